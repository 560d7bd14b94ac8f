import Foundation
import JournalModel
import Testing

@testable import JournalCLI

@Suite("Export")
struct ExportCommandTests {
  private func world() throws -> World {
    let world = try World()
    for line in ["-q log-dose 10mg baclofen", "note -- =1+1", "note --private secret"] {
      #expect(world.journal(line).code == .done, "\(line)")
    }
    return world
  }

  @Test("a spreadsheet has no cell that is a formula, and nothing private unless asked")
  func spreadsheet() throws {
    let world = try world()
    let outcome = world.journal("export --format spreadsheet")
    #expect(outcome.code == .done)
    #expect(outcome.output.hasPrefix("\u{FEFF}id,kind,at,"))
    #expect(outcome.output.contains(",'=1+1,"))
    #expect(outcome.output.contains("baclofen"))
    #expect(!outcome.output.contains("secret"))
    #expect(world.journal("export --format spreadsheet --private").output.contains("secret"))
  }

  @Test("a file is the person's alone, and nothing is written over")
  func file() throws {
    let world = try world()
    world.expect(
      "export --format spreadsheet -o table.csv", .done,
      errors: "The export is in HOME/table.csv, readable by you alone.")
    let path = world.home + "/table.csv"
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    try world.expectRefusal(
      "export --format spreadsheet -o table.csv", .cannotCreate,
      saying: "HOME/table.csv is there already and was left as it is")
    try world.expectRefusal(
      "export --format spreadsheet -o nowhere/table.csv", .cannotCreate,
      saying: "could not be written (no such file or directory); nothing was left there")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: world.home).sorted()
        == [".local", "table.csv"])
  }

  @Test("encrypted, the file opens with the passphrase alone")
  func encrypted() throws {
    let world = try world()
    world.descriptors[3] = "correct horse"
    world.expect(
      "export --format spreadsheet -o table.age --encrypt --passphrase-fd 3", .done,
      errors:
        "The export is in HOME/table.age, readable by you alone, encrypted, and decrypted again as proof."
    )
    let bytes = try Data(contentsOf: URL(filePath: world.home + "/table.age"))
    #expect(bytes.starts(with: Data("age-encryption.org/v1\n-> scrypt ".utf8)))
    let backups = world.home + "/.local/share/journal/backups"
    #expect(try FileManager.default.contentsOfDirectory(atPath: backups) == [])
  }

  @Test("options that contradict each other are refused")
  func contradictions() throws {
    let world = try world()
    for (line, words) in [
      ("export --format spreadsheet --encrypt", "add -o FILE"),
      ("export --format spreadsheet --passphrase-fd 3", "add --encrypt"),
      ("export --format spreadsheet --until 2026-01-01 --since 2026-02-01", "turn"),
    ] {
      let outcome = world.journal(line)
      #expect(outcome.code == .usage || outcome.code == .refusedValue)
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
    #expect(try World().journal("export --format spreadsheet").code == .noInput)
  }
}

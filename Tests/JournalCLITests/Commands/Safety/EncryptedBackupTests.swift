import Foundation
import JournalModel
import JournalStore
import Testing

@testable import JournalCLI

@Suite("Encrypted backups")
struct EncryptedBackupTests {
  private func world() throws -> World {
    let world = try World()
    for line in ["-q note one", "note two"] { #expect(world.journal(line).code == .done) }
    return world
  }

  private static let name = "journal-20261120-131000Z.db.age"
  private static let folder = "HOME/.local/share/journal/backups"

  private func file(_ world: World) -> String {
    world.home + "/.local/share/journal/backups/" + Self.name
  }

  @Test("on a terminal the passphrase is typed twice, and nothing of it is shown")
  func typed() throws {
    let world = try world()
    world.type()
    world.passphrases = ["correct horse", "correct horse"]
    let outcome = world.journal("backup --encrypt")
    #expect(
      outcome.errors
        == "Passphrase for the backup: \nThe same again: \nKeep it where you will find it: nobody can open the backup without it.\n"
    )
    #expect(
      outcome.lines[0]
        == "Backed up: 2 entries, 20 Nov 2026, to \(Self.folder)/\(Self.name), encrypted, and decrypted again as proof."
    )
    let bytes = try Data(contentsOf: URL(filePath: file(world)))
    #expect(bytes.starts(with: Data("age-encryption.org/v1\n-> scrypt ".utf8)))
    #expect(bytes.range(of: Data("two".utf8)) == nil)
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: world.home + "/.local/share/journal/backups") == [Self.name])
    #expect(world.journal("backup --list").output.contains("encrypted"))
    #expect(world.journal("check --full").output.contains("1 encrypted"))
  }

  @Test("two that differ make none")
  func different() throws {
    let world = try world()
    world.type()
    world.passphrases = ["correct horse", "correct house"]
    let outcome = world.journal("backup --encrypt")
    #expect(outcome.code == .refusedValue)
    #expect(outcome.errors.contains("the two passphrases differ; no backup was made"))
    world.passphrases = [""]
    #expect(world.journal("backup --encrypt").code == .refusedValue)
    #expect(!FileManager.default.fileExists(atPath: file(world)))
  }

  @Test("it is restored with its passphrase, from a descriptor or typed")
  func restored() throws {
    let world = try world()
    world.descriptors = [3: "correct horse"]
    #expect(world.journal("backup --encrypt --passphrase-fd 3").code == .done)
    world.journal("note four")
    let lines = "restore \(Self.name) --yes --passphrase-fd 3"
    #expect(world.journal(lines).output.hasPrefix("Restored: 2 entries, 20 Nov 2026."))
    #expect(try world.stored()?.count == 2)
    world.type("y")
    world.passphrases = ["correct horse"]
    #expect(world.journal("restore \(Self.name)").code == .done)
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: world.home + "/.local/share/journal"
      ).sorted() == ["backups", "journal.db"])
  }

  @Test("what does not open is refused, each with its reason, and nothing is replaced")
  func refused() throws {
    let world = try world()
    world.descriptors = [3: "correct horse", 4: "wrong horse", 5: ""]
    world.journal("backup --encrypt --passphrase-fd 3")
    let whole = try Data(contentsOf: URL(filePath: file(world)))
    func expect(
      _ bytes: Data, fd: Int = 3, _ code: ExitCode, _ words: String,
      at location: SourceLocation = #_sourceLocation
    ) throws {
      try bytes.write(to: URL(filePath: file(world)))
      try world.expectRefusal(
        "restore \(Self.name) --yes --passphrase-fd \(fd)", code, saying: words,
        at: location)
    }
    try expect(whole, fd: 4, .refusedValue, "the passphrase is not the one")
    try expect(whole, fd: 5, .refusedValue, "the passphrase is empty")
    try expect(whole.dropLast(), .notAJournal, "altered or cut short at its end")
    var altered = whole
    altered[whole.count / 2] ^= 1
    try expect(altered, .notAJournal, "nothing was changed")
    let text = String(decoding: whole.prefix(60), as: UTF8.self)
    let huge = text.replacing(" 4\n", with: " 40\n")
    #expect(huge != text)
    try expect(
      Data(huge.utf8) + whole.dropFirst(60), .refusedValue, "its work factor is 40")
    try expect(
      Data("age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n".utf8), .refusedValue,
      "encrypted for a key")
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: world.home + "/.local/share/journal"
      ).sorted() == ["backups", "journal.db"])
  }

  @Test("where nobody can be asked it says how to give the passphrase")
  func script() throws {
    let world = try world()
    try world.expectRefusal("backup --encrypt", .usage, saying: "--passphrase-fd")
    try world.expectRefusal("backup --passphrase-fd 3", .usage, saying: "--encrypt")
    try world.expectRefusal("backup --list --encrypt", .usage, saying: "leave one of them out")
  }

  @Test("a copy elsewhere, and those of the rotation, leave nothing that is not encrypted")
  func elsewhere() throws {
    let world = try world()
    world.descriptors = [3: "correct horse"]
    world.expect(
      "backup --encrypt --passphrase-fd 3 -o stick.age", .done,
      "Backed up: 2 entries, 20 Nov 2026, to HOME/stick.age, encrypted, and decrypted again as proof."
    )
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: world.home).sorted()
        == [".local", "stick.age"])
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: world.home + "/.local/share/journal/backups"
      ).isEmpty)
  }
}

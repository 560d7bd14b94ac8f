import Foundation
import JournalModel
import JournalStore
import SQLite
import Testing

@testable import JournalCLI

@Suite("backup")
struct BackupCommandTests {
  private func world() throws -> World {
    let world = try World()
    for line in ["-q note one", "note two"] { #expect(world.journal(line).code == .done) }
    return world
  }

  private static let folder = "HOME/.local/share/journal/backups"

  @Test("on demand: what is in it, where it is, how many there are")
  func onDemand() throws {
    let world = try world()
    let outcome = world.journal("backup")
    #expect(outcome.errors == "")
    #expect(
      outcome.lines.first
        == "Backed up: 2 entries, 20 Nov 2026, to \(Self.folder)/journal-20261120-131000Z.db, read back whole."
    )
    #expect(outcome.lines.dropFirst().first?.hasPrefix("1 backup, ") == true)
    #expect(outcome.output.contains("at most 536 MB are kept."))
  }

  @Test("the list, and as JSON")
  func list() throws {
    let world = try world()
    world.expect("backup --list", errors: "There is no backup yet: journal backup makes one.")
    world.journal("backup")
    world.wait(minutes: 24 * 60)
    world.journal("note three")
    world.journal("backup")
    let outcome = world.journal("backup --list")
    #expect(outcome.lines[0].hasPrefix("today 14:10 "))
    #expect(outcome.lines[0].hasSuffix("3 entries, 20 Nov 2026 to 21 Nov 2026"))
    #expect(outcome.lines[1] == "  journal-20261121-131000Z.db")
    #expect(outcome.lines[2].hasPrefix("yesterday 14:10 "))
    #expect(outcome.lines[4].hasPrefix("2 backups, "))
    let objects = try world.journal("backup --list --format json").objects()
    #expect(objects.count == 2)
    #expect(objects[0]["entries"] as? Int == 3)
    #expect(objects[0]["made_at"] as? String == "2026-11-21T14:10:00+01:00")
    #expect(objects[0]["kind"] as? String == "backup")
  }

  @Test("a damaged one is said to be so in the list")
  func damaged() throws {
    let world = try world()
    world.journal("backup")
    let file =
      world.home + "/.local/share/journal/backups/journal-20261120-131000Z.db"
    try Data("nothing of ours".utf8).write(to: URL(filePath: file))
    #expect(world.journal("backup --list").output.contains("DAMAGED"))
  }

  @Test("there is nothing to back up before the first entry")
  func noJournal() throws {
    let world = try World()
    try world.expectRefusal("backup", .noInput, saying: "no journal")
    world.expect("backup --list", errors: "There is no backup yet: journal backup makes one.")
    #expect(try world.stored() == nil)
  }

  @Test("a copy elsewhere")
  func elsewhere() throws {
    let world = try world()
    world.expect(
      "backup -o stick.db", .done,
      "Backed up: 2 entries, 20 Nov 2026, to HOME/stick.db, read back whole.")
    #expect(try world.stored(in: world.home + "/stick.db")?.count == 2)
    try world.expectRefusal("backup -o stick.db", .cannotCreate, saying: "is there already")
    try world.expectRefusal("backup -o no/where.db", .inputOutput, saying: "no backup was made")
    try world.expectRefusal("backup --list -o x.db", .usage, saying: "--list")
  }

  @Test("the first write of a day is followed by one, silently")
  func daily() throws {
    let world = try World()
    world.makesDailyBackup = true
    world.journal("-q note one")
    world.expect("note two", .done, "Recorded: \"two\", today 14:10.  [0002]")
    #expect(try world.journal("backup --list --format json").objects().count == 1)
    world.wait(minutes: 24 * 60)
    // Reading makes none.
    world.journal("list")
    #expect(try world.journal("backup --list --format json").objects().count == 1)
    world.journal("note three")
    let objects = try world.journal("backup --list --format json").objects()
    #expect(objects.map { $0["entries"] as? Int } == [3, 1])
  }

  @Test("that there could be none is said once, and what was written is saved")
  func dailyFails() throws {
    let world = try world()
    world.makesDailyBackup = true
    try Data("in the way".utf8).write(
      to: URL(filePath: world.home + "/.local/share/journal/backups"))
    world.wait(minutes: 24 * 60)
    let outcome = world.journal("note alpha")
    #expect(outcome.code == .done)
    #expect(outcome.output.contains("Recorded: \"alpha\""))
    #expect(outcome.errors.hasPrefix("Saved, but no backup was made: "))
    world.wait(minutes: 60)
    #expect(world.journal("note beta").errors == "")
    world.wait(minutes: 12 * 60)
    #expect(world.journal("note gamma").errors.hasPrefix("Saved, but no backup was made: "))
    #expect(try world.stored()?.count == 5)
  }

  @Test("before an import one is made, unless there is nothing yet")
  func beforeImport() throws {
    let world = try World()
    world.files["a.csv"] = Array("Date,mood\n2026-11-16,3\n".utf8)
    world.files["b.csv"] = Array("Date,mood\n2026-11-17,3\n".utf8)
    world.journal("-q import a.csv")
    #expect(try world.journal("backup --list --format json").objects().isEmpty)
    world.journal("-q import b.csv")
    let objects = try world.journal("backup --list --format json").objects()
    #expect(objects.map { $0["entries"] as? Int } == [1])
  }

  @Test("nothing is imported when no backup can be made")
  func noBackupNoImport() throws {
    let world = try world()
    try Data("in the way".utf8).write(
      to: URL(filePath: world.home + "/.local/share/journal/backups"))
    world.files["a.csv"] = Array("Date,mood\n2026-11-16,3\n".utf8)
    try world.expectRefusal("-q import a.csv", .inputOutput, saying: "no backup was made")
  }
}

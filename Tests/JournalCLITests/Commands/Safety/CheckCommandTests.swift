import Foundation
import JournalModel
import JournalStore
import SQLite
import Testing

@testable import JournalCLI

@Suite("check")
struct CheckCommandTests {
  private func world() throws -> World {
    let world = try World()
    for line in ["-q note one", "note two", "edit 0002 three"] {
      #expect(world.journal(line).code == .done)
    }
    return world
  }

  /// Changes the file past the journal's rules.
  private func spoil(_ world: World, _ sql: String) throws {
    let connection = try Connection(path: world.file)
    try connection.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
    try connection.execute(sql)
  }

  @Test("a whole journal")
  func whole() throws {
    try world().expect(
      "check", .done,
      "Whole: 2 entries, 20 Nov 2026. Every seal, count and index is right.")
  }

  @Test("--full reads the entries and the backups too")
  func full() throws {
    let world = try world()
    world.expect(
      "check --full", .done,
      """
      Whole: 2 entries, 20 Nov 2026. Every seal, count and index is right.
      Every entry can be read.
      There is no backup yet: journal backup makes one.
      """)
    world.journal("backup")
    #expect(world.journal("check --full").lastLine == "Backups: 1 whole.")
    let file =
      world.home + "/.local/share/journal/backups/journal-20261120-131000Z.db"
    try Connection(path: file).execute("UPDATE revision SET text = 'four' WHERE id = 1")
    let outcome = world.journal("check --full")
    #expect(outcome.code == .notAJournal)
    #expect(outcome.errors.contains("1 backup of 1 is damaged; the journal itself is whole"))
    #expect(world.journal("check").code == .done)
  }

  @Test("the altered entry is named, as it reads now")
  func altered() throws {
    let world = try world()
    try spoil(world, "UPDATE revision SET text = 'four' WHERE live = 1 AND text = 'three'")
    try world.expectRefusal(
      "check", .notAJournal, saying: "entry 0002",
      "now \"four\", today 14:10: not what was written",
      "is damaged (1 entry altered); nothing was changed", "journal rescue -o FILE")
  }

  @Test("an earlier revision that was altered is named as one")
  func alteredHistory() throws {
    let world = try world()
    try spoil(world, "UPDATE revision SET text = 'four' WHERE text = 'two'")
    try world.expectRefusal("check", .notAJournal, saying: "(revision 1, not how it stands)")
  }

  @Test("a value of another type than its column's is found and named")
  func wrongType() throws {
    let world = try world()
    try spoil(world, "UPDATE revision SET text = CAST(X'ff' AS TEXT) WHERE text = 'one'")
    let outcome = world.journal("check")
    #expect(outcome.code == .notAJournal)
    #expect(outcome.errors.contains("entry 0001"))
  }

  @Test("counts that do not fit", arguments: ["entries", "revisions", "changes"])
  func counts(key: String) throws {
    let world = try world()
    try spoil(world, "UPDATE meta SET value = value + 1 WHERE key = '\(key)'")
    try world.expectRefusal("check", .notAJournal, saying: "are missing or too many")
  }

  @Test("where there is no journal there is nothing to check")
  func none() throws {
    try World().expectRefusal("check", .noInput, saying: "no journal")
  }
}

import Foundation
import JournalModel
import JournalStore
import SQLite
import Testing

@testable import JournalCLI

@Suite("restore and forget")
struct RestoreCommandTests {
  /// Two notes, a backup, and a day later a third.
  private func world() throws -> World {
    let world = try World()
    for line in ["-q note one", "note two", "backup"] {
      #expect(world.journal(line).code == .done)
    }
    world.wait(minutes: 24 * 60)
    world.journal("note three")
    return world
  }

  private static let backup = "journal-20261120-131000Z.db"
  private static let folder = "HOME/.local/share/journal/backups"

  private static let comparison = """
    The journal: 3 entries, 20 Nov 2026 to 21 Nov 2026, last written today 14:10
    The backup:  2 entries, 20 Nov 2026, last written yesterday 14:10
    1 entry is in the journal and not in the backup.

    """

  @Test("it shows both and asks; no is the default", arguments: ["last", backup])
  func asked(file: String) throws {
    let world = try world()
    world.type("")
    world.expect(
      "restore \(file)", .failure, "",
      errors: Self.comparison
        + "Put the backup in the journal's place? [y/N] journal: nothing was replaced")
    #expect(try world.stored()?.count == 3)
    world.type("y")
    world.expect(
      "restore \(file)", .done,
      "Restored: 2 entries, 20 Nov 2026.\nWhat was there before is kept as \(Self.folder)/journal-20261121-131000Z-replaced.db.",
      errors: Self.comparison + "Put the backup in the journal's place? [y/N] ")
    #expect(try world.stored()?.count == 2)
  }

  @Test("where nobody can be asked nothing is replaced, unless --yes")
  func script() throws {
    let world = try world()
    try world.expectRefusal(
      "restore last", .failure, saying: "nothing was replaced; journal restore last --yes")
    #expect(world.journal("restore last --yes").code == .done)
    #expect(try world.stored()?.count == 2)
    // What was kept can be brought back by its name.
    world.journal("restore journal-20261121-131000Z-replaced.db --yes")
    #expect(try world.stored()?.count == 3)
  }

  @Test("--dry-run shows both and replaces nothing")
  func dryRun() throws {
    let world = try world()
    world.expect("restore last --dry-run", .done, Self.comparison)
    #expect(try world.stored()?.count == 3)
  }

  @Test("a journal that is gone comes back without a question")
  func lost() throws {
    let world = try world()
    try FileManager.default.removeItem(atPath: world.file)
    world.expect("restore last", .done, "Restored: 2 entries, 20 Nov 2026.")
    #expect(try world.stored()?.count == 2)
  }

  @Test("what cannot be restored is refused")
  func refused() throws {
    let world = try world()
    try world.expectRefusal("restore no.db", .noInput, saying: "there is no file HOME/no.db")
    try world.expectRefusal(
      "restore .local/share/journal/journal.db", .refusedValue, saying: "the journal itself")
    try Data("hello".utf8).write(to: URL(filePath: world.home + "/text.db"))
    try world.expectRefusal("restore text.db", .notAJournal, saying: "not a journal")
    try world.expectRefusal("restore", .usage, saying: "file")
    let file = world.home + "/.local/share/journal/backups/" + Self.backup
    try Connection(path: file).execute("UPDATE revision SET text = 'x' WHERE id = 1")
    try world.expectRefusal("restore \(Self.backup)", .notAJournal, saying: "is not whole")
    try world.expectRefusal("restore last", .noInput, saying: "no whole backup")
  }

  @Test("another journal is said to be one")
  func another() throws {
    let world = try world()
    world.journal("--db other.db -q note theirs")
    #expect(
      world.journal("restore other.db --dry-run").output
        .contains("The backup is of another journal."))
  }

  @Test("forget asks, and no is the default")
  func forgetAsked() throws {
    let world = try world()
    world.type("")
    world.expect(
      "forget 0002", .failure, "",
      errors:
        "Erase \"two\", yesterday 14:10 for ever? Nothing brings it back. [y/N] journal: nothing was erased"
    )
    world.type("y")
    world.expect(
      "forget 0002", .done,
      """
      Erased: "two", yesterday 14:10.
      Still in 1 backup, until you remove it there:
        \(Self.backup)
      """,
      errors: "Erase \"two\", yesterday 14:10 for ever? Nothing brings it back. [y/N] ")
    #expect(try world.stored()?.count == 2)
    try world.expectRefusal("show 0002", .refusedValue, saying: "no entry has the id")
  }

  @Test("where nobody can be asked nothing is erased, unless --yes")
  func forgetScript() throws {
    let world = try world()
    try world.expectRefusal(
      "forget 0003", .failure, saying: "nothing was erased; journal forget 0003 --yes erases it")
    world.expect("forget 0003 --yes", .done, "Erased: \"three\", today 14:10.")
    #expect(world.journal("check").code == .done)
  }

  @Test("what was deleted can be erased, and several at once")
  func forgetDeleted() throws {
    let world = try world()
    world.journal("delete 0003")
    #expect(world.journal("forget 0003 0001 --yes").code == .done)
    #expect(try world.stored()?.count == 1)
    try world.expectRefusal("restore-entry 0003", .refusedValue, saying: "no entry has the id")
  }

  @Test("a medicine that doses name is erased with them")
  func forgetNamed() throws {
    let world = try World()
    world.journal("-q log-dose 10mg baclofen")
    try world.expectRefusal(
      "forget 0001 --yes", .refusedValue,
      saying: "0001 is named by another entry (0002); nothing was erased",
      "journal forget 0001 0002 erases all of them")
    #expect(world.journal("forget 0001 0002 --yes").code == .done)
    #expect(world.journal("check").code == .done)
  }

  @Test("which entry, and one that is not there")
  func forgetRefused() throws {
    let world = try world()
    try world.expectRefusal("forget", .usage, saying: "which entry?")
    try world.expectRefusal("forget zzzz --yes", .refusedValue, saying: "no entry has the id")
  }
}

import Foundation
import JournalModel
import JournalStore
import SQLite
import Testing

@testable import JournalCLI

@Suite("rescue")
struct RescueCommandTests {
  private static let folder = "HOME/.local/share/journal/backups"

  /// Two notes, a backup, a third note.
  private func world() throws -> World {
    let world = try World()
    for line in ["-q note one", "note two", "backup", "-q note later"] {
      #expect(world.journal(line).code == .done)
    }
    return world
  }

  private func spoil(_ world: World, _ sql: String) throws {
    try Connection(path: world.file).execute(sql)
  }

  @Test("what is right of a damaged journal, with the latest backup, and what then")
  func rescued() throws {
    let world = try world()
    try spoil(world, "UPDATE revision SET text = 'altered' WHERE text IN ('one', 'later')")
    world.expect(
      "rescue -o new.db", .done,
      """
      Rescued: 2 entries, 20 Nov 2026, into HOME/new.db, read back whole.
      All of it is as in the backup.
      It is not the journal yet: journal restore new.db shows both and asks.
      """,
      errors: """
        Added to the backup \(Self.folder)/journal-20261120-131000Z.db.
        Not rescued: 1 version of entries that could not be read (00030000).
        """)
    #expect(world.journal("restore new.db --yes").code == .done)
    #expect(world.journal("check").code == .done)
    #expect(try world.stored()?.map(\.facts.text) == ["one", "two"])
  }

  @Test("without a backup, and with one that is named")
  func backups() throws {
    let world = try world()
    try spoil(world, "UPDATE revision SET text = 'altered' WHERE text = 'one'")
    let alone = world.journal("rescue -o alone.db --with none")
    #expect(alone.output.contains("Rescued: 2 entries"))
    #expect(alone.errors.hasPrefix("There is no whole backup to add to."))
    let named = world.journal("-q rescue -o named.db --with journal-20261120-131000Z.db")
    #expect(named.output.contains("Rescued: 3 entries"))
    #expect(named.output.contains("1 of them from the damaged file"))
    try world.expectRefusal("rescue -o x.db --with no.db", .noInput, saying: "no file")
  }

  @Test("another file than the journal")
  func from() throws {
    let world = try world()
    try FileManager.default.copyItem(atPath: world.file, toPath: world.home + "/old.db")
    try Connection(path: world.home + "/old.db")
      .execute("UPDATE meta SET value = 0 WHERE key = 'entries'")
    #expect(
      world.journal("-q rescue -o new.db --from old.db").output.contains("Rescued: 3 entries"))
  }

  @Test("what is whole, what is not there, and what would be written over is refused")
  func refused() throws {
    let world = try world()
    try world.expectRefusal("rescue -o new.db", .failure, saying: "needs no rescue")
    try world.expectRefusal("rescue", .usage, saying: "output")
    try world.expectRefusal(
      "rescue -o new.db --from no.db", .noInput, saying: "no journal at HOME/no.db")
    try Data("hello".utf8).write(to: URL(filePath: world.home + "/text.db"))
    try world.expectRefusal(
      "rescue -o new.db --from text.db", .notAJournal, saying: "nothing can be read")
    try world.expectRefusal(
      "rescue -o text.db --from text.db", .cannotCreate, saying: "is there already")
  }
}

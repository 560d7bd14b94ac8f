import Foundation
import JournalModel
import SQLite
import Testing

@testable import JournalCLI

/// Backups are named by the machine's clock; which of them was made last must not hang on it alone.
@Suite("the last backup, whatever the clock said")
struct WrongClockBackupTests {
  let world: World

  init() throws { world = try World() }

  /// Writes a note and makes a backup, on a clock that says so.
  private func noted(_ text: String, at moment: String) throws {
    try set(moment)
    #expect(world.journal(["-q", "note", text]).code == .done)
    #expect(world.journal("-q backup").code == .done)
  }

  private func set(_ moment: String) throws { world.now = try Place("Europe/Berlin", moment).now }

  /// The line of what `restore last` would put in the journal's place, and what was said of the choice.
  private func last(at moment: String) throws -> (backup: String, said: String) {
    try set(moment)
    let shown = world.journal("restore last --dry-run")
    #expect(shown.code == .done)
    return (
      shown.output.split(separator: "\n").first { $0.hasPrefix("The backup:") }.map(String.init)
        ?? "",
      shown.errors
    )
  }

  private static func said(_ taken: String, _ other: String) -> String {
    """
    Taken as the last backup: journal-\(taken).db. journal-\(other).db has a later name, but the clock \
    was wrong when one of the two was made.
    """
  }

  @Test("one that is dated ahead is not the last when another has all that it has, and more")
  func ahead() throws {
    try noted("one", at: "2026-11-20T14:10")
    try noted("two", at: "2031-05-01T09:00")
    try noted("three", at: "2026-11-21T08:00")
    let last = try last(at: "2026-11-22T08:00")
    #expect(last.backup.hasPrefix("The backup:  3 entries"))
    #expect(last.said.contains(Self.said("20261121-070000Z", "20310501-070000Z")))
    // Rescue adds to the same one.
    try Connection(path: world.file).execute("UPDATE revision SET text = 'x' WHERE id = 1")
    #expect(
      world.journal("rescue -o new.db").errors
        .contains(
          "Added to the backup HOME/.local/share/journal/backups/journal-20261121-070000Z.db"))
  }

  @Test("one that is dated ahead is the last when it has all the others have, and more")
  func aheadAndLast() throws {
    try noted("one", at: "2026-11-20T14:10")
    try noted("two", at: "2031-05-01T09:00")
    let last = try last(at: "2026-11-22T08:00")
    #expect(last.backup.hasPrefix("The backup:  2 entries"))
    #expect(!last.said.contains("Taken as"))
  }

  @Test("one that is dated before a write that it holds was made after that write")
  func behind() throws {
    try noted("one", at: "2026-11-20T14:10")
    try noted("two", at: "2025-01-02T09:00")
    let last = try last(at: "2026-11-22T08:00")
    #expect(last.backup.hasPrefix("The backup:  2 entries"))
    #expect(last.said.contains(Self.said("20250102-080000Z", "20261120-131000Z")))
  }

  @Test("on a clock that is behind all of them they go by their names")
  func allAhead() throws {
    try noted("one", at: "2026-11-20T14:10")
    try noted("two", at: "2026-11-21T14:10")
    #expect(world.journal("forget last --yes").code == .done)
    try set("2026-11-22T14:10")
    #expect(world.journal("-q backup").code == .done)
    let last = try last(at: "2025-01-01T00:00")
    #expect(last.backup.hasPrefix("The backup:  1 entry"))
    #expect(!last.said.contains("Taken as"))
  }

  @Test("what was erased does not come back: a later backup may have less")
  func erased() throws {
    try noted("one", at: "2026-11-20T14:10")
    try noted("two", at: "2026-11-21T14:10")
    #expect(world.journal("forget last --yes").code == .done)
    try set("2026-11-22T14:10")
    #expect(world.journal("-q backup").code == .done)
    let last = try last(at: "2026-11-23T08:00")
    #expect(last.backup.hasPrefix("The backup:  1 entry"))
    #expect(!last.said.contains("Taken as"))
  }

  @Test("after a restore the last is the one made after it")
  func restored() throws {
    try noted("one", at: "2026-11-20T14:10")
    try noted("two", at: "2026-11-21T14:10")
    #expect(world.journal("-q restore journal-20261120-131000Z.db --yes").code == .done)
    try noted("another", at: "2026-11-22T14:10")
    let last = try last(at: "2026-11-23T08:00")
    #expect(last.backup.hasPrefix("The backup:  2 entries, 20 Nov 2026 to 22 Nov 2026"))
    #expect(!last.said.contains("Taken as"))
  }

  @Test("one that is damaged is passed over without a word of the clock")
  func damaged() throws {
    try noted("one", at: "2026-11-20T14:10")
    try noted("two", at: "2026-11-21T14:10")
    let file = world.home + "/.local/share/journal/backups/journal-20261121-131000Z.db"
    try Connection(path: file).execute("UPDATE revision SET text = 'x' WHERE id = 1")
    let last = try last(at: "2026-11-23T08:00")
    #expect(last.backup.hasPrefix("The backup:  1 entry"))
    #expect(!last.said.contains("Taken as"))
  }
}

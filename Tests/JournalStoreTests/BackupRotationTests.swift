import JournalModel
import Testing

@testable import JournalStore

@Suite("Which backups stay")
struct BackupRotationTests {
  private static func item(_ day: String, _ hour: Int64 = 12, bytes: Int64 = 1) throws
    -> BackupRotation.Item
  {
    let day = try #require(CivilDay(iso8601: day))
    return BackupRotation.Item(
      madeAt: day.midnight.instant(offset: 0).advanced(bySeconds: hour * 3600), bytes: bytes)
  }

  /// The days that stay of a backup made at noon of each of these.
  private func kept(_ days: [String]) throws -> [String] {
    let items = try days.map { try Self.item($0) }
    let newest = try #require(items.max { $0.madeAt < $1.madeAt })
    let removed = BackupRotation.removed(items, verified: newest)
    #expect(removed.beyondCap.isEmpty)
    return items.filter { !removed.superseded.contains($0) }.map(\.madeAt).sorted()
      .map { $0.local(offset: 0).day.iso8601 }
  }

  private static func days(_ count: Int, until last: String) throws -> [String] {
    let last = try #require(CivilDay(iso8601: last))
    return (0..<count).map { last.advanced(byDays: -$0).iso8601 }
  }

  @Test("of two years of days, seven days, four weeks and twelve months")
  func twoYears() throws {
    let kept = try kept(Self.days(730, until: "2026-11-20"))
    #expect(
      kept == [
        // The newest of each of eleven months before this one.
        "2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31",
        "2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31",
        // Sundays, and the seven days.
        "2026-11-01", "2026-11-08", "2026-11-14", "2026-11-15", "2026-11-16", "2026-11-17",
        "2026-11-18", "2026-11-19", "2026-11-20",
      ])
  }

  @Test("days without one do not count: after a long pause all the last ones stay")
  func pause() throws {
    let before = try Self.days(7, until: "2026-03-10")
    #expect(try kept(before + ["2026-11-20"]).contains("2026-03-05"))
  }

  @Test("of one day the newest stays")
  func oneDay() throws {
    let items = try [8, 9, 22].map { try Self.item("2026-11-20", $0) }
    #expect(
      BackupRotation.removed(items, verified: items[2]).superseded == [items[1], items[0]])
  }

  @Test("the newest verified one stays, whatever the clock said of others")
  func clockBackwards() throws {
    let ahead = try (0..<30).map { try Self.item("2031-01-\($0 < 9 ? "0" : "")\($0 + 1)") }
    let now = try Self.item("2026-11-20", bytes: BackupRotation.cap)
    let removed = BackupRotation.removed(ahead + [now], verified: now)
    #expect(!(removed.superseded + removed.beyondCap).contains(now))
  }

  @Test("under the cap the oldest go first, and one that is larger alone stays")
  func cap() throws {
    let items = try (1...5).map { try Self.item("2026-11-1\($0)", bytes: 40) }
    let removed = BackupRotation.removed(items, verified: items[4], cap: 120)
    #expect(removed.beyondCap == [items[1], items[0]])
    #expect(removed.superseded.isEmpty)
    let large = try Self.item("2026-11-20", bytes: 121)
    #expect(BackupRotation.removed(items + [large], verified: large, cap: 120).beyondCap.count == 5)
    #expect(BackupRotation.removed([large], verified: large, cap: 120).beyondCap.isEmpty)
  }

  @Test("nothing else goes: every removed one is older than some kept one", arguments: 0..<40)
  func generated(seed: Int) throws {
    var numbers = SplitMix64(state: UInt64(seed))
    let items = Set(
      (0..<Int.random(in: 1...60, using: &numbers)).map { _ in
        BackupRotation.Item(
          madeAt: Instant.noon.advanced(
            bySeconds: -Int64.random(in: 0...(500 * 86_400), using: &numbers)), bytes: 1)
      })
    let newest = try #require(items.max { $0.madeAt < $1.madeAt })
    let removed = Set(BackupRotation.removed(Array(items), verified: newest).superseded)
    let kept = items.subtracting(removed)
    #expect(kept.contains(newest))
    #expect(kept.count <= 7 + 4 + 12)
    // Again, nothing more goes.
    #expect(BackupRotation.removed(Array(kept), verified: newest).superseded.isEmpty)
  }

  @Test("a name tells its moment, and no other file is taken for a backup")
  func names() throws {
    let file = BackupFile(stem: "journal", kind: .backup, madeAt: .noon, isEncrypted: false)
    #expect(file.name == "journal-20261120-120000Z.db")
    for kind in [BackupFile.Kind.backup, .replaced] {
      for isEncrypted in [false, true] {
        let file = BackupFile(
          stem: "mia-jo", kind: kind, madeAt: .noon, isEncrypted: isEncrypted)
        #expect(BackupFile(name: file.name, stem: "mia-jo") == file)
        #expect(BackupFile(name: file.name, stem: "mia") == nil)
      }
    }
    #expect(BackupFile(name: "format-2-abcdefgh.db", stem: "x")?.kind == .beforeMigration)
    for name in [
      "journal.db", "journal-20261120-120000Z.db.new", ".journal-20261120-120000Z.db",
      "journal-20261320-120000Z.db", "journal-20261120-250000Z.db", "journal-2026112-0120000Z.db",
      "journal-20261120-120000Z", "journal-20261120-120000.db", "notes.txt", "",
    ] { #expect(BackupFile(name: name, stem: "journal") == nil, "\(name)") }
  }
}

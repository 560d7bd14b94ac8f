import JournalModel
import Testing

@testable import JournalStore

@Suite("Merging, as algebra")
struct MergeAlgebraTests {
  /// Whether everything but which journal it is and since when is the same.
  private func areSame(_ one: JournalFolder, _ other: JournalFolder) throws -> Bool {
    let (a, b) = (try ToldJournal(one.open()), try ToldJournal(other.open()))
    return a.writes == b.writes && a.revisions == b.revisions && a.head.compared == b.head.compared
  }

  @Test("of three copies every order gives the same, whole journal", arguments: 1...8)
  func commutative(seed: UInt64) throws {
    let copies = try Copies(3, seed: seed, areRelated: seed % 4 != 0)
    let first = try copies.merged([0, 1, 2])
    for order in [[2, 1, 0], [1, 2, 0], [0, 2, 1]] {
      #expect(try areSame(first, copies.merged(order)), "\(order)")
    }
    // (0 + 1) + 2 and 0 + (1 + 2).
    let right = try copies.merged([1, 2])
    let left = try copies.merged([0])
    try Copies.merge(right, into: left)
    #expect(try areSame(first, left))
    #expect(try first.open().check() == JournalDamage())
    #expect(try first.open().unreadable().isEmpty)
  }

  @Test("again, or with a part of itself, nothing changes", arguments: 1...4)
  func idempotent(seed: UInt64) throws {
    let copies = try Copies(2, seed: seed)
    let merged = try copies.merged([0, 1])
    let bytes = try merged.bytes
    for folder in copies.folders + [merged] {
      let copy = try JournalFolder()
      try copy.write(folder.bytes)
      #expect(try Copies.merge(copy, into: merged).isEmpty)
    }
    #expect(try merged.bytes == bytes)
    // And the part becomes the whole.
    try Copies.merge(merged, into: copies.folders[1])
    #expect(try areSame(merged, copies.folders[1]))
  }

  @Test("nothing is lost, and the order is the one that was worked out apart", arguments: 1...8)
  func reference(seed: UInt64) throws {
    let copies = try Copies(3, seed: seed, areRelated: seed % 3 != 0)
    let told = try (0..<3).map(copies.told)
    let expected = ReferenceMerge(told)
    let merged = try ToldJournal(copies.merged([0, 1, 2]).open())
    #expect(merged.writes.map(\.origin.seal) == expected.writes)
    #expect(
      Dictionary(grouping: merged.revisions, by: \.entry)
        .mapValues { $0.map(\.origin.seal) } == expected.entries)
    for revisions in Dictionary(grouping: merged.revisions, by: \.entry).values {
      #expect(revisions.map(\.number) == Array(1...revisions.count))
    }
    // What each said is what it says now.
    let now = Dictionary(uniqueKeysWithValues: merged.revisions.map { ($0.origin.seal, $0) })
    for revision in told.flatMap(\.revisions) {
      let found = try #require(now[revision.origin.seal])
      #expect(found.fields == revision.fields && found.parts == revision.parts)
      #expect(found.entry == revision.entry && found.write == revision.write)
    }
    #expect(
      told.flatMap(\.writes).allSatisfy { merged.writes.contains($0) }, "a write is another")
  }

  @Test("what is written after a merge is the latest, and merges on", arguments: 1...4)
  func goesOn(seed: UInt64) throws {
    let copies = try Copies(3, seed: seed)
    let merged = try copies.merged([0, 1])
    let database = try merged.open()
    // By a clock that is far behind.
    let entry = try #require(try database.entries().last { $0.facts.content.kind != .medication })
    try database.write(.named("edit", at: Instant(seconds: 0))) {
      try $0.revise(entry, facts: .note("late"))
    }
    try Copies.merge(copies.folders[2], into: merged)
    let one = try ToldJournal(merged.open())
    let other = try copies.merged([2])
    try Copies.merge(merged, into: other)
    #expect(try ToldJournal(other.open()).revisions == one.revisions)
    let last = try #require(one.revisions.last { $0.entry == entry.id })
    let late = one.revisions.first { revision in
      revision.fields.contains(RecordedField("text", .text("late")))
    }
    // Unless a copy with a clock that is ahead says something later still.
    #expect(try #require(late).number >= entry.revision + 1)
    #expect(last.number >= (try #require(late)).number)
    #expect(try merged.open().check() == JournalDamage())
  }

  @Test("a journal that is told and made again from that alone is the same", arguments: 1...4)
  func told(seed: UInt64) throws {
    let copies = try Copies(2, seed: seed)
    let merged = try copies.merged([0, 1])
    let told = try ToldJournal(merged.open())
    let folder = try JournalFolder()
    let again = try told.restored(in: folder)
    #expect(try ToldJournal(again) == told)
    #expect(try again.check() == JournalDamage())
    #expect(try folder.names == ["journal.db"])
    // Its copies know it.
    #expect(
      try Copies.merge(copies.folders[0], into: merged).isEmpty)
  }
}

import JournalModel

@testable import JournalStore

/// All that a journal tells of itself, for comparing.
struct ToldJournal: Equatable {
  var head: RecordedHead
  var writes: [RecordedWrite] = []
  var revisions: [RecordedRevision] = []

  init(_ database: JournalDatabase) throws {
    head = try database.recordedHead()
    try database.forEachRecordedWrite { writes.append($0) }
    try database.forEachRecordedRevision { revisions.append($0) }
  }

  /// A journal that is made of it alone, and merged into an empty one.
  func restored(in folder: JournalFolder) throws -> JournalDatabase {
    let database = try folder.open()
    let copy = try RecordedCopy(beside: folder.journal, options: .quiet)
    for write in writes { try copy.add(write) }
    for revision in revisions { try copy.add(revision) }
    try copy.finish(head)
    _ = try database.merge(OtherCopy.of(copy, options: .quiet), now: .noon, options: .quiet)
    return try folder.open()
  }
}

/// The order that a merge is to give, worked out slowly from what the copies tell: written apart
/// from the statements that the journal uses.
struct ReferenceMerge {
  let writes: [[UInt8]]
  /// Each entry with the seals of its revisions, the last of which stands.
  let entries: [EntryID: [[UInt8]]]

  init(_ copies: [ToldJournal]) {
    struct Key: Comparable {
      let time: Int64
      let place: Int64
      let seal: [UInt8]

      static func < (a: Key, b: Key) -> Bool {
        if a.time != b.time { return a.time < b.time }
        if a.place != b.place { return a.place < b.place }
        return a.seal.lexicographicallyPrecedes(b.seal)
      }
    }
    var writes: [[UInt8]: Key] = [:]
    var revisions: [[UInt8]: (write: Key, origin: RecordedOrigin, entry: EntryID)] = [:]
    for copy in copies {
      var latest = Int64.min
      for write in copy.writes {
        latest = max(latest, write.recordedAt)
        writes[write.origin.seal] = Key(
          time: latest, place: write.origin.place, seal: write.origin.seal)
      }
      for revision in copy.revisions {
        guard let write = writes[revision.write] else { continue }
        revisions[revision.origin.seal] = (write, revision.origin, revision.entry)
      }
    }
    self.writes = writes.values.sorted().map(\.seal)
    let ordered = revisions.values.sorted { a, b in
      if a.write != b.write { return a.write < b.write }
      return Key(time: 0, place: a.origin.place, seal: a.origin.seal)
        < Key(time: 0, place: b.origin.place, seal: b.origin.seal)
    }
    entries = Dictionary(grouping: ordered, by: \.entry).mapValues { $0.map(\.origin.seal) }
  }
}

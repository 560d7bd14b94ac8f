package import JournalModel
internal import SQLite

/// A journal with all that two copies have, in a new file: what either of them says of an entry is
/// in its history, and the later stands.
final class MergedJournal {
  private let connection: Connection
  private let a: MergeSource
  private let b: MergeSource
  private let path: String

  /// - Parameters:
  ///   - path: of an empty journal, which becomes the merged one.
  ///   - scratch: of an empty file, or of one that this left behind for the very same two.
  init(
    at path: String, scratch: String, _ a: String, _ b: String
  ) throws {
    self.path = path
    self.a = try MergeSource(a)
    self.b = try MergeSource(b)
    connection = try Connection(path: path)
    try Pragmas.apply(to: connection)
    // What is sorted are seals and numbers; it must not be all in memory.
    try connection.execute("PRAGMA temp_store = FILE")
    try connection.run("ATTACH DATABASE ? AS s", [.text(scratch)])
    // Until both are whole nobody else sees them; what is merged is synced before it takes its place.
    for name in ["main", "s"] { try connection.execute("PRAGMA \(name).synchronous = OFF") }
    // The rows stand in journals that were proved whole, and the proof of what comes of them asks each
    // constraint again. Asked at each insert too, they cost as much as the insert.
    try connection.execute("PRAGMA ignore_check_constraints = ON")
    if try !MergeOrder.isWorkedOut(connection) { try workOut(a, b) }
    for source in [self.a, self.b] { try source.hold() }
  }

  private func workOut(_ a: String, _ b: String) throws {
    for (name, file) in [("a", a), ("b", b)] {
      try connection.run("ATTACH DATABASE ? AS \(name)", [.text(file)])
    }
    try MergeOrder.work(out: connection)
    // A transaction would lock them too.
    for name in ["a", "b"] { try connection.execute("DETACH DATABASE \(name)") }
  }

  /// What the second copy has that the first has not.
  func news() throws -> MergeNews {
    var news = MergeNews()
    news.writes =
      try connection.first("SELECT count(*) FROM s.write WHERE a IS NULL") {
        Int(try $0.integer(0))
      } ?? 0
    try connection.query(
      "SELECT uid, of_a, of_b, of_both FROM s.thing WHERE of_a < of_both ORDER BY id"
    ) { row in
      guard let id = EntryID(try row.text(0)) else { return }
      let (ofA, ofB, all) = (try row.integer(1), try row.integer(2), try row.integer(3))
      if ofA == 0 {
        news.added.append(id)
      } else if ofB < all {
        news.both.append(id)
      } else {
        news.changed.append(id)
      }
    }
    let known = try Meta.compared(a.connection)
    news.questions = try Meta.compared(b.connection).count { !known.contains($0) }
    return news
  }

  /// Writes everything, in one transaction.
  func build(now: Instant) throws {
    try connection.execute("BEGIN IMMEDIATE")
    try connection.execute(
      "INSERT INTO main.entry (id, uid) SELECT id, uid FROM s.thing ORDER BY id")
    try writeChanges()
    try writeRevisions()
    try writeMeta(now: now)
    try connection.execute("COMMIT")
  }

  private func writeChanges() throws {
    try connection.query("SELECT id, a, b FROM s.write ORDER BY id") { row in
      let id = try row.integer(0)
      let (source, old) = try from(row, 1)
      var values = try source.change(old)
      let isOfA = !row.isNull(1)
      let first = ChangeTable.origin(of: values)
      values[0] = .integer(id)
      if case .integer(let reverted) = values[4] {
        values[4] = try newChange(reverted, isOfA: isOfA)
      }
      values = ChangeTable.placed(values, first: first)
      try connection.run(
        ChangeTable.insertion, values + [.blob(ChangeTable.digest(of: values))])
    }
  }

  private func newChange(_ old: Int64, isOfA: Bool) throws -> Value {
    try connection.first(
      "SELECT id FROM s.write WHERE \(isOfA ? "a" : "b") = ?", [.integer(old)]
    ) { try $0.value(0) } ?? .null
  }

  private func writeRevisions() throws {
    try connection.query(
      "SELECT id, a, b, write, entry, number, number = last FROM s.placed ORDER BY id"
    ) { row in
      let (source, old) = try from(row, 1)
      let found = try source.revision(old)
      let parts = try found.parts.map { part in
        var part = part
        for (index, column) in part.columns.enumerated()
        where source.isReference(column, in: part.table) {
          for line in part.rows.indices {
            guard case .integer(let named) = part.rows[line][index] else { continue }
            part.rows[line][index] = .integer(try newEntry(named, of: source))
          }
        }
        return part
      }
      let placed = found.placed(
        id: try row.integer(0), change: try row.integer(3), number: try row.integer(5),
        parts: parts)
      try placed.write(
        entry: try row.integer(4), isLive: try row.integer(6) == 1 && !placed.isDeleted,
        to: connection)
    }
  }

  private func newEntry(_ old: Int64, of source: MergeSource) throws -> Int64 {
    let uid = try source.uid(ofRow: old)
    let row = try connection.first("SELECT id FROM s.thing WHERE uid = ?", [.text(uid)]) {
      try $0.integer(0)
    }
    guard let row else { throw StoreError.malformed(what: "an entry names one that is not there") }
    return row
  }

  private func writeMeta(now: Instant) throws {
    // What the person's own copy keeps; an empty one keeps nothing.
    let isEmpty = try a.connection.first("SELECT 1 FROM change") { _ in true } == nil
    let own = isEmpty ? b : a
    try connection.execute("DELETE FROM main.meta")
    try own.connection.query(
      "SELECT key, value FROM meta WHERE key <> ?", [.text(Meta.seal)]
    ) { row in try Meta.set(connection, try row.text(0), try row.value(1)) }
    if isEmpty { try a.copyLocal(to: connection) }
    let created = min(
      try Meta.integer(own.connection, Meta.createdAt),
      try Meta.integer(b.connection, Meta.createdAt))
    try Meta.set(connection, Meta.createdAt, .integer(created))
    // Of a question that both compared, the greater p: it claims less.
    for compared in try Meta.compared(a.connection) + Meta.compared(b.connection) {
      let key = Meta.compared(compared.question)
      let known = try Meta.text(connection, key).flatMap { Double($0) } ?? 0
      if Double(compared.p) ?? 0 >= known { try Meta.set(connection, key, .text(compared.p)) }
    }
    let other = try Meta.text(b.connection, Meta.identity) ?? ""
    try Meta.set(connection, Meta.merged(other), .integer(now.seconds))
    try Meta.recount(connection)
    let last = try connection.first("SELECT coalesce(max(id), 0) FROM main.change") {
      try $0.value(0)
    }
    try Meta.set(connection, Meta.mergedWrites, last ?? 0)
    try Meta.renewSeal(connection)
  }

  /// The copy that a row of `s` is read from, and its row there: the first, where it is in both.
  private func from(_ row: borrowing Row, _ column: Int32) throws -> (MergeSource, Int64) {
    row.isNull(column)
      ? (b, try row.integer(column + 1)) : (a, try row.integer(column))
  }

}

/// What one copy has that another has not.
package struct MergeNews: Equatable, Sendable {
  /// Entries that are new there.
  package var added = MergedEntries()
  /// Entries there, of which the other says something later or something else.
  package var changed = MergedEntries()
  /// Entries of which each says something that the other does not.
  package var both = MergedEntries()
  package var writes = 0
  /// Questions that were compared, or with another answer.
  package var questions = 0

  package var isEmpty: Bool {
    added.isEmpty && changed.isEmpty && both.isEmpty && writes == 0 && questions == 0
  }
}

/// Entries in the order of writing: how many, and those at both ends.
package struct MergedEntries: Equatable, Sendable {
  /// How many are kept at each end.
  package static let kept = 200

  package private(set) var count = 0
  /// The first of them, at most ``kept``.
  package private(set) var first: [EntryID] = []
  private var recent: [EntryID] = []

  package init() {}

  package var isEmpty: Bool { count == 0 }

  /// The last of them, at most ``kept``.
  package var last: ArraySlice<EntryID> { recent.suffix(MergedEntries.kept) }

  mutating func append(_ id: EntryID) {
    count += 1
    if first.count < MergedEntries.kept { first.append(id) }
    if recent.count >= 2 * MergedEntries.kept { recent.removeFirst(MergedEntries.kept) }
    recent.append(id)
  }
}

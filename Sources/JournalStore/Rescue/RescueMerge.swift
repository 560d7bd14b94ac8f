internal import JournalModel
internal import SQLite

/// Adds what was found to a journal that is whole, in one transaction.
final class RescueMerge {
  private let connection: Connection
  private let now: Instant
  /// For each table, the columns that name another entry.
  private let references: [String: [String]]
  /// Old ids of writes and where they are now.
  private var changes: [Int64: Int64] = [:]
  private var added: Set<String> = []
  /// By the rows that doses of the damaged file name.
  private var standIns: [Int64: Int64] = [:]

  struct Result {
    var added: Int
    var older: [String]
    var lost: [String?]
    var standIns: Int
  }

  init(into file: String, now: Instant) throws {
    connection = try Connection(path: file)
    self.now = now
    try Pragmas.apply(to: connection)
    references = Dictionary(grouping: try EntryReference.all(connection), by: \.table)
      .mapValues { $0.map(\.column) }
  }

  /// - Parameter identity: which journal it is, where no backup says so.
  func add(_ found: Finding, identity: String?) throws -> Result {
    try connection.execute("BEGIN IMMEDIATE")
    var lost: [String?] = []
    let missed = try found.unsound.filter { try !isThere($0) }
    let sound = Set(found.revisions.map(\.uid))
    for (old, uid) in found.uids.sorted(by: { $0.key < $1.key }) where sound.contains(uid) {
      guard try row(of: uid) == nil else { continue }
      try connection.run(
        "INSERT INTO entry (id, uid) VALUES (?, ?)",
        [.integer(try free("entry", old)), .text(uid)])
    }
    for revision in found.revisions where try !add(revision, found) { lost.append(revision.uid) }
    // Identities were made before it was known what can be stored of them.
    try connection.execute(
      "DELETE FROM entry WHERE NOT EXISTS (SELECT 1 FROM revision WHERE entry_id = entry.id)")
    try connection.execute(
      """
      UPDATE revision SET live = (NOT deleted AND NOT EXISTS (
        SELECT 1 FROM revision AS n WHERE n.entry_id = revision.entry_id
          AND n.number > revision.number))
      """)
    if let identity { try Meta.set(connection, Meta.identity, .text(identity)) }
    try Meta.recount(connection)
    try Meta.renewSeal(connection)
    try connection.execute("COMMIT")
    var older: [String] = []
    for unsound in missed {
      if let uid = unsound.uid, try row(of: uid) != nil {
        if !older.contains(uid) { older.append(uid) }
      } else {
        lost.append(unsound.uid)
      }
    }
    return Result(added: added.count, older: older, lost: lost, standIns: standIns.count)
  }

  /// Whether the backup has a revision that the damaged file has not.
  private func isThere(_ unsound: Finding.Unsound) throws -> Bool {
    guard let uid = unsound.uid else { return false }
    return try connection.first(
      "SELECT 1 FROM revision AS r JOIN entry AS e ON e.id = r.entry_id WHERE r.id = ? AND e.uid = ?",
      [.integer(unsound.revision), .text(uid)]
    ) { _ in true } ?? false
  }

  /// - Returns: `false` when what it belongs to is lost.
  private func add(_ revision: FoundRevision, _ found: Finding) throws -> Bool {
    guard let entry = try row(of: revision.uid) else { return false }
    let known = try connection.first(
      """
      SELECT coalesce(max(number), 0), coalesce(sum(digest = ?), 0),
        coalesce(sum(number = ?), 0)
      FROM revision WHERE entry_id = ?
      """, [.blob(revision.digest), .integer(revision.number), .integer(entry)]
    ) { (try $0.integer(0), try $0.integer(1) > 0, try $0.integer(2) > 0) }
    guard let (last, isThere, isOther) = known, !isThere, !isOther else { return true }
    var revision = revision
    guard try point(&revision, to: found) else { return false }
    let placed = revision.placed(
      id: try free("revision", revision.id), change: try change(of: revision, found),
      number: last + 1, parts: revision.parts)
    try placed.write(entry: entry, isLive: false, to: connection)
    added.insert(revision.uid)
    return true
  }

  /// Makes what the revision names be named by where it is now.
  ///
  /// - Returns: `false` when something that it cannot be without is lost.
  private func point(_ revision: inout FoundRevision, to found: Finding) throws -> Bool {
    for part in revision.parts.indices {
      for column in references[revision.parts[part].table] ?? [] {
        guard let index = revision.parts[part].columns.firstIndex(of: column) else { continue }
        for row in revision.parts[part].rows.indices {
          guard case .integer(let old) = revision.parts[part].rows[row][index] else { continue }
          let new = try found.uids[old].flatMap { try self.row(of: $0) }
          if let new {
            revision.parts[part].rows[row][index] = .integer(new)
          } else if isDispensable(revision.parts[part].table, column) {
            revision.parts[part].rows[row][index] = .null
          } else if column == "medication_id" {
            let standIn = try standIn(for: old, found)
            revision.parts[part].rows[row][index] = .integer(standIn)
          } else {
            return false
          }
        }
      }
    }
    return true
  }

  /// Whether an entry is still itself when it no longer names another.
  private func isDispensable(_ table: String, _ column: String) -> Bool {
    table == NoticeTable.name || column == "merged_into_id"
  }

  /// A medicine of which nothing is left but that doses name it.
  private func standIn(for old: Int64, _ found: Finding) throws -> Int64 {
    if let known = standIns[old] { return known }
    let name = "rescued medicine \(standIns.count + 1)"
    let uid = found.uids[old] ?? OpeningOptions.randomID().text
    try connection.run("INSERT INTO entry (uid) VALUES (?)", [.text(uid)])
    let entry = connection.lastInsertedRowID
    let moment = LivedMoment(instant: now, zone: "UTC", offset: 0, precision: .minute)
    let facts = EntryFacts(moment: moment, content: .medication(Medication(name: name)))
    let id = try free("revision", nil)
    let columns = ["name"]
    let revision = FoundRevision(
      id: id, uid: uid,
      shared: RevisionRow.values(
        id: id, change: try newChange(nil, at: now.seconds), number: 1, recordedAt: now,
        isDeleted: false, facts: facts),
      parts: [
        FoundRevision.Part(
          table: MedicationTable.name, columns: columns,
          rows: [[.text(name)]])
      ])
    try revision.write(entry: entry, isLive: true, to: connection)
    standIns[old] = entry
    return entry
  }

  // MARK: Writes

  /// The write of a revision, as it was or in its place.
  private func change(of revision: FoundRevision, _ found: Finding) throws -> Int64 {
    if let known = changes[revision.change] { return known }
    guard var values = found.changes[revision.change] else {
      let new = try newChange(revision.change, at: revision.recordedAt)
      changes[revision.change] = new
      return new
    }
    if try hasChange(revision.change, values) {
      changes[revision.change] = revision.change
      return revision.change
    }
    let id = try free("change", revision.change)
    let first = ChangeTable.origin(of: values)
    values[0] = .integer(id)
    if case .integer(let reverted) = values[4] {
      values[4] = try reverts(reverted, found)
    }
    try insertChange(ChangeTable.placed(values, first: first))
    changes[revision.change] = id
    return id
  }

  /// What a write took back, when that is there.
  private func reverts(_ old: Int64, _ found: Finding) throws -> Value {
    if let known = changes[old] { return .integer(known) }
    guard let values = found.changes[old] else { return .null }
    return try hasChange(old, values) ? .integer(old) : .null
  }

  /// Whether the journal has the very same write.
  private func hasChange(_ id: Int64, _ values: [Value]) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM change WHERE id = ? AND digest = ?",
      [.integer(id), .blob(ChangeTable.digest(of: values))]
    ) { _ in true } ?? false
  }

  private func newChange(_ old: Int64?, at seconds: Int64) throws -> Int64 {
    let id = try free("change", old)
    try insertChange([.integer(id), .integer(seconds), .text("rescue"), .null, .null, .null, .null])
    return id
  }

  private func insertChange(_ values: [Value]) throws {
    try connection.run(
      ChangeTable.insertion, values + [.blob(ChangeTable.digest(of: values))])
  }

  // MARK: Rows

  private func row(of uid: String) throws -> Int64? {
    try connection.first("SELECT id FROM entry WHERE uid = ?", [.text(uid)]) { try $0.integer(0) }
  }

  /// This id, when it is free and wanted; else the next after all.
  private func free(_ table: String, _ wanted: Int64?) throws -> Int64 {
    if let wanted, wanted > 0 {
      let isTaken = try connection.first("SELECT 1 FROM \(table) WHERE id = ?", [.integer(wanted)])
      { _ in true }
      if isTaken == nil { return wanted }
    }
    return try connection.first("SELECT coalesce(max(id), 0) + 1 FROM \(table)") {
      try $0.integer(0)
    } ?? 1
  }
}

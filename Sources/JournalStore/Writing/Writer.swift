package import JournalModel
internal import SQLite

/// One write: everything that a command stores, in one transaction that `undo` takes back whole.
package final class Writer {
  let database: JournalDatabase
  package let change: ChangeDescription
  private let reverts: Int64?
  private(set) var changeID: Int64?
  private var lastRevision: Int64?
  /// While many entries are added that nothing looks at before they are all there.
  private var batch: RevisionBatch?
  private var added = (entries: 0, revisions: 0, changes: 0)
  private(set) var witness: WriteWitness?
  /// What was added by itself, in the order of writing.
  private var additions: [Entry] = []
  /// All that was stored, where nothing but additions was.
  var onlyAdditions: [Entry]? {
    additions.count == added.revisions ? additions : nil
  }

  init(database: JournalDatabase, change: ChangeDescription, reverts: Int64? = nil) {
    self.database = database
    self.change = change
    self.reverts = reverts
  }

  /// Stores something new. An identity is given only to what has one elsewhere, as an import does.
  ///
  /// - Parameter notice: what is noticed with the entry, which is told before it is in the file.
  @discardableResult
  package func add(
    _ facts: EntryFacts, id: EntryID? = nil,
    noticing notice: (Entry) throws -> [EntryNotice] = { _ in [] }
  ) throws -> Entry {
    let id = id ?? database.makeID()
    var authored = facts
    authored.writtenBy = facts.writtenBy ?? change.author
    let facts = stored(authored)
    var entry = Entry(
      id: id, revision: 1, recordedAt: change.now, firstRecordedAt: change.now, facts: facts)
    entry.notices = try notice(entry)
    try database.connection.run("INSERT INTO entry (uid) VALUES (?)", [.text(id.text)])
    added.entries += 1
    try write(entry, row: database.connection.lastInsertedRowID, isDeleted: false)
    if batch == nil { additions.append(entry) }
    return entry
  }

  /// Stores a correction of `entry`, which stays in the journal as an earlier revision.
  ///
  /// - Parameter notice: what is noticed with the corrected entry, which is told before it is in
  ///   the file.
  /// - Throws: ``StoreError/changedMeanwhile(_:)`` when `entry` is not the latest revision.
  @discardableResult
  package func revise(
    _ entry: Entry, facts: EntryFacts,
    noticing notice: (Entry) throws -> [EntryNotice] = { _ in [] }
  ) throws -> Entry {
    try addRevision(of: entry, facts: facts, isDeleted: false, notice)
  }

  /// Takes an entry out of everything that is shown; its revisions stay.
  ///
  /// - Throws: ``StoreError/changedMeanwhile(_:)`` when `entry` is not the latest revision.
  package func delete(_ entry: Entry) throws {
    try addRevision(of: entry, facts: entry.facts, isDeleted: true) { _ in [] }
  }

  @discardableResult
  private func addRevision(
    of entry: Entry, facts: EntryFacts, isDeleted: Bool, _ notice: (Entry) throws -> [EntryNotice]
  ) throws -> Entry {
    let row = try database.identities.existingRow(of: entry.id)
    let latest = try database.connection.first(
      "SELECT max(number) FROM revision WHERE entry_id = ?", [.integer(row)]
    ) { try $0.ordinal(0, "number in revision") }
    guard latest == entry.revision else { throw StoreError.changedMeanwhile(entry.id) }
    try database.connection.run(
      "UPDATE revision SET live = 0 WHERE entry_id = ? AND number = ?",
      [.integer(row), Value(entry.revision)])
    var revised = Entry(
      id: entry.id, revision: entry.revision + 1, recordedAt: change.now,
      firstRecordedAt: entry.firstRecordedAt, facts: stored(facts))
    revised.notices = try notice(revised)
    try write(revised, row: row, isDeleted: isDeleted)
    return revised
  }

  /// The facts as they will be read. The person whose journal it is has no name as a writer.
  private func stored(_ facts: EntryFacts) -> EntryFacts {
    var facts = facts
    facts.tags = TagTable.ordered(facts.tags)
    if facts.writtenBy?.nameFolded == EntryFacts.oneself { facts.writtenBy = nil }
    return facts
  }

  private func write(_ entry: Entry, row: Int64, isDeleted: Bool) throws {
    let facts = entry.facts
    let revision = try lastRevision.map { $0 + 1 } ?? nextID(in: "revision")
    lastRevision = revision
    let shared = RevisionRow.values(
      id: revision, change: try openChange(), number: entry.revision, recordedAt: entry.recordedAt,
      isDeleted: isDeleted, facts: facts)
    let detail = try facts.content.detailRow(identities: database.identities)
    let parts = try facts.content.partRows()
    let notices = try NoticeTable.rows(entry.notices, identities: database.identities)

    var seal = Seal()
    seal.add(part: "revision", columns: ["uid"], values: [.text(entry.id.text)])
    seal.add(part: "revision", columns: RevisionRow.columns, values: shared)
    if let detail {
      seal.add(part: detail.table.name, columns: detail.table.columns, values: detail.values)
    }
    if let parts {
      for row in parts.rows { seal.add(part: parts.table, columns: parts.columns, values: row) }
    }
    for tag in facts.tags {
      seal.add(part: "tag", columns: TagTable.columns, values: [.text(tag)])
    }
    for row in notices.rows {
      seal.add(part: notices.table, columns: notices.columns, values: row)
    }
    let digest = seal.finish()

    try insert(shared + [.integer(row), Value(!isDeleted), .blob(digest)], of: entry.id)
    if let detail {
      try insert(detail.table.sql.insertion, [.integer(revision)] + detail.values)
    }
    for part in [parts, TagTable.rows(facts.tags), notices].compactMap(\.self)
    where !part.rows.isEmpty {
      let insertion = part.insertion
      for row in part.rows { try insert(insertion, [.integer(revision)] + row) }
    }
    if batch?.isFull == true { try batch?.write(to: database.connection) }
    added.revisions += 1
    witness = witness ?? WriteWitness(id: entry.id, revision: entry.revision, digest: digest)
  }

  private func insert(_ revision: [Value], of id: EntryID) throws {
    guard batch == nil else {
      batch?.add(revision, of: id)
      return
    }
    try database.connection.run(RevisionRow.insertion, revision)
  }

  private func insert(_ sql: String, _ values: [Value]) throws {
    guard batch == nil else {
      batch?.add(sql, values)
      return
    }
    try database.connection.run(sql, values)
  }

  /// Adds entries many at a time while `body` runs; what it reads of them it must have written out.
  func batching<Result>(_ body: () throws -> Result) throws -> Result {
    batch = RevisionBatch()
    defer { batch = nil }
    let result = try body()
    try writeOut()
    return result
  }

  /// Writes what is held back; all of it, or only where an entry is among it.
  func writeOut(before id: EntryID? = nil) throws {
    if let id, batch?.holds(id) == false { return }
    try batch?.write(to: database.connection)
  }

  /// The row of `change` for this write, made with the first thing it stores.
  func openChange() throws -> Int64 {
    if let changeID { return changeID }
    let id = try nextID(in: ChangeTable.name)
    let values: [Value] = [
      .integer(id), .integer(change.now.seconds), .text(change.action), Value(change.writtenBy),
      reverts.map { .integer($0) } ?? .null, .null, .null,
    ]
    try database.connection.run(
      ChangeTable.insertion, values + [.blob(ChangeTable.digest(of: values))])
    added.changes += 1
    changeID = id
    database.began(change: id)
    return id
  }

  /// The row id that SQLite would choose, known before the insert so that the seal can cover it.
  private func nextID(in table: String) throws -> Int64 {
    try database.connection.first("SELECT coalesce(max(id), 0) + 1 FROM \(table)") {
      try $0.integer(0)
    } ?? 1
  }

  /// Brings the counts up to date, last thing before the commit.
  func finish() throws {
    guard added.changes > 0 else { return }
    try Meta.add(database.connection, Meta.entries, added.entries)
    try Meta.add(database.connection, Meta.revisions, added.revisions)
    try Meta.add(database.connection, Meta.changes, added.changes)
    if let zone = change.zone { try Meta.set(database.connection, Meta.zone, .text(zone)) }
    try Meta.renewSeal(database.connection)
  }
}

/// The first revision of a write, by which an unclear commit is settled.
struct WriteWitness {
  let id: EntryID
  let revision: Int
  let digest: [UInt8]
}

/// What a write is called, and by whom and when it is made.
package struct ChangeDescription: Sendable {
  /// The command, such as `log-dose`.
  package var action: String
  package var writtenBy: String?
  package var now: Instant
  /// The zone of the person's clock, when the write was made there.
  package var zone: String?
  /// Who wrote the new entries that name nobody; `nil` is the person whose journal it is.
  package var author: String?

  package init(
    action: String, writtenBy: String? = nil, now: Instant, zone: String? = nil,
    author: String? = nil
  ) {
    self.action = action
    self.writtenBy = writtenBy
    self.now = now
    self.zone = zone
    self.author = author
  }
}

package import JournalModel
internal import SQLite

/// One write: everything that a command stores, in one transaction that `undo` takes back whole.
package final class Writer {
  let database: JournalDatabase
  package let change: ChangeDescription
  private let reverts: Int64?
  private(set) var changeID: Int64?
  private var added = (entries: 0, revisions: 0)
  /// The first entry of this write, by which an unclear commit is settled.
  private(set) var witness: EntryID?

  init(database: JournalDatabase, change: ChangeDescription, reverts: Int64? = nil) {
    self.database = database
    self.change = change
    self.reverts = reverts
  }

  private var connection: Connection { _read { yield database.connection } }

  /// Stores something new. An identity is given only to what has one elsewhere, as an import does.
  @discardableResult
  package func add(_ facts: EntryFacts, id: EntryID? = nil) throws -> Entry {
    let id = id ?? database.makeID()
    try connection.run("INSERT INTO entry (uid) VALUES (?)", [.text(id.text)])
    let row = connection.lastInsertedRowID
    added.entries += 1
    let entry = Entry(
      id: id, revision: 1, recordedAt: change.now, firstRecordedAt: change.now, facts: facts)
    try write(entry, row: row, isDeleted: false)
    return entry
  }

  /// Stores a correction of `entry`, which stays in the journal as an earlier revision.
  @discardableResult
  package func revise(_ entry: Entry, facts: EntryFacts) throws -> Entry {
    try addRevision(of: entry, facts: facts, isDeleted: false)
  }

  /// Takes an entry out of everything that is shown; its revisions stay.
  package func delete(_ entry: Entry) throws {
    try addRevision(of: entry, facts: entry.facts, isDeleted: true)
  }

  @discardableResult
  func addRevision(of entry: Entry, facts: EntryFacts, isDeleted: Bool) throws -> Entry {
    let row = try database.identities.existingRow(of: entry.id)
    try connection.run(
      "UPDATE revision SET live = 0 WHERE entry_id = ? AND number = ?",
      [.integer(row), Value(entry.revision)])
    let revised = Entry(
      id: entry.id, revision: entry.revision + 1, recordedAt: change.now,
      firstRecordedAt: entry.firstRecordedAt, facts: facts)
    try write(revised, row: row, isDeleted: isDeleted)
    return revised
  }

  private func write(_ entry: Entry, row: Int64, isDeleted: Bool) throws {
    let facts = entry.facts
    let shared = RevisionRow.values(
      number: entry.revision, recordedAt: entry.recordedAt, isDeleted: isDeleted, facts: facts)
    let detail = try facts.content.detailRow(identities: database.identities)
    let tags = Set(facts.tags).sorted()
    let mentions: [TermMention] =
      if case .note(let note) = facts.content { note.mentions } else { [] }

    var digest = RevisionDigest()
    digest.add(part: "revision", columns: ["uid"], values: [.text(entry.id.text)])
    digest.add(part: "revision", columns: RevisionRow.columns, values: shared)
    if let detail {
      digest.add(part: detail.table.name, columns: detail.table.columns, values: detail.values)
    }
    for (index, mention) in mentions.enumerated() {
      digest.add(
        part: "mention", columns: MentionTable.columns,
        values: MentionTable.values(mention, at: index))
    }
    for tag in tags { digest.add(part: "tag", columns: TagTable.columns, values: [.text(tag)]) }

    try connection.run(
      RevisionRow.insertion,
      shared + [
        .integer(row), .integer(try openChange()), Value(!isDeleted), .blob(digest.finish()),
      ])
    let revision = connection.lastInsertedRowID
    if let detail {
      try connection.run(
        DetailSQL.insertion(detail.table), [.integer(revision)] + detail.values)
    }
    try MentionTable.write(mentions, revision: revision, to: connection)
    try TagTable.write(tags, revision: revision, to: connection)
    added.revisions += 1
    witness = witness ?? entry.id
  }

  /// The row of `change` for this write, made with the first thing it stores.
  func openChange() throws -> Int64 {
    if let changeID { return changeID }
    try connection.run(
      "INSERT INTO change (recorded_at, action, written_by, reverts) VALUES (?, ?, ?, ?)",
      [
        .integer(change.now.seconds), .text(change.action), Value(change.writtenBy),
        reverts.map { .integer($0) } ?? .null,
      ])
    let id = connection.lastInsertedRowID
    changeID = id
    return id
  }

  /// Brings the counts up to date, last thing before the commit.
  func finish() throws {
    if added.entries > 0 { try Meta.add(connection, Meta.entries, added.entries) }
    if added.revisions > 0 { try Meta.add(connection, Meta.revisions, added.revisions) }
    if changeID != nil, let zone = change.zone, try Meta.text(connection, Meta.zone) != zone {
      try Meta.set(connection, Meta.zone, zone)
    }
  }
}

/// What a write is called, and by whom and when it is made.
package struct ChangeDescription: Sendable {
  /// The command, such as `log-dose`.
  package var action: String
  package var writtenBy: String?
  package var now: Instant
  /// The zone of the person's clock, when the write was made there.
  package var zone: String?

  package init(action: String, writtenBy: String? = nil, now: Instant, zone: String? = nil) {
    self.action = action
    self.writtenBy = writtenBy
    self.now = now
    self.zone = zone
  }
}

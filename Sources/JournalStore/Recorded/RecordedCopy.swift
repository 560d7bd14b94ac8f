internal import JournalMigrations
package import JournalModel
internal import SQLite

/// A journal that is put together from what another told of itself, in a file of its own beside the
/// one that is to take it in.
package final class RecordedCopy {
  let file: String
  private let connection: Connection
  private let columns: RecordedColumns
  private var lastChange: Int64 = 0
  private var lastRevision: Int64 = 0

  /// - Parameter path: the journal beside which it is built.
  package init(beside path: JournalPath, options: OpeningOptions) throws {
    file = UnfinishedJournal.file(OpeningOptions.randomID(), for: path)
    try FileSystem.makeFile(file)
    try JournalCreation.build(
      at: file, migrations: options.migrations, identity: OpeningOptions.randomID().text,
      now: Instant(seconds: 0))
    connection = try Connection(path: file)
    try Pragmas.apply(to: connection)
    // Nothing but a power cut could take what is not synced, and then the file is begun anew.
    try connection.execute("PRAGMA synchronous = OFF")
    columns = try RecordedColumns(connection)
    try connection.execute("BEGIN IMMEDIATE")
    // A medicine may turn out to be one that comes later.
    try connection.execute("PRAGMA defer_foreign_keys = ON")
    try connection.execute("CREATE UNIQUE INDEX write_told ON change (origin)")
  }

  deinit { UnfinishedJournal.remove(file) }

  package func add(_ write: RecordedWrite) throws {
    let id = max(lastChange + 1, write.origin.place)
    var values: [Value] = [
      .integer(id), .integer(write.recordedAt), .text(write.action), Value(write.writtenBy),
      try write.reverts.map { .integer(try change($0)) } ?? .null,
    ]
    values += try origin(write.origin, at: id)
    try taken("a write") {
      try connection.run(
        ChangeTable.insertion, values + [.blob(ChangeTable.digest(of: values))])
    }
    lastChange = id
  }

  package func add(_ revision: RecordedRevision) throws {
    let id = max(lastRevision + 1, revision.origin.place)
    let fields = try columns.sharedValues(revision.fields)
    guard case .text(let name)? = fields.first, let kind = EntryKind(rawValue: name) else {
      throw StoreError.notTaken(reason: "an entry of \(revision.entry.text) has no known kind")
    }
    // In the order of `RevisionRow.columns`: what the write, the entry and the place say, what the
    // revision says, and where it came from.
    let shared =
      [.integer(id), .integer(try change(revision.write)), Value(revision.number)] + fields
      + (try origin(revision.origin, at: id))
    let found = FoundRevision(
      id: id, uid: revision.entry.text, shared: shared,
      parts: try parts(revision.parts, of: kind))
    try taken("entry \(revision.entry.text)") {
      try found.write(
        entry: try row(of: revision.entry), isLive: !found.isDeleted, to: connection)
    }
    lastRevision = id
  }

  /// Everything is there; what it says of itself is kept.
  ///
  /// - Throws: ``StoreError/notTaken(reason:)`` when an entry is named of which nothing is said.
  package func finish(_ head: RecordedHead) throws {
    try connection.execute("DROP INDEX write_told")
    try connection.execute(
      """
      UPDATE revision SET live = 0 WHERE EXISTS (
        SELECT 1 FROM revision AS n WHERE n.entry_id = revision.entry_id
          AND n.number > revision.number)
      """)
    try Meta.set(connection, Meta.identity, .text(head.identity.text))
    try Meta.set(connection, Meta.createdAt, .integer(head.createdAt.seconds))
    for compared in head.compared {
      try Meta.set(connection, Meta.compared(compared.question), .text(compared.p))
    }
    try Meta.recount(connection)
    try Meta.renewSeal(connection)
    try taken("an entry that is named") { try connection.execute("COMMIT") }
  }

  /// What there is, once everything is.
  ///
  /// Its rows were sealed and asked for their constraints as they were written, and are compared with
  /// their seals when they are merged. What no constraint says is how entries are numbered.
  ///
  /// - Throws: ``VerifiedCopy/NotWhole``
  func contents() throws -> JournalContents {
    let damage = try JournalCheck.numbering(connection)
    guard damage.isEmpty else { throw VerifiedCopy.NotWhole(reason: damage.summary) }
    return try JournalContents(connection)
  }

  // MARK: What is named

  private func change(_ seal: [UInt8]) throws -> Int64 {
    let found = try connection.first(
      "SELECT id FROM change WHERE origin = ?", [.blob(seal)]
    ) { try $0.integer(0) }
    guard let found else {
      throw StoreError.notTaken(reason: "a write is named that is not in it")
    }
    return found
  }

  private func row(of id: EntryID) throws -> Int64 {
    let known = try connection.first("SELECT id FROM entry WHERE uid = ?", [.text(id.text)]) {
      try $0.integer(0)
    }
    if let known { return known }
    try connection.run("INSERT INTO entry (uid) VALUES (?)", [.text(id.text)])
    return connection.lastInsertedRowID
  }

  /// More than anybody can write, and few enough to count on from.
  private static let places: ClosedRange<Int64> = 1...(1 << 53)

  private func origin(_ origin: RecordedOrigin, at id: Int64) throws -> [Value] {
    guard origin.seal.count == Seal.length, RecordedCopy.places.contains(origin.place) else {
      throw StoreError.notTaken(reason: "a seal or a place is none")
    }
    return [.blob(origin.seal), .integer(origin.place)]
  }

  private func parts(
    _ parts: [RecordedPart], of kind: EntryKind
  ) throws -> [FoundRevision.Part] {
    let tables = columns.tables(of: kind)
    var found = try parts.map { part in
      guard let table = tables.first(where: { $0.name == part.table }) else {
        throw StoreError.notTaken(reason: "\"\(part.table)\" is not known of a \(kind.rawValue)")
      }
      return FoundRevision.Part(
        table, rows: try part.rows.map { try columns.values($0, of: table, row: row(of:)) })
    }
    found.sort { columns.place(of: $0.table) < columns.place(of: $1.table) }
    return found
  }

  /// Says of a value that the database does not take what it means here.
  private func taken(_ what: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as SQLiteError where error.kind == .constraint || error.kind == .wrongType {
      throw StoreError.notTaken(reason: "\(what) has a value that no journal holds")
    }
  }
}

internal import JournalModel
internal import SQLite

/// The rows of `entry` behind the identities that other rows name, each looked up once.
final class Identities {
  private let findRow: (EntryID) throws -> Int64?
  private let findID: (Int64) throws -> EntryID
  private var rows: [EntryID: Int64] = [:]
  private var ids: [Int64: EntryID] = [:]
  /// Entries that were read, by the row of their revision. A command asks for the same
  /// ones before, within and after its write, and what a revision says never changes.
  private var read: [Int64: Entry] = [:]
  private static let mostRead = 4096
  /// A command asks for the same ones over and over; one that goes through everything must not keep
  /// everything.
  private static let mostKnown = 8192

  init(row: @escaping (EntryID) throws -> Int64?, id: @escaping (Int64) throws -> EntryID) {
    findRow = row
    findID = id
  }

  func row(of id: EntryID) throws -> Int64? {
    if let known = rows[id] { return known }
    guard let row = try findRow(id) else { return nil }
    keep(id, row)
    return row
  }

  private func keep(_ id: EntryID, _ row: Int64) {
    if rows.count >= Identities.mostKnown {
      rows = [:]
      ids = [:]
    }
    rows[id] = row
    ids[row] = id
  }

  /// The row of an entry that must exist.
  func existingRow(of id: EntryID) throws -> Int64 {
    guard let row = try row(of: id) else {
      throw StoreError.malformed(what: "no entry \(id.text)")
    }
    return row
  }

  func id(ofRow row: Int64) throws -> EntryID {
    if let known = ids[row] { return known }
    let id = try findID(row)
    keep(id, row)
    return id
  }

  /// The entry of a row of ``RevisionRow/selection``, as it was read before or is read now.
  func entry(_ row: borrowing Row, _ parts: RevisionParts) throws -> Entry {
    let revision = try row.integer(0)
    // Another command may have forgotten that one, and written another into its row.
    if let known = read[revision], try known.revision == Int(row.integer(2)),
      try known.recordedAt.seconds == row.integer(4),
      try known.id == row.entryID(14)
    {
      return known
    }
    let entry = try RevisionRow.entry(row, parts).entry
    if read.count < Identities.mostRead { read[revision] = entry }
    return entry
  }

  /// What was looked up inside a transaction that was taken back may not exist.
  func forget() {
    rows = [:]
    ids = [:]
    read = [:]
  }
}

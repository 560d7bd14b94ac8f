internal import JournalModel

/// The rows of `entry` behind the identities that other rows name, each looked up once.
final class Identities {
  private let findRow: (EntryID) throws -> Int64?
  private let findID: (Int64) throws -> EntryID
  private var rows: [EntryID: Int64] = [:]
  private var ids: [Int64: EntryID] = [:]

  init(row: @escaping (EntryID) throws -> Int64?, id: @escaping (Int64) throws -> EntryID) {
    findRow = row
    findID = id
  }

  func row(of id: EntryID) throws -> Int64? {
    if let known = rows[id] { return known }
    guard let row = try findRow(id) else { return nil }
    rows[id] = row
    ids[row] = id
    return row
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
    rows[id] = row
    ids[row] = id
    return id
  }

  /// What was looked up inside a transaction that was taken back may not exist.
  func forget() {
    rows = [:]
    ids = [:]
  }
}

internal import JournalModel
internal import SQLite
internal import Sodium

/// What makes damage visible: the first 16 bytes of SHA-256 over everything stored of a revision,
/// of a change, or in `meta`.
///
/// The encoding is fixed: for each part its name, a zero byte, then each value that is not NULL as
/// its column's name, a zero byte, a type byte, the length as eight little-endian bytes and the
/// bytes. Columns that are added to a table later leave older seals valid.
struct Seal {
  static let length = 16

  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(512) }

  mutating func add(part: String, columns: [String], values: [Value]) {
    append(part)
    for (column, value) in zip(columns, values) {
      switch value {
      case .null: continue
      case .integer(let integer):
        append(column)
        withUnsafeBytes(of: integer.littleEndian) { append(type: 1, stored: $0) }
      case .text(let text):
        append(column)
        var text = text
        text.withUTF8 { append(type: 2, stored: UnsafeRawBufferPointer($0)) }
      case .blob(let blob):
        append(column)
        blob.withUnsafeBytes { append(type: 3, stored: $0) }
      }
    }
  }

  consuming func finish() -> [UInt8] { Array(digest().prefix(Seal.length)) }

  /// Begins anew, in the memory that it has.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Adds the columns of a row as they are stored, from `first` on.
  ///
  /// - Returns: `false` for a value of a kind that is never sealed.
  mutating func add(_ part: SealedColumns, of row: borrowing Row, from first: Int32) -> Bool {
    bytes.append(contentsOf: part.name)
    for (offset, name) in part.columns.enumerated() {
      let column = first + Int32(truncatingIfNeeded: offset)
      switch row.storage(column) {
      case .null: continue
      case .integer:
        guard let integer = try? row.integer(column) else { return false }
        bytes.append(contentsOf: name)
        withUnsafeBytes(of: integer.littleEndian) { append(type: 1, stored: $0) }
      case .text:
        bytes.append(contentsOf: name)
        row.withBytes(column) { append(type: 2, stored: $0) }
      case .blob:
        bytes.append(contentsOf: name)
        row.withBytes(column) { append(type: 3, stored: $0) }
      case .other: return false
      }
    }
    return true
  }

  /// Whether a column holds the seal of what was added.
  func isStored(in row: borrowing Row, _ column: Int32) -> Bool {
    guard row.storage(column) == .blob else { return false }
    let digest = digest().prefix(Seal.length)
    var isSame = false
    row.withBytes(column) { isSame = $0.elementsEqual(digest) }
    return isSame
  }

  private func digest() -> [UInt8] {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.finish()
  }

  private mutating func append(type: UInt8, stored content: UnsafeRawBufferPointer) {
    bytes.append(type)
    withUnsafeBytes(of: UInt64(content.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: content)
  }

  private mutating func append(_ name: String) {
    var name = name
    name.withUTF8 { bytes.append(contentsOf: $0) }
    bytes.append(0)
  }
}

/// The names of a part and of its columns, as a seal begins with them.
struct SealedColumns {
  let name: [UInt8]
  let columns: [[UInt8]]

  init(part: String, columns: [String]) {
    name = Array(part.utf8) + [0]
    self.columns = columns.map { Array($0.utf8) + [0] }
  }
}

internal import Crypto
internal import JournalModel
internal import SQLite

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
        append(type: 1, bytes: withUnsafeBytes(of: integer.littleEndian, Array.init))
      case .text(let text):
        append(column)
        append(type: 2, bytes: text.utf8)
      case .blob(let blob):
        append(column)
        append(type: 3, bytes: blob)
      }
    }
  }

  consuming func finish() -> [UInt8] {
    Array(SHA256.hash(data: bytes).prefix(Seal.length))
  }

  private mutating func append(_ name: String) {
    bytes.append(contentsOf: name.utf8)
    bytes.append(0)
  }

  private mutating func append(type: UInt8, bytes content: some Collection<UInt8>) {
    bytes.append(type)
    withUnsafeBytes(of: UInt64(content.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: content)
  }
}

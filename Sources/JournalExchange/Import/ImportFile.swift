internal import JournalModel

/// The bytes of a file that is imported, from its beginning as often as asked: to be understood first,
/// and then to be stored.
package struct ImportFile {
  /// Gives the next bytes at each call; none at the end.
  package typealias Pieces = () throws -> [UInt8]

  private let open: () throws -> Pieces

  package init(_ open: @escaping () throws -> Pieces) {
    self.open = open
  }

  /// A file that is in memory.
  package init(_ bytes: [UInt8]) {
    open = {
      var isGiven = false
      return {
        defer { isGiven = true }
        return isGiven ? [] : bytes
      }
    }
  }

  func pieces() throws -> Pieces { try open() }

  /// The first bytes, by which a format is known.
  package func head() throws -> [UInt8] {
    let pieces = try open()
    var head: [UInt8] = []
    while head.count < 1 << 18 {
      let piece = try pieces()
      guard !piece.isEmpty else { break }
      head += piece
    }
    return head
  }

  /// - Throws: ``JSONError/tooLarge(bytes:)``
  func all() throws -> [UInt8] {
    let pieces = try open()
    var bytes = try pieces()
    while true {
      let piece = try pieces()
      guard !piece.isEmpty else { return bytes }
      bytes += piece
      guard bytes.count <= JSONReader.maximumBytes else {
        throw JSONError.tooLarge(bytes: bytes.count)
      }
    }
  }
}

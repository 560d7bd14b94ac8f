package import JournalModel

/// Writes a whole journal as JSON, a record a line, as the records come: nothing is kept.
///
/// The same journal gives the same bytes. Controls are escaped, those of C1 and DEL too: a terminal
/// obeys them.
package final class JournalWriter {
  package static let format = "journal"
  package static let version = 1

  private let buffer = ByteBuffer(room: JournalWriter.room)
  private var isFirst = true

  private static let piece = 1 << 16
  /// Of a piece and the record with which it is full.
  private static let room = piece + piece / 8

  package init() {}

  /// What is to be written now: nothing until enough is gathered.
  package func piece() -> [UInt8]? {
    guard buffer.count >= Self.piece else { return nil }
    return buffer.take()
  }

  package func begin(_ head: RecordedHead) {
    buffer.append(
      "{\"format\":\"\(Self.format)\",\"version\":\(Self.version),\"journal\":{\"uid\":")
    text(head.identity.text)
    key("created_at")
    number(head.createdAt.seconds)
    buffer.append("},\n\"compared\":[")
    isFirst = true
    for compared in head.compared {
      separate()
      buffer.append("{\"question\":")
      text(compared.question)
      key("p")
      text(compared.p)
      buffer.append(UInt8(ascii: "}"))
    }
    buffer.append("],\n\"writes\":[")
    isFirst = true
  }

  package func add(_ record: RecordedWrite) {
    separate()
    begin(record.origin)
    key("recorded_at")
    number(record.recordedAt)
    key("action")
    text(record.action)
    if let writtenBy = record.writtenBy {
      key("written_by")
      text(writtenBy)
    }
    if let reverts = record.reverts {
      key("reverts")
      hexadecimal(reverts)
    }
    buffer.append(UInt8(ascii: "}"))
  }

  /// No write comes any more.
  package func beginRevisions() {
    buffer.append("],\n\"revisions\":[")
    isFirst = true
  }

  package func add(_ record: RecordedRevision) {
    separate()
    begin(record.origin)
    key("write")
    hexadecimal(record.write)
    key("entry")
    text(record.entry.text)
    key("number")
    number(Int64(record.number))
    for field in record.fields { add(field, isFirst: false) }
    for part in record.parts {
      key(part.table)
      buffer.append(UInt8(ascii: "["))
      for (index, row) in part.rows.enumerated() {
        if index > 0 { buffer.append(UInt8(ascii: ",")) }
        buffer.append(UInt8(ascii: "{"))
        for (place, field) in row.enumerated() { add(field, isFirst: place == 0) }
        buffer.append(UInt8(ascii: "}"))
      }
      buffer.append(UInt8(ascii: "]"))
    }
    buffer.append(UInt8(ascii: "}"))
  }

  /// The end, with all that was not written yet.
  package func finish() -> [UInt8] {
    buffer.append("]}\n")
    return buffer.take()
  }

  // MARK: Parts

  /// Each record stands on a line.
  private func separate() {
    if !isFirst { buffer.append(UInt8(ascii: ",")) }
    isFirst = false
    buffer.append(UInt8(ascii: "\n"))
  }

  private func begin(_ origin: RecordedOrigin) {
    buffer.append("{\"seal\":")
    hexadecimal(origin.seal)
    key("place")
    number(origin.place)
  }

  private func add(_ field: RecordedField, isFirst: Bool) {
    if isFirst {
      text(field.name)
      buffer.append(UInt8(ascii: ":"))
    } else {
      key(field.name)
    }
    switch field.value {
    case .integer(let integer): number(integer)
    case .flag(let flag): buffer.append(flag ? "true" : "false")
    case .text(let text): self.text(text)
    }
  }

  private func key(_ name: String) { buffer.append(key: name) }

  private func number(_ number: Int64) { buffer.append(number) }

  private func hexadecimal(_ bytes: [UInt8]) {
    buffer.append(UInt8(ascii: "\""))
    buffer.append(hexadecimal: bytes)
    buffer.append(UInt8(ascii: "\""))
  }

  private func text(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      // What stays as it is goes over in one piece, up to the next byte that does not.
      var (start, index) = (0, 0)
      while index < bytes.count {
        let length = Self.lengthToEscape(bytes, index)
        guard length > 0 else {
          index += 1
          continue
        }
        buffer.append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        escape(bytes[index + length - 1])
        index += length
        start = index
      }
      buffer.append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    buffer.append(UInt8(ascii: "\""))
  }

  /// How many bytes the character at a place has, where it must be escaped; otherwise 0.
  @inline(__always)
  private static func lengthToEscape(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    switch bytes[index] {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): 1
    // U+0080 to U+009F are C2 80 to C2 9F.
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0: 2
    case _: 0
    }
  }

  /// - Parameter byte: the last of a character.
  private func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): buffer.append("\\\"")
    case UInt8(ascii: "\\"): buffer.append("\\\\")
    case UInt8(ascii: "\n"): buffer.append("\\n")
    case UInt8(ascii: "\t"): buffer.append("\\t")
    case _:
      buffer.append("\\u00")
      buffer.append(hexadecimal: [byte])
    }
  }
}

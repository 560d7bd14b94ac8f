package import JournalModel

/// Writes a whole journal as JSON, a record a line, as the records come: nothing is kept.
///
/// The same journal gives the same bytes. Controls are escaped, those of C1 and DEL too: a terminal
/// obeys them.
package struct JournalWriter {
  package static let format = "journal"
  package static let version = 1

  private var buffer: [UInt8] = []
  private var isFirst = true

  private static let piece = 1 << 16

  package init() {}

  /// What is to be written now: nothing until enough is gathered.
  package mutating func piece() -> [UInt8]? {
    guard buffer.count >= Self.piece else { return nil }
    let piece = buffer
    buffer.removeAll(keepingCapacity: true)
    return piece
  }

  package mutating func begin(_ head: RecordedHead) {
    buffer += Array(
      "{\"format\":\"\(Self.format)\",\"version\":\(Self.version),\"journal\":{\"uid\":".utf8)
    text(head.identity.text)
    key("created_at")
    number(head.createdAt.seconds)
    buffer += Array("},\n\"compared\":[".utf8)
    isFirst = true
    for compared in head.compared {
      separate()
      buffer += Array("{\"question\":".utf8)
      text(compared.question)
      key("p")
      text(compared.p)
      buffer.append(UInt8(ascii: "}"))
    }
    buffer += Array("],\n\"writes\":[".utf8)
    isFirst = true
  }

  package mutating func add(_ record: RecordedWrite) {
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
  package mutating func beginRevisions() {
    buffer += Array("],\n\"revisions\":[".utf8)
    isFirst = true
  }

  package mutating func add(_ record: RecordedRevision) {
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
  package mutating func finish() -> [UInt8] { buffer + Array("]}\n".utf8) }

  // MARK: Parts

  /// Each record stands on a line.
  private mutating func separate() {
    if !isFirst { buffer.append(UInt8(ascii: ",")) }
    isFirst = false
    buffer.append(UInt8(ascii: "\n"))
  }

  private mutating func begin(_ origin: RecordedOrigin) {
    buffer += Array("{\"seal\":".utf8)
    hexadecimal(origin.seal)
    key("place")
    number(origin.place)
  }

  private mutating func add(_ field: RecordedField, isFirst: Bool) {
    if isFirst {
      text(field.name)
      buffer.append(UInt8(ascii: ":"))
    } else {
      key(field.name)
    }
    switch field.value {
    case .integer(let integer): number(integer)
    case .flag(let flag): buffer += Array((flag ? "true" : "false").utf8)
    case .text(let text): self.text(text)
    }
  }

  /// A comma, and a name of letters and underscores.
  private mutating func key(_ name: String) {
    buffer.append(UInt8(ascii: ","))
    buffer.append(UInt8(ascii: "\""))
    buffer += name.utf8
    buffer.append(UInt8(ascii: "\""))
    buffer.append(UInt8(ascii: ":"))
  }

  private mutating func number(_ number: Int64) { buffer += String(number).utf8 }

  private mutating func hexadecimal(_ bytes: [UInt8]) {
    buffer.append(UInt8(ascii: "\""))
    for byte in bytes {
      buffer.append(Self.digits[Int(byte >> 4)])
      buffer.append(Self.digits[Int(byte & 15)])
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private mutating func text(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        // U+0080 to U+009F are C2 80 to C2 9F.
        if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
          escape(bytes[index + 1])
          index += 2
          continue
        }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
          buffer.append(UInt8(ascii: "\\"))
          buffer.append(byte)
        case UInt8(ascii: "\n"): buffer += Array("\\n".utf8)
        case UInt8(ascii: "\t"): buffer += Array("\\t".utf8)
        case 0..<0x20, 0x7F: escape(byte)
        default: buffer.append(byte)
        }
        index += 1
      }
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    buffer += Array("\\u00".utf8)
    buffer.append(Self.digits[Int(byte >> 4)])
    buffer.append(Self.digits[Int(byte & 15)])
  }
}

import JournalModel
import Testing

@testable import JournalExchange

@Suite("A journal's own JSON")
struct JournalWriterTests {
  private static let head = RecordedHead(
    identity: EntryID(bytes: [UInt8](repeating: 3, count: EntryID.length)),
    createdAt: Instant(seconds: 1_795_176_000),
    compared: [RecordedHead.ComparedQuestion(question: "a \"b\"", p: "0.5")])

  private func seal(_ byte: UInt8) -> [UInt8] { [UInt8](repeating: byte, count: 16) }

  private var writes: [RecordedWrite] {
    func write(_ number: UInt8, by writer: String?, reverts: [UInt8]?) -> RecordedWrite {
      let origin = RecordedOrigin(seal: seal(number), place: Int64(number))
      return RecordedWrite(
        origin: origin, recordedAt: -7, action: "note", writtenBy: writer, reverts: reverts)
    }
    return [
      write(1, by: nil, reverts: nil), write(2, by: "Sam", reverts: nil),
      write(3, by: nil, reverts: seal(1)),
    ]
  }

  private var revisions: [RecordedRevision] {
    let texts = [
      "x", "\u{1}\t\r\n\"\\/", "\u{7F}\u{80}\u{9F}\u{A0}", "💊 e\u{301}", "\u{2028}",
    ]
    let part = RecordedPart(table: "tag", rows: [[RecordedField("name", .text("a"))], []])
    let origin = RecordedOrigin(seal: seal(0xA0), place: 1 << 40)
    return texts.enumerated().map { index, text in
      let fields: [RecordedField] = [
        RecordedField("text", .text(text)), RecordedField("private", .flag(true)),
        RecordedField("at", .integer(.min)),
      ]
      return RecordedRevision(
        origin: origin, write: seal(0x0F), entry: Self.head.identity, number: index + 1,
        fields: fields, parts: [part])
    }
  }

  private func written() -> [UInt8] {
    let writer = JournalWriter()
    var bytes: [UInt8] = []
    writer.begin(Self.head)
    for write in writes { writer.add(write) }
    writer.beginRevisions()
    for revision in revisions {
      writer.add(revision)
      bytes += writer.piece() ?? []
    }
    return bytes + writer.finish()
  }

  @Test("records that are larger than a piece, and those at its end, come out whole")
  func large() throws {
    let texts =
      [String(repeating: "ä\"\u{1}", count: 60_000)]
      + (0..<40).map { String(repeating: "\($0)\\", count: 4_000 + $0) }
    let writer = JournalWriter()
    var pieces: [[UInt8]] = []
    writer.begin(Self.head)
    writer.beginRevisions()
    for text in texts {
      writer.add(
        RecordedRevision(
          origin: RecordedOrigin(seal: seal(1), place: 1), write: seal(2),
          entry: Self.head.identity, number: 1, fields: [RecordedField("text", .text(text))],
          parts: []))
      if let piece = writer.piece() { pieces.append(piece) }
    }
    #expect(pieces.count > 5)
    pieces.append(writer.finish())
    var found: [String] = []
    var reader = JournalReader(pieces: { pieces.isEmpty ? [] : pieces.removeFirst() })
    _ = try reader.read(
      to: JournalReader.Taker(
        write: { _ in },
        revision: { revision in
          for field in revision.fields {
            if case .text(let text) = field.value { found.append(text) }
          }
        }))
    #expect(found == texts)
  }

  @Test("what is written is what is read, in pieces of any size", arguments: [1, 7, 100_000])
  func roundTrip(size: Int) throws {
    var rest = written()[...]
    var reader = JournalReader(pieces: {
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    })
    var found: (writes: [RecordedWrite], revisions: [RecordedRevision]) = ([], [])
    let head = try reader.read(
      to: JournalReader.Taker(
        write: { found.writes.append($0) }, revision: { found.revisions.append($0) }))
    #expect(head == Self.head)
    #expect(found.writes == writes)
    #expect(found.revisions == revisions)
    for (one, other) in zip(found.revisions, revisions) {
      #expect("\(one)".utf8.elementsEqual("\(other)".utf8))
    }
  }

  @Test("controls are escaped, those of C1 too, and a record is a line")
  func controls() {
    let text = String(decoding: written(), as: UTF8.self)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!text.unicodeScalars.contains { (0x7F...0x9F).contains($0.value) })
    #expect(text.split(separator: "\n").count == 4 + 1 + 3 + 5)
    #expect(JournalReader.isJournal(Array(text.utf8)))
    #expect(!JournalReader.isJournal(Array("{}".utf8)))
  }
}

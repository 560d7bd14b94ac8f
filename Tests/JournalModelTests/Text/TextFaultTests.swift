import JournalModel
import Testing

@Suite("Bytes that no text may contain")
struct TextFaultTests {
  @Test("text in any script has none", arguments: ["", "a", "ä🫠漢\u{FFFD}\u{202E}\u{1}\n"])
  func none(text: String) {
    #expect(TextFault.first(in: Array(text.utf8)) == nil)
  }

  @Test(
    "the first fault is found, after the bytes before it",
    arguments: [
      ([0xFF], TextFault(kind: .notUTF8, offset: 0)),
      ([0x61, 0xC3, 0xA4, 0x80], TextFault(kind: .notUTF8, offset: 3)),
      ([0xC3], TextFault(kind: .notUTF8, offset: 0)),
      ([0xF0, 0x9F, 0xAB], TextFault(kind: .notUTF8, offset: 0)),
      ([0xC0, 0xAF], TextFault(kind: .notUTF8, offset: 0)),
      ([0xED, 0xA0, 0x80], TextFault(kind: .notUTF8, offset: 0)),
      ([0xF4, 0x90, 0x80, 0x80], TextFault(kind: .notUTF8, offset: 0)),
      ([0xC3, 0xA4, 0x00, 0xFF], TextFault(kind: .nul, offset: 2)),
      ([0x61, 0xFF, 0x00], TextFault(kind: .notUTF8, offset: 1)),
    ] as [([UInt8], TextFault)])
  func first(bytes: [UInt8], fault: TextFault) {
    #expect(TextFault.first(in: bytes) == fault)
  }
}

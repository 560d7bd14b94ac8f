import JournalModel
import Testing

@Suite("The identity of an entry")
struct EntryIDTests {
  @Test("its text is what it was made of", arguments: 0..<20)
  func text(_ place: Int) throws {
    for character in EntryID.alphabet {
      var bytes = [UInt8](repeating: UInt8(ascii: "0"), count: EntryID.length)
      bytes[place] = character
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(try #require(EntryID(text)).text == text)
    }
  }

  @Test("made identities read back as themselves, and differ")
  func made() throws {
    var generator = SystemRandomNumberGenerator()
    let made = (0..<1000).map { _ in EntryID(using: &generator) }
    #expect(made.allSatisfy { EntryID($0.text) == $0 })
    #expect(Set(made).count == made.count)
    #expect(EntryID(bytes: (0..<20).map { $0 }).text == "0123456789abcdefghjk")
  }

  @Test(
    "nothing else is one",
    arguments: [
      "", "0123456789abcdefghj", "0123456789abcdefghjkm", "0123456789ABCDEFGHJK",
      "0123456789abcdefghil", "0123456789abcdefghj ", "0123456789abcdefgh\u{e9}",
    ])
  func others(_ text: String) {
    #expect(EntryID(text) == nil)
  }
}

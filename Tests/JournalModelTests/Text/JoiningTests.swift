import JournalModel
import Testing

@Suite("Texts joined")
struct JoiningTests {
  @Test(
    "as the standard library joins them",
    arguments: [
      [], [""], ["a"], ["", ""], ["a", "", "b"], ["ä", "\u{301}e", "漢"], ["🏳️", "\u{200D}🌈"],
    ], ["", ", ", "\u{301}", "\u{200D}"])
  func joined(parts: [String], separator: String) {
    let joined = AnySequence(parts).joined(separator: separator)
    #expect(Array(parts.joined(separator: separator).utf8) == Array(joined.utf8))
    #expect(Array(parts.joined().utf8) == parts.flatMap(\.utf8))
  }
}

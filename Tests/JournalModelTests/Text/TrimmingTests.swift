import JournalModel
import Testing

@Suite("White space and names")
struct TrimmingTests {
  @Test(
    "white space goes at both ends and nowhere else",
    arguments: [("", ""), (" \t\n", ""), ("a", "a"), ("\u{A0} a  b\r\n", "a  b")])
  func trimmed(text: String, expected: String) {
    #expect(text.trimmed == expected)
    #expect(text[...].trimmed == expected)
  }

  @Test(
    "names that differ in case or spacing are one",
    arguments: ["vitamin d", " Vitamin  D", "VITAMIN\tD\n", "vitamin\u{A0}d"])
  func folded(name: String) {
    #expect(name.nameFolded == "vitamin d")
    #expect(name[...].nameFolded == "vitamin d")
  }

  @Test(
    "a name in small letters stays as it is", arguments: ["", "b12", "zinc", "co-q10", "größe"])
  func small(name: String) {
    #expect(name.nameFolded == name)
  }
}

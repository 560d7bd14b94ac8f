import JournalModel
import Testing

@Suite("Texts in lines")
struct WrappingTests {
  @Test(
    "lines break at spaces, numbers stay with their word, long words are cut",
    arguments: [
      ("", []), (" ", []), ("one", ["one"]), ("one two three", ["one two", "three"]),
      ("took 10 mg at", ["took", "10 mg at"]), ("abcdefghijklmno", ["abcdefgh", "ijklmno"]),
      ("a abcdefghij", ["a", "abcdefgh", "ij"]), ("日本語日本語", ["日本語日", "本語"]),
    ])
  func lines(text: String, expected: [String]) {
    #expect(wrapped(text, width: 8) == expected)
  }

  @Test("lines after the first are indented and as much shorter")
  func hanging() {
    #expect(wrapped("one two three", width: 8, hanging: 2) == ["one two", "  three"])
  }

  @Test("a word of a hundred thousand letters takes seconds at most", .timeLimit(.minutes(1)))
  func longWord() {
    let lines = wrapped("x " + String(repeating: "é", count: 100_000), width: 40)
    #expect(lines.count == 2501)
    #expect(lines.allSatisfy { $0.displayWidth <= 40 })
  }

  @Test("a text is filled up to its columns, as a terminal counts them")
  func padding() {
    #expect("日本".padded(to: 5) == "日本 ")
    #expect("longer".padded(to: 3) == "longer")
  }
}

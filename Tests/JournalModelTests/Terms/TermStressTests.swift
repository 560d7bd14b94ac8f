import JournalModel
import Testing

@Suite("Terms in hostile texts")
struct TermStressTests {
  let table = TermFixtures.table
  /// Long enough to show what grows faster than its text, short enough for a build without
  /// optimization.
  static let length = 1 << 17

  @Test("word salads never trap, and mention only known terms, each once")
  func salads() {
    var generator = SameNumbers(state: 42)
    let phrases = table.terms.flatMap(\.phrases)
    let glue = [
      " ", ", ", ". ", " or ", " nor ", " but ", "'", "’s ", "n't ", "not", " no ", " can ", "\n",
      "", "\u{0}", "\u{202E}", "\u{301}", "🫠", "ß", "İ", "\u{FFFD}", "-", "'''", " my ", "(",
      "\r\n",
    ]
    for _ in 0..<500 {
      var salad = ""
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        salad += glue.randomElement(using: &generator) ?? ""
        salad +=
          (Bool.random(using: &generator) ? phrases.randomElement(using: &generator) : nil) ?? ""
      }
      let terms = table.mentions(in: salad).map(\.term)
      #expect(Set(terms).count == terms.count)
      #expect(terms.allSatisfy { table.term(id: $0) != nil })
      _ = table.trailingSeverity(of: salad)
    }
  }

  @Test("random characters never trap")
  func characters() {
    var generator = SameNumbers(state: 3)
    for _ in 0..<200 {
      let scalars = (0..<100).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &generator))
      }
      _ = table.mentions(in: String(String.UnicodeScalarView(scalars)))
    }
  }

  @Test(
    "a long text takes seconds at most, whatever it repeats", .timeLimit(.minutes(1)),
    arguments: [
      "a", "'", "no ", "had ", "no had a fit ", "can't ", "can not ", "no rash, ", "é", "dizzy on ",
      "\u{301}", ", ",
    ])
  func longText(piece: String) {
    let text = String(repeating: piece, count: TermStressTests.length / piece.utf8.count)
    #expect(table.mentions(in: text + " . drowsy").last?.term == "drowsiness")
  }
}

import Testing

@testable import JournalReport

@Suite("How wide letters are, and how they break into lines")
struct LetterWidthTests {
  @Test("texts are as wide as a browser sets them in Liberation Sans")
  func widths() {
    let text = "10 mg at 08:00 and 15 mg at 14:00, 20:00; spasticity; Dr Lee; supply 6 days"
    #expect(abs(LetterWidth.of(text) - 33.52) < 0.01)
    let quoted = #"Confusion, 1 day: 12 Nov 21:40 "felt muddled for an hour" (1 h)"#
    #expect(abs(LetterWidth.of(quoted) - 27.89) < 0.01)
  }

  @Test(
    "lines break at spaces, and within a word that is longer than one",
    arguments: [
      ("", 10, 0, 1), ("short", 10, 0, 1), ("two words", 3, 0, 2),
      ("mmmmmmmmmmmmmmmmmmmm", 10, 0, 2), ("8 Nov 06:10: Pump alarm", 32.4, 1, 1),
      (
        "23 h 52 min between logged baclofen doses, 12-13 Nov: 08:00 not recorded, 14:00 not recorded",
        32.4, 1, 2
      ),
    ])
  func lines(text: String, width: Double, hanging: Double, count: Double) {
    #expect(LetterWidth.lines(text, within: width, hanging: hanging) == count)
  }

  @Test("pieces stay whole, and a gap behind the last one needs no room")
  func pieces() {
    #expect(LetterWidth.lines([4, 4], gap: 2, within: 10) == 1)
    #expect(LetterWidth.lines([4, 5], gap: 2, within: 10) == 2)
    #expect(LetterWidth.lines([25, 2], gap: 1, within: 10) == 3)
  }
}

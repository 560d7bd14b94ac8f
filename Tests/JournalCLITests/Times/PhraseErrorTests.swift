import JournalModel
import Testing

@testable import JournalCLI

@Suite("The message about a refused phrase")
struct PhraseErrorTests {
  @Test("It quotes, points, and offers two examples")
  func wholeMessage() throws {
    let place = try Place("Europe/Berlin", "2026-11-20T14:10")
    let parser = WhenParser(now: place.now, zone: place.zone, purpose: .dose)
    let error = #expect(throws: PhraseError.self) { try parser.parse("20:00 yestreday") }
    #expect(
      error?.message == """
        the time "20:00 yestreday" is not understood at "yestreday"; nothing was stored
          20:00 yestreday
                ^^^^^^^^^
          try "20:00 yesterday" or "20 min ago"
        """)
    #expect(
      error?.reason == "the time \"20:00 yestreday\" is not understood at \"yestreday\"")
  }

  @Test("Without a place to point at, and where nothing is stored, it is two lines")
  func shortMessage() throws {
    let error = PhraseError(.period, "1m", problem: "could be 1min or 1mo", examples: ["1mo"])
    #expect(error.message == "the period \"1m\" could be 1min or 1mo\n  try \"1mo\"")
  }

  @Test("The caret stands under the fault, whatever takes more or fewer columns before it")
  func wideCharacters() {
    let phrase = "日 e\u{301} bad"
    let error = PhraseError(.time, phrase, at: 4..<7, problem: "is odd")
    #expect(error.message.split(separator: "\n").last == "       ^^^")
  }

  @Test("Escape sequences and line ends in a phrase reach no terminal")
  func controlCharacters() throws {
    let place = try Place("Europe/Berlin", "2026-11-20T14:10")
    let parser = WhenParser(now: place.now, zone: place.zone, purpose: .dose)
    let phrase = "\u{1B}[31m\u{202E}8\u{7}pm\u{0} \r\n 8am"
    let error = #expect(throws: PhraseError.self) { try parser.parse(phrase) }
    let message = error?.message ?? ""
    #expect(message.hasPrefix("the time \"\\u{1b}[31m\\u{202e}8"))
    #expect(
      message.unicodeScalars.allSatisfy { scalar in
        scalar == "\n" || ![.control, .format].contains(scalar.properties.generalCategory)
      })
    #expect(message.split(separator: "\n", omittingEmptySubsequences: false).count == 4)
  }
}

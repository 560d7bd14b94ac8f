import Testing

@testable import JournalCLI

@Suite("How long something lasted")
struct DurationPhraseTests {
  @Test(
    "Hours, minutes, days and their mixtures come to minutes",
    arguments: [
      ("2h", 120), ("2 h", 120), ("90 min", 90), ("90min", 90), ("90m", 90), ("1h30", 90),
      ("1h 30", 90), ("1 h 30 min", 90), ("1h30m", 90), ("1.5h", 90), ("½ hour", 30),
      ("1½ hours", 90), ("1 1/2 hours", 90), ("half an hour", 30), ("an hour", 60),
      ("a day", 1440), ("2 days", 2880), ("1 day 2 hours", 1560), ("1 week", 10_080),
      (" 2  Hours ", 120), (".25h", 15),
    ])
  func understood(phrase: String, minutes: Int) throws {
    #expect(try DurationPhrase.minutes(phrase) == minutes)
  }

  @Test(
    "Anything else is refused with two examples that work",
    arguments: [
      ("", "is empty", nil, ["90 min", "1h30"]),
      ("90", "has a number without a unit: minutes or hours?", "90", ["90 min", "90 h"]),
      ("2 huors", "is not understood at \"huors\"", "huors", ["2 hours", "90 min"]),
      ("2 months", "is not understood at \"months\"", "months", ["90 min", "1h30"]),
      ("0 min", "is no time at all", nil, ["90 min", "1h30"]),
      ("-2h", "is not understood at \"-2h\"", "-2h", ["90 min", "1h30"]),
      ("30 min 1 h", "is not understood at \"1\"", "1", ["90 min", "1h30"]),
      ("1h90", "has a number without a unit: minutes or hours?", "1h90", ["1h90 min", "90 min"]),
      ("1,5h", "is not understood at \"1,5h\"", "1,5h", ["90 min", "1h30"]),
      ("1/7 h", "does not come to whole minutes", "1/7 h", ["90 min", "1h30"]),
      (
        "999999999/999999937w 999999999/999999929d 999999999/999999893h 999999999/999999883min",
        "does not come to whole minutes",
        "999999999/999999937w 999999999/999999929d 999999999/999999893h 999999999/999999883min",
        ["90 min", "1h30"]
      ),
      ("999999999 weeks", "is longer than a hundred years", "999999999 weeks", ["90 min", "1h30"]),
      ("9999999999 h", "is not understood at \"9999999999\"", "9999999999", ["90 min", "1h30"]),
      ("long", "is not understood at \"long\"", "long", ["90 min", "1h30"]),
    ] as [(String, String, String?, [String])])
  func refused(phrase: String, problem: String, fault: String?, examples: [String]) {
    let error = #expect(throws: PhraseError.self) { try DurationPhrase.minutes(phrase) }
    #expect(error?.problem == problem)
    #expect(error?.fault == fault)
    #expect(error?.examples == examples)
  }
}

import JournalModel
import Testing

@testable import JournalCLI

@Suite("A tracker's reading")
struct ReadingPhraseTests {
  private func summary(_ reading: ReadingPhrase) -> String {
    let value = reading.secondValue.map { "\(reading.value.text)/\($0.text)" } ?? reading.value.text
    return [value, reading.unit, reading.remark].compactMap { $0 }.joined(separator: " | ")
  }

  @Test(
    "A number, a pair or a value out of its scale, with the person's own unit",
    arguments: [
      (["6"], nil, "6"), (["0"], nil, "0"), (["-2"], nil, "-2"), (["+2"], nil, "2"),
      (["\u{2212}2.5"], nil, "-2.5"), (["6.5h"], nil, "6.5 | h"), (["6.5", "h"], nil, "6.5 | h"),
      (["6.5 h"], nil, "6.5 | h"), (["38.2", "°C"], nil, "38.2 | °C"),
      (["38.2°C"], nil, "38.2 | °C"),
      (["60%"], nil, "60 | %"), (["5.5", "mmol/L"], nil, "5.5 | mmol/L"),
      (["3", "times", "a", "day"], nil, "3 | times a day"), (["30cm3"], nil, "30 | cm3"),
      (["120/80"], nil, "120/80"), (["120/80", "mmHg"], nil, "120/80 | mmHg"),
      (["7/10"], nil, "7 | of 10"), (["10/10"], nil, "10 | of 10"), (["0/5"], nil, "0 | of 5"),
      (["35/100"], nil, "35 | of 100"), (["3/7"], 7, "3 | of 7"), (["120/80"], 7, "120/80"),
      (["½"], nil, "0.5"), (["6½", "h"], nil, "6.5 | h"),
    ] as [([String], Int?, String)])
  func understood(words: [String], maximum: Int?, summary expected: String) throws {
    let reading = try ReadingPhrase.parse(words, scaleMaximum: maximum.map { Exact($0) })
    #expect(summary(reading) == expected)
  }

  @Test(
    "Anything else is refused with what would be taken",
    arguments: [
      ([], nil, "is empty", nil, ["6", "6.5h"]),
      (["six"], nil, "does not begin with a number", "six", ["6", "6.5h"]),
      (["6,5"], nil, "has a comma: it could be 6.5 or 65", "6,5", ["6.5", "65"]),
      (["6,5h"], nil, "has a comma: it could be 6.5 or 65", "6,5h", ["6.5", "65"]),
      (["3/7"], nil, "could be 3 out of 7, but no scale is known", "3/7", ["3", "3/10"]),
      (["3/10"], 7, "could be 3 out of 10, but this scale ends at 7", "3/10", ["3", "3/7"]),
      (["-3/10"], nil, "has no number in \"-3/10\"", "-3/10", ["6", "6.5h"]),
      (["1/2/3"], nil, "has no number in \"1/2/3\"", "1/2/3", ["6", "6.5h"]),
      (["6.5.1"], nil, "has no number in \"6.5.1\"", "6.5.1", ["6", "6.5h"]),
      (["6h30"], nil, "has hours and minutes: one number is needed", "6h30", ["6.5h", "6h"]),
      (["6h", "30min"], nil, "has no unit in \"30min\"", "30min", ["6", "6h"]),
      (["120", "/", "80"], nil, "has no unit in \"/\"", "/", ["120", "120h"]),
      (
        ["6", "abcdefghijklmnopqrstu"], nil, "has a unit of more than 20 characters",
        "abcdefghijklmnopqrstu", ["6", "6.5h"]
      ),
      (["1234567890"], nil, "has no number in \"1234567890\"", "1234567890", ["6", "6.5h"]),
    ] as [([String], Int?, String, String?, [String])])
  func refused(
    words: [String], maximum: Int?, problem: String, fault: String?, examples: [String]
  ) {
    let error = #expect(throws: PhraseError.self) {
      try ReadingPhrase.parse(words, scaleMaximum: maximum.map { Exact($0) })
    }
    #expect(error?.problem == problem)
    #expect(error?.fault == fault)
    #expect(error?.examples == examples)
  }
}

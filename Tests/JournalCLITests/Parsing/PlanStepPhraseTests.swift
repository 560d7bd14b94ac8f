import JournalModel
import Testing

@testable import JournalCLI

@Suite("A step of a plan, as typed")
struct PlanStepPhraseTests {
  /// Friday.
  private static let now = "2026-11-20T14:10"

  private func parse(_ text: String) throws -> PlanStepPhrase {
    let place = try Place("Europe/Berlin", Self.now)
    return try PlanStepPhrase.parse(text, now: place.now, zone: place.zone)
  }

  private func told(_ phrase: PlanStepPhrase) -> String {
    let doses = phrase.doses.map { dose in
      let amount =
        switch dose.amount {
        case .amount(let amount): amount.text
        case .number(let number): number.text
        case .fractionOfUsual: "a part"
        }
      return "\(dose.time.iso8601)=\(amount)"
    }
    return ([phrase.day.iso8601] + doses).joined(separator: " ")
  }

  static let rows: [(text: String, means: String)] = [
    ("2026-12-01 5mg 08:00,14:00,20:00", "2026-12-01 08:00=5 mg 14:00=5 mg 20:00=5 mg"),
    ("2026-12-01 5 mg 08:00, 14:00", "2026-12-01 08:00=5 mg 14:00=5 mg"),
    ("2026-12-01 5mg at 8am, 2pm and 8pm", "2026-12-01 08:00=5 mg 14:00=5 mg 20:00=5 mg"),
    ("2026-12-08 08:00=5mg,20:00=10mg", "2026-12-08 08:00=5 mg 20:00=10 mg"),
    ("2026-12-08 at 8am=5mg,8pm=10mg", "2026-12-08 08:00=5 mg 20:00=10 mg"),
    ("2026-12-08 5mg 08:00,20:00=10mg", "2026-12-08 08:00=5 mg 20:00=10 mg"),
    ("2026-12-08 5 08:00", "2026-12-08 08:00=5"),
    ("2026-12-08 1/2 tablet 08:00", "2026-12-08 08:00=1/2 tablet"),
    ("2026-12-08 1 1/2 tablets noon", "2026-12-08 12:00=1 1/2 tablets"),
    ("2026-12-08 2.5mg 8am", "2026-12-08 08:00=2.5 mg"),
    ("2027-01-10 nothing", "2027-01-10"),
    ("2027-01-10 None", "2027-01-10"),
    ("2027-01-10 stop", "2027-01-10"),
    ("1 Dec 5mg 8am", "2026-12-01 08:00=5 mg"),
    ("Dec 1st, 5mg 8am", "2026-12-01 08:00=5 mg"),
    ("Tue 1 Dec 5mg 8am", "2026-12-01 08:00=5 mg"),
    ("1 Dec 2026 5mg 8am", "2026-12-01 08:00=5 mg"),
    ("mon 5mg 8am", "2026-11-23 08:00=5 mg"),
    ("mon 1/2 tablet 8am", "2026-11-23 08:00=1/2 tablet"),
    ("tomorrow 5mg 8am", "2026-11-21 08:00=5 mg"),
    ("today 5mg 8am", "2026-11-20 08:00=5 mg"),
    ("last mon 5mg 8am", "2026-11-16 08:00=5 mg"),
    ("2026-03-01 5mg 8am", "2026-03-01 08:00=5 mg"),
    ("  2026-12-01   5mg  8am ", "2026-12-01 08:00=5 mg"),
  ]

  @Test("is understood whole", arguments: rows)
  func meaning(text: String, means: String) throws {
    #expect(try told(parse(text)) == means)
  }

  static let refusals: [(text: String, problem: String, example: String)] = [
    ("", "is empty", "2026-11-27 5mg 08:00,20:00"),
    ("5mg 08:00", "does not begin with a day", "2026-11-27 5mg 08:00,20:00"),
    ("2026-12-01", "does not say what is taken from then on", "2026-12-01 5mg 08:00,20:00"),
    ("2026-12-01 5mg", "names no time of day", "2026-12-01 5mg 08:00,20:00"),
    ("2026-12-01 5mg at", "names no time of day", "2026-12-01 5mg at 08:00,20:00"),
    ("2026-12-01 08:00,20:00", "has no amount at 08:00", "2026-12-01 5mg 08:00,20:00"),
    ("2026-12-01 08:00=5mg,20:00", "has no amount at 20:00", "2026-12-01 5mg 08:00=5mg,20:00"),
    ("2026-12-01 0mg 8am", "has an amount of zero", "2026-12-01 nothing"),
    ("2026-12-01 0.0 8am", "has an amount of zero", "2026-12-01 nothing"),
    (
      "2026-12-01 0,5mg 8am", "has a comma: it could be 0.5mg or 5mg",
      "2026-12-01 0.5mg 8am"
    ),
    (
      "2026-12-01 08:00=0,5mg", "has a comma in an amount: it could be 0.5mg or 5mg",
      "2026-12-01 08:00=0.5mg"
    ),
    ("2026-12-01 -5mg 8am", "is less than nothing", "2026-12-01 5mg 8am"),
    ("2026-12-01 5mg 8", "could be 8am or 8pm", "2026-12-01 5mg 8am"),
    ("2026-12-01 5mg 8am,8am", "names 08:00 twice", "2026-11-27 5mg 08:00,20:00"),
    ("2026-12-01 5mg 25:00", "has no time of day in \"25:00\"", "2026-12-01 5mg 08:00,14:00,20:00"),
    (
      "2026-12-01 5mg 08:00:30", "has seconds, which no schedule has",
      "2026-12-01 5mg 08:00,14:00,20:00"
    ),
    ("2026-12-01 half 8am", "needs each amount as a number", "2026-11-27 5mg 08:00,20:00"),
    ("2026-12-01 08:00=half", "needs each amount as a number", "2026-11-27 5mg 08:00,20:00"),
    ("2026-12-01 nothing 8am", "has neither an amount nor times", "2026-11-27 5mg 08:00,20:00"),
    (
      "2026-12-01 baclofen 5mg 8am", "has neither an amount nor times", "2026-11-27 5mg 08:00,20:00"
    ),
    ("2026-12-01 14:00 5mg 8am", "has no time of day in", "2026-12-01 08:00=5mg,20:00=10mg"),
    ("2026-12-01 08:00,14:00 5mg", "has its amount behind the times", "2026-12-01 5mg 08:00,14:00"),
    (
      "2026-12-01 8am and 8pm 5 mg", "has its amount behind the times",
      "2026-12-01 5 mg 8am and 8pm"
    ),
    (
      "2026-12-01 5mg 8am daily", "has no time of day in \"8am\"",
      "2026-12-01 5mg 08:00,14:00,20:00"
    ),
    ("fri 5mg 8am", "could be 2026-11-20 or 2026-11-27", "2026-11-20 5mg 8am"),
    ("1 may 5mg 8am", "could be 2027-05-01 or 2026-05-01", "2027-05-01 5mg 8am"),
    ("tue 23 nov 5mg 8am", "does not fit", "2026-11-23 5mg 8am"),
    ("03/04/2026 5mg 8am", "could be 2026-04-03 or 2026-03-04", "2026-04-03 5mg 8am"),
    ("2026-02-30 5mg 8am", "names a day that does not exist", "2026-11-27 5mg 08:00,20:00"),
    ("2037-12-01 5mg 8am", "ten years ahead", "2026-11-27 5mg 08:00,20:00"),
    ("1 dec 2000 IU 8am", "has neither an amount nor times", "2026-11-27 5mg 08:00,20:00"),
  ]

  @Test("is refused whole, with what would be taken", arguments: refusals)
  func refused(text: String, problem: String, example: String) throws {
    let error = try #require(#expect(throws: PhraseError.self) { try parse(text) })
    #expect(error.problem.contains(problem), "\(error.problem)")
    #expect(error.examples.first == example)
    #expect(error.examples.count == 2)
    for example in error.examples { #expect(throws: Never.self) { try parse(example) } }
    #expect(error.message.contains("the step"))
    if let caret = error.caret {
      #expect(caret.lowerBound >= 0 && caret.upperBound <= text.count, "\(caret)")
    }
  }

  @Test("the caret stands under what was not understood")
  func caret() throws {
    let error = #expect(throws: PhraseError.self) { try parse("2026-12-01 5mgg 08:00") }
    #expect(error?.caret == 11..<15)
    let time = #expect(throws: PhraseError.self) { try parse("2026-12-01 5mg 08:00,8") }
    #expect(time?.caret == 21..<22)
  }
}

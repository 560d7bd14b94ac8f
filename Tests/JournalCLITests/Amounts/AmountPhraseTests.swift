import JournalModel
import Testing

@testable import JournalCLI

@Suite("An amount as typed")
struct AmountPhraseTests {
  @Test(
    "A number and a known unit, in one word or two",
    arguments: [
      ("10mg", "10 mg"), ("10 mg", "10 mg"), ("10MG", "10 mg"), ("0.5mg", "0.5 mg"),
      (".5mg", "0.5 mg"), ("250mcg", "250 mcg"), ("250ug", "250 mcg"), ("250µg", "250 mcg"),
      ("1.5g", "1.5 g"), ("5mL", "5 mL"), ("5 ml", "5 mL"), ("40 IU", "40 IU"),
      ("2 puffs", "2 puffs"), ("3 drops", "3 drops"), ("1 patch", "1 patch"),
      ("1/2 tablet", "1/2 tablet"), ("1/2tab", "1/2 tablet"), ("½ tablet", "1/2 tablet"),
      ("1 1/2 tablets", "1 1/2 tablets"), ("1½ tablets", "1 1/2 tablets"),
      ("1 ½ tablets", "1 1/2 tablets"), ("1 1/2tablets", "1 1/2 tablets"),
      ("half tablet", "1/2 tablet"), ("half a tablet", "1/2 tablet"),
      ("Quarter tablet", "1/4 tablet"), ("2.50mg", "2.5 mg"), ("1/512 mg", "0.001953125 mg"),
      ("0.000001g", "0.000001 g"),
    ])
  func amounts(phrase: String, text: String) throws {
    guard case .amount(let amount) = try AmountPhrase.parse(phrase) else {
      Issue.record("\(phrase) is no amount")
      return
    }
    #expect(amount.text == text)
  }

  @Test(
    "A bare number is left for the medicine's unit",
    arguments: [
      ("10", Exact(10)), ("1/2", Exact(1, over: 2)), (".5", Exact(1, over: 2)),
      ("1 1/2", Exact(3, over: 2)), ("1½", Exact(3, over: 2)),
    ])
  func numbers(phrase: String, value: Exact) throws {
    #expect(try AmountPhrase.parse(phrase) == .number(value))
  }

  @Test(
    "Half, a third and a quarter are of the usual dose",
    arguments: [("half", 2), ("third", 3), ("QUARTER", 4)] as [(String, Int128)])
  func fractions(phrase: String, denominator: Int128) throws {
    #expect(
      try AmountPhrase.parse(phrase) == .fractionOfUsual(Exact(1, over: denominator)))
  }

  @Test("A month of 0.1 mg adds up to 3 mg")
  func exactSum() throws {
    guard case .amount(let dose) = try AmountPhrase.parse("0.1mg") else { return }
    let total = (1..<30).reduce(dose.value) { sum, _ in sum + dose.value }
    #expect(Amount(total, dose.unit) == Amount(Exact(3), .milligram))
  }

  static let knownUnits = "known are mg, mcg, g, mL, IU, tablet, capsule, puff, drop and more"

  @Test(
    "What is refused says why, where, and what would be accepted",
    arguments: [
      ("", "is empty", nil, ["10mg", "1/2 tablet"]),
      (
        "0mg", "is nothing: a dose that was not taken is missed or skipped", "0mg",
        ["10mg", "1/2 tablet"]
      ),
      (
        "0", "is nothing: a dose that was not taken is missed or skipped", "0",
        ["10mg", "1/2 tablet"]
      ),
      ("-5mg", "is less than nothing", "-5mg", ["5mg", "10mg"]),
      ("-5 mg", "is less than nothing", "-5 mg", ["5 mg", "10mg"]),
      ("+5mg", "has a sign", "+5mg", ["5mg", "10mg"]),
      ("0,5mg", "has a comma: it could be 0.5mg or 5mg", "0,5mg", ["0.5mg", "5mg"]),
      ("1,000mg", "has a comma: it could be 1mg or 1000mg", "1,000mg", ["1mg", "1000mg"]),
      ("1,5 mg", "has a comma: it could be 1.5 mg or 15 mg", "1,5 mg", ["1.5 mg", "15 mg"]),
      ("1,000,000mg", "has a comma: it could be 1000000mg", "1,000,000mg", ["1000000mg", "10mg"]),
      ("10mgg", "has the unknown unit \"mgg\"; \(knownUnits)", "10mgg", ["10mg", "1/2 tablet"]),
      ("10 mgg", "has the unknown unit \"mgg\"; \(knownUnits)", "10 mgg", ["10 mg", "10mg"]),
      (
        "2 tabelts", "has the unknown unit \"tabelts\"; \(knownUnits)", "2 tabelts",
        ["2 tablets", "10mg"]
      ),
      ("10mg5", "has the unknown unit \"mg5\"; \(knownUnits)", "10mg5", ["10mg", "1/2 tablet"]),
      (
        "5spoons", "has the unknown unit \"spoons\"; \(knownUnits)", "5spoons",
        ["10mg", "1/2 tablet"]
      ),
      ("10 spoons", "is not understood at \"spoons\"", "spoons", ["10mg", "1/2 tablet"]),
      ("10 mg daily", "is not understood at \"daily\"", "daily", ["10mg", "1/2 tablet"]),
      ("1234567890mg", "has more than 9 digits in a row", "1234567890mg", ["10mg", "1/2 tablet"]),
      ("1.2.3mg", "has no number in \"1.2.3\"", "1.2.3mg", ["10mg", "1/2 tablet"]),
      ("1/0 tablet", "has no number in \"1/0\"", "1/0 tablet", ["10mg", "1/2 tablet"]),
      ("½9mg", "has no number in \"½9\"", "½9mg", ["10mg", "1/2 tablet"]),
      ("2½½mg", "has no number in \"2½½\"", "2½½mg", ["10mg", "1/2 tablet"]),
      (
        "99999999 1/29 mg", "has too many digits to be kept exactly", "99999999 1/29",
        ["10mg", "1/2 tablet"]
      ),
      (
        "999999999 1/3", "has too many digits to be kept exactly", "999999999 1/3",
        ["10mg", "1/2 tablet"]
      ),
      (
        "1/1024 mg", "has too many digits to be kept exactly", "1/1024 mg", ["10mg", "1/2 tablet"]
      ),
      ("ten mg", "is not understood at \"ten\"", "ten", ["10mg", "1/2 tablet"]),
      ("mg", "is not understood at \"mg\"", "mg", ["10mg", "1/2 tablet"]),
    ] as [(String, String, String?, [String])])
  func refused(phrase: String, problem: String, fault: String?, examples: [String]) {
    let error = #expect(throws: PhraseError.self) { try AmountPhrase.parse(phrase) }
    #expect(error?.problem == problem)
    #expect(error?.fault == fault)
    #expect(error?.examples == examples)
  }
}

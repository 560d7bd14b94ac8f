import JournalModel
import Testing

@testable import JournalCLI

@Suite("The words of a dose")
struct DosePhraseTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let words: [String]
    let time: String?
    let amount: String?
    let medicine: String?

    init(_ words: String..., time: String? = nil, amount: String? = nil, medicine: String? = nil) {
      (self.words, self.time, self.amount, self.medicine) = (words, time, amount, medicine)
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  private func text(_ phrase: AmountPhrase?) -> String? {
    switch phrase {
    case .amount(let amount): amount.text
    case .number(let number): number.text
    case .fractionOfUsual(let fraction): "\(fraction.text) of usual"
    case nil: nil
    }
  }

  static let rows: [Row] = [
    Row(),
    Row("10mg", amount: "10 mg"),
    Row("10mg", "baclofen", amount: "10 mg", medicine: "baclofen"),
    Row("10", "mg", "baclofen", amount: "10 mg", medicine: "baclofen"),
    Row("10 mg", "Baclofen", amount: "10 mg", medicine: "Baclofen"),
    Row("baclofen", "10mg", amount: "10 mg", medicine: "baclofen"),
    Row("baclofen", "10", "mg", amount: "10 mg", medicine: "baclofen"),
    Row("baclofen", medicine: "baclofen"),
    Row("10", amount: "10"),
    Row("10", "baclofen", amount: "10", medicine: "baclofen"),
    Row("baclofen", "10", amount: "10", medicine: "baclofen"),
    Row("1", "1/2", "tablets", "baclofen", amount: "1 1/2 tablets", medicine: "baclofen"),
    Row("half", amount: "0.5 of usual"),
    Row("half", "baclofen", amount: "0.5 of usual", medicine: "baclofen"),
    Row("half", "a", "tablet", amount: "1/2 tablet"),
    // A time anywhere.
    Row("7:50", time: "7:50"),
    Row("7:50", "5mg", "baclofen", time: "7:50", amount: "5 mg", medicine: "baclofen"),
    Row("5mg", "7:50", "baclofen", time: "7:50", amount: "5 mg", medicine: "baclofen"),
    Row("8am", "half", time: "8am", amount: "0.5 of usual"),
    Row("half", "8", "PM", time: "8 PM", amount: "0.5 of usual"),
    Row("5mg", "at", "7:50", time: "7:50", amount: "5 mg"),
    Row("5mg", "at", "8", time: "8", amount: "5 mg"),
    Row("yesterday 20:00", "5mg", time: "yesterday 20:00", amount: "5 mg"),
    Row("2026-11-20T08:00", "5mg", time: "2026-11-20T08:00", amount: "5 mg"),
    // Digits in a medicine's name.
    Row("1", "tablet", "vitamin", "B12", amount: "1 tablet", medicine: "vitamin B12"),
    Row("vitamin", "B12", "1", "tablet", amount: "1 tablet", medicine: "vitamin B12"),
    Row("vitamin", "B12", medicine: "vitamin B12"),
    Row("B12", "500mcg", amount: "500 mcg", medicine: "B12"),
    Row("50mg", "5-HTP", amount: "50 mg", medicine: "5-HTP"),
    Row("5-HTP", "50", "mg", amount: "50 mg", medicine: "5-HTP"),
    Row("5-HTP", medicine: "5-HTP"),
    Row("100mg", "Q10", amount: "100 mg", medicine: "Q10"),
    Row("4AP", "10mg", amount: "10 mg", medicine: "4AP"),
    Row("omega", "3", "1000mg", amount: "1000 mg", medicine: "omega 3"),
    Row("10", "omega", "3", amount: "10", medicine: "omega 3"),
    Row("2", "tablets", "co-codamol", "30/500", amount: "2 tablets", medicine: "co-codamol 30/500"),
    Row("1", "tablet", "paracetamol 500mg", amount: "1 tablet", medicine: "paracetamol 500mg"),
    Row("vitamin d 1000", medicine: "vitamin d 1000"),
    Row("10 mg baclofen", amount: "10 mg", medicine: "baclofen"),
    Row("5 htp forte", medicine: "5 htp forte"),
    Row("4AP forte", "1", "tablet", amount: "1 tablet", medicine: "4AP forte"),
    Row("half", "half moon", amount: "0.5 of usual", medicine: "half moon"),
    Row("400", "ibu", amount: "400", medicine: "ibu"),
  ]

  @Test("Time, amount and medicine come in any order", arguments: rows)
  func understood(row: Row) throws {
    let dose = try DosePhrase.parse(row.words)
    #expect(dose.time == row.time)
    #expect(text(dose.amount) == row.amount)
    #expect(dose.medicine == row.medicine)
  }

  @Test(
    "What could be two things is refused",
    arguments: [
      (["10mg", "baclofen", "5mg"], "has two amounts, 10mg and 5mg", "5mg", ["10mg", "5mg"]),
      (
        ["1", "tablet", "paracetamol", "500mg"], "has two amounts, 1 tablet and 500mg", "500mg",
        ["1 tablet", "500mg"]
      ),
      (["7:50", "8am", "5mg"], "has two times, 7:50 and 8am", nil, ["7:50", "8am"]),
      (
        ["baclofen", "99999999", "1/29", "mg"], "has too many digits to be kept exactly",
        "99999999 1/29", ["10mg", "1/2 tablet"]
      ),
      (["0,5mg", "baclofen"], "has a comma: it could be 0.5mg or 5mg", "0,5mg", ["0.5mg", "5mg"]),
      (
        ["baclofen", "0,5mg", "1", "tablet"], "has a comma: it could be 0.5mg or 5mg", "0,5mg",
        ["0.5mg", "5mg"]
      ),
      (
        ["0,5 mg baclofen"], "has a comma: it could be 0.5 mg or 5 mg", "0,5 mg",
        ["0.5 mg", "5 mg"]
      ),
      (
        ["baclofen", "0mg"], "is nothing: a dose that was not taken is missed or skipped", "0mg",
        ["10mg", "1/2 tablet"]
      ),
      (
        ["10mgg", "baclofen"], "has the unknown unit \"mgg\"; \(AmountPhraseTests.knownUnits)",
        "10mgg", ["10mg", "1/2 tablet"]
      ),
      (
        ["10", "mgg", "baclofen"], "has the unknown unit \"mgg\"; \(AmountPhraseTests.knownUnits)",
        "10 mgg", ["10 mg", "10mg"]
      ),
    ] as [([String], String, String?, [String])])
  func refused(words: [String], problem: String, fault: String?, examples: [String]) {
    let error = #expect(throws: PhraseError.self) { try DosePhrase.parse(words) }
    #expect(error?.problem == problem)
    #expect(error?.fault == fault)
    #expect(error?.examples == examples)
  }
}

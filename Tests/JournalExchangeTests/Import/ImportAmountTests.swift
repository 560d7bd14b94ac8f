import JournalModel
import Testing

@testable import JournalExchange

@Suite("Amounts as other programs write them")
struct ImportAmountTests {
  @Test(
    "a number and a unit, or what it lacks",
    arguments: [
      ("10 mg", ImportedAmount.amount(Amount(Exact(10), .milligram))),
      ("10mg", .amount(Amount(Exact(10), .milligram))),
      ("1/2 tablet", .amount(Amount(Exact(1, over: 2), .tablet))),
      ("1 1/2 tablets", .amount(Amount(Exact(3, over: 2), .tablet))),
      ("1.00 Pill(s)", .amount(Amount(Exact(1), .tablet))),
      ("2.500000000000 mL", .amount(Amount(Exact(5, over: 2), .milliliter))),
      ("1", .unexplained(word: "Baclofen")),
      ("2 Brausetablette(n)", .unexplained(word: "Brausetablette(n)")),
      ("", .unclear), ("?", .unclear), ("two", .unclear), ("0 mg", .unclear), ("-1 mg", .unclear),
      ("10 mg and more", .unclear), ("1-2 tablets", .unclear), ("1/0 mg", .unclear),
      ("0,5 mg", .decimalComma(meant: "0.5 mg")), ("1,2,3 mg", .unclear),
    ])
  func amounts(text: String, expected: ImportedAmount) {
    #expect(ImportUnits().amount(text, of: "Baclofen") == expected)
  }

  @Test("bare numbers: by the medicine's name, then the file, then the rest, then the journal")
  func bare() throws {
    func unit(_ options: [String], stated: DoseUnit?, usual: DoseUnit?) throws -> DoseUnit? {
      var units = try ImportUnits(options)
      if let usual { units.know("BACLOFEN", usual) }
      guard case .amount(let amount) = units.amount("2", of: "Baclofen", stated: stated) else {
        return nil
      }
      return amount.unit
    }
    #expect(try unit(["baclofen=capsule", "drop"], stated: .tablet, usual: .puff) == .capsule)
    #expect(try unit(["drop"], stated: .tablet, usual: .puff) == .tablet)
    #expect(try unit(["drop"], stated: nil, usual: .puff) == .drop)
    #expect(try unit([], stated: nil, usual: .puff) == .puff)
    #expect(try unit(["ibuprofen=mg"], stated: nil, usual: nil) == nil)
  }

  @Test("a word of the file is explained by --unit")
  func word() throws {
    let units = try ImportUnits(["Brausetablette(n)=tablet"])
    #expect(
      units.amount("1 Brausetablette(n)", of: "x") == .amount(Amount(Exact(1), .tablet)))
  }

  @Test("options that say nothing are refused", arguments: ["", "x=", "x=y", "stone"])
  func refused(option: String) {
    #expect(throws: ImportError.badUnitOption(option)) { try ImportUnits([option]) }
  }

  @Test(
    "numbers as programs write them",
    arguments: [
      ("0.30000000000000004", "0.3"), ("1e-1", "0.1"), ("2.5E1", "25"), ("-0.5", "-0.5"),
      ("33.333333333333336", "33.333333333"), ("100.00", "100"), ("1e2", "100"),
    ])
  func numbers(text: String, expected: String) {
    #expect(Exact(decimal: text)?.text == expected)
  }

  @Test(
    "what is no number, or too large a one, is none",
    arguments: ["", "x", "1e", "1e99", "1e9", "1.2.3", "--1", "0x10", "1_0", "12345678901.5"])
  func noNumbers(text: String) {
    #expect(Exact(decimal: text) == nil)
  }
}

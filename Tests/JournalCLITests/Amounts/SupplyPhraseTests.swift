import JournalModel
import Testing

@testable import JournalCLI

@Suite("The words of supply")
struct SupplyPhraseTests {
  private func told(_ words: String) throws -> String {
    let phrase = try SupplyPhrase.parse(shellWords(words))
    let amount =
      phrase.number.map { number in
        phrase.unit.map { Amount(number, $0).text } ?? number.text
      } ?? "-"
    return [phrase.medicine, phrase.kind?.rawValue ?? "asked", amount].joined(separator: "|")
  }

  static let rows: [(words: String, means: String)] = [
    ("", "|asked|-"), ("baclofen", "baclofen|asked|-"), ("vitamin d", "vitamin d|asked|-"),
    ("84", "|counted|84"), ("+84", "|added|84"), ("+ 84", "|added|84"),
    ("baclofen 84", "baclofen|counted|84"), ("baclofen +84", "baclofen|added|84"),
    ("baclofen 84 tablets", "baclofen|counted|84 tablets"),
    ("baclofen +84tabs", "baclofen|added|84 tablets"),
    ("baclofen \"+84 tablets\"", "baclofen|added|84 tablets"),
    ("baclofen 200mL", "baclofen|counted|200 mL"), ("baclofen 200 ml", "baclofen|counted|200 mL"),
    ("baclofen 1 1/2 tablets", "baclofen|counted|1 1/2 tablets"),
    ("baclofen 12.5", "baclofen|counted|12.5"), ("baclofen 0", "baclofen|counted|0"),
    ("baclofen 0 tablets", "baclofen|counted|0 tablet"), ("baclofen 0mL", "baclofen|counted|0 mL"),
    ("vitamin B12 30", "vitamin B12|counted|30"), ("vitamin B12", "vitamin B12|asked|-"),
    ("4AP", "4AP|asked|-"), ("4AP 30", "4AP|counted|30"), ("5 htp", "5 htp|asked|-"),
  ]

  @Test("a medicine, and how much there is or came", arguments: rows)
  func meaning(words: String, means: String) throws {
    #expect(try told(words) == means)
  }

  static let refusals: [(words: String, problem: String)] = [
    ("baclofen -5", "is less than nothing"), ("-5", "is less than nothing"),
    ("baclofen 0,5", "has a comma"), ("baclofen +0", "adds nothing"),
    ("baclofen half", "is a part of something"),
    ("baclofen 84 tabletz", "has the unknown unit \"tabletz\""),
    ("baclofen 84 boxes", "is not understood at \"boxes\""),
    ("84 tabletz", "has the unknown unit"), ("baclofen 84x", "has the unknown unit \"x\""),
    ("baclofen 8/0", "has no number"),
    ("baclofen 1234567890", "has more than 9 digits in a row"),
  ]

  @Test("what is no amount is refused, with what would be taken", arguments: refusals)
  func refused(words: String, problem: String) throws {
    let error = try #require(
      #expect(throws: PhraseError.self) { try SupplyPhrase.parse(shellWords(words)) })
    #expect(error.problem.contains(problem), "\(error.problem)")
    #expect(!error.examples.isEmpty)
    for example in error.examples {
      #expect(throws: Never.self) { try SupplyPhrase.parse([example]) }
    }
  }
}

import JournalModel
import Testing

@testable import JournalCLI

@Suite("Times, days and rates")
struct SchedulePhraseTests {
  @Test("what is refused offers what is taken, and nothing traps")
  func anything() throws {
    var generator = SeededGenerator(state: 20_261_122)
    for round in 0..<900 {
      let phrase = generator.phrase(round: round).replacing(
        " ", with: round.isMultiple(of: 2) ? "," : " ")
      check(phrase, TimesPhrase.parse)
      check(phrase, DaysPhrase.named)
      check(phrase, DaysPhrase.interval)
      check(phrase, RatePhrase.maximum)
      check(phrase, RatePhrase.infusion)
    }
  }

  private func check<Value>(_ phrase: String, _ parse: (String) throws -> Value) {
    do {
      _ = try parse(phrase)
    } catch let error as PhraseError {
      #expect(error.examples.count == 2, "\(error.message)")
      #expect(error.message.contains("nothing was stored"))
      for example in error.examples {
        #expect(throws: Never.self, "\(error.message)") { try parse(example) }
      }
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test(
    "a fault in the times stands over its caret",
    arguments: [
      ("08:00,25:00,20:00", "25:00"), ("08:00, 8 ,20:00", "8"), ("08:00=5mgg,20:00", "08:00=5mgg"),
      ("08:00=0,5mg", "08:00=0,5mg"), ("8am=5mg,9am=0,25mg,10am", "9am=0,25mg"),
      ("08:00:30", "08:00:30"),
    ])
  func carets(phrase: String, fault: String) {
    let error = #expect(throws: PhraseError.self) { try TimesPhrase.parse(phrase) }
    #expect(error?.fault == fault)
  }

  @Test(
    "a rate is an amount in a time",
    arguments: [
      ("120mcg/day", "120 mcg"), ("120 mcg / 24 h", "120 mcg"), ("5mcg/h", "120 mcg"),
      ("1.5 mg per day", "1.5 mg"), ("1/2 tablet/12h", "1 tablet"), ("7mg a week", "1 mg"),
      ("10mL/2 days", "5 mL"),
    ])
  func rates(phrase: String, perDay: String) throws {
    #expect(try RatePhrase.infusion(phrase).amountPerDay.text == perDay)
  }

  @Test(
    "a maximum is in 24 hours unless it says otherwise",
    arguments: [
      ("30mg", "30 mg", 24), ("30mg/24h", "30 mg", 24), ("30mg in 12 hours", "30 mg", 12),
      ("8 tablets/day", "8 tablets", 24), ("1/2 tablet", "1/2 tablet", 24),
      ("3 tablets a week", "3 tablets", 168),
    ])
  func maxima(phrase: String, amount: String, hours: Int) throws {
    let limit = try RatePhrase.maximum(phrase)
    #expect(limit.amount.text == amount)
    #expect(limit.hours == hours)
  }
}

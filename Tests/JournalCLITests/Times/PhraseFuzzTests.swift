import JournalModel
import Testing

@testable import JournalCLI

/// The same numbers on every machine and in every run (SplitMix64, Steele et al. 2014).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  static let vocabulary =
    TimeVocabulary.words
    + [
      "8", "20", "14:05", "02:30", "2pm", "12am", "8:30pm", "2026", "2026-11-20", "2026-03-29",
      "2026-11-20T08:00", "08:00+01:00", "+01:00", "Z", "20th", "03/04/2026", "1h30", "7d", "1m",
      "½", "1/2", "10mg", "0,5mg", "-2", "120/80", "tablet", "°C", "baclofen", "B12", "5-HTP", "a",
      "half", ",", "/", ":", "-", "9999-12-31", "0001-01-01", "999999999", "日本", "\u{1B}[0m",
    ]

  /// One to six words.
  mutating func salad() -> String {
    (0..<Int.random(in: 1...6, using: &self)).map { _ in
      Self.vocabulary.randomElement(using: &self) ?? ""
    }.joined(
      separator: Bool.random(using: &self)
        ? " " : ["", "  ", "\t"].randomElement(using: &self) ?? "")
  }

  /// A day, a time, an offset or two of them, in any order.
  mutating func plausible() -> String {
    let day = [
      "today", "yesterday", "mon", "last sun", "20 nov", "Nov 1st", "2026-03-29", "29 feb",
      "3 days ago", "tomorrow", "Sun 1 Nov 2026", "1 apr 2025",
    ]
    let clock = [
      "02:30", "8am", "noon", "1:45 am", "23:59:59", "02:30+01:00", "08:00Z", "midnight", "00:05",
    ]
    let other = ["20 min ago", "1h30 ago", "now", "at", "8", "last night"]
    let parts = [day, clock, other].compactMap { list in
      Int.random(in: 0..<10, using: &self) < (list == other ? 1 : 7)
        ? list.randomElement(using: &self) : nil
    }
    return parts.shuffled(using: &self).joined(separator: " ")
  }

  /// A day, an amount and times, a few of them missing or twice.
  mutating func step() -> String {
    let parts = [
      ["today", "mon", "1 dec", "2026-12-01", "Tue 1 Dec 2026", "29 feb", "fri"],
      ["5mg", "0.5 mg", "1/2 tablet", "half", "0mg", "0,5mg", "5", "nothing", "-2mg", "2000 IU"],
      ["08:00,20:00", "8am, 2pm and 8pm", "08:00=5mg,20:00=10mg", "at noon", "8", "8am,8am", "="],
    ]
    return parts.flatMap { list in
      (0..<([0, 1, 1, 1, 1, 2].randomElement(using: &self) ?? 1)).compactMap { _ in
        list.randomElement(using: &self)
      }
    }.joined(separator: " ")
  }

  mutating func phrase(round: Int) -> String {
    switch round % 3 {
    case 0: plausible()
    case 1: salad()
    default: noise()
    }
  }

  /// Up to forty bytes, most of them ones that phrases have.
  mutating func noise() -> String {
    let usual = Array("0123456789:-+/.,tTzZ apmhod½".utf8)
    let bytes = (0..<Int.random(in: 0...40, using: &self)).map { _ in
      Int.random(in: 0..<4, using: &self) == 0
        ? UInt8.random(in: 0...255, using: &self) : usual.randomElement(using: &self) ?? 0
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite("Any words at all")
struct PhraseFuzzTests {
  static let places: [(String, String)] = [
    ("Europe/Berlin", "2026-03-29T03:01"), ("Europe/Berlin", "2026-10-25T02:20"),
    ("America/New_York", "2026-11-01T01:30"), ("Asia/Kolkata", "2028-02-29T00:01"),
    ("Pacific/Auckland", "2027-01-01T00:00"), ("Australia/Lord_Howe", "2026-04-05T01:45"),
  ]

  @Test(
    "A time is never more than five minutes ahead, and every example offered is taken",
    arguments: places)
  func times(zone: String, now: String) throws {
    let place = try Place(zone, now)
    var generator = SeededGenerator(state: 20_261_120)
    var accepted = 0
    for round in 0..<900 {
      let phrase = generator.phrase(round: round)
      for purpose in WhenPurpose.allCases {
        let parser = WhenParser(now: place.now, zone: place.zone, purpose: purpose)
        do throws(PhraseError) {
          let moment = try parser.parse(phrase).moment
          accepted += 1
          let isNear = moment.instant - place.now <= (purpose == .plan ? 3661 * 86_400 : 300)
          #expect(isNear, "\(phrase)")
          if moment.precision != .day {
            #expect(try parser.parse(phrase.uppercased()).moment == moment, "\(phrase)")
          }
        } catch {
          #expect(error.message.contains("nothing was stored"))
          #expect(error.examples.count == 2, "\(phrase)")
          for example in error.examples {
            #expect(throws: Never.self, "\(phrase)") { try parser.parse(example) }
          }
        }
      }
    }
    #expect(accepted > 200)
  }

  @Test("Periods, slots, durations, amounts, doses and readings never trap")
  func everythingElse() throws {
    let place = try Place("Europe/Berlin", "2026-03-29T03:01")
    var generator = SeededGenerator(state: 1)
    for round in 0..<1500 {
      let phrase = generator.phrase(round: round)
      let arguments = phrase.split(separator: " ").map(String.init)
      for bound in PeriodPhrase.Bound.allCases {
        examplesHold { phrase in
          try PeriodPhrase.parse(phrase, bound: bound, today: place.today)
        } after: {
          try PeriodPhrase.parse(phrase, bound: bound, today: place.today)
        }
      }
      examplesHold { phrase in
        try SlotPhrase.parse(phrase, now: place.now, zone: place.zone)
      } after: {
        try SlotPhrase.parse(phrase, now: place.now, zone: place.zone)
      }
      examplesHold(DurationPhrase.minutes) { try DurationPhrase.minutes(phrase) }
      examplesHold(AmountPhrase.parse) { try AmountPhrase.parse(phrase) }
      examplesHold {
        try DosePhrase.parse([$0])
      } after: {
        try DosePhrase.parse(arguments)
      }
      for maximum in [nil, Exact(7)] {
        examplesHold { phrase in
          try ReadingPhrase.parse([phrase], scaleMaximum: maximum)
        } after: {
          try ReadingPhrase.parse(arguments, scaleMaximum: maximum)
        }
      }
    }
  }

  @Test("Steps of a plan and supplies never trap, and what they offer is taken")
  func plansAndSupplies() throws {
    let place = try Place("Europe/Berlin", "2026-11-20T14:10")
    var generator = SeededGenerator(state: 7)
    func step(_ text: String) throws -> PlanStepPhrase {
      try PlanStepPhrase.parse(text, now: place.now, zone: place.zone)
    }
    var accepted = 0
    for round in 0..<3000 {
      let phrase = round % 2 == 0 ? generator.step() : generator.phrase(round: round)
      if (try? step(phrase)) != nil { accepted += 1 }
      examplesHold(step) { try step(phrase) }
      let arguments = phrase.split(separator: " ").map(String.init)
      examplesHold {
        try SupplyPhrase.parse([$0])
      } after: {
        try SupplyPhrase.parse(arguments)
      }
    }
    #expect(accepted > 100)
  }

  /// Whatever `refusal` offers, `parse` takes.
  private func examplesHold<Value>(
    _ parse: (String) throws -> Value, after refusal: () throws -> Value
  ) {
    do {
      _ = try refusal()
    } catch let error as PhraseError {
      #expect(!error.examples.isEmpty, "\(error.message)")
      for example in error.examples {
        #expect(throws: Never.self, "\(error.message)") { try parse(example) }
      }
    } catch {
      Issue.record("\(error)")
    }
  }
}

import Foundation
import Testing

@testable import JournalModel

@Suite("Generated journals against the slow and obvious reference")
struct GeneratedJournalTests {
  /// How many journals are compared; `JOURNAL_GENERATED` sets it.
  static let count =
    ProcessInfo.processInfo.environment["JOURNAL_GENERATED"].flatMap(UInt64.init) ?? 300
  /// The first seed; `JOURNAL_SEED` sets it.
  static let seed = ProcessInfo.processInfo.environment["JOURNAL_SEED"].flatMap(UInt64.init) ?? 1

  @Test("every figure of every journal is the reference's")
  func figures() throws {
    var reached: Set<String> = []
    for seed in GeneratedJournalTests
      .seed..<(GeneratedJournalTests.seed + GeneratedJournalTests.count)
    {
      let journal = try GeneratedJournal(seed: seed)
      let travel = travelDays(of: journal.diary.doses.map(\.moment))
      let figures = table(
        journal.diary.adherence(in: journal.days, asOf: journal.asOf, travelDays: travel))
      let expected = ReferenceAdherence(
        diary: journal.diary, asOf: journal.asOf, days: journal.days, travelDays: travel
      ).table()
      #expect(journal.diary.history.versions == journal.versions, "seed \(seed)")
      for key in expected.keys.sorted() where figures[key] != expected[key] {
        Issue.record(
          "seed \(seed), \(key): \(figures[key] ?? "absent"), not \(expected[key] ?? "absent")")
      }
      #expect(figures.count == expected.count)
      reached.formUnion(figures.filter { !["0", "", "null"].contains($0.value) }.keys)
    }
    #expect(reached.count == 26, "journals that exercise every figure; these: \(reached.sorted())")
  }

  @Test("which dose is which slot's is the reference's, and every dose is one thing")
  func matches() throws {
    for seed in GeneratedJournalTests
      .seed..<(GeneratedJournalTests.seed + GeneratedJournalTests.count)
    {
      let journal = try GeneratedJournal(seed: seed)
      let matching = journal.diary.matching(asOf: journal.asOf)
      let (slots, extra) = ReferenceAdherence(
        diary: journal.diary, asOf: journal.asOf, days: journal.days, travelDays: []
      ).matched()
      var expected: [Int: Int64] = [:]
      for slot in slots {
        if let dose = slot.dose { expected[dose] = slot.at }
      }
      for (dose, match) in matching.doses.enumerated() {
        switch match {
        case .slot(let slot):
          #expect(expected[dose] == slot.moment.secondsSinceEpoch, "seed \(seed), dose \(dose)")
        case .extra: #expect(extra.contains(dose), "seed \(seed), dose \(dose)")
        case .unscheduled:
          #expect(expected[dose] == nil && !extra.contains(dose), "seed \(seed), dose \(dose)")
        case .later:
          #expect(journal.diary.doses[dose].moment.instant > journal.asOf.instant)
        }
      }
    }
  }

  @Test("a diary that is settled on a day forgets what was lived before, and matches as it did")
  func settled() throws {
    var settled = 0
    for seed in GeneratedJournalTests
      .seed..<(GeneratedJournalTests.seed + GeneratedJournalTests.count)
    {
      let journal = try GeneratedJournal(seed: seed)
      let whole = journal.diary.matching(asOf: journal.asOf)
      for (first, day) in [(-3, 2), (0, 4), (2, 5), (3, 9), (5, 7)] {
        let start = journal.days.lowerBound
        let (first, day) = (start.advanced(byDays: first), start.advanced(byDays: day))
        // What is to come is listed as far as the diary goes, which does not end before it begins.
        guard first <= journal.asOf.day else { continue }
        let (late, kept) = journal.diary.forgetting(before: first)
        guard late.isSettled(from: first, before: day) else { continue }
        settled += 1
        let part = late.matching(asOf: journal.asOf)
        let expected = whole.slots.filter { $0.slot.day >= day }.map { slot in
          var slot = slot
          if case .taken(let dose) = slot.outcome {
            slot.outcome = .taken(dose: kept.firstIndex(of: dose) ?? -1)
          }
          return slot
        }
        if part.slots.filter({ $0.slot.day >= day }) != expected {
          Issue.record("seed \(seed), \(first.iso8601) for \(day.iso8601)")
        }
        for (index, dose) in kept.enumerated()
        where late.doses[index].moment.day >= day && part.doses[index] != whole.doses[dose] {
          Issue.record("seed \(seed), dose \(dose)")
        }
      }
    }
    #expect(settled > GeneratedJournalTests.count / 2, "\(settled)")
    print("\(GeneratedJournalTests.count) journals, settled \(settled) times")
  }

  @Test("among the journals is everything that makes matching hard")
  func coverage() throws {
    var found: [String: Int] = [:]
    for seed in 1...300 as ClosedRange<UInt64> {
      for feature in try GeneratedJournal(seed: seed).features { found[feature, default: 0] += 1 }
    }
    let expected = [
      "a clock change", "a flight over the date line", "a mark", "a mark of no slot",
      "a moment seen from another zone", "a pause", "a pin", "a pin on a mark", "a pin to no slot",
      "about", "as needed", "continuous", "daily", "day only", "every N days", "no version",
      "one reading of the clock twice", "two marks", "two pins", "weekdays",
    ]
    #expect(found.keys.sorted() == expected)
    #expect(found.allSatisfy { $0.value >= 5 }, "\(found.filter { $0.value < 5 })")
  }
}

extension DoseDiary {
  /// What is read of a journal from `first` on, and which of its doses are left.
  fileprivate func forgetting(before first: CivilDay) -> (diary: DoseDiary, kept: [Int]) {
    var late = self
    let kept = doses.indices.filter { index in
      doses[index].moment.day >= first || doses[index].slot.map { $0.day >= first } == true
    }
    late.doses = kept.map { doses[$0] }
    late.marks = marks.filter { $0.slot.day >= first }
    late.begins = max(begins, LocalDateTime(day: first, time: .midnight))
    return (late, kept)
  }
}

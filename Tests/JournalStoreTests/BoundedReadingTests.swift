import Foundation
import JournalModel
import Testing

@testable import JournalStore

@Suite("Reading no more of the past than decides what a dose is")
struct BoundedReadingTests {
  /// How many journals; `JOURNAL_DIARIES` sets it. The first seed is `JOURNAL_SEED`.
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["JOURNAL_DIARIES"].flatMap(UInt64.init) ?? 40
  private static let seed = environment["JOURNAL_SEED"].flatMap(UInt64.init) ?? 1

  @Test("the slots and doses from a day on match as they do in the whole diary")
  func matches() throws {
    var (short, asked) = (0, 0)
    for seed in Self.seed..<(Self.seed + Self.count) {
      let folder = try JournalFolder()
      let database = try folder.open()
      try GeneratedDiary.write(seed: seed, to: database)
      let prescriptions = try database.prescriptions()
      #expect(prescriptions.count == 2)
      for prescription in prescriptions {
        let all = try database.doses(of: prescription)
        for number in [0, 3, 40, 97, 150, 177, 180] {
          let day = GeneratedDiary.start.advanced(byDays: number)
          let part = try database.doses(of: prescription, from: day)
          asked += 1
          if part.doses.count * 2 < all.doses.count { short += 1 }
          for asOf in [day, day.advanced(byDays: 1), GeneratedDiary.start.advanced(byDays: 181)] {
            let moment = LivedMoment(
              instant: LocalDateTime(day: asOf, time: .midnight).instant(offset: -40_000),
              zone: "UTC", offset: 0, precision: .minute)
            if part.told(from: day, asOf: moment) != all.told(from: day, asOf: moment) {
              Issue.record("seed \(seed), \(prescription.medication.name), day \(number), \(asOf)")
            }
          }
        }
      }
    }
    print(
      "\(Self.count) diaries from \(Self.seed): less than half was read \(short) times of \(asked)")
    #expect(short * 3 > asked, "\(short) of \(asked)")
  }
}

/// What became of each slot and of each dose from a day on, by the identities of the entries.
private struct Told: Equatable {
  struct Outcome: Equatable {
    let slot: Slot
    let phase: SlotPhase
    let dose: EntryID?
    let mark: SlotMark?
  }

  var slots: [Outcome] = []
  var doses: [EntryID: DoseMatch] = [:]
}

extension PrescribedDoses {
  fileprivate func told(from day: CivilDay, asOf: LivedMoment) -> Told {
    let matching = diary.matching(asOf: asOf)
    var told = Told()
    for matched in matching.slots where matched.slot.day >= day {
      let (dose, mark): (EntryID?, SlotMark?) =
        switch matched.outcome {
        case .taken(let index): (doses[index].id, nil)
        case .marked(let mark): (nil, mark)
        case .unrecorded: (nil, nil)
        }
      told.slots.append(
        Told.Outcome(slot: matched.slot, phase: matched.phase, dose: dose, mark: mark))
    }
    for (entry, match) in zip(doses, matching.doses) where entry.facts.moment.day >= day {
      told.doses[entry.id] = match
    }
    return told
  }
}

import Testing

@testable import JournalModel

@Suite("Aligning doses with slots")
struct DoseAlignmentTests {
  /// Every alignment there is, tried one after the other.
  private struct Exhaustive {
    let doses: [LocalDateTime]
    let slots: [Slot]
    let onTime: OnTimeWindow
    var best: [Int?] = []
    var bestWorth: [Int64]?

    mutating func run(_ chosen: [Int?] = []) {
      guard chosen.count < slots.count else {
        let worth = worth(of: chosen)
        if bestWorth.map({ worth.lexicographicallyPrecedes($0) }) ?? true {
          (best, bestWorth) = (chosen, worth)
        }
        return
      }
      run(chosen + [nil])
      let first = (chosen.compactMap(\.self).last ?? -1) + 1
      for dose in doses.indices.dropFirst(first)
      where slots[chosen.count].window.contains(doses[dose]) {
        run(chosen + [dose])
      }
    }

    /// Smaller is better: fewer unpaired, fewer early, nearer, then the earlier dose of each slot.
    private func worth(of chosen: [Int?]) -> [Int64] {
      var (missing, early, distance): (Int64, Int64, Int64) = (0, 0, 0)
      for (slot, dose) in zip(slots, chosen) {
        guard let dose else {
          missing += 1
          continue
        }
        let delay = doses[dose].secondsSinceEpoch - slot.moment.secondsSinceEpoch
        if delay < -Int64(onTime.minutes * 60) { early += 1 }
        distance += abs(delay)
      }
      return [missing, early, distance] + chosen.map { $0.map(Int64.init) ?? .max }
    }
  }

  @Test("it finds the best of all alignments, also where windows lie across each other")
  func best() {
    var numbers = SeededNumbers(seed: 5)
    for _ in 0..<3000 {
      let slots = (0..<numbers.number(0...5)).map { _ in numbers.number(0...20) }.sorted()
        .map { hour in
          let moment = LocalDateTime(secondsSinceEpoch: Int64(hour) * 3600)
          return Slot(
            version: moment, moment: moment, amount: milligrams(10),
            window: SlotWindow(
              around: moment, before: Int64(numbers.number(1...8)) * 3600,
              after: Int64(numbers.number(1...8)) * 3600))
        }
      let doses = (0..<numbers.number(0...5)).map { _ in numbers.number(0...40) }.sorted()
        .map { LocalDateTime(secondsSinceEpoch: Int64($0) * 1800) }
      let onTime = OnTimeWindow(minutes: numbers.pick([0, 60, 120], else: 120))
      var exhaustive = Exhaustive(doses: doses, slots: slots, onTime: onTime)
      exhaustive.run()
      let found = DoseAlignment.slots(for: doses, among: slots, onTime: onTime)
      let chosen = slots.indices.map { found.firstIndex(of: $0) }
      #expect(chosen == exhaustive.best)
    }
  }

  @Test("of alignments that are as good the one that fills the earlier slot stands")
  func earlierSlot() throws {
    func slot(_ time: String, before minutes: Int64, after: Int64) throws -> Slot {
      let moment = try civil("2026-10-01T" + time)
      // Three quarters of a gap are the window.
      return Slot(
        version: moment, moment: moment, amount: milligrams(10),
        window: SlotWindow(around: moment, before: minutes * 80, after: after * 80))
    }
    // 09:00 can be the 11:00 dose only, 12:00 the 10:00 one only, and they would cross.
    let slots = try [slot("10:00", before: 30, after: 120), slot("11:00", before: 120, after: 30)]
    let doses = try [civil("2026-10-01T09:00"), civil("2026-10-01T12:00")]
    #expect(DoseAlignment.slots(for: doses, among: slots, onTime: .usual) == [nil, 0])
  }
}

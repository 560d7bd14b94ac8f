/// Doses and slots paired in order: no two pairs cross, each is used at most once, and a dose goes
/// only to a slot in whose window it lies.
///
/// As many pairs as possible; then as few early ones as possible, because people forget and do not
/// rush; then the least total distance; then the earliest slot filled, with the earliest dose.
///
/// The slots are walked from the last to the first. For each dose the best pairing of the slots
/// walked so far with it and the doses after it is kept. A slot changes that only for the doses in
/// its window, so that the work is the number of doses in all windows together.
struct DoseAlignment {
  /// A pairing of some of the later slots: its worth, and its first pair.
  private struct Chain {
    var pairs = 0
    var early = 0
    /// Civil seconds.
    var distance: Int64 = 0
    var slot = Int.max
    var dose = Int.max
    /// Where in `links` the first pair stands.
    var link: Int?

    /// The first pairs decide a tie: behind the same first pair stands the same best rest.
    func isBetter(than other: Chain) -> Bool {
      if pairs != other.pairs { return pairs > other.pairs }
      if early != other.early { return early < other.early }
      if distance != other.distance { return distance < other.distance }
      return (slot, dose) < (other.slot, other.dose)
    }
  }

  private struct Link {
    let slot: Int
    let dose: Int
    let next: Int?
  }

  private let doses: [LocalDateTime]
  private let onTime: OnTimeWindow
  private var links: [Link] = []
  /// At a dose's index the best pairing with that dose and later ones; before `reached` it is the
  /// same as there.
  private var best: [Chain]
  private var reached: Int

  /// The slot's index for each dose; `nil` for a dose left over.
  ///
  /// - Parameters:
  ///   - doses: ascending.
  ///   - slots: ascending by their moments.
  static func slots(
    for doses: [LocalDateTime], among slots: [Slot], onTime: OnTimeWindow
  ) -> [Int?] {
    var alignment = DoseAlignment(doses: doses, onTime: onTime)
    for index in slots.indices.reversed() { alignment.add(slots[index], at: index) }
    return alignment.assignment
  }

  private init(doses: [LocalDateTime], onTime: OnTimeWindow) {
    self.doses = doses
    self.onTime = onTime
    best = Array(repeating: Chain(), count: doses.count + 1)
    reached = doses.count
  }

  private var assignment: [Int?] {
    var slots = [Int?](repeating: nil, count: doses.count)
    var link = best[reached].link
    while let index = link {
      slots[links[index].dose] = links[index].slot
      link = links[index].next
    }
    return slots
  }

  private mutating func add(_ slot: Slot, at index: Int) {
    let first = doses.firstIndexInOrder { $0 >= slot.window.opens }
    let end = doses.firstIndexInOrder { $0 > slot.window.closes }
    guard first < end else { return }
    while reached > first {
      best[reached - 1] = best[reached]
      reached -= 1
    }
    var rest = best[end]
    for dose in (first..<end).reversed() {
      let without = best[dose]
      let later = best[dose + 1].isBetter(than: without) ? best[dose + 1] : without
      let paired = pair(dose, with: slot, at: index, before: rest)
      best[dose] = paired.isBetter(than: later) ? paired : later
      if best[dose].link == links.count {
        links.append(Link(slot: index, dose: dose, next: rest.link))
      }
      rest = without
    }
    var dose = first
    while dose > reached, best[dose].isBetter(than: best[dose - 1]) {
      best[dose - 1] = best[dose]
      dose -= 1
    }
  }

  private func pair(_ dose: Int, with slot: Slot, at index: Int, before rest: Chain) -> Chain {
    let delay = doses[dose].secondsSinceEpoch - slot.moment.secondsSinceEpoch
    return Chain(
      pairs: rest.pairs + 1, early: rest.early + (delay < -onTime.seconds ? 1 : 0),
      distance: rest.distance + abs(delay), slot: index, dose: dose, link: links.count)
  }
}

/// What there was of a medicine when it was last counted, and what came in addition since.
package struct SupplyLots: Hashable, Sendable {
  /// The last count; where nothing was ever counted, what came first.
  package let count: Written<SupplyEvent>
  /// In the order in which they came.
  package let added: [Written<SupplyEvent>]

  /// `nil` when nothing is known by `moment`. Of two at one moment that written later is the later.
  ///
  /// - Parameter events: of any medicines, in the order of writing.
  package init?(
    _ events: [Written<SupplyEvent>], of prescription: Prescription, at moment: LivedMoment
  ) {
    let known = events.filter {
      prescription.ids.contains($0.content.medication)
        && $0.entry.moment.instant <= moment.instant
    }
    let lived = known.sortedByMoment()
    let last = lived.lastIndex { $0.content.kind == .counted } ?? lived.startIndex
    guard last < lived.endIndex else { return nil }
    count = lived[last]
    added = Array(lived[(last + 1)...])
  }

  package var all: [Written<SupplyEvent>] { [count] + added }

  /// When it was counted.
  package var moment: LivedMoment { count.entry.moment }

  /// Whether a dose is taken from it: lived after the count, or at its very moment and written down
  /// after it. A dose of which only the day is known counts from the beginning of that day.
  package func reaches(_ dose: Entry) -> Bool {
    let instant = dose.moment.instant
    if instant == moment.instant { return dose.firstRecordedAt > count.entry.firstRecordedAt }
    return instant > moment.instant
  }
}

extension SupplyLeft {
  /// What should be left at a moment: what was counted last, with what came since, less the doses
  /// logged since.
  ///
  /// It is counted in what is handed out, doses through the strength of the product in use on their
  /// day. Where what was handed out is of different strengths, tablets do not add up, and it is
  /// counted in the substance. `nil` where nothing was counted, and where nothing says how much of
  /// the one is in the other.
  ///
  /// - Parameters:
  ///   - events: of any medicines, in the order of writing.
  ///   - doses: at least those since the last count; other entries are let go.
  package init?(
    _ events: [Written<SupplyEvent>], doses: [Entry], of prescription: Prescription,
    at moment: LivedMoment
  ) {
    guard let lots = SupplyLots(events, of: prescription, at: moment) else { return nil }
    self.init(lots, doses: doses, of: prescription, at: moment)
  }

  /// The same from what was handed out.
  package init?(
    _ lots: SupplyLots, doses: [Entry], of prescription: Prescription, at moment: LivedMoment
  ) {
    let measure = SupplyMeasure(lots, of: prescription)
    guard let unit = measure.unit else { return nil }
    var left = Exact.zero
    for lot in lots.all {
      guard let amount = measure.value(of: lot.content.amount, on: lot.day),
        let sum = left.addingIfExact(amount)
      else { return nil }
      left = sum
    }
    for entry in doses where lots.reaches(entry) {
      guard case .dose(let dose) = entry.facts.content,
        prescription.ids.contains(dose.medication),
        entry.moment.instant <= moment.instant
      else { continue }
      guard let amount = measure.value(of: dose.amount, on: entry.moment.day),
        let rest = left.addingIfExact(-amount)
      else { return nil }
      left = rest
    }
    self.init(
      Amount(left, unit), usePerDay: measure.usePerDay(at: moment.local),
      isOfDifferentStrengths: measure.isOfDifferentStrengths)
  }
}

/// In what a supply is counted.
private struct SupplyMeasure {
  let prescription: Prescription
  let isOfDifferentStrengths: Bool
  /// `nil` where nothing says how much of the substance was handed out.
  let unit: DoseUnit?

  init(_ lots: SupplyLots, of prescription: Prescription) {
    self.prescription = prescription
    let first = lots.count.content.amount.unit
    let strengths = Set(lots.all.map { prescription.strength(on: $0.day) })
    let isOneKind = lots.all.allSatisfy { $0.content.amount.unit.dimension == first.dimension }
    isOfDifferentStrengths =
      !isOneKind || (first.dimension != .mass && strengths.count > 1)
    unit =
      isOfDifferentStrengths
      ? lots.all.lazy.compactMap { prescription.strength(on: $0.day)?.amount.unit }.first : first
  }

  func value(of amount: Amount, on day: CivilDay) -> Exact? {
    unit.flatMap { unit in
      prescription.comparable(amount, on: day, with: unit).converted(to: unit)?.value
    }
  }

  /// What is due in a day, on average over a period of the schedule in force.
  func usePerDay(at moment: LocalDateTime) -> Amount? {
    guard let unit, let schedule = prescription.regimen(at: moment)?.schedule else { return nil }
    var sum = Exact.zero
    for dose in schedule.doses {
      guard let value = value(of: dose.amount, on: moment.day), let next = sum.addingIfExact(value)
      else { return nil }
      sum = next
    }
    let share = Exact(Int128(schedule.days.firstPeriod.count), over: Int128(schedule.days.period))
    return sum.multipliedIfExact(by: share).map { Amount($0, unit) }
  }
}

extension Written<SupplyEvent> {
  fileprivate var day: CivilDay { entry.moment.day }
}

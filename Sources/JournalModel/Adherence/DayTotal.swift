/// What was taken on one civil day.
package struct DayTotal: Hashable, Sendable {
  package var date: CivilDay
  package var total: Amount
}

extension DoseDiary {
  /// The day on which most was taken, the earliest of equals.
  ///
  /// Counted in the unit of the first dose of the kind logged most often; amounts of other kinds,
  /// such as tablets beside milligrams, do not add up with it. `nil` without doses, or when a sum
  /// has no exact value that fits.
  package func largestDay(in days: ClosedRange<CivilDay>, asOf: LivedMoment) -> DayTotal? {
    let taken = doses.filter { days.contains($0.moment.day) && $0.moment.instant <= asOf.instant }
    guard let unit = commonUnit(of: taken) else { return nil }
    var totals: [CivilDay: Exact] = [:]
    for dose in taken {
      guard let amount = dose.amount.converted(to: unit) else { continue }
      let sum = (totals[dose.moment.day] ?? .zero).addingIfExact(amount.value)
      guard let sum else { return nil }
      totals[dose.moment.day] = sum
    }
    var largest: DayTotal?
    for (date, total) in totals.sorted(by: { $0.key < $1.key }) {
      if let largest, total <= largest.total.value { continue }
      largest = DayTotal(date: date, total: Amount(total, unit))
    }
    return largest
  }

  private func commonUnit(of doses: [TakenDose]) -> DoseUnit? {
    guard let first = doses.first?.amount.unit else { return nil }
    if doses.allSatisfy({ $0.amount.unit == first }) { return first }
    let kinds = Dictionary(grouping: doses, by: \.amount.unit.dimension).mapValues(\.count)
    let most = kinds.values.max()
    return doses.first { kinds[$0.amount.unit.dimension] == most }?.amount.unit
  }
}

/// What was logged of a medicine on some days, beside what was planned for each.
package struct LoggedDays: Hashable, Sendable {
  /// How many days are looked at.
  package var days: Int
  /// Those with a dose, and of which all doses add up. A day without one is silence and not zero.
  package var logged: Int
  /// The middle of their daily totals, of an even number the mean of the middle two; `nil` without
  /// any, or when it has no exact value that fits.
  package var median: Amount?

  package init(days: Int, logged: Int = 0, median: Amount? = nil) {
    self.days = days
    self.logged = logged
    self.median = median
  }
}

extension Prescription {
  /// - Parameters:
  ///   - doses: of this medicine; those of other days are let go.
  ///   - days: full ones; `nil` for none.
  ///   - unit: in which they are counted, tablets and volumes through the product in use on their
  ///     day.
  package func logged(
    _ doses: some Sequence<(day: CivilDay, amount: Amount)>, on days: ClosedRange<CivilDay>?,
    in unit: DoseUnit
  ) -> LoggedDays {
    guard let days else { return LoggedDays(days: 0) }
    var totals: [CivilDay: Exact?] = [:]
    for (day, dose) in doses where days.contains(day) {
      let amount = comparable(dose, on: day, with: unit).converted(to: unit)?.value
      let before = totals[day] ?? .zero
      totals[day] = .some(amount.flatMap { before?.addingIfExact($0) })
    }
    let sums = totals.values.compactMap(\.self).sorted()
    return LoggedDays(
      days: days.dayCount, logged: sums.count, median: sums.medianOfSorted.map { Amount($0, unit) })
  }
}

extension Prescription {
  /// The doses of this medicine among entries of any kind.
  package func amounts(in entries: [Entry]) -> [(day: CivilDay, amount: Amount)] {
    entries.compactMap { entry in
      guard case .dose(let dose) = entry.facts.content, ids.contains(dose.medication) else {
        return nil
      }
      return (entry.moment.day, dose.amount)
    }
  }
}

extension Plan {
  /// In which its doses are counted; `nil` of a plan of nothing at all.
  package var unit: DoseUnit? {
    (steps + dropped).lazy.compactMap { $0.step.doses.first?.amount.unit }.first
  }
}

/// A taper or titration as the clinician gave it, as far as notices look at it.
package struct PlanSpan: Hashable, Sendable {
  package var from: CivilDay
  /// The day of its end or of its last step at nothing; `nil` while it has no end.
  package var until: CivilDay?
  /// Whether nothing is taken from ``until`` on.
  package var endsAtNothing: Bool

  package init(from: CivilDay, until: CivilDay? = nil, endsAtNothing: Bool = false) {
    self.from = from
    self.until = until
    self.endsAtNothing = endsAtNothing
  }

  /// Whether it ran through all of the `days` days before `day`.
  func covers(_ days: Int, before day: CivilDay) -> Bool {
    from <= day.advanced(byDays: -days) && until.map { $0 >= day } ?? true
  }
}

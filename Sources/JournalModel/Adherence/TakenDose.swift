/// A dose that was taken, as far as a schedule is concerned.
package struct TakenDose: Hashable, Sendable {
  package var moment: LivedMoment
  /// In a unit that the schedule's amounts convert into: tablets through the product in use.
  package var amount: Amount
  /// The scheduled dose the person said this was.
  package var slot: SlotReference?

  package init(_ moment: LivedMoment, _ amount: Amount, for slot: SlotReference? = nil) {
    self.moment = moment
    self.amount = amount
    self.slot = slot
  }

  /// Whether the time is known, and not the day alone.
  package var isTimed: Bool { moment.precision != .day }
}

/// The person's word that a scheduled dose was not taken.
package struct SlotMark: Hashable, Sendable {
  package var slot: SlotReference
  package var kind: MissedDose.Kind
  package var reason: MissedDose.Reason?

  package init(
    _ slot: SlotReference, _ kind: MissedDose.Kind, reason: MissedDose.Reason? = nil
  ) {
    self.slot = slot
    self.kind = kind
    self.reason = reason
  }
}

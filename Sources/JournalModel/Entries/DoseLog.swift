/// A dose that was taken, with the amount that this entry itself keeps.
package struct DoseLog: Hashable, Sendable {
  package var medication: EntryID
  package var amount: Amount
  package var withFood: Bool?
  /// The scheduled dose the person said this was.
  package var slot: SlotReference?

  package init(
    medication: EntryID, amount: Amount, withFood: Bool? = nil, slot: SlotReference? = nil
  ) {
    self.medication = medication
    self.amount = amount
    self.withFood = withFood
    self.slot = slot
  }
}

/// A scheduled dose as a person names it: a civil day and a time of day.
package struct SlotReference: Hashable, Sendable {
  package var day: CivilDay
  package var time: TimeOfDay

  package init(day: CivilDay, time: TimeOfDay) {
    self.day = day
    self.time = time
  }

  /// The reading of the clock that it names.
  package var moment: LocalDateTime { LocalDateTime(day: day, time: time) }
}

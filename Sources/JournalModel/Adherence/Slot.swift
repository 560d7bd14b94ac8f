/// One scheduled dose: what was to be taken at a time of a civil day.
///
/// It is the same slot as long as its version, its day and its time are the same. Versions never
/// overlap, so that the beginning of the version stands for it.
package struct Slot: Hashable, Sendable {
  /// When the version that it belongs to began.
  package var version: LocalDateTime
  package var moment: LocalDateTime
  package var amount: Amount
  package var window: SlotWindow

  package var day: CivilDay { moment.day }
  package var time: TimeOfDay { moment.time }
  /// How a person names it.
  package var reference: SlotReference { SlotReference(day: day, time: time) }
}

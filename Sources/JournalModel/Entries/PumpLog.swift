/// What happened to an implanted pump, besides a change of its rate; the words of an alarm are the
/// entry's text.
package struct PumpLog: Hashable, Sendable {
  package enum Event: Hashable, Sendable {
    case alarm
    /// With the day of the next refill, and the day on which the alarm for an empty reservoir is set
    /// to sound, as far as the person was told.
    case refill(next: CivilDay?, alarmDate: CivilDay?)
  }

  package var medication: EntryID
  package var event: Event

  package init(medication: EntryID, _ event: Event) {
    self.medication = medication
    self.event = event
  }
}

/// A visit to a clinician, past or to come.
package struct Appointment: Hashable, Sendable {
  package var day: CivilDay
  /// By the clock on the wall at that place; `nil` when only the day is known.
  package var time: TimeOfDay?
  /// `Dr Lee, Neurology`: whom it is with, in the person's words.
  package var with: String?
  /// When it was called off, if it was; of one that was past by then, when it would have begun. What
  /// is past and was not called off took place.
  package var cancelledAt: Instant?

  package init(
    day: CivilDay, time: TimeOfDay? = nil, with: String? = nil, cancelledAt: Instant? = nil
  ) {
    self.day = day
    self.time = time
    self.with = with
    self.cancelledAt = cancelledAt
  }
}

/// What was agreed at an appointment; its words are the entry's text.
package struct Agreement: Hashable, Sendable {
  package var appointment: EntryID

  package init(appointment: EntryID) {
    self.appointment = appointment
  }
}

extension Appointment {
  /// The reading of the clock at which it begins; the beginning of its day when only that is known.
  package var start: LocalDateTime { LocalDateTime(day: day, time: time ?? .midnight) }

  /// Whether it was called off by a moment.
  package func isCancelled(at moment: Instant) -> Bool {
    cancelledAt.map { $0 <= moment } ?? false
  }

  /// Whether it has begun by `moment`; one of which only the day is known, when its day is over.
  package func isPast(at moment: LocalDateTime) -> Bool {
    time == nil ? day < moment.day : start <= moment
  }
}

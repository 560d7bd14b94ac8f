package import JournalModel

/// All that a calendar of reminders is made from; whoever reads the journal fills it.
package struct Reminders: Sendable {
  /// When the file is written. What is over by then is in it only to take away what an earlier file
  /// said.
  package var now: LivedMoment
  package var prescriptions: [Prescription]
  /// In the order of writing.
  package var pumps: [Written<PumpLog>]
  package var appointments: [Written<Appointment>]
  /// Every revision of medicines, of what was prescribed and planned of them, of pumps and of
  /// appointments, in the order of writing; those by which an entry was deleted too.
  package var revisions: [Entry]
  /// When the first and the last file before this one were written; `nil` before the first.
  package var earlierFiles: ClosedRange<Instant>?
  /// Whether nothing in it tells what it is about, as for a screen that others see.
  package var isDiscreet: Bool

  package init(
    now: LivedMoment, prescriptions: [Prescription] = [], pumps: [Written<PumpLog>] = [],
    appointments: [Written<Appointment>] = [], revisions: [Entry] = [],
    earlierFiles: ClosedRange<Instant>? = nil, isDiscreet: Bool = false
  ) {
    self.now = now
    self.prescriptions = prescriptions
    self.pumps = pumps
    self.appointments = appointments
    self.revisions = revisions
    self.earlierFiles = earlierFiles
    self.isDiscreet = isDiscreet
  }

  /// The file, and whether anything stands in it.
  package func calendar() -> (text: String, isEmpty: Bool) {
    let events = events
    return (CalendarText.file(events, stamp: now.instant), events.isEmpty)
  }

  var events: [CalendarEvent] {
    let doses = prescriptions.flatMap(doseEvents(of:))
    let days = prescriptions.flatMap { stepEvents(of: $0) + pumpEvents(of: $0) } + appointmentEvents
    let known = Set((doses.map(\.event) + days).map(\.uid))
    return doses.filter { isTold(until: $0.end) }.map(\.event) + days + cancelled(except: known)
  }

  /// What an event is called.
  func summary(_ words: @autoclosure () -> String) -> String {
    isDiscreet ? Reminders.discreet : words()
  }

  static let discreet = "Reminder"

  /// An alarm on the day itself, for what has no time.
  static let morning = "PT9H"
  /// The same on the day before.
  static let morningBefore = "-PT15H"
  static let dayBefore = "-P1D"
}

// MARK: - Sequence

extension Reminders {
  /// From how often something was written of a medicine: it rises with every change, and never falls
  /// unless a revision is erased.
  ///
  /// - Parameter isOver: a version that has come to its end is told anew without anything written.
  func sequence(of medicines: Set<EntryID>, isOver: Bool = false) -> Int {
    let written = revisions.count { revision in
      switch revision.facts.content {
      case .medication: medicines.contains(revision.id)
      case .regimen, .plan, .pump, .dose, .missed, .product, .supply:
        revision.facts.content.medication.map(medicines.contains) ?? false
      case .note, .mood, .reading, .question, .answer, .important, .appointment, .agreement, .gap,
        .tracker, .setting:
        false
      }
    }
    return 2 * written + (isOver ? 1 : 0)
  }

  func sequence(ofAppointment id: EntryID) -> Int { revisions.count { $0.id == id } }
}

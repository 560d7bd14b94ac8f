package import JournalModel

extension VisitReport {
  /// The appointment that the page is for.
  package struct Occasion: Hashable, Sendable, Encodable {
    package var at: ReportAppointmentTime
    @OrNull package var with: String?
  }

  package struct AskedQuestion: Hashable, Sendable, Encodable {
    package var n: Int
    package var text: String
    /// `nil` of one that is still open.
    @OrNull package var answer: String?
  }

  /// What was agreed at the last visit of which that is known.
  package struct AgreedLast: Hashable, Sendable, Encodable {
    package var at: ReportAppointmentTime
    @OrNull package var with: String?
    package var text: String
  }

  /// A time without entries of which the person said how it was. It changes no count.
  package struct ToldGap: Hashable, Sendable, Encodable {
    /// Included.
    package var from: ReportCivilMoment
    /// Not included.
    package var until: ReportCivilMoment
    package var text: String

    /// The days that it reaches into.
    package var days: ClosedRange<CivilDay> {
      let gap = ExplainedGap(from: from.local, until: until.local)
      return gap.from.day...max(gap.from.day, gap.lastDay)
    }
  }

  /// Those that are to be asked.
  package var openQuestions: [AskedQuestion] { questions.filter { $0.answer == nil } }

  /// The days from the one on which it is told to the appointment; `nil` without one.
  package var daysAhead: Int? { appointment.map { $0.at.day - asOf.moment.day } }
}

/// A day, and the time where it is known, at the place of the appointment: `2026-12-03T10:30` or
/// `2026-12-03` in JSON.
package struct ReportAppointmentTime: Hashable, Sendable, Encodable {
  package var day: CivilDay
  package var time: TimeOfDay?

  package init(_ appointment: Appointment) {
    day = appointment.day
    time = appointment.time
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    let moment = time.map { LocalDateTime(day: day, time: $0).iso8601 }
    try container.encode(moment ?? day.iso8601)
  }
}

extension ReportPerson {
  package init(_ settings: Settings) {
    self.init(
      name: settings[.name], born: settings[.born], recordNumber: settings[.recordNumber],
      allergies: settings[.allergies])
  }
}

package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct AppointmentListCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The appointments, with what was agreed at them.",
    usage: "journal appointment list [options]",
    discussion: "In the order of their days, those that were cancelled among them.")

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let asOf = try read.moment(in: session)
    let database = try session.journal()
    let record = try read.visits(in: database, asOf: asOf)
    if record.appointments.isEmpty {
      session.say(
        "No appointment is written down. To add one: journal appointment add \"2026-12-03 10:30\" --with \"Dr Lee\""
      )
    }
    switch format {
    case .json:
      try session.answer(
        try jsonText(
          record.appointments.map { appointment in
            var json = EntryJSON(appointment.entry, medicines: [:])
            json.agreed = record.agreedText(at: appointment.id)
            return json
          }))
    case .text:
      guard let database else { return }
      let page = AppointmentPage(session: session, record: record, today: asOf.day)
      try session.answer(
        try record.appointments.flatMap { try page.lines($0, id: database.shortText(of: $0.id)) }
          .joined(separator: "\n"))
    }
  }
}

/// Appointments under each other: when, with whom, what became of it, and the short id.
private struct AppointmentPage {
  let session: Session
  let record: VisitRecord
  let today: CivilDay

  private static let indent = 2

  func lines(_ appointment: Written<Appointment>, id: String) -> [String] {
    let when = self.when(appointment.content).padded(to: whenWidth) + "  "
    let width = session.width
    let room = width - when.count - id.count - 2
    let what = wrapped(what(appointment.content), width: room)
    let head = when + (what.first ?? "").padded(to: room) + "  " + id
    let words =
      [
        appointment.entry.facts.text.map { "\"\(session.shown($0))\"" },
        record.agreedText(at: appointment.id).map { "agreed: \"\(session.shown($0))\"" },
      ].compactMap(\.self)
    return [head] + what.dropFirst().map { String(repeating: " ", count: when.count) + $0 }
      + words.flatMap { wrapped($0, width: width - AppointmentPage.indent, hanging: 2) }
      .map { String(repeating: " ", count: AppointmentPage.indent) + $0 }
  }

  private var whenWidth: Int { record.appointments.map { when($0.content).count }.max() ?? 0 }

  /// `Thu 3 Dec 2026 10:30`.
  private func when(_ appointment: Appointment) -> String {
    let day = appointment.day.fullText
    return appointment.time.map { "\(day) \($0.iso8601)" } ?? day
  }

  /// `Dr Lee, Neurology, in 13 days`.
  private func what(_ appointment: Appointment) -> String {
    let days = appointment.day - today
    let state: String? =
      if appointment.cancelledAt != nil {
        "cancelled"
      } else if days < 0 {
        nil
      } else {
        days == 0 ? "today" : days == 1 ? "tomorrow" : "in \(days) days"
      }
    return [appointment.with.map { session.shown($0) }, state].compactMap(\.self)
      .joined(separator: ", ")
  }
}

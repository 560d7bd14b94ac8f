import JournalModel

extension ReportDocument.Masthead {
  init(_ report: VisitReport, isFirst: Bool) {
    let person = report.person
    let prepared = report.asOf.moment.day.text
    self.init(
      name: person.name,
      details: [
        person.born.map { "born \(Setting.text(born: $0))" },
        person.recordNumber.map { "ID \($0)" },
      ].compactMap(\.self), occasion: report.occasion,
      title: "Medicine and symptom diary", prepared: "Prepared \(prepared)",
      statements: isFirst
        ? [report.coverage, report.authorship, report.distance].compactMap(\.self) : [])
  }
}

extension VisitReport {
  /// `Covers 23 Oct - 21 Nov 2026, 30 days by default, and 22 Nov to 10:30.`
  fileprivate var coverage: String {
    let now = asOf.moment
    let (since, until) = (period.since.day, period.until.day)
    let isRunning = since <= now.day && now.day <= until
    guard period.days > 0 else {
      let day = since.text
      return isRunning ? "Covers \(day) to \(DateText.time(now))." : "Covers \(day)."
    }
    let full = since...since.advanced(byDays: period.days - 1)
    let running =
      isRunning
      ? ", and \(now.day.shortText(in: full.upperBound.components.year)) to "
        + DateText.time(now) : ""
    return "Covers \(DateText.longRange(full)), \(counted(period.days, "day"))"
      + "\(choice)\(running)."
  }

  private var choice: String {
    switch period.why {
    case .option: ""
    case .visit: " since the last visit"
    case .standard: " by default"
    }
  }

  /// `For Dr Lee, Neurology, Thu 3 Dec 2026 10:30`.
  fileprivate var occasion: String? {
    appointment.map { appointment in
      let day = appointment.at.day.fullText
      let when = [day, appointment.at.time?.iso8601].compactMap(\.self).joined(separator: " ")
      return "For \(appointment.with ?? "the appointment"), \(when)"
    }
  }

  /// More days before an appointment than this are said.
  private static let usualDistance = 7

  /// `Prepared 11 days before the appointment.`
  fileprivate var distance: String? {
    guard let days = daysAhead, days > VisitReport.usualDistance else { return nil }
    return "Prepared \(counted(days, "day")) before the appointment."
  }

  /// `Written by: self 190, partner Sam 24`.
  fileprivate var authorship: String? {
    let authors = writtenBy.map { "\($0.by) \($0.entries)" }
    return authors.isEmpty ? nil : "Written by: \(authors.joined(separator: ", "))"
  }
}

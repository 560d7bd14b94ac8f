import JournalModel

/// What a visit is about, without what is private or came after the moment of the report.
extension ReportInput {
  private var told: VisitRecord { visits.told(at: asOf.instant).withoutPrivate }

  var occasion: VisitReport.Occasion? {
    told.occasion(at: asOf.local).map { visit in
      VisitReport.Occasion(at: ReportAppointmentTime(visit.content), with: visit.content.with)
    }
  }

  /// The newest first. A point that is older than the last visit belongs to that one.
  func importantPoints(among entries: [Entry]) -> [String] {
    let last = told.previousVisit(at: asOf.local)?.content
    return entries.reversed().compactMap { entry in
      let moment = entry.moment
      guard period.contains(moment.day),
        last.map({ !moment.isBefore($0) }) ?? true
      else { return nil }
      return entry.text
    }
  }

  var questions: [VisitReport.AskedQuestion] {
    let told = told
    return told.questions.sorted { $0.content.number < $1.content.number }.compactMap { question in
      let answer = told.answer(to: question.id)?.entry.facts
      guard let text = question.entry.text,
        answer.map({ period.contains($0.moment.day) }) ?? true
      else { return nil }
      return VisitReport.AskedQuestion(
        n: question.content.number, text: text, answer: answer?.text)
    }
  }

  var agreedLast: VisitReport.AgreedLast? {
    let told = told
    guard let visit = told.lastAgreed else { return nil }
    return VisitReport.AgreedLast(
      at: ReportAppointmentTime(visit.content), with: visit.content.with,
      text: told.agreedText(at: visit.id) ?? "")
  }

  var gapsExplained: [VisitReport.ToldGap] {
    gaps.filter { gap in
      !gap.entry.isPrivate && gap.entry.moment.instant <= asOf.instant
        && gap.content.from.day <= period.until && period.since <= gap.content.lastDay
    }.sorted { $0.content.from < $1.content.from }.compactMap { gap in
      gap.entry.text.map {
        VisitReport.ToldGap(
          from: ReportCivilMoment(gap.content.from), until: ReportCivilMoment(gap.content.until),
          text: $0)
      }
    }
  }
}

extension LivedMoment {
  /// Whether it lies before an appointment; on its day only where both times are known.
  fileprivate func isBefore(_ appointment: Appointment) -> Bool {
    guard let time, let start = appointment.time, day == appointment.day else {
      return day < appointment.day
    }
    return time < start
  }
}

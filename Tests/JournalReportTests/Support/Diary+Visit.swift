import JournalModel
import JournalReport
import Testing

extension Diary {
  @discardableResult
  mutating func visit(
    _ on: String, with: String? = "Dr Lee, Neurology", cancelled: String? = nil,
    made: String = "2026-08-01 09:00"
  ) throws -> EntryID {
    let moment = try moment(on)
    let appointment = Appointment(
      day: moment.day, time: moment.time, with: with,
      cancelledAt: try cancelled.map { try self.moment($0).instant })
    return try add(.appointment(appointment), at: made).id
  }

  mutating func agree(_ words: String, at visit: EntryID, told: String) throws {
    try add(.agreement(Agreement(appointment: visit)), words, at: told)
  }

  mutating func answer(_ number: Int, _ words: String, at told: String) throws {
    let question = try #require(visits.questions.first { $0.content.number == number })
    try add(.answer(Answer(question: question.id)), words, at: told)
  }

  mutating func gap(_ from: String, _ until: String, _ words: String, told: String) throws {
    let gap = ExplainedGap(from: try moment(from).local, until: try moment(until).local)
    try add(.gap(gap), words, at: told)
  }

  /// The two months of ``month()``, between a visit on 27 August and one on 3 December.
  static func visit() throws -> Diary {
    var diary = try Diary.month()
    let last = try diary.visit("2026-08-27 09:00")
    try diary.visit("2026-11-10 15:00", with: "the physio", cancelled: "2026-11-09 12:00")
    try diary.visit("2026-12-03 10:30")
    try diary.agree(
      "10 mg three times a day from 5 Nov; physio", at: last, told: "2026-08-27 09:00")
    try diary.ask(4, "May I swim?")
    try diary.answer(4, "yes", at: "2026-11-12 09:00")
    try diary.gap(
      "2026-11-09 08:00", "2026-11-10 08:15", "one taken late", told: "2026-11-11 09:00")
    return diary
  }

  func visitReport() throws -> VisitReport {
    try report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30",
      person: ReportPerson(
        Settings([
          Setting(key: "name", value: "Alex Sample"), Setting(key: "born", value: "1979-03-14"),
          Setting(key: "record-number", value: "123 456"),
          Setting(key: "allergies", value: "penicillin"),
        ])))
  }
}

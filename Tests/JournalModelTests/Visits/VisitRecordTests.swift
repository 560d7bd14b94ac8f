import JournalModel
import Testing

@Suite("Appointments, and what was asked and agreed at them")
struct VisitRecordTests {
  /// What stands at a moment: the last visit, the next one, the one that a page is for, and the one
  /// that it looks back to.
  struct Row: CustomTestStringConvertible, Sendable {
    let now: String
    let last: String?
    let next: String?
    let page: String?
    let back: String?
    var testDescription: String { now }
  }

  static let rows = [
    Row(
      now: "2026-08-27T10:29", last: nil, next: "2026-08-27T10:30", page: "2026-08-27T10:30",
      back: nil),
    // In the waiting room the page is still for this visit, and looks back to none before.
    Row(
      now: "2026-08-27T10:30", last: "2026-08-27T10:30", next: "2026-10-01",
      page: "2026-08-27T10:30", back: nil),
    Row(
      now: "2026-08-28T00:00", last: "2026-08-27T10:30", next: "2026-10-01", page: "2026-10-01",
      back: "2026-08-27T10:30"),
    // Of the day alone it is not past before it is over.
    Row(
      now: "2026-10-01T23:59", last: "2026-08-27T10:30", next: "2026-10-01", page: "2026-10-01",
      back: "2026-08-27T10:30"),
    Row(
      now: "2026-10-02T00:00", last: "2026-10-01", next: "2026-12-03T10:30",
      page: "2026-12-03T10:30", back: "2026-10-01"),
    Row(
      now: "2027-01-01T09:00", last: "2026-12-03T10:30", next: nil, page: nil,
      back: "2026-12-03T10:30"),
  ]

  @Test("the last visit, the next, and the two that a page is between", arguments: rows)
  func around(row: Row) throws {
    var fixture = VisitFixture()
    try fixture.visit("2026-08-27", "10:30")
    try fixture.visit("2026-10-01")
    try fixture.visit("2026-11-20", "09:00", cancelled: "2026-11-01T12:00")
    try fixture.visit("2026-12-03", "10:30")
    let (record, now) = (fixture.record, try civil(row.now))
    #expect(record.lastVisit(at: now)?.on == row.last)
    #expect(record.next(at: now)?.on == row.next)
    #expect(record.occasion(at: now)?.on == row.page)
    #expect(record.previousVisit(at: now)?.on == row.back)
  }

  @Test("what was agreed shows that a visit took place, on its own day too")
  func agreed() throws {
    var fixture = VisitFixture()
    let visit = try fixture.visit("2026-10-01")
    try fixture.visit("2026-12-03")
    try fixture.agree("physio", at: visit, told: "2026-10-01T12:00")
    let evening = try civil("2026-10-01T18:00")
    #expect(fixture.record.lastVisit(at: evening)?.id == visit)
    #expect(fixture.record.previousVisit(at: evening)?.id == visit)
    #expect(fixture.record.occasion(at: evening)?.on == "2026-12-03")
    #expect(fixture.record.lastAgreed?.id == visit)
  }

  @Test("without any there is nothing to look back to")
  func none() throws {
    let (record, now) = (VisitRecord(), try civil("2026-10-01T18:00"))
    #expect(record.lastVisit(at: now) == nil && record.next(at: now) == nil)
    #expect(record.occasion(at: now) == nil && record.previousVisit(at: now) == nil)
    #expect(record.lastAgreed == nil && record.openQuestions.isEmpty)
  }

  @Test("at a moment, what was said later is not known, and what was called off later stands")
  func told() throws {
    var fixture = VisitFixture()
    let visit = try fixture.visit(
      "2026-12-03", made: "2026-10-10T09:00", cancelled: "2026-11-01T12:00")
    try fixture.visit("2026-12-10", made: "2026-11-02T09:00")
    let question = try fixture.ask(1, at: "2026-10-11T09:00")
    try fixture.ask(2, at: "2026-11-11T09:00")
    try fixture.answer(question, "yes", at: "2026-10-20T09:00")
    try fixture.agree("physio", at: visit, told: "2026-10-21T09:00")
    let before = fixture.record.told(at: try lived("2026-10-15T12:00").instant)
    #expect(before.appointments.map(\.on) == ["2026-12-03"])
    #expect(before.appointments.map(\.stands) == [true])
    #expect(before.appointments.first?.entry.facts.content.kind == .appointment)
    #expect(before.openQuestions.map(\.content.number) == [1])
    #expect(before.agreements.isEmpty)
    let after = fixture.record.told(at: try lived("2026-11-20T12:00").instant)
    #expect(after == fixture.record)
    #expect(after.appointments.map(\.stands) == [false, true])
    #expect(after.openQuestions.map(\.content.number) == [2])
    // The moment itself is included.
    let then = fixture.record.told(at: try lived("2026-11-01T12:00").instant)
    #expect(then.appointments.map(\.stands) == [false])
  }

  @Test("of several answers the one lived last stands, of equals the one written last")
  func answers() throws {
    var fixture = VisitFixture()
    let question = try fixture.ask(1, at: "2026-10-01T09:00")
    try fixture.answer(question, "late", at: "2026-10-05T09:00")
    try fixture.answer(question, "early", at: "2026-10-03T09:00")
    #expect(fixture.record.answer(to: question)?.entry.facts.text == "late")
    try fixture.answer(question, "same", at: "2026-10-05T09:00")
    #expect(fixture.record.answer(to: question)?.entry.facts.text == "same")
  }

  @Test("nothing private is open to a report, nor what belongs to it")
  func privacy() throws {
    var fixture = VisitFixture()
    let hidden = try fixture.visit("2026-08-27", isPrivate: true)
    let open = try fixture.visit("2026-10-01")
    try fixture.agree("hidden by its visit", at: hidden, told: "2026-08-27T11:00")
    try fixture.agree("hidden", at: open, told: "2026-10-01T11:00", isPrivate: true)
    try fixture.agree("open", at: open, told: "2026-10-01T11:00")
    let asked = try (1...3).map { try fixture.ask($0, at: "2026-09-01T09:00", isPrivate: $0 == 1) }
    try fixture.answer(asked[1], "hidden", at: "2026-10-01T11:00", isPrivate: true)
    try fixture.answer(asked[2], "open", at: "2026-10-01T11:00")
    let record = fixture.record.withoutPrivate
    #expect(record.appointments.map(\.on) == ["2026-10-01"])
    #expect(record.agreements.map(\.entry.facts.text) == ["open"])
    // Answered, though nobody may read how: it is not asked again.
    #expect(record.questions.map(\.content.number) == [3])
    #expect(record.answers.map(\.entry.facts.text) == ["open"])
  }
}

import JournalModel
import Testing

@testable import JournalStore

@Suite("Reading appointments and silences")
struct VisitReadingTests {
  let folder: JournalFolder
  let database: JournalDatabase

  init() throws {
    folder = try JournalFolder()
    database = try folder.open()
  }

  /// An appointment so many days after noon of the first one, made then.
  private func visit(_ days: Int) throws -> Entry {
    let day = CivilDay.noon.advanced(byDays: days)
    return try database.add(
      EntryFacts(
        moment: .hours(0),
        content: .appointment(Appointment(day: day, time: TimeOfDay(hour: 10, minute: 30)))))
  }

  private func revise(_ entry: Entry, hours: Int64, _ change: (inout Appointment) -> Void) throws {
    let latest = try #require(try database.entry(entry.id))
    guard case .appointment(var appointment) = latest.facts.content else { return }
    change(&appointment)
    var facts = latest.facts
    facts.content = .appointment(appointment)
    let now = Instant.noon.advanced(bySeconds: hours * 3600)
    try database.write(.named("edit", at: now)) { try $0.revise(latest, facts: facts) }
  }

  private func days(_ record: VisitRecord) -> [Int] {
    record.appointments.map { $0.content.day - CivilDay.noon }
  }

  private func hours(_ hours: Int64) -> Instant { Instant.noon.advanced(bySeconds: hours * 3600) }

  @Test("one that was moved is told where it stood, one that was called off as standing")
  func known() throws {
    let moved = try visit(10)
    try revise(moved, hours: 24) { $0.day = $0.day.advanced(byDays: 7) }
    let cancelled = try visit(5)
    try revise(cancelled, hours: 48) { $0.cancelledAt = hours(48) }
    #expect(try days(database.visits()) == [5, 17])
    let before = try database.visits(knownAt: hours(1))
    #expect(days(before) == [5, 10])
    #expect(before.appointments.map(\.stands) == [true, true])
    let after = try database.visits(knownAt: hours(48))
    #expect(days(after) == [5, 17])
    #expect(after.appointments.map(\.stands) == [false, true])
    #expect(try days(database.visits(knownAt: hours(-1))) == [])
  }

  @Test("one that was deleted is in no record, whatever the moment")
  func deleted() throws {
    let entry = try visit(10)
    try database.write(.named("delete")) { try $0.delete(entry) }
    #expect(try database.visits(knownAt: hours(1)) == VisitRecord())
    #expect(try database.visits() == VisitRecord())
  }

  @Test("the latest long silence lies between two entries, or after the last")
  func silence() throws {
    #expect(try database.latestSilence(until: .hours(0)) == nil)
    for hours: Int64 in [-400, -200, -100, -99] { try database.add(.note("x", at: hours)) }
    func found(_ until: Int64) throws -> [Int64]? {
      let silence = try database.latestSilence(until: .hours(until))
      let noon = LivedMoment.hours(0).local.secondsSinceEpoch
      return silence.map { gap in
        [gap.from, gap.until].map { ($0.secondsSinceEpoch - noon) / 3600 }
      }
    }
    #expect(try found(0) == [-99, 0])
    #expect(try found(-99 + 71) == [-200, -100])
    try database.add(.note("x", at: -150))
    #expect(try found(-99 + 71) == [-400, -200])
  }

  @Test("what only says what holds from some time on breaks no silence")
  func definitions() throws {
    try database.add(.note("x", at: -200))
    var medicine = EntryFacts.medication("baclofen")
    medicine.moment = .hours(-100)
    try database.add(medicine)
    try database.add(
      EntryFacts(moment: .hours(-90), content: .setting(Setting(key: "by", value: "Sam"))))
    #expect(try database.latestSilence(until: .hours(0))?.from == LivedMoment.hours(-200).local)
    try database.add(EntryFacts(moment: .hours(-60), content: .question(Question(number: 1))))
    #expect(try database.latestSilence(until: .hours(0))?.until == LivedMoment.hours(-60).local)
  }
}

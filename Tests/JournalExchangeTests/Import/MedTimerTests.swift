import JournalModel
import Testing

@testable import JournalExchange

@Suite("medTimer")
struct MedTimerTests {
  @Test("a backup: doses at their slots, what was skipped, and nothing of what nobody answered")
  func backup() throws {
    let plan = try ImportFixtures.plan("medtimer.json")
    let events = plan.told.filter { !$0.contains("regimen") }
    #expect(
      events == [
        "31 2026-01-04 08:05 dose Baclofen 5 mg for 2026-01-04 08:00 #spasticity",
        "32 2026-01-05 08:10 dose Baclofen 10 mg for 2026-01-05 08:00 'with breakfast'",
        "33 2026-01-05 20:00 skipped Baclofen for 2026-01-05 20:00 feltIll 'felt ill'",
        "35 2026-01-06 12:46:40 dose Ibuprofen 400 mg",
        "36 2026-01-06 12:46:40 dose Ibuprofen 400 mg",
        "37 2026-01-07 12:46:40 note other 'Ibuprofen: two of the blue'",
        "40 2026-01-07 20:10 dose Baclofen 10 mg for 2026-01-07 20:00",
      ])
    #expect(plan.unrecorded == ["RAISED": 1])
    #expect(plan.unknown.units == ["Magnesium": 1])
    #expect(
      plan.places.filter { $0.contains("events") } == [
        "37 events.list[6].amount: two of the blue", "38 events.list[7].amount: 1",
        "39 events.list[8].status: PERHAPS",
      ])
  }

  @Test("reminders become a schedule from when they are shown to be so")
  func schedules() throws {
    let plan = try ImportFixtures.plan("medtimer.json")
    let regimens = plan.items.compactMap { item -> RegimenChange? in
      guard case .regimen(let change) = item.facts.content else { return nil }
      return change
    }
    #expect(regimens.count == 2)
    // A dose of 5 mg at 8 on 4 January: until then it was another schedule.
    #expect(regimens.first?.from.iso8601 == "2026-01-04T08:01")
    let doses = try Schedule(doses: [
      ScheduledDose(try #require(TimeOfDay(hour: 8, minute: 0)), Amount(Exact(10), .milligram)),
      ScheduledDose(try #require(TimeOfDay(hour: 20, minute: 0)), Amount(Exact(10), .milligram)),
    ])
    #expect(regimens.first?.state == .prescribed(.scheduled(doses)))
    guard case .prescribed(.scheduled(let weekly))? = regimens.last?.state else {
      Issue.record("no weekly schedule")
      return
    }
    #expect(
      weekly.days == .every(days: 7, anchor: try #require(CivilDay(iso8601: "2026-01-06"))))
    #expect(regimens.last?.from.iso8601 == "2026-01-01T08:00")
    #expect(plan.places.contains("23 medicines.list[2].reminders[0]: Ibuprofen"))
  }

  @Test("medicines keep what the file says of them")
  func medicines() throws {
    let plan = try ImportFixtures.plan("medtimer.json")
    #expect(plan.medicines.map(\.medication.name) == ["Baclofen", "Vitamin D", "Ibuprofen"])
    let baclofen = try #require(plan.medicines.first)
    #expect(baclofen.text == "for the legs")
    #expect(baclofen.tags == ["spasticity"])
    #expect(baclofen.medication.dose == Amount(Exact(10), .milligram))
  }

  @Test("older versions, in files of their own, lack the newer fields")
  func older() throws {
    let events = """
      {"version": 3, "list": [
      {"medicineName": "Baclofen", "amount": "1", "status": "TAKEN", "remindedTimestamp": 1767596400, "processedTimestamp": 1767597000}
      ]}
      """
    #expect(ImportFormat(guessedFrom: Array(events.utf8)) == .medtimer)
    #expect(
      try ImportFixtures.plan(of: events, units: ["tablet"]).told
        == ["2 2026-01-05 08:10 dose Baclofen 1 tablet for 2026-01-05 08:00"])
    let medicines = """
      {"version": 3, "list": [
      {"medicine": {"name": "Baclofen"}, "reminders": [{"timeInMinutes": 480, "amount": "10 mg", "daysBetweenReminders": 1}]}
      ]}
      """
    let plan = try ImportFixtures.plan(of: medicines)
    #expect(plan.medicines.map(\.medication.name) == ["Baclofen"])
    #expect(plan.told.isEmpty)
    #expect(plan.problems.first?.reason.contains("since when it holds") == true)
  }

  @Test(
    "a schedule without an exact form is told and left",
    arguments: [
      (#""linkedReminderId": 3"#, "it follows another reminder"),
      (#""variableAmount": true"#, "its amount is asked for each time"),
      (#""activeDaysOfMonth": 3"#, "days of the month"),
      (#""windowedInterval": true"#, "some hours"),
      (#""consecutiveDays": 21, "pauseDays": 7, "cycleStartDay": 20000"#, "some days of a cycle"),
      (#""consecutiveDays": 1, "pauseDays": 1"#, "the first day of its cycle"),
      (#""days": [false,false,false,false,false,false,false]"#, "no day of the week"),
      (#""amount": "some""#, "not a number and a unit"),
      (#""timeInMinutes": 5000"#, "time is missing"),
    ])
  func inexact(field: String, why: String) throws {
    var fields = [
      #""timeInMinutes": 480"#, #""createdTimestamp": 1767250800"#, #""amount": "10 mg""#, field,
    ]
    let key = field.split(separator: ":").first ?? ""
    fields.removeAll { $0 != field && $0.hasPrefix(key) }
    let text = """
      {"medicines": {"list": [{"medicine": {"name": "Baclofen"}, "reminders": [{\(fields.joined(separator: ", "))}]}]}}
      """
    let plan = try ImportFixtures.plan(of: text)
    #expect(plan.items.isEmpty)
    #expect(plan.problems.count == 1)
    #expect(plan.problems.first?.reason.contains(why) == true, "\(plan.problems)")
  }

  @Test("weekdays, and an end")
  func weekdays() throws {
    let text = """
      {"medicines": {"list": [{"medicine": {"name": "Baclofen"}, "reminders": [{"timeInMinutes": 480, "createdTimestamp": 1767250800, "amount": "10 mg", "days": [true, false, true, false, false, false, true], "periodEnd": 20500}]}]}}
      """
    let plan = try ImportFixtures.plan(of: text)
    guard case .regimen(let change)? = plan.items.first?.facts.content,
      case .prescribed(.scheduled(let schedule)) = change.state
    else {
      Issue.record("no schedule")
      return
    }
    #expect(schedule.days == .weekdays([.monday, .wednesday, .sunday]))
    #expect(
      plan.told.last == "1 2026-01-01 08:00 regimen Baclofen from 2026-02-17T00:00 stopped")
  }

  @Test("the event CSV by position, whatever its headings and its notes hold")
  func events() throws {
    let plan = try ImportFixtures.plan("medtimer.csv")
    #expect(
      plan.told == [
        "2 2026-01-05 08:10 dose Baclofen 10 mg for 2026-01-05 08:00 'said \"fine\"; no, \"good\"' #morning #spasticity",
        "4 2026-01-06 12:46:40 dose Ibuprofen 400 mg 'first line\nsecond line'",
      ])
    #expect(plan.unrecorded == ["skipped or not answered": 1])
    #expect(plan.problems.map(\.line) == [6])
  }

  @Test("an event is the same in the backup and in the CSV")
  func sameKeys() throws {
    let backup = Set(try ImportFixtures.plan("medtimer.json").items.map(\.key))
    let events = Set(try ImportFixtures.plan("medtimer.csv").items.map(\.key))
    #expect(
      backup.intersection(events) == [
        "medtimer|1767596400|baclofen|1", "medtimer|1767700000|ibuprofen|1",
      ])
  }

  @Test("a CSV without ISO times is refused")
  func withoutTimes() {
    #expect(throws: ImportError.self) {
      try ImportFixtures.plan(of: "Reminded;Name;Amount;Taken\na;b;c;d\n", as: .medtimer)
    }
  }
}

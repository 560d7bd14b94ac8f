import JournalExchange
import JournalModel
import Testing

@Suite("The times of a table")
struct TableTimeTests {
  @Test(
    "each form is read to the precision it has",
    arguments: [
      ("2026-11-01T08:58:56", "2026-11-01T08:58:56+01:00 +01:00 minute"),
      ("2026-11-01 08:58:56", "2026-11-01T08:58:56+01:00 +01:00 minute"),
      (" 2026-11-01 08:58 ", "2026-11-01T08:58:00+01:00 +01:00 minute"),
      ("2026-11-01 08:58:56.789", "2026-11-01T08:58:56+01:00 +01:00 minute"),
      ("2026-11-01 8:58", "2026-11-01T08:58:00+01:00 +01:00 minute"),
      ("2026-11-01", "2026-11-01T00:00:00+01:00 +01:00 day"),
      ("2026-11-01T08:58:56+01:00", "2026-11-01T08:58:56+01:00 +01:00 minute"),
      ("2026-11-01T08:58+0530", "2026-11-01T08:58:00+05:30 +05:30 minute"),
      ("2026-11-01 08:58:00 -03", "2026-11-01T08:58:00-03:00 -03:00 minute"),
      ("2026-11-01T08:58Z", "2026-11-01T08:58:00+00:00 UTC minute"),
      ("1900-01-01T00:00", "1900-01-01T00:00:00+01:00 +01:00 minute"),
    ])
  func forms(text: String, expected: String) throws {
    let plan = try TableFixtures.plan("time,a\n\(text),1")
    #expect(plan.moments == [expected])
    #expect(plan.problems.isEmpty)
  }

  @Test(
    "everything else is a problem, and nothing of its line is taken",
    arguments: [
      "03/04/2026", "2026-11-1", "2026-02-30", "2026-11-01T24:00", "2026-11-01T08:60",
      "2026-11-01T8", "2026-11-01_08:00", "2026-11-01T", "2026-11-01T08:00+24:00", "yesterday",
      "2026-11-01T08:00+1", "2026-11-01T08:00.5", "2026-11-01T08:00:00.", "20261101", "0000-01-01",
      "2026-11-01T08:00ZZ", "2026-11-01T08:00+01:00:00:00", "1795176000", "2026-11-01T08:00 CET",
    ])
  func notTimes(text: String) throws {
    let plan = try TableFixtures.plan("time,a,notes\n\(text),1,dizzy\n2026-11-02,2,")
    #expect(plan.contents == ["3 a 2"])
    #expect(plan.faults == ["2 time: \(text)"])
  }

  @Test(
    "a day that nobody living kept a diary on is a slip of the finger",
    arguments: [
      "0001-01-01 00:00", "0001-01-01", "1899-12-31 23:59", "0026-11-01T08:00Z", "2200-01-01",
      "9999-12-31 23:59",
    ])
  func farAway(text: String) throws {
    let plan = try TableFixtures.plan("time,a\n\(text),1\n2026-11-02,2")
    #expect(plan.contents == ["3 a 2"])
    #expect(plan.faults == ["2 time: \(text)"])
    #expect(plan.problems.first?.reason.hasPrefix("lies before 1900 or after 2199;") == true)
  }

  @Test("values without a time are a problem")
  func noTime() throws {
    let plan = try TableFixtures.plan("time,a\n,1\n2026-11-02,2")
    #expect(plan.contents == ["3 a 2"])
    #expect(plan.faults == ["2 time: "])
  }

  @Test(
    "the time column is found by what it is called, else by what it holds",
    arguments: [
      ("a,Date\n1,2026-11-01", "Date"), ("DateTime,a\n2026-11-01,1", "DateTime"),
      ("a, timestamp \n1,2026-11-01", "timestamp"), ("when,a\n2026-11-01,1", "when"),
      ("day,a\n2026-11-01,1", "day"), ("a,measured\n1,2026-11-01\n2,\n,2026-11-02", "measured"),
      ("day,a,measured at\nMon,1,2026-11-01\nTue,2,2026-11-02", "measured at"),
      ("date,when,a\nMon,2026-11-01,1", "when"),
      ("a,b,c\n1,x,2026-11-01\n2,2026-11-01,2026-11-02", "c"),
    ])
  func column(text: String, header: String) throws {
    let plan = try TableFixtures.plan(text)
    #expect(plan.columns.filter { $0.meaning == .time }.map(\.header) == [header])
    #expect(!plan.items.isEmpty)
  }

  @Test("a day and a time of day in two columns are one moment")
  func twoColumns() throws {
    let plan = try TableFixtures.plan(
      "date,time,a\n2026-11-01,08:58,1\n2026-11-02,,2\n2026-11-03,morning,3\n2026-11-04,23:59:59,4")
    #expect(
      plan.moments == [
        "2026-11-01T08:58:00+01:00 +01:00 minute", "2026-11-02T00:00:00+01:00 +01:00 day",
        "2026-11-04T23:59:59+01:00 +01:00 minute",
      ])
    #expect(plan.faults == ["4 date: 2026-11-03 morning"])
  }

  @Test("what is called a time by an option goes before what headings suggest")
  func chosenColumn() throws {
    let plan = try TableFixtures.plan(
      "date,recorded,a\n2026-11-01,2026-11-02 08:00,1", columns: ["recorded=time"])
    #expect(plan.moments == ["2026-11-02T08:00:00+01:00 +01:00 minute"])
  }

  @Test("more than five minutes ahead is the future")
  func future() throws {
    let plan = try TableFixtures.plan(
      "time,a\n2026-11-20 13:05,1\n2026-11-20T12:05:01Z,2\n2026-11-20,3\n2026-11-21,4")
    #expect(plan.contents == ["2 a 1", "4 a 3"])
    #expect(plan.faults == ["3 time: 2026-11-20T12:05:01Z", "5 time: 2026-11-21"])
  }

  @Test("a time that the clock skipped is a problem that names both neighbours")
  func gap() throws {
    let zone = try #require(try TableFixtures.amsterdam())
    let plan = try TableFixtures.plan(
      "time,a\n2026-03-29 02:30,1\n2026-03-29 03:00,2", zone: zone)
    #expect(plan.moments == ["2026-03-29T03:00:00+02:00 Europe/Amsterdam minute"])
    let reason = try #require(plan.problems.first).reason
    #expect(reason.contains("2026-03-29T01:59") && reason.contains("2026-03-29T03:00"))
  }

  @Test("of a time that came twice the first is taken, and said; an offset chooses")
  func overlap() throws {
    let zone = try #require(try TableFixtures.amsterdam())
    let plan = try TableFixtures.plan(
      "time,a\n2026-10-25 02:30,1\n2026-10-25 02:30+01:00,2", zone: zone)
    #expect(
      plan.moments == [
        "2026-10-25T02:30:00+02:00 Europe/Amsterdam minute",
        "2026-10-25T02:30:00+01:00 Europe/Amsterdam minute",
      ])
    #expect(plan.problems.isEmpty)
    #expect(plan.notices.map(\.line) == [2])
    #expect(plan.notices.first?.reason.contains("taken as +02:00") == true)
  }
}

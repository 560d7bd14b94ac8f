import JournalModel
import JournalReport
import Testing

@Suite("Columns by daily dose")
struct DoseColumnTests {
  private func report(
    since: String = "2026-10-23", asOf: String = "2026-11-22 10:30",
    _ write: (inout Diary) throws -> Void
  ) throws -> VisitReport {
    var diary = Diary()
    for day in try diary.days("2026-09-24", "2026-11-21") {
      try diary.mood(3, at: "\(day) 20:00")
    }
    try write(&diary)
    return try diary.report(since: since, until: String(asOf.prefix(10)), asOf: asOf)
  }

  private func spans(_ columns: [VisitReport.Column]) -> [String] {
    columns.map {
      "\($0.label) \($0.from.day.iso8601.dropFirst(5))/\($0.until.day.iso8601.dropFirst(5))"
    }
  }

  @Test("no change of the daily dose: the period beside the days before it")
  func noChange() throws {
    let report = try report { diary in
      let id = try diary.medicine("baclofen", since: "2025-01-01")
      try diary.prescribe(id, diary.schedule("10", "08:00,20:00"), from: "2026-03-01")
      try diary.prescribe(id, diary.schedule("5", "08:00,12:00,16:00,20:00"), from: "2026-11-01")
      try diary.prescribe(id, .paused, from: "2026-11-05")
      try diary.prescribe(id, diary.schedule("10", "09:00,21:00"), from: "2026-11-08")
      try diary.product(id, "generic B", from: "2026-11-10")
    }
    #expect(report.columns.map(\.kind) == [.previous, .period])
    #expect(report.columnMedicine == nil)
    #expect(report.columns.allSatisfy { $0.dailyTotal == nil && $0.firstDays == nil })
    #expect(
      report.text(width: 200, isUnicode: false).contains(
        "generic B 10 Nov; baclofen other times 1 Nov; baclofen paused 5 Nov; baclofen resumed 8 Nov"
      ))
  }

  @Test("F1: a day on which the dose changed counts to the new one, at whatever hour")
  func changeOfDose() throws {
    let report = try report { diary in
      let id = try diary.medicine("baclofen")
      try diary.prescribe(id, diary.schedule("10", "08:00"), from: "2026-03-01")
      try diary.prescribe(id, diary.schedule("20", "08:00"), from: "2026-11-05 14:00")
    }
    #expect(
      spans(report.columns) == ["10 mg a day 10-23/11-04", "20 mg a day 11-05/11-21"])
    #expect(report.columns.map(\.kind) == [.dose, .dose])
    #expect(report.columns.map(\.days) == [13, 17])
    #expect(report.columns.map(\.symptomDays) == [13, 17])
    #expect(report.columnMedicine == "baclofen")
    #expect(report.mood.columns.map(\.n) == [13, 17])
    #expect(report.mood.n == 30)
    // Weeks of the latest dose, the first from its first day.
    #expect(
      report.mood.weekly.map(\.weekOf)
        == (try ["2026-11-05", "2026-11-12", "2026-11-19"].map(day)))
    let first = try #require(report.columns.last?.firstDays)
    #expect(first.after == .increase)
    #expect(first.from == (try day("2026-11-05")))
    #expect(first.until == (try day("2026-11-18")))
    #expect(report.columns.first?.firstDays == nil)
  }

  @Test("a start counts as a change, and so does an end; a decrease marks no first days")
  func startAndStop() throws {
    let report = try report { diary in
      let id = try diary.medicine("baclofen", added: "2026-10-30 08:00")
      try diary.prescribe(id, diary.schedule("20", "08:00"), from: "2026-10-31")
      try diary.prescribe(id, diary.schedule("10", "08:00"), from: "2026-11-07")
      try diary.prescribe(id, .stopped, from: "2026-11-14")
    }
    #expect(
      spans(report.earlierColumns + report.columns) == [
        "before the start 10-23/10-30", "20 mg a day 10-31/11-06", "10 mg a day 11-07/11-13",
        "stopped 11-14/11-21",
      ])
    #expect(report.columns.count == 3)
    #expect(report.columns.map { $0.firstDays?.after } == [.start, nil, nil])
    #expect(report.columns.map { $0.dailyTotal == nil } == [false, false, true])
  }

  @Test("who took it before the journal knew of it did not start then")
  func noStart() throws {
    let said = try report { diary in
      let id = try diary.medicine("baclofen", since: "2024-01-01")
      try diary.prescribe(id, diary.schedule("20", "08:00"), from: "2026-11-01")
    }
    #expect(said.columns.map(\.kind) == [.previous, .period])
    #expect(said.columns.allSatisfy { $0.firstDays == nil })
    var diary = Diary()
    let id = try diary.medicine("baclofen", added: "2026-11-01 08:00")
    try diary.prescribe(id, diary.schedule("20", "08:00"), from: "2026-11-01")
    try diary.mood(3, at: "2026-11-03 20:00")
    let fresh = try diary.report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30")
    #expect(fresh.columns.map(\.kind) == [.period])
    #expect(fresh.columns.allSatisfy { $0.firstDays == nil })
  }

  @Test("of several medicines the one whose dose changed last makes the columns")
  func latestMedicine() throws {
    let report = try report { diary in
      for (name, change) in [
        ("early", "2026-10-28"), ("last", "2026-11-12"), ("mid", "2026-11-05"),
      ] {
        let id = try diary.medicine(name)
        try diary.prescribe(id, diary.schedule("10", "08:00"), from: "2026-03-01")
        try diary.prescribe(id, diary.schedule("20", "08:00"), from: change)
      }
    }
    #expect(report.columnMedicine == "last")
    #expect(report.columns.map(\.days) == [20, 10])
    #expect(report.text(isUnicode: false).contains("of last"))
  }

  @Test("a dose raised just before the period: its first days are said of the period")
  func raisedBefore() throws {
    let report = try report { diary in
      let id = try diary.medicine("baclofen")
      try diary.prescribe(id, diary.schedule("10", "08:00"), from: "2026-03-01")
      try diary.prescribe(id, diary.schedule("20", "08:00"), from: "2026-10-20")
    }
    #expect(report.columns.map(\.kind) == [.previous, .period])
    #expect(report.columns.last?.firstDays?.from == (try day("2026-10-23")))
    #expect(report.columns.last?.firstDays?.until == (try day("2026-11-02")))
    #expect(
      report.text(isUnicode: false)
        .contains("* first 14 days after an increase of baclofen: 23 Oct - 2 Nov"))
  }

  @Test("a dose changed today has a column, and no full day in it")
  func changedToday() throws {
    let report = try report { diary in
      let id = try diary.medicine("baclofen")
      try diary.prescribe(id, diary.schedule("10", "08:00"), from: "2026-03-01")
      try diary.prescribe(id, diary.schedule("20", "08:00"), from: "2026-11-22")
    }
    #expect(report.columns.map(\.days) == [30, 0])
    #expect(report.mood.weekly.map(\.n) == [0])
  }

  @Test("a dose on named days is never called a dose a day, and more days are an increase")
  func weekdays() throws {
    let report = try report { diary in
      let id = try diary.medicine("methotrexate")
      try diary.prescribe(
        id, diary.schedule("10", "08:00", .weekdays([.monday])), from: "2026-03-01")
      try diary.prescribe(
        id, diary.schedule("10", "08:00", .weekdays([.monday, .thursday])), from: "2026-11-09")
    }
    #expect(report.columns.map(\.label) == ["10 mg on Mon", "10 mg on Mon, Thu"])
    #expect(report.columns.last?.firstDays?.after == .increase)
    let text = report.text(isUnicode: false)
    #expect(text.contains("9 Nov 10 mg on Mon -> 10 mg on Mon, Thu"))
    #expect(!text.contains("10 mg a day"))
  }
}

import JournalModel
import JournalReport
import Testing

@Suite("Doses to look at first")
struct DoseLookTests {
  /// Thrice a day, all taken from 20 October on but for what `write` says.
  private func report(
    without slots: [String] = [], asOf: String = "2026-11-22 23:59",
    _ write: (inout Diary, EntryID) throws -> Void = { _, _ in }
  ) throws -> VisitReport {
    var diary = Diary()
    let id = try diary.medicine("baclofen")
    try diary.prescribe(id, diary.schedule("10", "08:00,14:00,20:00"), from: "2026-03-01")
    for day in try diary.days("2026-10-20", "2026-11-22") {
      for time in ["08:00", "14:00", "20:00"] where !slots.contains("\(day) \(time)") {
        try diary.dose(id, "10", at: "\(day) \(time)")
      }
    }
    try write(&diary, id)
    return try diary.report(since: "2026-10-23", until: "2026-11-22", asOf: asOf)
  }

  private func rows(_ report: VisitReport) -> [String] {
    let lines = report.text(width: 200, isUnicode: false).lines.map(String.init)
    let start = lines.firstIndex { $0.hasPrefix("LOOK AT FIRST") } ?? 0
    return lines[(start + 2)...].prefix { !$0.isEmpty }.map { String($0.dropFirst(2)) }
  }

  @Test("all taken: the nights are the longest gaps, and no row says so")
  func nothing() throws {
    let report = try report()
    #expect(report.medications.first?.adherence?.figures.longestGapMinutes == 720)
    #expect(report.firstLook.map(\.kind) == [.fall])
  }

  @Test("the longest gap says what lay in it")
  func gap() throws {
    let slots = ["2026-11-09 14:00", "2026-11-09 20:00"]
    let report = try report(without: slots) { diary, id in
      try diary.mark(id, .missed, .forgot, slot: "2026-11-09 14:00")
    }
    #expect(
      rows(report) == ["24 h between logged doses, 9-10 Nov: 14:00 missed, 20:00 not recorded"])
    let gap = try #require(report.firstLook.last?.gap)
    #expect(gap.minutes == 1440)
    #expect(gap.slots.map(\.state) == [.missed, .unrecorded])
    #expect(gap.slots.map(\.at.local.iso8601) == ["2026-11-09T14:00", "2026-11-09T20:00"])
  }

  @Test("in a gap of several days the slots have theirs")
  func gapOfDays() throws {
    var diary = Diary()
    let id = try diary.medicine("methotrexate")
    try diary.prescribe(id, diary.schedule("10", "18:00", .weekdays([.monday])), from: "2026-03-01")
    for day in ["2026-10-19", "2026-10-26", "2026-11-02", "2026-11-16"] {
      try diary.dose(id, "10", at: "\(day) 18:30")
    }
    let report = try diary.report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30")
    #expect(
      rows(report) == ["14 d between logged doses, 2-16 Nov: 9 Nov 18:00 not recorded"])
  }

  @Test("a long gap is counted, an open one is said as such")
  func openGap() throws {
    let slots = try Diary().days("2026-11-19", "2026-11-22").flatMap { day in
      ["08:00", "14:00", "20:00"].map { "\(day) \($0)" }
    }
    let report = try report(without: slots) { diary, id in
      try diary.mark(id, .skipped, .feltIll, slot: "2026-11-19 08:00")
    }
    // The slot of 20:00 on the 22nd is still open.
    #expect(
      rows(report)
        == ["4 d 3 h since the last logged dose, 18 Nov: 1 skipped, 10 not recorded"])
    #expect(report.firstLook.last?.gap?.isOpen == true)
  }

  @Test("a gap that began long before the period tells of the period's slots")
  func cutGap() throws {
    var diary = Diary()
    let id = try diary.medicine("baclofen")
    try diary.prescribe(id, diary.schedule("10", "08:00"), from: "2026-03-01")
    try diary.dose(id, "10", at: "2026-09-01 08:00")
    try diary.dose(id, "10", at: "2026-10-28 08:00")
    for day in try diary.days("2026-10-29", "2026-11-22") {
      try diary.dose(id, "10", at: "\(day) 08:00")
    }
    let report = try diary.report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30")
    #expect(
      rows(report)
        == ["57 d between logged doses, 1 Sep - 28 Oct: in this period 5 not recorded"])
  }

  @Test("extra doses with the day's total, larger ones with what was set")
  func doses() throws {
    let report = try report(without: ["2026-11-14 14:00"]) { diary, id in
      try diary.dose(id, "10", at: "2026-11-12 14:20")
      try diary.dose(id, "25", at: "2026-11-14 14:10")
    }
    #expect(
      rows(report) == [
        "Larger dose 14 Nov 14:10, 25 mg for 10 mg: 45 mg logged that day, 30 mg scheduled",
        "Extra dose 12 Nov 14:20, 10 mg: 40 mg logged that day, 30 mg scheduled",
      ])
    let extra = try #require(report.firstLook.last)
    #expect(extra.medicine == "baclofen")
    #expect(extra.dose?.dayTotal == ReportAmount(Amount(Exact(40), .milligram)))
    #expect(extra.dose?.scheduled == nil)
    #expect(report.medications.first?.adherence?.figures.larger == 1)
  }

  @Test("many of a kind share a row, with the day of the most")
  func many() throws {
    let report = try report { diary, id in
      for day in ["2026-11-02", "2026-11-03", "2026-11-09"] {
        try diary.dose(id, "10", at: "\(day) 14:20")
      }
      try diary.dose(id, "10", at: "2026-11-09 20:10")
    }
    #expect(
      rows(report) == [
        "4 extra doses on 3 days, 2-9 Nov: most 9 Nov, 50 mg logged that day, 30 mg scheduled"
      ])
    #expect(report.firstLook.count { $0.kind == .extra } == 4)
  }

  @Test("a dose in a pause is said with nothing scheduled that day")
  func paused() throws {
    let slots = try Diary().days("2026-11-16", "2026-11-22").flatMap { day in
      ["08:00", "14:00", "20:00"].map { "\(day) \($0)" }
    }
    let report = try report(without: slots) { diary, id in
      try diary.prescribe(id, .paused, from: "2026-11-16")
      try diary.dose(id, "10", at: "2026-11-18 12:00")
    }
    #expect(
      rows(report)
        == ["Extra dose 18 Nov 12:00, 10 mg: 10 mg logged that day, none scheduled"])
  }

  @Test("with more than one schedule each row names its medicine")
  func named() throws {
    let report = try report { diary, id in
      try diary.dose(id, "10", at: "2026-11-12 14:20")
      let other = try diary.medicine("vitamin D")
      try diary.prescribe(other, diary.schedule("1", "08:00"), from: "2026-11-20")
    }
    #expect(rows(report).first?.hasPrefix("Extra baclofen 12 Nov 14:20") == true)
  }

  @Test("many on one day give its totals")
  func manyOnOneDay() throws {
    let report = try report { diary, id in
      for minute in 21...24 { try diary.dose(id, "10", at: "2026-11-10 14:\(minute)") }
    }
    #expect(
      rows(report) == ["4 extra doses on 10 Nov: 70 mg logged that day, 30 mg scheduled"])
  }

  @Test("what no decimal says is a mixed number")
  func mixedNumber() throws {
    let report = try report { diary, id in try diary.dose(id, "16/3", at: "2026-11-12 14:20") }
    #expect(
      rows(report) == [
        "Extra dose 12 Nov 14:20, 5 1/3 mg: 35 1/3 mg logged that day, 30 mg scheduled"
      ])
  }

  @Test("a dose of a bare day is extra on the day on which the schedule began")
  func bareDay() throws {
    var diary = Diary()
    let id = try diary.medicine("baclofen")
    try diary.prescribe(id, diary.schedule("10", "20:00"), from: "2026-11-20 09:00")
    try diary.dose(id, "10", at: "2026-11-20 20:00")
    try diary.dose(id, "10", at: "2026-11-20")
    try diary.dose(id, "10", at: "2026-11-21 20:00")
    let report = try diary.report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30")
    #expect(
      rows(report) == ["Extra dose 20 Nov, 10 mg: 20 mg logged that day, 10 mg scheduled"])
    #expect(report.medications.first?.adherence?.extraBeforeSchedule == 0)
  }

  @Test("the gap of the medicine with the table has a row, that of another has none")
  func gapOfOther() throws {
    let report = try report { diary, _ in
      let other = try diary.medicine("vitamin D")
      try diary.prescribe(other, diary.schedule("1", "08:00"), from: "2026-11-10")
      for day in ["2026-11-10", "2026-11-14"] { try diary.dose(other, "1", at: "\(day) 08:00") }
    }
    #expect(report.firstLook.contains { $0.medicine == "vitamin D" && $0.gap != nil })
    #expect(!rows(report).contains { $0.contains("vitamin D") })
  }
}

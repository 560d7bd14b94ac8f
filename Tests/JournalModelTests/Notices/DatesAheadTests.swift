import Testing

@testable import JournalModel

@Suite("Notices: supply, pump and appointments")
struct DatesAheadTests {
  private func supply(_ left: String, use: String? = "3tablet") throws -> SupplyLeft {
    let isNegative = left.hasPrefix("-")
    var amount = try amount(isNegative ? String(left.dropFirst()) : left)
    if isNegative { amount.value = -amount.value }
    return SupplyLeft(amount, usePerDay: try use.map { try JournalModelTests.amount($0) })
  }

  private func notice(_ supply: SupplyLeft) throws -> Notice? {
    var medicine = try medicine()
    medicine.supply = supply
    return medicine.supplyNotice(try voice("20 15:00"))
  }

  @Test(
    "S5: supply divided by scheduled use falls to 7, 3, 1 days, to the exact ratio",
    arguments: [
      ("21.01tablet", nil, nil),
      ("21tablet", NoticeLevel.info, "Baclofen: supply for 7 days (21 tablets)."),
      ("9.5tablet", .info, "Baclofen: supply for 3 days (9 1/2 tablets)."),
      ("9tablet", .notice, "Baclofen: supply for 3 days (9 tablets)."),
      ("3.5tablet", .notice, "Baclofen: supply for 1 day (3 1/2 tablets)."),
      ("3tablet", .urgent, "Baclofen: supply for 1 day (3 tablets)."),
      ("2tablet", .urgent, "Baclofen: supply for 0 days (2 tablets)."),
      ("0tablet", .urgent, "Baclofen: supply for 0 days (0 tablets)."),
      (
        "-4tablet", .notice,
        "Baclofen: 4 tablets more were logged than the supply you entered; journal supply corrects it."
      ),
      (
        "-1tablet", .notice,
        "Baclofen: 1 tablet more was logged than the supply you entered; journal supply corrects it."
      ),
    ] as [(String, NoticeLevel?, String?)])
  func supply(left: String, level: NoticeLevel?, text: String?) throws {
    let notice = try notice(supply(left))
    #expect(notice?.level == level)
    #expect(notice?.facts.first == text)
  }

  @Test("S5: units of one kind divide, others and as-needed use do not; below zero is always said")
  func supplyUnits() throws {
    #expect(
      try notice(supply("0.09g", use: "30mg"))?.facts == ["Baclofen: supply for 3 days (0.09 g)."])
    #expect(try notice(supply("9tablet", use: "30mg")) == nil)
    #expect(try notice(supply("1tablet", use: nil)) == nil)
    #expect(try notice(supply("-2tablet", use: nil)) != nil)
    #expect(try notice(supply("1tablet", use: "0tablet")) == nil)
    // Two a week: 2/7 a day.
    let weekly = SupplyLeft(
      try amount("2tablet"), usePerDay: Amount(Exact(2, over: 7), .tablet))
    #expect(try notice(weekly)?.level == .info)
  }

  @Test(
    "S5: with a write it is said at the crossing only",
    arguments: [
      ("22tablet", "21tablet", true), ("21tablet", "20tablet", false),
      ("10tablet", "9tablet", true), ("9tablet", "10tablet", false), ("22tablet", "3tablet", true),
      ("1tablet", "-1tablet", true), ("-1tablet", "-2tablet", false),
      ("3tablet", "84tablet", false),
    ])
  func crossing(before: String, after: String, fires: Bool) throws {
    var medicine = try medicine()
    medicine.supply = try supply(after)
    let voice = try voice("20 15:00")
    #expect((medicine.supplyNotice(crossedFrom: try supply(before), voice) != nil) == fires)
  }

  @Test(
    "P1: refill and alarm date 14, 7, 3, 1 days before, and overdue, to the day",
    arguments: [
      ("2026-12-05", nil, nil),
      ("2026-12-04", NoticeLevel.info, "due in 14 days (4 Dec)."),
      ("28", .info, "due in 8 days (28 Nov)."),
      ("27", .notice, "due in 7 days (27 Nov)."), ("23", .notice, "due in 3 days (23 Nov)."),
      ("22", .notice, "due in 2 days (22 Nov)."), ("21", .urgent, "due in 1 day (21 Nov)."),
      ("20", .urgent, "due: today (20 Nov)."),
      ("19", .urgent, "was due 19 Nov, 1 day ago. Contact the spasticity clinic, 555 0100 now."),
      ("18", .urgent, "was due 18 Nov, 2 days ago. Contact the spasticity clinic, 555 0100 now."),
    ] as [(String, NoticeLevel?, String?)])
  func pumpDates(date: String, level: NoticeLevel?, text: String?) throws {
    var medicine = try medicine()
    for now in ["20 00:00", "20 23:59:59"] {
      medicine.pump = PumpState(nextRefill: try day(date))
      let refill = medicine.pumpDateNotices(try voice(now))
      #expect(refill.map(\.facts) == (text.map { [["Pump refill \($0)"]] } ?? []))
      #expect(refill.first?.level == level)
      medicine.pump = PumpState(alarmDate: try day(date))
      let alarm = medicine.pumpDateNotices(try voice(now))
      #expect(alarm.map(\.facts) == (text.map { [["Pump alarm date \($0)"]] } ?? []))
    }
  }

  @Test("P1: no dates, nothing to say")
  func noDates() throws {
    var medicine = try medicine()
    #expect(medicine.pumpDateNotices(try voice("20 15:00")) == [])
    medicine.pump = PumpState()
    #expect(medicine.pumpDateNotices(try voice("20 15:00")) == [])
  }

  @Test("P2: a pump alarm")
  func pumpAlarm() throws {
    let notice = try medicine().pumpAlarmNotice(at: when("20 14:00"), voice("20 15:00"))
    #expect(notice.level == .urgent)
    #expect(
      notice.lines(onTerminal: true) == [
        "Recorded. A pump alarm needs the pump clinic: contact the spasticity clinic, 555 0100 now."
      ])
  }

  @Test(
    "V1: an appointment within 3 days, until it has begun",
    arguments: [
      ("24 10:30", nil),
      ("23 10:30", "Dr Lee, Neurology, in 3 days (Mon 10:30)."),
      ("22 10:30", "Dr Lee, Neurology, in 2 days (Sun 10:30)."),
      ("21 10:30", "Dr Lee, Neurology, in 1 day (Sat 10:30)."),
      ("20 15:00", "Dr Lee, Neurology, today (15:00)."), ("20 14:59", nil), ("19 10:30", nil),
      ("22", "Dr Lee, Neurology, in 2 days (Sun)."), ("20", "Dr Lee, Neurology, today."),
      ("19", nil),
    ] as [(String, String?)])
  func appointment(moment: String, text: String?) throws {
    let notice = AppointmentAhead(
      with: "Dr Lee, Neurology", at: try when(moment), openQuestions: 3
    ).notice(try voice("20 15:00"))
    #expect(
      notice?.facts == text.map { ["\($0) 3 questions open. The page: journal report --open"] })
    #expect(notice.map { $0.level == .info } ?? true)
  }

  @Test("V1: whom it is with may not be known, and one question is one")
  func appointmentWords() throws {
    let notice = AppointmentAhead(with: nil, at: try when("22 10:30"), openQuestions: 1).notice(
      try voice("20 15:00"))
    #expect(
      notice?.facts
        == ["Appointment in 2 days (Sun 10:30). 1 question open. The page: journal report --open"])
  }
}

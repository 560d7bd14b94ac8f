import JournalModel
import JournalReport
import Testing

extension Diary {
  /// What becomes of a plan; its steps as `2026-12-01 5 08:00,20:00`, a day alone for nothing.
  mutating func plan(
    _ medicine: EntryID, _ action: PlanEvent.Action, _ steps: [String] = [], from: String? = nil,
    told: String, by: String? = nil
  ) throws {
    let steps = try steps.map { text in
      let words = text.split(separator: " ")
      let day = try JournalReportTests.day(String(words[0])).day
      guard words.count == 3 else { return PlanStep(from: day, doses: []) }
      guard
        case .prescribed(.scheduled(let schedule)) = try schedule(
          String(words[1]), String(words[2]))
      else { return PlanStep(from: day, doses: []) }
      return PlanStep(from: day, doses: schedule.doses)
    }
    let index = try #require(medications.firstIndex { $0.ids.contains(medicine) })
    let given = medications[index].planEvents.last { $0.content.action == .begin }?.id
    let start = try from ?? #require(steps.first).from.iso8601
    let event = PlanEvent(
      medication: medicine, plan: action == .begin ? nil : given, action,
      from: try moment(start.contains(" ") ? start : start + " 00:00").local, steps: steps,
      decidedBy: by)
    let entry = try add(.plan(event), at: told)
    medications[index].planEvents.append(Written(event, in: entry))
  }

  mutating func supply(
    _ medicine: EntryID, _ kind: SupplyEvent.Kind, _ value: String, _ unit: DoseUnit = .tablet,
    at when: String
  ) throws {
    let event = SupplyEvent(medication: medicine, kind, Amount(try number(value), unit))
    supplies.append(Written(event, in: try add(.supply(event), at: when)))
  }

  mutating func refill(
    _ medicine: EntryID, next: String?, alarmDate: String? = nil, at when: String
  ) throws {
    let log = PumpLog(
      medication: medicine,
      .refill(
        next: try next.map { try JournalReportTests.day($0).day },
        alarmDate: try alarmDate.map { try JournalReportTests.day($0).day }))
    pumps.append(Written(log, in: try add(.pump(log), at: when)))
  }

  func pump(of prescription: Prescription, asOf: LivedMoment) -> PumpState? {
    PumpState(
      pumps.filter {
        prescription.ids.contains($0.content.medication)
          && $0.entry.facts.moment.instant <= asOf.instant
      })
  }

  func supply(of prescription: Prescription, asOf: LivedMoment) -> SupplyLeft? {
    SupplyLeft(supplies, doses: entries, of: prescription, at: asOf)
  }

  /// Baclofen on a plan of four steps, more taken in the second than was planned; a pump of
  /// morphine; vitamin D that was counted, and of which more was logged than there was.
  static func care() throws -> Diary {
    var diary = Diary()
    let baclofen = try diary.medicine(
      "baclofen", strength: "5", form: "tablet", purpose: "spasticity", doNotStop: true)
    try diary.prescribe(baclofen, diary.schedule("5", "08:00,20:00"), from: "2026-09-01")
    try diary.plan(
      baclofen, .begin,
      [
        "2026-11-02 5 08:00,14:00,20:00", "2026-11-12 5 08:00,14:00,20:00=10",
        "2026-11-26 10 08:00,14:00,20:00", "2027-01-10",
      ], told: "2026-10-28 16:00", by: "Dr Lee")
    try diary.product(baclofen, "Brand A", from: "2026-09-01")
    try diary.product(baclofen, "generic B", from: "2026-11-05")
    try diary.supply(baclofen, .counted, "84", at: "2026-11-01 09:00")
    try diary.supply(baclofen, .added, "84", at: "2026-11-15 09:00")
    for day in try diary.days("2026-10-23", "2026-11-01") {
      try diary.take(baclofen, ["5", "5"], at: ["08:00", "20:00"], on: day)
    }
    for day in try diary.days("2026-11-02", "2026-11-11") {
      try diary.take(baclofen, ["5", "5", "5"], at: ["08:00", "14:00", "20:00"], on: day)
    }
    for day in try diary.days("2026-11-12", "2026-11-21") {
      try diary.take(baclofen, ["5", "10", "10"], at: ["08:00", "14:00", "20:00"], on: day)
    }
    let pump = try diary.medicine("morphine pump", purpose: "pain", prescriber: "Dr Roe")
    let rate = InfusionRate(perDay: Amount(Exact(1), .milligram))
    try diary.prescribe(pump, .prescribed(.continuous(rate)), from: "2026-10-01")
    try diary.refill(
      pump, next: "2027-02-10", alarmDate: "2027-02-01", at: "2026-11-10 11:00")

    let vitamin = try diary.medicine("vitamin D", form: "capsule")
    try diary.prescribe(
      vitamin,
      .prescribed(
        .scheduled(
          Schedule(
            doses: [
              ScheduledDose(#require(TimeOfDay(iso8601: "08:00")), Amount(Exact(1), .capsule))
            ]))),
      from: "2026-09-01")
    try diary.supply(vitamin, .counted, "2", .capsule, at: "2026-11-18 09:00")
    for day in try diary.days("2026-11-19", "2026-11-21") {
      try diary.dose(vitamin, "1", .capsule, at: "\(day) 08:00")
    }
    return diary
  }

  private mutating func take(
    _ medicine: EntryID, _ amounts: [String], at times: [String], on day: String
  ) throws {
    for (amount, time) in zip(amounts, times) { try dose(medicine, amount, at: "\(day) \(time)") }
  }
}

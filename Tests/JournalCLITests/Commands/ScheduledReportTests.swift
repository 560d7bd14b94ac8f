import JournalModel
import JournalStore
import Testing

@testable import JournalCLI

@Suite("report of medicines on a schedule")
struct ScheduledReportTests {
  /// Baclofen thrice a day since September, taken from 1 October to 19 November at its times; on
  /// the 20th, at ten past two, once.
  private func world() throws -> World {
    let world = try World()
    #expect(world.journal("-q med add baclofen --at \"2026-10-01 07:00\"").code == .done)
    try world.store { writer in
      let baclofen = try #require(try writer.medications().first?.id)
      try world.prescribe(baclofen, ["08:00", "14:00", "20:00"], from: "2026-09-01", in: writer)
      for day in world.days("2026-10-01", "2026-11-19") {
        for time in ["08:00", "14:00", "20:00"] {
          try world.dose(baclofen, at: "\(day) \(time)", in: writer)
        }
      }
      try world.dose(baclofen, at: "2026-11-20 08:00", in: writer)
    }
    return world
  }

  private func figures(_ outcome: Outcome) throws -> [String: Any] {
    let medicines = try #require(try outcome.object()["medications"] as? [[String: Any]])
    return try #require(medicines.first?["adherence"] as? [String: Any])
  }

  @Test("the table, in text and JSON")
  func table() throws {
    let world = try world()
    let page = world.journal("report")
    #expect(page.output.contains("BACLOFEN DOSES LOGGED"))
    #expect(page.output.contains("91 of 91"))
    #expect(page.output.contains("exactly as scheduled: 30 of 30 days"))
    #expect(page.output.contains("Not recorded is not the same as not taken."))
    #expect(page.lines.allSatisfy { $0.displayWidth <= 80 })
    let figures = try figures(world.journal("report --format json"))
    #expect(figures["scheduled"] as? Int == 91)
    // Today's 08:00 has closed, 14:00 is open.
    #expect(figures["pending"] as? Int == 1)
  }

  @Test("--until in the past: the evening is settled by what was taken after it")
  func until() throws {
    let world = try world()
    try world.store { writer in
      let baclofen = try #require(try writer.medications().first?.id)
      try world.prescribe(baclofen, ["22:00"], from: "2026-10-20", in: writer)
      try world.prescribe(baclofen, ["08:00", "14:00", "20:00"], from: "2026-11-01", in: writer)
      for day in world.days("2026-10-20", "2026-10-31") {
        try world.dose(baclofen, at: "\(day) 22:00", in: writer)
      }
    }
    let outcome = world.journal("report --since 2026-10-01 --until 2026-10-31 --format json")
    let figures = try figures(outcome)
    #expect(figures["scheduled"] as? Int == 19 * 3 + 12)
    #expect(figures["taken"] as? Int == 19 * 3 + 12)
    #expect(figures["pending"] as? Int == 0)
    let period = try #require(try outcome.object()["period"] as? [String: Any])
    #expect(period["days"] as? Int == 31)
    #expect(period["until"] as? String == "2026-10-31")
  }

  @Test("--as-of in the past: later doses are not there, nor what was prescribed later")
  func asOf() throws {
    let world = try world()
    try world.store { writer in
      let baclofen = try #require(try writer.medications().first?.id)
      try world.prescribe(baclofen, ["09:00"], from: "2026-11-10", in: writer)
    }
    let outcome = world.journal(
      "report --since 2026-10-20 --as-of \"2026-11-05 15:00\" --format json")
    let figures = try figures(outcome)
    #expect(figures["scheduled"] as? Int == 16 * 3 + 1)
    #expect(figures["taken"] as? Int == 16 * 3 + 1)
    #expect(figures["pending"] as? Int == 1)
    let medicine = try #require((try outcome.object()["medications"] as? [[String: Any]])?.first)
    #expect((medicine["regimen"] as? [[String: Any]])?.count == 1)
    #expect((medicine["changes"] as? [Any])?.isEmpty == true)
    #expect(try outcome.object()["generated_at"] as? String == "2026-11-05T15:00:00+01:00")
  }

  @Test("--since today: what has come today, and no full day")
  func today() throws {
    let outcome = try world().journal("report --since today --format json")
    let figures = try figures(outcome)
    #expect(figures["scheduled"] as? Int == 1)
    #expect(figures["pending"] as? Int == 1)
    #expect(figures["evaluable_days"] as? Int == 0)
    #expect((try outcome.object()["period"] as? [String: Any])?["days"] as? Int == 0)
    let page = try world().journal("report --since today")
    #expect(page.output.contains("Covers 20 Nov 2026 to 14:10."))
    #expect(!page.output.contains("exactly as scheduled"))
  }

  @Test("the longest gap begins with a dose far before what the report reads")
  func longGap() throws {
    let world = try World()
    #expect(world.journal("-q med add baclofen --at \"2026-01-01 07:00\"").code == .done)
    #expect(world.journal("-q med add other --at \"2026-01-01 07:00\"").code == .done)
    try world.store { writer in
      let medicines = try writer.medications().map(\.id)
      try world.prescribe(medicines[0], ["08:00"], from: "2026-01-01", in: writer)
      try world.dose(medicines[0], at: "2026-09-01 08:00", in: writer)
      for day in world.days("2026-09-02", "2026-11-19") {
        try world.dose(medicines[1], at: "\(day) 12:00", in: writer)
      }
      for day in world.days("2026-11-10", "2026-11-20") {
        try world.dose(medicines[0], at: "\(day) 08:00", in: writer)
      }
    }
    let outcome = world.journal("report --since 2026-11-05")
    #expect(
      outcome.output.replacing("\n    ", with: " ").contains(
        "70 d 1 h between logged doses, 1 Sep - 10 Nov: in this period 5 not recorded"))
    let figures = try figures(world.journal("report --since 2026-11-05 --format json"))
    #expect(figures["longest_gap_from"] as? String == "2026-09-01T08:00:00+02:00")
    #expect(figures["unrecorded"] as? Int == 5)
  }

  @Test("thirty days cost thirty days, however long the journal")
  func speed() throws {
    func seconds(_ first: String) throws -> Double {
      let world = try World()
      #expect(world.journal("-q med add baclofen --at \"2016-01-01 07:00\"").code == .done)
      try world.store { writer in
        let baclofen = try #require(try writer.medications().first?.id)
        try world.prescribe(baclofen, ["08:00", "14:00", "20:00"], from: "2016-01-01", in: writer)
        for day in world.days(first, "2026-11-19") {
          for time in ["08:00", "14:00", "20:00"] {
            try world.dose(baclofen, at: "\(day) \(time)", in: writer)
          }
        }
      }
      let clock = ContinuousClock()
      return (0..<5).map { _ in clock.measure { world.journal("report") } / .seconds(1) }.min() ?? 0
    }
    let (short, long) = (try seconds("2026-09-01"), try seconds("2022-09-01"))
    #expect(long < short * 3, "\(short) s, then \(long) s")
  }

  @Test(
    "what is read from the end of a journal tells what reading all of it does", arguments: 0..<60)
  func bounded(seed: Int) throws {
    var dice = Dice(seed: seed)
    let world = try World()
    #expect(world.journal("-q med add baclofen --at \"2026-01-01 07:00\"").code == .done)
    try world.store { try world.scatter(&dice, in: $0) }
    let today = world.zone.local(at: world.now).day
    let since = today.advanced(byDays: -1 - dice.roll(60))
    let until = min(since.advanced(byDays: dice.roll(40)), today)
    let outcome = world.journal(
      "report --since \(since.iso8601) --until \(until.iso8601) --format json")
    let medicine = try #require((try outcome.object()["medications"] as? [[String: Any]])?.first)
    guard let figures = medicine["adherence"] as? [String: Any] else { return }

    let all = try world.wholeDiary().adherence(
      in: since...until, asOf: world.zone.moment(at: world.now))
    let expected = [
      "scheduled": all.scheduled, "taken": all.taken, "missed": all.missed, "extra": all.extra,
      "unrecorded": all.unrecorded, "late": all.late, "early": all.early, "larger": all.larger,
      "complete_days": all.completeDays, "close_together": all.closeTogether,
      "longest_gap_minutes": all.longestGapMinutes,
    ]
    for (key, count) in expected { #expect(figures[key] as? Int == count, "\(key)") }
  }

  @Test("a private medicine is not there, nor is what is prescribed of it")
  func privateMedicine() throws {
    let world = try world()
    #expect(world.journal("-q med add secretol --private").code == .done)
    try world.store { writer in
      let secretol = try #require(try writer.medications().last?.id)
      try world.prescribe(secretol, ["08:00"], from: "2026-09-01", in: writer)
    }
    for format in ["text", "json"] {
      #expect(!world.journal("report --format \(format)").output.contains("secretol"))
    }
  }
}

private struct Dice {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 99_991
  }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}

extension World {
  private func database() throws -> JournalDatabase {
    let path = try JournalPath.resolve(option: file, variables: [:], workingDirectory: home)
    return try JournalDatabase.open(path, options: OpeningOptions(onWait: {}))
  }

  /// Writes to the journal past the commands.
  fileprivate func store(_ body: (Writer) throws -> Void) throws {
    try database().write(ChangeDescription(action: "test", now: now), body)
  }

  fileprivate func wholeDiary() throws -> DoseDiary {
    let database = try database()
    return try database.doses(of: try #require(try database.prescriptions().first)).diary
  }

  /// A few versions and pauses, and doses and marks with silences of up to forty days.
  fileprivate func scatter(_ dice: inout Dice, in writer: Writer) throws {
    let medicine = try #require(try writer.medications().first?.id)
    let start = try moment("2026-08-01 00:00").local
    var day = start.day.advanced(byDays: dice.roll(20))
    for _ in 0...dice.roll(4) {
      try change(medicine, from: day, &dice, in: writer)
      day = day.advanced(byDays: dice.roll(60))
    }
    var seconds = start.secondsSinceEpoch
    while true {
      let step = dice.roll(20) == 0 ? dice.roll(40 * 86_400) : 3600 + dice.roll(60_000)
      seconds += Int64(step) / 60 * 60
      let local = LocalDateTime(secondsSinceEpoch: seconds)
      let named = SlotReference(
        day: local.day, time: try #require(TimeOfDay(hour: dice.pick([8, 14, 20]), minute: 0)))
      let lived = try moment("\(local.day.iso8601) \(local.time.iso8601)")
      guard lived.instant < now else { return }
      if dice.roll(9) == 0 {
        let mark = MissedDose(medication: medicine, kind: .missed, slot: named)
        _ = try writer.add(EntryFacts(moment: lived, content: .missed(mark)))
      } else {
        let log = DoseLog(
          medication: medicine, amount: Amount(Exact(dice.pick([10, 10, 20])), .milligram),
          slot: dice.roll(12) == 0 ? named : nil)
        _ = try writer.add(EntryFacts(moment: lived, content: .dose(log)))
      }
    }
  }

  private func change(
    _ medicine: EntryID, from day: CivilDay, _ dice: inout Dice, in writer: Writer
  ) throws {
    let times = dice.pick([["08:00"], ["08:00", "14:00", "20:00"], ["22:00"]])
    let doses = try times.map {
      ScheduledDose(try #require(TimeOfDay(iso8601: $0)), Amount(Exact(10), .milligram))
    }
    let days: ScheduledDays = dice.pick([
      .daily, .daily, .weekdays([.monday, .thursday]), .every(days: 1 + dice.roll(9), anchor: day),
    ])
    let scheduled = RegimenChange.State.prescribed(.scheduled(try Schedule(days, doses: doses)))
    let state: RegimenChange.State = dice.pick([
      scheduled, scheduled, scheduled, .paused, .prescribed(.asNeeded(maximum: nil)),
    ])
    let start = try moment("\(day.iso8601) \(dice.pick(["00:00", "09:00"]))")
    _ = try writer.add(
      EntryFacts(
        moment: start,
        content: .regimen(RegimenChange(medication: medicine, from: start.local, state))))
  }

  /// 10 mg at each time.
  fileprivate func prescribe(
    _ medicine: EntryID, _ times: [String], from day: String, in writer: Writer
  ) throws {
    let doses = try times.map {
      ScheduledDose(try #require(TimeOfDay(iso8601: $0)), Amount(Exact(10), .milligram))
    }
    let start = try moment(day + " 00:00")
    let change = RegimenChange(
      medication: medicine, from: start.local,
      .prescribed(.scheduled(try Schedule(doses: doses))))
    _ = try writer.add(EntryFacts(moment: start, content: .regimen(change)))
  }

  fileprivate func dose(_ medicine: EntryID, at when: String, in writer: Writer) throws {
    let log = DoseLog(medication: medicine, amount: Amount(Exact(10), .milligram))
    _ = try writer.add(EntryFacts(moment: try moment(when), content: .dose(log)))
  }

  private func moment(_ text: String) throws -> LivedMoment {
    let parts = text.split(separator: " ")
    let local = LocalDateTime(
      day: try #require(CivilDay(iso8601: parts[0])),
      time: try #require(TimeOfDay(iso8601: parts[1])))
    let offset = local.day < CivilDay(daysSinceEpoch: 20_751) ? 7200 : 3600
    return LivedMoment(
      instant: local.instant(offset: offset), zone: "Europe/Berlin", offset: offset,
      precision: .minute)
  }

  fileprivate func days(_ first: String, _ last: String) -> [String] {
    guard let start = CivilDay(iso8601: first), let end = CivilDay(iso8601: last) else { return [] }
    return (0...(end - start)).map { start.advanced(byDays: $0).iso8601 }
  }
}

import JournalModel
import JournalStore
import Testing

@testable import JournalCLI

@Suite("report")
struct ReportCommandTests {
  private func world() throws -> World {
    let world = try World()
    for line in [
      "-q med add baclofen --dose 10mg --at \"2026-10-01 07:00\"", "took --at yesterday",
      "note drowsy --at yesterday", "note itchy --private --at yesterday", "mood 1 --private",
      "important quiet --private", "ask loud --private", "track stiffness 6 --at \"mon 8am\"",
      "med add secretol --private", "took 5mg secretol --private",
    ] { #expect(world.journal(line).code == .done) }
    return world
  }

  @Test(
    "fits 80 columns, says its range, and leaves out what is private",
    arguments: ["", "--since 30d", "--since november"])
  func text(options: String) throws {
    let outcome = try world().journal("report \(options)")
    #expect(outcome.code == .done)
    #expect(outcome.errors == "")
    #expect(outcome.lines.allSatisfy { $0.displayWidth <= 80 })
    #expect(outcome.output.contains("Covers "))
    #expect(outcome.output.contains("baclofen"))
    for word in ["tch", "quiet", "loud", "secretol"] { #expect(!outcome.output.contains(word)) }
  }

  @Test("is valid JSON without what is private")
  func json() throws {
    let outcome = try world().journal("report --format json")
    #expect(try !outcome.object().isEmpty)
    #expect(outcome.output.contains("drows"))
    for word in ["itch", "quiet", "loud", "secretol"] { #expect(!outcome.output.contains(word)) }
  }

  @Test("goes to a file, and stdout stays empty", arguments: ["-o", "--output"])
  func file(option: String) throws {
    let world = try world()
    let page = world.journal("report").output
    world.written = [:]
    world.expect(
      "report \(option) page.txt", .done, "",
      errors: "The report is in page.txt, readable by you alone.")
    #expect(world.written == ["page.txt": Array(page.utf8)])
  }

  @Test("an empty period is a page that says so")
  func empty() throws {
    let outcome = try world().journal("report --since 2020 --until 2020")
    #expect(outcome.code == .done)
    #expect(outcome.errors.contains("No entry in this period. Entries begin "))
    #expect(outcome.output.contains("Nothing was written in this period."))
  }

  @Test(
    "a period that cannot be is refused",
    arguments: [
      ("--since visit", ExitCode.refusedValue, "no appointment"),
      ("--since 1m", .refusedValue, "1mo"),
      ("--until 2026-11-01 --since 2026-11-05", .refusedValue, "before it begins"),
      ("--since 2027 --until 2027-02", .refusedValue, "after the moment it is told at"),
      ("--since 2026-10-20 --as-of 2026-10-05", .refusedValue, "write an earlier --since"),
      ("--since foo", .refusedValue, "foo"), ("--format html", .usage, "html"),
      ("x", .usage, "unexpected"),
    ])
  func refused(options: String, code: ExitCode, words: String) throws {
    try world().expectRefusal("report \(options)", code, saying: words)
    try World().expectRefusal("report \(options)", code, saying: words)
  }

  @Test("--as-of tells it as it stood")
  func asOf() throws {
    let outcome = try world().journal("report --as-of 2026-10-05 --format json")
    #expect(outcome.code == .done)
    #expect(!outcome.output.contains("drows"))
  }
}

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

extension World {
  /// Writes to the journal past the commands.
  fileprivate func store(_ body: (Writer) throws -> Void) throws {
    let path = try JournalPath.resolve(option: file, variables: [:], workingDirectory: home)
    let database = try JournalDatabase.open(path, options: OpeningOptions(onWait: {}))
    try database.write(ChangeDescription(action: "test", now: now), body)
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

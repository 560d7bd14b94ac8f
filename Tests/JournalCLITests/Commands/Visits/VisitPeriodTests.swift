import JournalModel
import Testing

@testable import JournalCLI

@Suite("Since the last visit")
struct VisitPeriodTests {
  /// Friday 20 November 14:10.
  private func world(_ visits: String...) throws -> World {
    let world = try World()
    world.journal("-q note drowsy --at \"2026-07-01 9:00\"")
    for visit in visits { world.journal("appointment add \(visit)") }
    return world
  }

  private func period(_ world: World, _ options: String = "") throws -> [String] {
    let report = try world.journal("report --format json \(options)").object()
    let period = try #require(report["period"] as? [String: Any])
    return ["since", "until", "why"].compactMap { period[$0] as? String }
  }

  @Test("the last appointment that is past and was not cancelled begins a period")
  func visit() throws {
    let world = try world("2026-08-27 --with \"Dr Lee\"", "2026-10-01", "2026-12-03")
    world.journal("appointment cancel 0003")
    #expect(try period(world, "--since visit") == ["2026-08-27", "2026-11-20", "visit"])
    world.journal("note itchy --at 2026-08-27")
    let list = world.journal("list --since visit --kind note").output
    #expect(list.contains("itchy") && !list.contains("drowsy"))
    #expect(world.journal("list --until visit --kind note").output.contains("drowsy"))
    world.expect(
      "when visit", .done,
      "Thu 27 Aug 2026 as the first day of a period, the last appointment (Dr Lee)")
  }

  @Test(
    "without one that is past it is refused",
    arguments: ["report --since visit", "list --since visit", "list --until visit", "when visit"])
  func none(line: String) throws {
    try World().expectRefusal(line, .refusedValue, saying: "no appointment that is past")
    let world = try world("2026-12-03", "2026-08-27")
    world.journal("appointment cancel 0003")
    try world.expectRefusal(line, .refusedValue, saying: "no appointment that is past")
  }

  @Test(
    "the report begins with the last visit if it is at most 90 days back",
    arguments: [
      ("2026-08-22", "2026-08-22", "visit"), ("2026-08-21", "2026-10-21", "default"),
      ("2026-11-19", "2026-11-19", "visit"), ("2026-12-03", "2026-10-21", "default"),
    ])
  func standard(visit: String, since: String, why: String) throws {
    #expect(try period(world(visit)) == [since, "2026-11-20", why])
  }

  @Test("what is asked for goes before the visit, and a period that is over has its own")
  func asked() throws {
    let world = try world("2026-08-27", "2026-11-05")
    #expect(try period(world, "--since 7d") == ["2026-11-13", "2026-11-20", "option"])
    #expect(try period(world, "--until 2026-10-31") == ["2026-08-27", "2026-10-31", "visit"])
    #expect(try period(world, "--until visit") == ["2026-08-27", "2026-11-05", "visit"])
    #expect(try period(world, "--until 2026-08-01") == ["2026-07-02", "2026-08-01", "option"])
    #expect(world.journal("report").output.contains("days since the last visit"))
  }

  @Test("in the waiting room the page is for today's visit and looks back to the one before")
  func waiting() throws {
    let world = try world("2026-10-01", "\"today 14:00\" --with \"Dr Lee\"")
    for options in ["", "--since visit"] {
      #expect(try period(world, options) == ["2026-10-01", "2026-11-20", "visit"])
    }
    #expect(world.journal("report").output.contains("For Dr Lee, Fri 20 Nov 2026 14:00"))
    world.journal("appointment done --agreed physio")
    #expect(try period(world) == ["2026-11-20", "2026-11-20", "visit"])
    #expect(!world.journal("report").output.contains("For Dr Lee"))
    // The only one there is, when it is asked for.
    let alone = try self.world("\"today 9:00\"")
    #expect(try period(alone) == ["2026-10-21", "2026-11-20", "default"])
    #expect(try period(alone, "--since visit") == ["2026-11-20", "2026-11-20", "visit"])
  }

  @Test("a private appointment begins no report that others see, but a list")
  func privacy() throws {
    let world = try world("2026-10-01", "2026-11-05 --private")
    #expect(try period(world) == ["2026-10-01", "2026-11-20", "visit"])
    #expect(try period(world, "--since visit") == ["2026-10-01", "2026-11-20", "visit"])
    #expect(world.journal("when visit").output.hasPrefix("Thu 5 Nov 2026"))
  }

  @Test("at an earlier moment it is the last visit of then")
  func asOf() throws {
    let world = try world("2026-08-27", "2026-11-05")
    #expect(
      try period(world, "--as-of 2026-10-01") == ["2026-08-27", "2026-10-01", "visit"])
    world.journal("list --since visit --as-of 2026-10-01")
    try world.expectRefusal(
      "report --since visit --as-of 2026-08-01", .refusedValue, saying: "no appointment")
  }
}

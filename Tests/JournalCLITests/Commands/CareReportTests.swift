import JournalModel
import Testing

@testable import JournalCLI

@Suite("The report of a plan, a supply and a pump that commands wrote")
struct CareReportTests {
  private func medicine(_ world: World, _ options: String = "") throws -> [String: Any] {
    let report = try world.journal("report --format json \(options)").object()
    return try #require((report["medications"] as? [[String: Any]])?.first)
  }

  @Test("a plan and what was logged, a supply and its days")
  func care() throws {
    let world = try World.planned()
    try world.come(to: "2026-12-01T07:00")
    world.prepare("supply 84")
    for day in 1...8 {
      try world.come(to: "2026-12-0\(day)T21:00")
      for time in ["8am", "2pm", "8pm"] { world.prepare("took 1 tablet --at \(time)") }
    }
    try world.come(to: "2026-12-09T07:00")
    let told = try medicine(world)
    let steps = try #require((told["plan"] as? [String: Any])?["steps"] as? [[String: Any]])
    let medians = steps.map { ($0["logged_daily_median"] as? [String: Any])?["value"] as? String }
    #expect(medians == ["30", "30", nil])
    let supply = try #require(told["supply"] as? [String: Any])
    #expect(supply["left"] as? String == "60")
    #expect(supply["days_left"] as? Int == 40)
    let page = world.journal("report").output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(page.contains("supply 40 days"))
    #expect(
      page.contains(
        "plan: step 2 of 3 since 8 Dec, next 10 Jan 2027 nothing; planned 15 mg, logged 30 mg"))

    let earlier = try medicine(world, "--as-of \"2026-12-02 12:00\"")
    #expect((earlier["supply"] as? [String: Any])?["left"] as? String == "80")
    let before = try medicine(world, "--as-of 2026-11-15")
    #expect(before["plan"] is String == false && before["supply"] is [String: Any] == false)
  }

  @Test("a private count leaves the supply out, a private refill its dates")
  func privacy() throws {
    let world = try World()
    world.prepare(
      "med add baclofen --dose 10mg --times 8am --form tablet --strength 10mg", "supply 84",
      "pump refill --next 2027-02-10 --medicine baclofen --private")
    #expect(try medicine(world)["supply"] is [String: Any])
    #expect(try medicine(world)["pump"] is [String: Any] == false)
    world.prepare("supply +10 --private")
    #expect(try medicine(world)["supply"] is [String: Any] == false)
    world.prepare("supply 94")
    #expect(try medicine(world)["supply"] is [String: Any])
  }

  @Test("a private medicine's plan and supply are on no page")
  func privateMedicine() throws {
    let world = try World()
    world.prepare(
      "med add zoldem --dose 10mg --times 8pm --private --form tablet",
      "plan add --step \"2026-11-10 5mg 8pm\"", "supply 84")
    for format in ["text", "json"] {
      #expect(!world.journal("report --format \(format)").output.contains("zoldem"))
    }
    world.prepare("log-dose 5mg zoldem")
    let told = try medicine(world)
    #expect(told["plan"] is [String: Any] == false)
    #expect(told["supply"] is [String: Any] == false)
  }
}

import JournalModel
import Testing

@testable import JournalCLI

@Suite("plan show")
struct PlanShowTests {
  /// Seven days of the first step, the fourth without a dose and the fifth with one more.
  private func world() throws -> World {
    let world = try World.planned("--by \"Dr Lee\" --reason \"lower slowly\"")
    for day in 1...7 where day != 4 {
      try world.come(to: "2026-12-0\(day)T21:00")
      for time in ["8am", "2pm", "8pm"] { world.prepare("took 5mg --at \(time)") }
      if day >= 5 { world.prepare("took 5mg --at 5pm") }
    }
    try world.come(to: "2026-12-09T10:00")
    world.prepare("took 5mg --at 8am")
    return world
  }

  @Test("each step with its state, planned beside the median of what was logged")
  func text() throws {
    let world = try world()
    world.expect(
      "plan show", .done,
      """
      baclofen: plan of 3 steps, decided by Dr Lee, "lower slowly" [0003]
        1  from Tue 1 Dec: 5 mg at 08:00, 14:00, 20:00 (15 mg a day), past; logged
           17.5 mg, median of 6 of 7 days
        2  from yesterday: 5 mg at 08:00 and 10 mg at 20:00 (15 mg a day), current;
           nothing logged on 1 day
        3  from Sun 10 Jan 2027: nothing, next
      """, errors: "Baclofen: 15 mg a day, as before, from yesterday.")
  }

  @Test("told at an earlier moment, with the doses of then")
  func asOf() throws {
    let world = try world()
    world.expect(
      "plan show baclofen --as-of \"2026-12-03 12:00\"", .done,
      """
      baclofen: plan of 3 steps, decided by Dr Lee, "lower slowly" [0003]
        1  from Tue 1 Dec: 5 mg at 08:00, 14:00, 20:00 (15 mg a day), current; logged
           15 mg, median of 2 of 2 days
        2  from Tue 8 Dec: 5 mg at 08:00 and 10 mg at 20:00 (15 mg a day), next
        3  from Sun 10 Jan 2027: nothing, to come
      """, errors: "Baclofen: 15 mg a day, as before, from yesterday.")
  }

  @Test("what became of it stands under its steps")
  func events() throws {
    let world = try world()
    world.prepare(
      "plan hold --by \"Dr Roe\" --reason drowsy", "plan resume --step \"2026-12-20 nothing\"",
      "plan hold --from 2026-12-10", "plan cancel")
    world.expect(
      "plan show", .done,
      """
      baclofen: plan of 3 steps, decided by Dr Lee, "lower slowly" [0003]
        1  from Tue 1 Dec: 5 mg at 08:00, 14:00, 20:00 (15 mg a day), past; logged
           17.5 mg, median of 6 of 7 days
        2  from yesterday: 5 mg at 08:00 and 10 mg at 20:00 (15 mg a day), current;
           nothing logged on 1 day
        3  from Sun 20 Dec: nothing, cancelled
        held from today 10:00 (Dr Roe), "drowsy"
        goes on from 20 Dec
        held from tomorrow
        cancelled from today 10:00
      """, errors: "Baclofen: 15 mg a day, as before, from yesterday.")
  }

  @Test("as JSON, every plan of the medicine")
  func json() throws {
    let world = try world()
    world.prepare("plan cancel", "plan add --step \"2027-02-01 5mg 8am\"")
    let plans = try world.journal("plan show --format json").objects()
    #expect(plans.map { $0["state"] as? String } == ["cancelled", "running"])
    #expect(plans[0]["since"] as? String == "2026-12-09T10:00")
    #expect(plans[0]["decided_by"] as? String == "Dr Lee")
    #expect(plans[0]["text"] as? String == "lower slowly")
    let steps = try #require(plans[0]["steps"] as? [[String: Any]])
    #expect(steps.map { $0["state"] as? String } == ["past", "current", "cancelled"])
    #expect(steps[0]["days"] as? Int == 7)
    #expect(steps[0]["logged_days"] as? Int == 6)
    #expect((steps[0]["logged_daily_median"] as? [String: Any])?["value"] as? String == "17.5")
    #expect((steps[0]["daily_total"] as? [String: Any])?["value"] as? String == "15")
    #expect(steps[1]["logged_daily_median"] == nil && steps[1]["logged_days"] as? Int == 0)
    #expect(steps[2]["daily_total"] == nil)
    try world.come(to: "2027-02-01T00:00")
    #expect(
      try world.journal("plan show --format json").objects().last?["state"] as? String == "done")
  }

  @Test("without a plan nothing is told, and how one is added")
  func none() throws {
    let world = try World()
    try world.expectRefusal("plan show", .noInput, saying: "no journal")
    world.prepare("med add baclofen")
    let said =
      "baclofen has no plan. To add one: journal plan add \"baclofen\" --step \"2026-12-01 5mg 08:00,20:00\""
    world.expect("plan show", .done, errors: said)
    #expect(try world.journal("plan show --format json").objects().isEmpty)
    try world.expectRefusal("plan show tiz", .refusedValue, saying: "no medicine named")
  }

  @Test("the medicine's page and the list tell the plan, and its rows its entry")
  func medicine() throws {
    let world = try World.planned()
    let page = world.journal("med show").output
    #expect(page.contains("plan        plan of 3 steps from 1 Dec\n"))
    #expect(
      page.contains(
        """
            1 Dec 2026          5 mg at 08:00, 14:00, 20:00 (15 mg a day), step 1 of 3,
                                Dr Lee, still to come [0003]
        """))
    #expect(page.contains("10 Jan 2027         stopped, step 3 of 3, Dr Lee, still to come [0003]"))
    world.expect(
      "med list", .done,
      """
      baclofen 10 mg tablet: 10 mg at 08:00, 20:00 (20 mg a day); then, from Tue 1 Dec
        00:00, 5 mg at 08:00, 14:00, 20:00; plan of 3 steps
      """)
    try world.come(to: "2026-12-02T09:00")
    #expect(world.journal("med list").output.hasSuffix("; step 1 of 3\n"))
    #expect(
      world.journal("med show").output.contains(
        "plan        step 1 of 3 since yesterday; next 8 Dec"))
    world.prepare("plan hold")
    #expect(world.journal("med list").output.hasSuffix("; plan held\n  since today\n"))
  }

  @Test("the medicine's JSON has the plan, and in its changes what each step says")
  func medicineJSON() throws {
    let world = try World.planned()
    let object = try world.journal("med show --format json").object()
    let id = try #require(try world.prescription().plans.first).id.text
    let plan = try #require(object["plan"] as? [String: Any])
    #expect(plan["id"] as? String == id)
    #expect((plan["steps"] as? [[String: Any]])?.count == 3)
    let changes = try #require(object["changes"] as? [[String: Any]])
    #expect(changes.map { $0["kind"] as? String } == ["regimen", "plan", "plan", "plan"])
    #expect(
      changes.map { $0["from"] as? String } == [
        "2026-11-01T09:00", "2026-12-01T00:00", "2026-12-08T00:00", "2027-01-10T00:00",
      ])
    #expect(changes.dropFirst().allSatisfy { $0["of"] as? String == id && $0["steps"] == nil })
    #expect((changes[3]["regimen"] as? [String: Any])?["state"] as? String == "stopped")
    try world.come(to: "2027-01-10T00:00")
    #expect(try world.journal("med show --format json").object()["plan"] == nil)
  }

  @Test("a half of what a plan prescribes is a half of that, whatever is usual")
  func half() throws {
    let world = try World.planned()
    try world.come(to: "2026-12-09T10:00")
    world.prepare("took 5mg --at 8am", "took 10mg --at 9:30 --for 20:00")
    #expect(world.journal("-q took half").output.contains("baclofen 2.5 mg"))
  }
}

import Foundation
import JournalModel
import JournalReport
import Testing

@Suite("Plans, pumps and supply in the report")
struct CareFactsTests {
  private func medicines(_ report: VisitReport) throws -> [String: [String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(try report.json().utf8))
    let root = try #require(json as? [String: Any])
    let all = try #require(root["medications"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: try all.map { (try #require($0["name"] as? String), $0) })
  }

  private func value(_ amount: Any?) -> String? { (amount as? [String: Any])?["value"] as? String }

  @Test("the page of a plan, a pump and a supply")
  func page() throws {
    let text = try Diary.care().monthReport().text(isUnicode: false)
    try expectSnapshot(text, "care.txt")
    #expect(text.lines.count <= 60)
    #expect(text.lines.allSatisfy { $0.displayWidth <= 80 })
  }

  @Test("its facts as JSON")
  func recorded() throws {
    try expectSnapshot(try Diary.care().monthReport().json(), "care.json")
  }

  @Test("steps with the median of what was logged on their full days, counted by hand")
  func plan() throws {
    let medicines = try medicines(Diary.care().monthReport())
    let plan = try #require(medicines["baclofen"]?["plan"] as? [String: Any])
    #expect(Set(plan.keys) == ["steps"])
    let steps = try #require(plan["steps"] as? [[String: Any]])
    #expect(
      steps.allSatisfy {
        Set($0.keys) == ["from", "doses", "daily_total", "state", "logged_daily_median"]
      })
    #expect(
      steps.map { $0["from"] as? String } == [
        "2026-11-02", "2026-11-12", "2026-11-26", "2027-01-10",
      ])
    #expect(steps.map { $0["state"] as? String } == ["past", "current", "next", "next"])
    #expect(steps.map { value($0["daily_total"]) } == ["15", "20", "30", nil])
    #expect(steps.map { value($0["logged_daily_median"]) } == ["15", "25", nil, nil])
    #expect(steps.map { ($0["doses"] as? [Any])?.count } == [3, 3, 3, 0])
  }

  @Test("of a step that began before the period only the days of the period are read")
  func bounded() throws {
    let report = try Diary.care().report(
      since: "2026-11-10", until: "2026-11-13", asOf: "2026-11-22 10:30")
    let plan = try #require(try medicines(report)["baclofen"]?["plan"] as? [String: Any])
    let steps = try #require(plan["steps"] as? [[String: Any]])
    #expect(steps.map { value($0["logged_daily_median"]) } == ["15", "25", nil, nil])
    let later = try Diary.care().report(
      since: "2026-11-14", until: "2026-11-20", asOf: "2026-11-22 10:30")
    let told = try #require(try medicines(later)["baclofen"]?["plan"] as? [String: Any])
    #expect(
      (told["steps"] as? [[String: Any]])?.map { value($0["logged_daily_median"]) } == [
        nil, "25", nil, nil,
      ])
  }

  @Test("a private dose leaves its day out, and is told nowhere")
  func privacy() throws {
    var diary = try Diary.care()
    let baclofen = diary.medications[0].id
    diary.isPrivate = true
    for day in 12...16 { try diary.dose(baclofen, "90", at: "2026-11-\(day) 22:00") }
    let plan = try #require(
      try medicines(diary.monthReport())["baclofen"]?["plan"] as? [String: Any])
    #expect(value((plan["steps"] as? [[String: Any]])?[1]["logged_daily_median"]) == "25")
  }

  @Test(
    "which plan is told: the open one, else one of the period",
    arguments: [
      ("2026-10-27 16:00", nil), ("2026-10-28 16:00", 4), ("2027-01-12 10:00", 4),
      ("2027-03-12 10:00", nil),
    ] as [(String, Int?)])
  func which(asOf: String, steps: Int?) throws {
    let day = try #require(CivilDay(iso8601: asOf.prefix(10)))
    let report = try Diary.care().report(
      since: day.advanced(byDays: -30).iso8601, until: day.iso8601, asOf: asOf)
    let plan = try medicines(report)["baclofen"]?["plan"] as? [String: Any]
    #expect((plan?["steps"] as? [Any])?.count == steps)
  }

  @Test(
    "held and cancelled plans are told so",
    arguments: [
      (
        PlanEvent.Action.hold, "held", "plan: held since 20 Nov, after step 2 of 4, 2 steps to come"
      ),
      (.cancel, "cancelled", "plan: cancelled 20 Nov, after step 2 of 4"),
    ])
  func ended(action: PlanEvent.Action, state: String, words: String) throws {
    var diary = try Diary.care()
    let baclofen = diary.medications[0].id
    try diary.plan(baclofen, action, from: "2026-11-20 09:00", told: "2026-11-20 09:00")
    let report = try diary.monthReport()
    let plan = try #require(try medicines(report)["baclofen"]?["plan"] as? [String: Any])
    #expect(
      (plan["steps"] as? [[String: Any]])?.map { $0["state"] as? String } == [
        "past", "current", state, state,
      ])
    #expect(report.text(isUnicode: false).contains(words))
  }

  @Test("planned is set beside logged where they differ, and nowhere else")
  func difference() throws {
    let text = try Diary.care().monthReport().text(isUnicode: false)
    #expect(text.replacing("\n      ", with: " ").contains("planned 20 mg, logged 25 mg"))
    let before = try Diary.care().report(
      since: "2026-10-23", until: "2026-11-10", asOf: "2026-11-10 10:30"
    ).text(isUnicode: false)
    #expect(before.contains("plan: step 1 of 4 since 2 Nov, next 12 Nov 20 mg a day\n"))
    #expect(!before.contains("planned"))
  }

  @Test("a step at nothing with doses, and a plan that only begins")
  func ends() throws {
    var diary = Diary()
    let medicine = try diary.medicine("baclofen", strength: "5")
    try diary.plan(
      medicine, .begin, ["2026-11-10 5 08:00", "2026-11-15"], told: "2026-11-01 09:00")
    for day in 16...18 { try diary.dose(medicine, "5", at: "2026-11-\(day) 08:00") }
    #expect(
      try diary.monthReport().text(isUnicode: false).contains(
        "plan: step 2 of 2 since 15 Nov; planned nothing, logged 5 mg"))
    let before = try diary.report(
      since: "2026-10-23", until: "2026-11-08", asOf: "2026-11-08 10:30")
    #expect(
      before.text(isUnicode: false).contains("plan: 2 steps, next 10 Nov 5 mg a day"))
  }

  @Test("a pump's rate, since when, and its dates; without a pump null")
  func pump() throws {
    let medicines = try medicines(Diary.care().monthReport())
    let pump = try #require(medicines["morphine pump"]?["pump"] as? [String: Any])
    #expect(Set(pump.keys) == ["rate", "since", "next_refill", "alarm_date"])
    #expect(value(pump["rate"]) == "1")
    #expect(pump["since"] as? String == "2026-10-01")
    #expect(pump["next_refill"] as? String == "2027-02-10")
    #expect(pump["alarm_date"] as? String == "2027-02-01")
    #expect(medicines["baclofen"]?["pump"] is NSNull)
  }

  @Test("a pump that was stopped gives nothing, and one that was only written of has its dates")
  func stoppedPump() throws {
    var diary = try Diary.care()
    let pump = diary.medications[1].id
    try diary.prescribe(pump, .stopped, from: "2026-11-20 09:00")
    try diary.refill(diary.medications[2].id, next: "2027-03-01", at: "2026-11-20 09:00")
    let medicines = try medicines(diary.monthReport())
    let stopped = try #require(medicines["morphine pump"]?["pump"] as? [String: Any])
    #expect(stopped["rate"] is NSNull && stopped["since"] is NSNull)
    #expect(stopped["next_refill"] as? String == "2027-02-10")
    let other = try #require(medicines["vitamin D"]?["pump"] as? [String: Any])
    #expect(other["rate"] is NSNull && other["next_refill"] as? String == "2027-03-01")
  }

  @Test("what is left, for how many days, and below zero")
  func supply() throws {
    let medicines = try medicines(Diary.care().monthReport())
    let baclofen = try #require(medicines["baclofen"]?["supply"] as? [String: Any])
    // 168 tablets, less 1 on the evening of the 1st, 30 in ten days and 50 in ten.
    #expect(baclofen["left"] as? String == "87")
    #expect(baclofen["unit"] as? String == "tablet")
    #expect(baclofen["days_left"] as? Int == 21)
    let vitamin = try #require(medicines["vitamin D"]?["supply"] as? [String: Any])
    #expect(vitamin["left"] as? String == "-1")
    #expect(vitamin["days_left"] is NSNull)
    #expect(medicines["morphine pump"]?["supply"] is NSNull)
    let text = try Diary.care().monthReport().text(isUnicode: false)
    #expect(text.contains("; supply 21 days"))
    #expect(text.contains("1 capsule more logged than the supply entered"))
  }
}

import Foundation
import JournalModel
import JournalReport
import Testing

@Suite("The report as JSON")
struct JSONTests {
  @Test("an empty period has every key")
  func empty() throws {
    let report = try Diary().report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30")
    try expectSnapshot(try report.json(), "empty.json")
  }

  @Test("an ordinary month is recorded")
  func month() throws {
    try expectSnapshot(try Diary.month().monthReport().json(), "month.json")
  }

  @Test("the keys are those of the specification, and those that were added")
  func keys() throws {
    let root = try object(Diary.month().monthReport())
    #expect(
      Set(root.keys) == [
        "schema", "generated_at", "as_of", "period", "person", "appointment", "written_by",
        "important", "questions", "agreed_last", "first_look", "columns", "earlier_columns",
        "column_medicine", "medications", "trackers", "symptoms", "mood", "none_days", "falls",
        "context",
        "travel_days", "gaps_explained", "notices", "corrections", "completeness",
        "daily", "dose_medicine",
      ])
    #expect(root["schema"] as? String == "journal.report/1")
    #expect(
      try keys(of: root, "medications") == [
        "name", "strength", "form", "kind", "state", "state_since", "purpose", "prescriber",
        "do_not_stop", "started", "this_dose_since", "daily_total", "regimen", "changes",
        "products", "plan", "adherence",
        "as_needed", "pump", "supply", "marks",
      ])
    #expect(
      try keys(of: root, "trackers") == [
        "name", "unit", "scale_min", "scale_max", "worst", "n", "median", "min", "max", "last",
        "columns", "weekly", "since_dose",
      ])
    #expect(
      try keys(of: root, "symptoms") == [
        "term", "display", "site", "days", "entries", "worst", "worst_on", "last_on", "words",
        "columns", "weekly",
      ])
    #expect(
      try keys(of: root, "first_look") == [
        "kind", "at", "text", "term", "display", "level", "days", "first_on", "last_on", "worst",
        "site", "lasted_minutes", "medicine", "dose", "gap",
      ])
    let needed = try #require((root["medications"] as? [[String: Any]])?.first?["as_needed"])
    #expect(
      Set(try #require(needed as? [String: Any]).keys) == [
        "doses", "days", "total", "other_totals", "most_in_24h", "shortest_gap_minutes", "untimed",
        "last",
      ])
  }

  @Test("numbers keep the digits they were typed with, amounts are strings")
  func numbers() throws {
    var diary = Diary()
    let medicine = try diary.medicine("salbutamol")
    try diary.dose(medicine, "0.1", .microgram, at: "2026-11-02 08:00")
    try diary.track("x", "0.1", at: "2026-11-02 08:00")
    try diary.track("x", "0.2", at: "2026-11-02 09:00")
    try diary.track("y", "1/3", at: "2026-11-02 08:00")
    try diary.track("z", "-999999999.999999999", at: "2026-11-02 08:00")
    let json = try diary.report(
      since: "2026-11-01", until: "2026-11-22", asOf: "2026-11-22 10:30"
    ).json()
    #expect(json.contains(#""median" : 0.15,"#))
    #expect(json.contains(#""min" : 0.1,"#))
    #expect(json.contains(#""median" : 0.33333333333333333333333333333333333333,"#))
    #expect(json.contains(#""median" : -999999999.999999999,"#))
    #expect(json.contains(#""value" : "0.1""#))
    #expect(json.contains(#""ucum" : "ug""#))
    #expect(json.contains(#""unit" : "mcg""#))
    #expect(json.hasSuffix("}\n"))
  }

  @Test("times carry the offset they were lived in; a bare day is a day")
  func times() throws {
    var diary = Diary()
    try diary.note("confused", at: "2026-11-02")
    diary.zone = "America/St_Johns"
    diary.offset = -12_600
    try diary.mood(3, at: "2026-11-02 08:00")
    let root = try object(
      diary.report(since: "2026-11-01", until: "2026-11-22", asOf: "2026-11-22 10:30"))
    #expect(root["generated_at"] as? String == "2026-11-22T10:30:00-03:30")
    let flag = try #require((root["first_look"] as? [[String: Any]])?.last)
    #expect(flag["at"] as? String == "2026-11-02")
    let last = (root["mood"] as? [String: Any])?["last"] as? [String: Any]
    #expect(last?["at"] as? String == "2026-11-02T08:00:00-03:30")
  }

  @Test("control characters of the person's words are escaped")
  func controls() throws {
    var diary = Diary()
    try diary.note("drowsy \u{9b}2J\u{7f}", at: "2026-11-02 08:00")
    let json = try diary.report(
      since: "2026-11-01", until: "2026-11-22", asOf: "2026-11-22 10:30"
    ).json()
    #expect(json.contains(#"drowsy \u009b2J\u007f"#))
  }

  @Test("an ordinary month, counted by hand")
  func values() throws {
    let root = try object(Diary.month().monthReport())
    let baclofen = try #require((root["medications"] as? [[String: Any]])?.first)
    let doses = try #require(baclofen["as_needed"] as? [String: Any])
    // 21 mornings, 16 of 21 afternoons, 18 of 21 evenings, one extra and one today.
    #expect(doses["doses"] as? Int == 57)
    #expect(doses["days"] as? Int == 22)
    #expect((doses["total"] as? [String: Any])?["value"] as? String == "570")
    #expect((doses["most_in_24h"] as? [String: Any])?["value"] as? String == "40")
    // On the 12th, from 14:20 to 20:00.
    #expect(doses["shortest_gap_minutes"] as? Int == 340)
    let drowsiness = try #require((root["symptoms"] as? [[String: Any]])?.first)
    // From the 5th to the 21st, without every third day.
    #expect(drowsiness["days"] as? Int == 11)
    #expect(drowsiness["worst"] as? Int == 3)
    #expect(drowsiness["worst_on"] as? String == "2026-11-09")
    let completeness = try #require(root["completeness"] as? [String: Any])
    #expect(completeness["days_with_entries"] as? Int == 21)
    #expect(completeness["late_entries"] as? Int == 3)
    #expect(completeness["corrected"] as? Int == 2)
  }

  private func object(_ report: VisitReport) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(try report.json().utf8))
    return try #require(json as? [String: Any])
  }

  private func keys(of root: [String: Any], _ list: String) throws -> Set<String> {
    let items = try #require(root[list] as? [[String: Any]])
    let keys = Set(items.map { Set($0.keys) })
    #expect(keys.count == 1, "\(list) differ in their keys")
    return try #require(keys.first)
  }
}

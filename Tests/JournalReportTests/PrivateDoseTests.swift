import JournalModel
import JournalReport
import Testing

@Suite("Private doses beside a schedule")
struct PrivateDoseTests {
  /// Once a day, taken but on the 9th and 10th.
  private func diary() throws -> (Diary, EntryID) {
    var diary = Diary()
    let id = try diary.medicine("baclofen")
    try diary.prescribe(id, diary.schedule("10", "08:00"), from: "2026-03-01")
    for day in try diary.days("2026-10-20", "2026-11-22")
    where !["09", "10"].contains(day.suffix(2)) { try diary.dose(id, "10", at: "\(day) 08:00") }
    return (diary, id)
  }

  private func report(_ diary: Diary) throws -> VisitReport {
    try diary.report(since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30")
  }

  @Test("one that was a slot's is counted with the slots: that slot was written down")
  func slot() throws {
    var (diary, id) = try diary()
    let before = try report(diary)
    #expect(before.medications.first?.adherence?.figures.unrecorded == 2)
    diary.isPrivate = true
    try diary.dose(id, "10", at: "2026-11-09 08:05")
    try diary.mark(id, .missed, .sideEffect, slot: "2026-11-10 08:00")
    let after = try report(diary)
    let figures = try #require(after.medications.first?.adherence?.figures)
    #expect(figures.taken == 29)
    #expect(figures.missed == 1)
    #expect(figures.unrecorded == 0)
    #expect(figures.reasons.isEmpty)
    #expect(after.completeness == before.completeness)
    #expect(after.writtenBy == before.writtenBy)
    #expect(after.medications.first?.marks == before.medications.first?.marks)
  }

  @Test("an extra or a larger one is in no row, no total and no count of extra doses")
  func beside() throws {
    var (diary, id) = try diary()
    let before = try report(diary)
    diary.isPrivate = true
    try diary.dose(id, "70", at: "2026-11-12 08:10")
    try diary.dose(id, "10", at: "2026-11-13")
    #expect(try report(diary) == before)
    try diary.dose(id, "70", at: "2026-11-09 08:00")
    let after = try report(diary)
    #expect(after.firstLook.allSatisfy { $0.kind != .larger && $0.kind != .extra })
  }

  @Test("one that bounds the longest gap leaves its length, and not its moment")
  func gap() throws {
    var (diary, id) = try diary()
    let open = try report(diary)
    #expect(open.firstLook.last?.gap?.slots.count == 2)
    #expect(try open.json().contains("2026-11-11T08:00:00+01:00"))
    diary.isPrivate = true
    try diary.dose(id, "10", at: "2026-11-09 09:11")
    let json = try report(diary).json()
    #expect(json.contains(#""longest_gap_from" : null"#))
    #expect(json.contains(#""longest_gap_minutes" : 2809"#))
    #expect(!json.contains("09:11"))
    let gap = try #require(try report(diary).firstLook.last?.gap)
    #expect(gap.from == (try day("2026-11-10")) && gap.until == gap.from)
  }

  @Test("of a private medicine only what was openly written exists")
  func privateMedicine() throws {
    var diary = Diary()
    diary.isPrivate = true
    let id = try diary.medicine("baclofen")
    try diary.prescribe(id, diary.schedule("10", "08:00"), from: "2026-03-01")
    for day in try diary.days("2026-10-20", "2026-11-20") {
      try diary.dose(id, "10", at: "\(day) 08:00")
    }
    diary.isPrivate = false
    try diary.dose(id, "10", at: "2026-11-21 08:00")
    let facts = try #require(try report(diary).medications.first)
    #expect(facts.kind == nil && facts.adherence == nil && facts.regimen.isEmpty)
    #expect(facts.asNeeded?.doses == 1)
    try diary.prescribe(id, diary.schedule("10", "08:00"), from: "2026-11-18")
    let figures = try #require(try report(diary).medications.first?.adherence?.figures)
    #expect(figures.taken == 1)
    #expect(figures.unrecorded == 3)
  }
}

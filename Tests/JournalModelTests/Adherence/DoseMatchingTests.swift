import Testing

@testable import JournalModel

@Suite("Matching doses that were lived in odd ways")
struct DoseMatchingTests {
  private func diary(
    _ doses: [TakenDose], marks: [SlotMark] = [], versions: [RegimenVersion]? = nil
  ) throws -> DoseDiary {
    DoseDiary(
      history: RegimenHistory(try versions ?? [version("2026-10-01", nil)]),
      begins: try civil("2026-10-01"), doses: doses, marks: marks)
  }

  /// What each dose is at a moment of a clock that shows UTC.
  private func matches(_ diary: DoseDiary, asOf: String) throws -> [String] {
    diary.matching(asOf: try lived(asOf)).doses.map { match in
      switch match {
      case .slot(let slot): slot.moment.iso8601
      case .extra: "extra"
      case .unscheduled: "unscheduled"
      case .later: "later"
      }
    }
  }

  private func dose(
    _ text: String, offset: Int = 0, zone: String = "UTC", for slot: String? = nil
  ) throws -> TakenDose {
    TakenDose(
      try lived(text, offset: offset, zone: zone), milligrams(10), for: try slot.map(slotReference))
  }

  @Test("a dose of a bare day comes last, takes the earliest free slot of its day, or is extra")
  func bareDays() throws {
    let diary = try diary(
      [
        dose("2026-10-01"), dose("2026-10-01"), dose("2026-10-01T08:05"), dose("2026-10-01"),
      ], marks: [SlotMark(slotReference("2026-10-01T14:00"), .missed)])
    #expect(
      try matches(diary, asOf: "2026-10-02T08:00")
        == ["2026-10-01T20:00", "extra", "2026-10-01T08:00", "extra"])
    let figures = diary.adherence(
      in: try civil("2026-10-01").day...civil("2026-10-01").day,
      asOf: try lived("2026-10-02T08:00"))
    #expect((figures.taken, figures.untimed, figures.onTime) == (2, 1, 1))
    #expect(figures.closeTogether == 0)
    #expect(figures.longestGap == nil)
  }

  @Test("a dose of a bare day may be pinned, and is untimed then")
  func pinnedBareDay() throws {
    let diary = try diary([dose("2026-10-02", for: "2026-10-01T20:00")])
    #expect(try matches(diary, asOf: "2026-10-02T08:00") == ["2026-10-01T20:00"])
  }

  @Test("of two pins on one slot the first that was written stays, whenever they were taken")
  func pinsInOrderOfEntry() throws {
    let diary = try diary([
      dose("2026-10-01T12:00", for: "2026-10-01T08:00"),
      dose("2026-10-01T08:00", for: "2026-10-01T08:00"),
    ])
    #expect(try matches(diary, asOf: "2026-10-02T08:00") == ["2026-10-01T08:00", "extra"])
  }

  @Test("a pin on a slot in weeks is neither taken nor extra, a second one is extra")
  func farPins() throws {
    let diary = try diary([
      dose("2026-10-01T08:00", for: "2026-12-01T08:00"),
      dose("2026-10-01T08:00", for: "2026-12-01T08:00"),
      dose("2026-10-01T08:00", for: "2026-12-01T09:00"),
    ])
    #expect(
      try matches(diary, asOf: "2026-10-02T08:00")
        == ["2026-12-01T08:00", "extra", "2026-10-01T08:00"])
  }

  @Test("the day that a flight over the date line skipped has slots that nobody could take")
  func dateLineWestward() throws {
    // Honolulu, ten hours behind, to Kiritimati, fourteen before: 2 October is hardly lived.
    let diary = try diary([
      dose("2026-10-01T08:00", offset: -10), dose("2026-10-01T14:00", offset: -10),
      dose("2026-10-01T20:00", offset: -10), dose("2026-10-03T08:00", offset: 14),
    ])
    let figures = diary.adherence(
      in: try civil("2026-10-01").day...civil("2026-10-03").day,
      asOf: try lived("2026-10-03T13:00", offset: 14))
    #expect(figures.unrecorded == 3)
    #expect(figures.taken == 4)
    // Twelve hours passed while the calendar went thirty-six on.
    #expect(figures.longestGapMinutes == 720)
  }

  @Test("a day that was lived twice has its slots once, and elapsed time is never negative")
  func dateLineEastward() throws {
    let diary = try diary([
      dose("2026-10-02T08:00", offset: 14, zone: "Pacific/Kiritimati"),
      dose("2026-10-02T14:00", offset: 14, zone: "Pacific/Kiritimati"),
      dose("2026-10-01T20:00", offset: -10, zone: "Pacific/Honolulu"),
      dose("2026-10-02T08:00", offset: -10, zone: "Pacific/Honolulu"),
    ])
    #expect(
      try matches(diary, asOf: "2026-10-03T08:00")
        == ["2026-10-02T08:00", "2026-10-02T14:00", "2026-10-01T20:00", "extra"])
    #expect(
      travelDays(of: diary.doses.map(\.moment)) == [try civil("2026-10-02").day])
    let figures = diary.adherence(
      in: try civil("2026-10-01").day...civil("2026-10-02").day,
      asOf: try lived("2026-10-03T08:00"), travelDays: [try civil("2026-10-02").day])
    #expect(figures.evaluableDays == 1)
  }

  @Test("a clock that was put back moves no dose from its slot and shortens no gap")
  func clockChange() throws {
    let diary = try diary(
      [
        dose("2026-10-24T20:00", offset: 2, zone: "Europe/Berlin"),
        dose("2026-10-25T08:00", offset: 1, zone: "Europe/Berlin"),
      ], versions: [version("2026-10-24T15:00", nil)])
    let day = try civil("2026-10-25").day
    let figures = diary.adherence(
      in: day...day, asOf: try lived("2026-10-25T13:00", offset: 1, zone: "Europe/Berlin"))
    #expect(figures.onTime == 1)
    #expect(figures.longestGapMinutes == 13 * 60)
  }

  @Test("of two doses at one reading of the clock the earlier instant comes first")
  func sameReading() throws {
    let diary = try diary([
      dose("2026-10-01T08:00", offset: -10), dose("2026-10-01T08:00", offset: 14),
    ])
    #expect(try matches(diary, asOf: "2026-10-02T08:00") == ["extra", "2026-10-01T08:00"])
  }

  @Test("under an as-needed version a dose is neither a slot's nor extra")
  func asNeeded() throws {
    let diary = try diary(
      [dose("2026-10-05T11:00"), dose("2026-10-05T11:30"), dose("2026-10-06")],
      versions: [
        version("2026-10-01", "2026-10-04"),
        RegimenVersion(.asNeeded(maximum: nil), from: civil("2026-10-04")),
      ])
    #expect(
      try matches(diary, asOf: "2026-10-07T08:00")
        == ["unscheduled", "unscheduled", "unscheduled"])
    #expect(diary.closeTogether(asOf: try lived("2026-10-07T08:00")).isEmpty)
  }

  @Test("a marked slot that would have taken the dose is told, another is not")
  func markedSlot() throws {
    let diary = try diary(
      [dose("2026-10-01T15:40"), dose("2026-10-01T19:00"), dose("2026-10-02")],
      marks: [
        SlotMark(slotReference("2026-10-01T14:00"), .missed),
        SlotMark(slotReference("2026-10-01T14:00"), .skipped),
        SlotMark(slotReference("2026-10-02T08:00"), .skipped),
      ])
    let asOf = try lived("2026-10-02T22:00")
    #expect(diary.markedSlot(for: 0, asOf: asOf)?.moment == (try civil("2026-10-01T14:00")))
    #expect(diary.markedSlot(for: 1, asOf: asOf) == nil)
    #expect(diary.markedSlot(for: 2, asOf: asOf)?.moment == (try civil("2026-10-02T08:00")))
  }

  @Test("a diary begins when the medicine was added, or with its earliest entry or marked slot")
  func beginning() throws {
    let added = try lived("2026-10-05T15:00")
    func beginning(_ doses: [TakenDose], _ marks: [SlotMark]) -> String {
      DoseDiary.beginning(added: added, doses: doses, marks: marks).iso8601
    }
    #expect(beginning([], []) == "2026-10-05T15:00")
    #expect(beginning([try dose("2026-10-06T08:00")], []) == "2026-10-05T15:00")
    #expect(beginning([try dose("2026-10-03")], []) == "2026-10-03T00:00")
    let mark = SlotMark(try slotReference("2026-10-02T14:00"), .missed)
    #expect(beginning([try dose("2026-10-03")], [mark]) == "2026-10-02T14:00")
  }
}

import JournalModel
import Testing

@Suite("An appointment that was said anew, as it was known at a moment")
struct MovedAppointmentTests {
  /// Revisions of one appointment: when it was written down, and for when.
  private func revisions(
    _ all: [(recorded: String, on: String)], isPrivate: Bool = false
  ) throws -> [Written<Appointment>] {
    try all.enumerated().map { index, item in
      let start = try civil(item.on)
      let appointment = Appointment(day: start.day, time: start.time)
      let recorded = try lived(item.recorded).instant
      let entry = Entry(
        id: PrescriptionFixture.id(1), revision: index + 1, recordedAt: recorded,
        firstRecordedAt: recorded,
        facts: EntryFacts(
          moment: try lived("2026-11-01T09:00"), content: .appointment(appointment),
          isPrivate: isPrivate && index == all.count - 1))
      return Written(appointment, in: entry)
    }
  }

  private func known(_ all: [(String, String)], at moment: String) throws -> String? {
    try revisions(all).revision(knownAt: lived(moment).instant)?.on
  }

  @Test("one that was moved while it lay ahead stood elsewhere until then")
  func moved() throws {
    let moves = [
      ("2026-11-01T09:00", "2026-11-20T10:00"), ("2026-11-05T09:00", "2026-11-27T10:00"),
      ("2026-11-10T09:00", "2026-12-03T10:30"),
    ]
    #expect(try known(moves, at: "2026-11-04T12:00") == "2026-11-20T10:00")
    #expect(try known(moves, at: "2026-11-05T09:00") == "2026-11-27T10:00")
    #expect(try known(moves, at: "2026-11-09T12:00") == "2026-11-27T10:00")
    #expect(try known(moves, at: "2026-11-10T09:00") == "2026-12-03T10:30")
  }

  @Test("one that was past is corrected, and was never elsewhere")
  func corrected() throws {
    let corrections = [
      ("2026-09-01T09:00", "2026-08-20T10:00"), ("2026-11-10T09:00", "2026-08-27T10:00"),
    ]
    #expect(try known(corrections, at: "2026-10-01T12:00") == "2026-08-27T10:00")
    // Moved ahead of its time, then corrected when past.
    let both = [
      ("2026-08-01T09:00", "2026-08-20T10:00"), ("2026-08-10T09:00", "2026-08-26T10:00"),
      ("2026-11-10T09:00", "2026-08-27T10:00"),
    ]
    #expect(try known(both, at: "2026-08-05T12:00") == "2026-08-20T10:00")
    #expect(try known(both, at: "2026-10-01T12:00") == "2026-08-27T10:00")
  }

  @Test("what was made private later was not open before")
  func privacy() throws {
    let moves = [
      ("2026-11-01T09:00", "2026-11-20T10:00"), ("2026-11-05T09:00", "2026-11-27T10:00"),
    ]
    let known = try revisions(moves, isPrivate: true)
      .revision(knownAt: lived("2026-11-04T12:00").instant)
    #expect(known?.on == "2026-11-20T10:00")
    #expect(known?.entry.facts.isPrivate == true)
    let none: [Written<Appointment>] = []
    #expect(try none.revision(knownAt: lived("2026-11-04T12:00").instant) == nil)
  }
}

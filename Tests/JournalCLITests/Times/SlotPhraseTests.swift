import JournalModel
import Testing

@testable import JournalCLI

@Suite("A scheduled dose after --for")
struct SlotPhraseTests {
  private func text(_ slot: SlotReference?) -> String? {
    slot.map { LocalDateTime(day: $0.day, time: $0.time).iso8601 }
  }

  @Test(
    "A time is today's, else the latest; a named day is that day",
    arguments: [
      ("2026-11-20T14:10", "14:00", "2026-11-20T14:00", nil),
      ("2026-11-20T13:55", "2pm", "2026-11-20T14:00", nil),
      ("2026-11-20T13:54:59", "14:00", "2026-11-19T14:00", "2026-11-20T14:00"),
      ("2026-11-20T00:10", "20:00", "2026-11-19T20:00", "2026-11-20T20:00"),
      ("2026-11-20T14:10", "yesterday 14:00", "2026-11-19T14:00", nil),
      ("2026-11-20T14:10", "14:00 yesterday", "2026-11-19T14:00", nil),
      ("2026-11-20T14:10", "2026-11-18 14:00", "2026-11-18T14:00", nil),
      ("2026-11-20T14:10", "mon 14:00", "2026-11-16T14:00", nil),
      ("2026-11-20T14:10", "fri 14:00", "2026-11-20T14:00", nil),
      ("2026-11-20T14:10", "fri 20:00", "2026-11-13T20:00", nil),
      ("2026-11-20T14:10", "today 20:00", "2026-11-20T20:00", nil),
      ("2026-11-20T14:10", "Thu 19 Nov noon", "2026-11-19T12:00", nil),
      ("2026-03-01T09:00", "yesterday 20:00", "2026-02-28T20:00", nil),
      // The clock skips 02:30 on this day; the slot stands all the same.
      ("2026-03-29T09:00", "02:30", "2026-03-29T02:30", nil),
    ] as [(String, String, String, String?)])
  func slots(now: String, phrase: String, slot: String, laterToday: String?) throws {
    let place = try Place("Europe/Berlin", now)
    let parsed = try SlotPhrase.parse(phrase, now: place.now, zone: place.zone)
    #expect(text(parsed.slot) == slot)
    #expect(text(parsed.laterToday) == laterToday)
  }

  @Test(
    "What is no slot is refused",
    arguments: [
      ("yesterday", "needs the time of day of a scheduled dose", nil),
      ("now", "needs the time of day of a scheduled dose", nil),
      ("20 min ago", "needs the time of day of a scheduled dose", nil),
      ("last night", "needs the time of day of a scheduled dose", nil),
      ("14:00+01:00", "has an offset, which no schedule has", nil),
      ("14:00:30", "has seconds, which no schedule has", nil),
      ("tomorrow 14:00", "lies after today", nil),
      ("thu 20 nov 14:00", "names a weekday that does not fit its date", nil),
      ("14", "has a bare number: write 14:00", "14"),
      ("yestreday 14:00", "is not understood at \"yestreday\"", "yestreday"),
    ] as [(String, String, String?)])
  func refused(phrase: String, problem: String, fault: String?) throws {
    let place = try Place("Europe/Berlin", "2026-11-20T15:00")
    let error = #expect(throws: PhraseError.self) {
      try SlotPhrase.parse(phrase, now: place.now, zone: place.zone)
    }
    #expect(error?.subject == .slot)
    #expect(error?.problem == problem)
    #expect(error?.fault == fault)
    #expect(error?.examples.count == 2)
  }
}

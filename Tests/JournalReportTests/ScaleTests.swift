import JournalModel
import JournalReport
import Testing

@Suite("A lifetime of entries")
struct ScaleTests {
  @Test("a hundred thousand entries are told without a step that grows faster than they do")
  func hundredThousand() throws {
    func seconds(_ count: Int) throws -> Double {
      let input = try input(count)
      let clock = ContinuousClock()
      let times = (0..<3).map { _ in clock.measure { _ = VisitReport(input) } }
      return (times.min() ?? .zero) / .seconds(1)
    }
    let (small, large) = (try seconds(10_000), try seconds(100_000))
    #expect(large < small * 30, "\(small) s, then \(large) s")
  }

  private func input(_ count: Int) throws -> ReportInput {
    var diary = Diary()
    let medicine = try diary.medicine("baclofen")
    let mentions = [TermMention(term: "drowsiness"), TermMention(term: "confusion")]
    let contents: [EntryContent] = [
      .dose(DoseLog(medication: medicine, amount: Amount(try number("12.5"), .milligram))),
      .note(SideEffectNote(mentions: mentions, severity: .mild)),
      .mood(MoodEntry(score: .good)),
      .reading(TrackerReading(name: "stiffness", value: try number("4.5"))),
    ]
    let start = try diary.moment("2026-11-22 08:00").instant
    let entries = (0..<count).map { index in
      let instant = start.advanced(bySeconds: Int64(index - count) * 3000)
      let moment = LivedMoment(
        instant: instant, zone: "Europe/Berlin", offset: 3600, precision: .minute)
      return Entry(
        id: Diary.id(index), revision: 1, recordedAt: instant, firstRecordedAt: instant,
        facts: EntryFacts(moment: moment, content: contents[index % 4], text: "words \(index)"))
    }
    return ReportInput(
      period: ReportPeriod(
        since: try #require(entries.first).facts.moment.day.advanced(byDays: count / 60),
        until: try day("2026-11-22").day, why: .option),
      asOf: try diary.moment("2026-11-22 10:30"), entries: entries,
      medications: diary.reportMedicines(asOf: try diary.moment("2026-11-22 10:30")),
      terms: try Diary.terms.get())
  }
}

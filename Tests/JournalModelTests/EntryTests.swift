import JournalModel
import Testing

@Suite("An entry and its copies")
struct EntryTests {
  private let entry = Entry(
    id: EntryID(bytes: [UInt8](repeating: 1, count: EntryID.length)), revision: 2,
    recordedAt: Instant(seconds: 20), firstRecordedAt: Instant(seconds: 10),
    facts: EntryFacts(
      moment: LivedMoment(
        instant: Instant(seconds: 5), zone: "Europe/Berlin", offset: 3600, precision: .minute),
      content: .mood(MoodEntry(score: .good)), text: "rested", tags: ["garden"],
      writtenBy: "Anna", isPrivate: true))

  @Test("a change to a copy changes that copy alone")
  func copies() {
    var copy = entry
    copy.facts.text = "tired"
    copy.notices = [EntryNotice(.closeTogether, .notice)]
    #expect(entry.facts.text == "rested")
    #expect(entry.notices.isEmpty)
    #expect(copy.facts.text == "tired")
    #expect(copy.notices.count == 1)
    #expect(copy != entry)
    #expect(copy.firstRecordedAt == entry.firstRecordedAt)
    copy.facts.text = "rested"
    copy.notices = []
    #expect(copy == entry)
    #expect(copy.hashValue == entry.hashValue)
  }

  @Test("its parts are those of its facts")
  func parts() {
    #expect(entry.moment == entry.facts.moment)
    #expect(entry.content == entry.facts.content)
    #expect(entry.kind == .mood)
    #expect(entry.text == entry.facts.text)
    #expect(entry.tags == entry.facts.tags)
    #expect(entry.writtenBy == entry.facts.writtenBy)
    #expect(entry.isPrivate)
  }
}

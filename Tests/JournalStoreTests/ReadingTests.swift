import JournalModel
import Testing

@testable import JournalStore

@Suite("Reading the diary")
struct ReadingTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  private func note(_ text: String, _ iso8601: String, offset: Int) throws -> EntryFacts {
    let parts = iso8601.split(separator: "T")
    let day = try #require(CivilDay(iso8601: parts[0]))
    let time = try #require(TimeOfDay(iso8601: parts[1]))
    return EntryFacts(
      moment: LivedMoment(
        instant: LocalDateTime(day: day, time: time).instant(offset: offset),
        zone: iso8601Zone(offset), offset: offset, precision: .minute),
      content: .note(SideEffectNote()), text: text)
  }

  private func iso8601Zone(_ offset: Int) -> String { JournalModel.iso8601(offset: offset) }

  @Test("entries come by the clock on the wall, then by instant, then by writing")
  func order() throws {
    let database = try folder.open()
    // A flight east: Berlin noon is lived before Tokyo 13:00 of the day before it was written.
    try database.add(note("d", "2026-11-20T13:00", offset: 32_400))
    try database.add(note("b2", "2026-11-20T12:00", offset: 3600))
    try database.add(note("b1", "2026-11-20T12:00", offset: 32_400))
    try database.add(note("b3", "2026-11-20T12:00", offset: 3600))
    try database.add(note("a", "2026-11-20T11:59", offset: -36_000))
    let expected = ["a", "b1", "b2", "b3", "d"]
    #expect(try database.texts == expected)
    var backwards: [String] = []
    try database.forEachEntry(newestFirst: true) {
      backwards.append($0.facts.text ?? "")
      return true
    }
    #expect(backwards == expected.reversed())
  }

  @Test("a correction moves an entry to its new place and keeps its order of writing")
  func moved() throws {
    let database = try folder.open()
    let first = try database.add(.note("a", at: 0))
    try database.add(.note("b", at: 0))
    try database.write(.named("edit")) { try $0.revise(first, facts: .note("aa", at: 0)) }
    #expect(try database.texts == ["aa", "b"])
    let again = try #require(try database.entry(first.id))
    try database.write(.named("edit")) { try $0.revise(again, facts: .note("aaa", at: 1)) }
    #expect(try database.texts == ["b", "aaa"])
  }

  @Test("a day is what the clock showed, wherever that was, both bounds included")
  func days() throws {
    let database = try folder.open()
    for offset in [-43_200, 0, 50_400] {
      for time in ["2026-11-19T23:59:59", "2026-11-20T00:00", "2026-11-20T23:59:59"] {
        try database.add(note(time, time, offset: offset))
      }
      try database.add(note("later", "2026-11-21T00:00", offset: offset))
    }
    let day = try #require(CivilDay(year: 2026, month: 11, day: 20))
    let found = try database.entries(EntryFilter(since: day, until: day))
    #expect(found.count == 6)
    #expect(found.allSatisfy { $0.facts.moment.day == day })
    #expect(try database.entries(EntryFilter(until: day)).count == 9)
    #expect(try database.entries(EntryFilter(since: day)).count == 9)
    #expect(try database.entries(EntryFilter(since: day.advanced(byDays: 2))).isEmpty)
  }

  @Test("kinds, a tag and a medicine narrow what is read")
  func filters() throws {
    let database = try folder.open()
    let (one, two) = (
      try database.add(.medication("one")), try database.add(.medication("two"))
    )
    let dose = try database.add(.dose(of: one.id, at: 1))
    let other = try database.add(.dose(of: two.id, at: 2))
    let missed = try database.add(
      EntryFacts(moment: .hours(3), content: .missed(MissedDose(medication: one.id, kind: .missed)))
    )
    let tagged = try database.add(.note("a", at: 4, tags: ["Trip", "work"]))
    try database.add(.note("b", at: 5, tags: ["trip"]))
    func ids(_ filter: EntryFilter) throws -> [EntryID] { try database.entries(filter).map(\.id) }
    #expect(try ids(EntryFilter(kinds: [.dose])) == [dose.id, other.id])
    #expect(
      try ids(EntryFilter(kinds: [.dose, .missed], medication: one.id)) == [dose.id, missed.id])
    #expect(try ids(EntryFilter(tag: "Trip")) == [tagged.id])
    #expect(try ids(EntryFilter(kinds: [.mood], tag: "Trip")).isEmpty)
    #expect(try ids(EntryFilter(kinds: [])).isEmpty)
    #expect(try ids(EntryFilter(medication: OpeningOptions.randomID())).isEmpty)
  }

  @Test("reading stops when it has seen enough")
  func enough() throws {
    let database = try folder.open()
    for number in 0..<5 { try database.add(.note("\(number)", at: Int64(number))) }
    var seen: [String] = []
    try database.forEachEntry {
      seen.append($0.facts.text ?? "")
      return seen.count < 2
    }
    #expect(seen == ["0", "1"])
    // What was left in the middle can be read again, and written after.
    try database.add(.note("5", at: 5))
    #expect(try database.texts.count == 6)
  }

  @Test("a tracker whose readings and definition were all taken back has no name any more")
  func forgottenTrackers() throws {
    let database = try folder.open()
    let once = try database.add(.reading("once", 1))
    let twice = try database.add(.reading("twice", 1))
    try database.add(.reading("twice", 2, at: 1))
    let defined = try database.add(
      EntryFacts(moment: .hours(0), content: .tracker(Tracker(name: "defined"))))
    #expect(try database.trackerNames() == ["defined", "once", "twice"])
    try database.write(.named("delete")) { writer in
      for entry in [once, twice, defined] { try writer.delete(entry) }
    }
    #expect(try database.trackerNames() == ["twice"])
  }

  @Test("an error of the reader's own ends the reading and is the reader's")
  func thrown() throws {
    struct Trouble: Error {}
    let database = try folder.open()
    try database.add(.note("a"))
    #expect(throws: Trouble.self) { try database.forEachEntry { _ in throw Trouble() } }
  }

  @Test("the diary begins and ends with its entries, not with medicines or questions")
  func range() throws {
    let database = try folder.open()
    #expect(try database.diaryRange() == nil)
    try database.write(.named("add")) { writer in
      var medication = EntryFacts.medication("baclofen")
      medication.moment = .hours(-24 * 400)
      try writer.add(medication)
      try writer.add(
        EntryFacts(moment: .hours(24 * 400), content: .question(Question(number: 1)), text: "?"))
    }
    #expect(try database.diaryRange() == nil)
    try database.add(.mood(.good, at: 24 * 3))
    try database.add(.mood(.good, at: -24 * 2))
    let range = try #require(try database.diaryRange())
    #expect(range.first.iso8601 == "2026-11-18" && range.last.iso8601 == "2026-11-23")
  }

  @Test("the names of readings and trackers come once each, in order")
  func trackerNames() throws {
    let database = try folder.open()
    #expect(try database.trackerNames().isEmpty)
    for name in ["stiffness", "sleep", "stiffness", "bp"] { try database.add(.reading(name, 1)) }
    try database.add(
      EntryFacts(moment: .hours(0), content: .tracker(Tracker(name: "pain", isMain: true))))
    #expect(try database.trackerNames() == ["bp", "pain", "sleep", "stiffness"])
    #expect(try database.trackers().map(\.name) == ["pain"])
    #expect(try database.trackerEntry(named: "pain") != nil)
    #expect(try database.trackerEntry(named: "sleep") == nil)
  }

  @Test("the unit of a tracker is that of its latest reading that has one and stands")
  func latestUnit() throws {
    let database = try folder.open()
    #expect(try database.latestUnit(ofTracker: "sleep") == nil)
    try database.add(.reading("sleep", 400, at: 9, unit: "min"))
    let hours = try database.add(.reading("sleep", 7, at: 1, unit: "h"))
    try database.add(.reading("weight", 70, unit: "kg"))
    #expect(try database.latestUnit(ofTracker: "sleep") == "h")
    try database.write(.named("delete")) { try $0.delete(hours) }
    #expect(try database.latestUnit(ofTracker: "sleep") == "min")
    try database.add(.reading("sleep", 8, at: 2))
    #expect(try database.latestUnit(ofTracker: "sleep") == "min")
  }

  @Test("what was written last is so whenever it was lived, and deleted ones do not count")
  func lastWritten() throws {
    let database = try folder.open()
    try database.add(.note("a", at: 100))
    let second = try database.add(.note("b", at: -100))
    let third = try database.add(.note("c", at: 0))
    #expect(try database.lastWritten() == third.id)
    try database.write(.named("delete")) { try $0.delete(third) }
    #expect(try database.lastWritten() == second.id)
  }
}

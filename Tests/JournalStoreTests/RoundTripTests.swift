import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("What is written is what is read")
struct RoundTripTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  @Test("two hundred made-up entries of each kind come back exactly", arguments: EntryKind.allCases)
  func facts(kind: EntryKind) throws {
    let seed = UInt64(kind.rawValue.utf8.reduce(0) { $0 * 31 + Int($1) })
    let database = try folder.open()
    let medications = try ["one", "two"].map { try database.add(.medication($0)).id }
    var arbitrary = ArbitraryFacts(
      generator: SplitMix64(state: seed), medications: medications)
    let written = try database.write(.named("add")) { writer in
      try (0..<200).map { _ in
        let notices = arbitrary.notices()
        return try writer.add(arbitrary.facts(kind)) { _ in notices }
      }
    }
    let again = try folder.open()
    for entry in written {
      let stored = try #require(try again.entry(entry.id))
      #expect(stored == entry)
      // Swift's strings are equal when they look alike; the bytes must be too.
      #expect(text(stored.facts).utf8.elementsEqual(text(entry.facts).utf8))
    }
    let damage = try JournalCheck.run(again.connection)
    #expect(damage.isEmpty)
  }

  /// Everything but a set of weekdays, which is printed in no order.
  private func text(_ facts: EntryFacts) -> String {
    var facts = facts
    if case .regimen(var change) = facts.content,
      case .prescribed(.scheduled(let schedule)) = change.state, case .weekdays = schedule.days
    {
      change.state = .paused
      facts.content = .regimen(change)
    }
    return String(reflecting: facts)
  }

  @Test("the parts that were given are stored, not only what differs from nothing")
  func notVacuous() throws {
    var arbitrary = ArbitraryFacts(
      generator: SplitMix64(state: 1), medications: [OpeningOptions.randomID()])
    let made = (0..<200).map { _ in arbitrary.facts(.dose) }
    let doses = made.compactMap { facts -> DoseLog? in
      if case .dose(let dose) = facts.content { dose } else { nil }
    }
    #expect(doses.contains { $0.slot != nil } && doses.contains { $0.slot == nil })
    #expect(Set(doses.map(\.withFood)) == [nil, true, false])
    #expect(made.contains { $0.tags.count > 1 } && made.contains { $0.tags.isEmpty })
  }

  @Test("prescriptions of every shape are among them")
  func shapes() throws {
    var arbitrary = ArbitraryFacts(
      generator: SplitMix64(state: 1), medications: [OpeningOptions.randomID()])
    let shapes = (0..<200).map { _ in arbitrary.facts(.regimen) }.compactMap { facts -> String? in
      guard case .regimen(let change) = facts.content else { return nil }
      return switch change.state {
      case .prescribed(.scheduled(let schedule)):
        switch schedule.days {
        case .daily: "daily"
        case .weekdays: "weekdays"
        case .every: "every"
        }
      case .prescribed(.asNeeded(let maximum)): maximum == nil ? "as needed" : "maximum"
      case .prescribed(.continuous): "continuous"
      case .paused: "paused"
      case .stopped: "stopped"
      }
    }
    #expect(Set(shapes).count == 8)
    let products = (0..<200).map { _ in arbitrary.facts(.product) }.compactMap {
      facts -> Product? in
      if case .product(let product) = facts.content { product } else { nil }
    }
    #expect(
      products.contains { $0.strength?.per != nil } && products.contains { $0.strength == nil })
    let medicines = (0..<200).map { _ in arbitrary.facts(.medication) }.map(\.content)
    func count<Value: Hashable>(_ value: (Medication) -> Value) -> Int {
      Set(
        medicines.compactMap { content -> Value? in
          if case .medication(let medication) = content { value(medication) } else { nil }
        }
      ).count
    }
    #expect(count(\.doNotStop) == 3 && count { $0.takingSince == nil } == 2)
    #expect(count(\.minimumGapMinutes) == 4 && count(\.onTimeMinutes) == 4)
    #expect(count { $0.instruction == nil } == 2 && count(\.mergedInto) == 2)
  }

  @Test("tags are a set, in the order of their bytes whatever Swift thinks of accents")
  func tags() throws {
    let database = try folder.open()
    // Composed, the first would sort after "f"; by its bytes it comes before.
    let entry = try database.add(.note("x", tags: ["f", "e\u{301}x", "f", "a"]))
    #expect(entry.facts.tags == ["a", "e\u{301}x", "f"])
    #expect(try database.entry(entry.id) == entry)
    #expect(try JournalCheck.run(database.connection).isEmpty)
  }

  @Test(
    "a number that could not be read back is refused, not stored",
    arguments: [
      Exact(1, over: 1024), Exact(1_000_000_000), Exact(999_999_998_000_000_002, over: 999_999_999),
    ])
  func unreadable(value: Exact) throws {
    let database = try folder.open()
    let error = storeError {
      try database.add(
        EntryFacts(
          moment: .hours(0), content: .reading(TrackerReading(name: "sleep", value: value))))
    }
    #expect(error == .refused(reason: "a number in tracker_reading has too many digits"))
    #expect(try database.entries().isEmpty)
  }

  @Test("a moment outside the years 1 to 9999 is refused, by the clock on the wall too")
  func moments() throws {
    let database = try folder.open()
    let last: Int64 = 253_402_300_799
    let first: Int64 = -62_135_596_800
    func moment(_ seconds: Int64, _ offset: Int) -> EntryFacts {
      EntryFacts(
        moment: LivedMoment(
          instant: Instant(seconds: seconds), zone: "UTC", offset: offset, precision: .minute),
        content: .mood(MoodEntry(score: .ok)))
    }
    for (seconds, offset) in [(first, 0), (last, 0), (first, 1), (last, -1)] {
      try database.add(moment(seconds, offset))
    }
    for (seconds, offset) in [
      (first - 1, 0), (last + 1, 0), (first, -1), (last, 1), (.max, 0), (.min, 0), (0, 93_600),
      (0, -90_000),
    ] {
      let error = storeError { try database.add(moment(seconds, offset)) }
      guard case .refused = error else {
        Issue.record("\(seconds) at \(offset): \(String(describing: error))")
        continue
      }
    }
    #expect(try database.entries().count == 4)
  }

  @Test("empty words are refused with nothing stored")
  func emptyWords() throws {
    let database = try folder.open()
    let error = storeError { try database.add(.note("")) }
    guard case .refused(let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!reason.isEmpty)
    #expect(try database.changes(limit: 9).isEmpty)
  }
}

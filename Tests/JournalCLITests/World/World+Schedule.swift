import JournalModel
import JournalStore
import Testing

@testable import JournalCLI

/// What is prescribed, written straight into the journal.
extension World {
  /// A medicine that is taken at times of day: `08:00=5mg,20:00=10mg`, or `08:00,20:00` of a usual
  /// 10 mg.
  func schedule(
    _ name: String = "baclofen", _ times: String = "08:00,14:00,20:00",
    on days: ScheduledDays = .daily, from: String = "2026-11-01T00:00",
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let doses = try times.split(separator: ",").map { word in
      let parts = word.split(separator: "=")
      let time = try #require(TimeOfDay(iso8601: parts[0]), sourceLocation: location)
      let amount = parts.count > 1 ? String(parts[1]) : "10mg"
      return ScheduledDose(time, try Amount(phrase: amount))
    }
    try change(name, .prescribed(.scheduled(Schedule(days, doses: doses))), from: from)
  }

  /// What is prescribed from a moment on, or that nothing is.
  func change(
    _ name: String, _ state: RegimenChange.State, from: String = "2026-11-01T00:00",
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let from = try #require(LocalDateTime(typed: from), sourceLocation: location)
    let place = zone
    let first: Instant =
      switch place.resolve(from) {
      case .one(let instant, _), .two(let instant, _, _, _): instant
      case .none: now
      }
    try write { writer in
      let id = try medicine(name, addedAt: min(now, first), with: writer)
      try writer.add(
        EntryFacts(
          moment: place.moment(at: min(now, first)),
          content: .regimen(RegimenChange(medication: id, from: from, state))),
        id: scheduledID)
    }
  }

  /// The first medicine turns out to be the second.
  func merge(_ name: String, into other: String) throws {
    try write { writer in
      let records = try writer.medications()
      let first = try #require(records.first { $0.medication.name == name })
      let second = try #require(records.first { $0.medication.name == other })
      var facts = first.entry.facts
      var medication = first.medication
      medication.mergedInto = second.id
      facts.content = .medication(medication)
      try writer.revise(first.entry, facts: facts)
    }
  }

  private func medicine(
    _ name: String, addedAt instant: Instant, with writer: Writer
  ) throws -> EntryID {
    if let known = try writer.medications().first(where: { $0.medication.name == name }) {
      return known.id
    }
    return try writer.add(
      EntryFacts(
        moment: zone.moment(at: instant), content: .medication(Medication(name: name))),
      id: scheduledID
    ).id
  }

  /// `zz01`, `zz02`: none of those that commands give.
  private var scheduledID: EntryID {
    get throws {
      schedules += 1
      let number = schedules < 10 ? "0\(schedules)" : "\(schedules)"
      return try #require(EntryID("zz\(number)" + String(repeating: "0", count: 16)))
    }
  }

  private func write(_ body: (Writer) throws -> Void) throws {
    let path = try JournalPath.resolve(
      option: nil, variables: ["HOME": home], workingDirectory: home)
    let database = try JournalDatabase.openOrCreate(
      path, options: OpeningOptions(onWait: {}), now: now)
    let change = ChangeDescription(action: "med add", now: now, zone: zone.identifier)
    try database.write(change) { try body($0) }
  }

  /// Baclofen 10 mg at 08:00, 14:00 and 20:00, or as these times say.
  static func scheduled(
    _ now: String, _ times: String = "08:00,14:00,20:00", in zone: String = "Europe/Berlin"
  ) throws -> World {
    let world = try World(zone, now)
    try world.schedule("baclofen", times)
    return world
  }
}

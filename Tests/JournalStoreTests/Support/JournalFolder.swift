import Foundation
import JournalModel
import SQLite

@testable import JournalStore

/// A folder for one test's journal, gone when this is.
final class JournalFolder: Sendable {
  let path: String
  var file: String { path + "/journal.db" }
  var journal: JournalPath { JournalPath(file: file, ownsFolder: false) }

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/journal-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The journal, made on first use.
  func open(_ options: OpeningOptions = .quiet) throws -> JournalDatabase {
    try JournalDatabase.openOrCreate(journal, options: options, now: .noon)
  }

  /// The file as SQLite sees it, past everything that the store checks.
  func connect() throws -> Connection {
    try Connection(path: file)
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  var bytes: [UInt8] {
    get throws { [UInt8](try Data(contentsOf: URL(filePath: file))) }
  }

  func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
  }

  static func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }
}

extension OpeningOptions {
  static var quiet: OpeningOptions { OpeningOptions(onWait: {}) }

  /// Identities in a known order.
  static func numbered(_ texts: [String]) -> OpeningOptions {
    var rest = texts.compactMap { EntryID($0) }[...]
    return OpeningOptions(
      makeID: { rest.popFirst() ?? OpeningOptions.randomID() }, onWait: {})
  }
}

extension Instant {
  /// 2026-11-20T12:00:00Z
  static let noon = Instant(seconds: 1_795_176_000)
}

extension CivilDay {
  static let noon = Instant.noon.local(offset: 0).day
}

extension Schedule {
  /// 10 mg at 08:00, 14:00 and 20:00.
  static func thrice(_ days: ScheduledDays = .daily) throws -> Schedule {
    try Schedule(
      days,
      doses: [8, 14, 20].compactMap { TimeOfDay(hour: $0, minute: 0) }
        .map { ScheduledDose($0, Amount(Exact(10), .milligram)) })
  }
}

extension ChangeDescription {
  static func named(_ action: String, at now: Instant = .noon) -> ChangeDescription {
    ChangeDescription(action: action, now: now, zone: "Europe/Berlin")
  }
}

extension LivedMoment {
  static func hours(_ hours: Int64, offset: Int = 3600) -> LivedMoment {
    LivedMoment(
      instant: Instant.noon.advanced(bySeconds: hours * 3600), zone: "Europe/Berlin",
      offset: offset, precision: .minute)
  }
}

extension EntryFacts {
  static func note(_ text: String, at hours: Int64 = 0, tags: [String] = []) -> EntryFacts {
    EntryFacts(moment: .hours(hours), content: .note(SideEffectNote()), text: text, tags: tags)
  }

  static func mood(_ score: MoodEntry.Score, at hours: Int64 = 0) -> EntryFacts {
    EntryFacts(moment: .hours(hours), content: .mood(MoodEntry(score: score)))
  }

  static func reading(_ name: String, _ value: Int, at hours: Int64 = 0, unit: String? = nil)
    -> EntryFacts
  {
    EntryFacts(
      moment: .hours(hours),
      content: .reading(TrackerReading(name: name, value: Exact(value), unit: unit)))
  }

  static func medication(_ name: String) -> EntryFacts {
    EntryFacts(moment: .hours(0), content: .medication(Medication(name: name)))
  }

  static func dose(of medication: EntryID, at hours: Int64 = 0) -> EntryFacts {
    EntryFacts(
      moment: .hours(hours),
      content: .dose(DoseLog(medication: medication, amount: Amount(Exact(10), .milligram))))
  }
}

extension JournalDatabase {
  @discardableResult
  func add(_ facts: EntryFacts, _ action: String = "add") throws -> Entry {
    try write(.named(action)) { try $0.add(facts) }
  }

  var texts: [String] {
    get throws { try entries().map { $0.facts.text ?? "" } }
  }
}

/// What `body` throws, when that is an error of the store.
func storeError<Result>(_ body: () throws -> Result) -> StoreError? {
  do {
    _ = try body()
    return nil
  } catch {
    return error as? StoreError
  }
}

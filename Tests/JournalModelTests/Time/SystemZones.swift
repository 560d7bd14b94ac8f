import Foundation

@testable import JournalModel

/// The zone files of the machine that runs the tests.
enum SystemZones {
  static let folder = "/usr/share/zoneinfo"
  static let areInstalled = FileManager.default.fileExists(atPath: folder + "/Europe/Berlin")

  static func bytes(_ identifier: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + identifier)))
  }

  static func zone(_ identifier: String) throws -> Zone {
    Zone(identifier: identifier, table: try TimeZoneTable(tzif: bytes(identifier)))
  }
}

/// `2026-11-20T08:00` or `2026-11-20T08:00:30`; tests write their readings so.
func reading(_ text: String) throws -> LocalDateTime {
  let parts = text.split(separator: "T")
  guard parts.count == 2, let day = CivilDay(iso8601: parts[0]),
    let time = TimeOfDay(iso8601: parts[1])
  else { throw UnreadableFixture(text: text) }
  return LocalDateTime(day: day, time: time)
}

/// A reading of the clock at UTC.
func utc(_ text: String) throws -> Instant {
  try reading(text).instant(offset: 0)
}

struct UnreadableFixture: Error {
  let text: String
}

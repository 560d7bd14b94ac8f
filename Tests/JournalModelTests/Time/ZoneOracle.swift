import Foundation

@testable import JournalModel

/// What `Tests/Scripts/zones.py` says about every zone, from Python's own reader.
struct ZoneOracle: Decodable {
  let from: Int64
  let until: Int64
  let zones: [Place]

  struct Place: Decodable {
    let names: [String]
    /// In force at ``ZoneOracle/from``.
    let offset: Int
    let changes: [Change]
    let readings: [Reading]
  }

  struct Change: Decodable, Equatable {
    let instant: Instant
    let offset: Int

    init(instant: Instant, offset: Int) {
      self.instant = instant
      self.offset = offset
    }

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      instant = Instant(seconds: try values.decode(Int64.self))
      offset = try values.decode(Int.self)
    }
  }

  struct Reading: Decodable {
    let local: LocalDateTime
    let instants: [Instant]

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      local = LocalDateTime(secondsSinceEpoch: try values.decode(Int64.self))
      instants = try values.decode([Int64].self).map { Instant(seconds: $0) }
    }
  }

  /// Python 3.9 or newer, and the files that it reads.
  static let isAvailable =
    SystemZones.areInstalled && (try? output(of: ["-c", "import zoneinfo"])) != nil

  static func load() throws -> ZoneOracle {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Scripts/zones.py").standardizedFileURL
    return try JSONDecoder().decode(ZoneOracle.self, from: output(of: [script.path]))
  }

  private static func output(of arguments: [String]) throws -> Data {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw PythonFailed(status: process.terminationStatus)
    }
    return data
  }

  struct PythonFailed: Error {
    let status: Int32
  }
}

extension ZoneOracle.Place {
  /// What a reading means according to Python: its instants, or the change that skipped it.
  func resolution(of reading: ZoneOracle.Reading) -> Zone.Resolution? {
    let nominal = reading.local.instant(offset: 0)
    func offset(at instant: Instant) -> Int { Int(nominal - instant) }
    if let first = reading.instants.first, let last = reading.instants.last {
      guard first != last else { return .one(first, offset: offset(at: first)) }
      return .two(
        first: first, firstOffset: offset(at: first), second: last, secondOffset: offset(at: last))
    }
    var before = self.offset
    for change in changes {
      let last = change.instant.advanced(bySeconds: -1).local(offset: before)
      let next = change.instant.local(offset: change.offset)
      if last < reading.local, reading.local < next {
        let second = Int64(last.time.second)
        return .none(
          before: LocalDateTime(secondsSinceEpoch: last.secondsSinceEpoch - second), after: next)
      }
      before = change.offset
    }
    return nil
  }
}

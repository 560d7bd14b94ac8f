internal import JournalModel
internal import SQLite

enum TrackerReadingTable: DetailTable {
  static let name = "tracker_reading"
  static let columns = ["name", "value", "second_value", "unit"]
  static let sql = DetailSQL(name, columns)

  static func values(_ reading: TrackerReading, identities: Identities) throws -> [Value] {
    [
      .text(reading.name), try value(reading.value), try value(reading.secondValue),
      Value(reading.unit),
    ]
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> TrackerReading {
    TrackerReading(
      name: try row.text(0), value: try exact(row, 1, "value"),
      secondValue: try optionalExact(row, 2, "second_value"), unit: try row.optionalText(3))
  }
}

enum TrackerTable: DetailTable {
  static let name = "tracker"
  static let columns = ["name", "unit", "scale_min", "scale_max", "worst", "main"]
  static let sql = DetailSQL(name, columns)

  static func values(_ tracker: Tracker, identities: Identities) throws -> [Value] {
    [
      .text(tracker.name), Value(tracker.unit), try value(tracker.scale?.lowerBound),
      try value(tracker.scale?.upperBound), try value(tracker.worst), Value(tracker.isMain),
    ]
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> Tracker {
    var scale: ClosedRange<Exact>?
    if let low = try optionalExact(row, 2, "scale_min") {
      guard let high = try optionalExact(row, 3, "scale_max"), low <= high else {
        throw malformed("scale")
      }
      scale = low...high
    }
    return Tracker(
      name: try row.text(0), unit: try row.optionalText(1), scale: scale,
      worst: try optionalExact(row, 4, "worst"), isMain: try row.integer(5) == 1)
  }
}

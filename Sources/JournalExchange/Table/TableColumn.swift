package import JournalModel

/// How one column of a table was read.
package struct TableColumn: Hashable, Sendable {
  package enum Meaning: Hashable, Sendable {
    /// When: alone, or the day that another column gives the time of.
    case time
    case timeOfDay
    case number(Tracker)
    case mood
    case note
    case leftOut(Reason)
  }

  package enum Reason: Hashable, Sendable {
    case asked
    case noName
    case empty
    case noNumbers
    case notTheMoodScale
  }

  /// As in the file.
  package let header: String
  package let meaning: Meaning
  /// What the column is called in ``ImportItem/key``: its name in the file, whatever it is read as.
  let key: String
}

extension TableColumn.Meaning {
  init(of reading: ColumnReading, cells: ColumnCells, scale: ClosedRange<Exact>?) {
    let name = reading.name
    if reading.isLeftOut {
      self = .leftOut(.asked)
    } else if name.name.isEmpty {
      self = .leftOut(.noName)
    } else if cells.first == nil {
      self = .leftOut(.empty)
    } else if name.name == "mood" {
      self = cells.offMoodScale != nil ? .leftOut(.notTheMoodScale) : .mood
    } else if name.name == "note" || name.name == "notes" {
      self = .note
    } else if !cells.hasNumber {
      self = .leftOut(.noNumbers)
    } else {
      let scale = reading.chosenScale ?? name.scale ?? scale
      self = .number(Tracker(name: name.name, unit: name.unit, scale: scale))
    }
  }
}

extension TableColumn: CustomStringConvertible {
  package var description: String {
    let words =
      switch meaning {
      case .time: "the time"
      case .timeOfDay: "the time of day"
      case .number(let tracker): TableColumn.words(for: tracker)
      case .mood: "mood, 1 to 5"
      case .note: "notes"
      case .leftOut(.asked): "left out"
      case .leftOut(.noName): "left out: it has no name"
      case .leftOut(.empty): "left out: it is empty"
      case .leftOut(.noNumbers): "left out: it has no numbers"
      case .leftOut(.notTheMoodScale): "left out: a mood is 1 to 5"
      }
    return "\(header.isEmpty ? "(no name)" : header): \(words)"
  }

  private static func words(for tracker: Tracker) -> String {
    let unit = tracker.unit.map { " in \($0)" } ?? ""
    let scale = tracker.scale.map { ", \(Tracker.text(of: $0))" } ?? ""
    return "\(tracker.name)\(unit), a number\(scale)"
  }
}

internal import JournalModel

extension TableColumn {
  /// The entry that a cell of this column is; `nil` where the column holds none.
  ///
  /// - Parameter cell: as written, and not blank. A note keeps the spaces around it.
  func facts(of cell: String, at moment: LivedMoment, terms: TermTable) throws(CellFault)
    -> EntryFacts?
  {
    switch meaning {
    case .number(let tracker):
      let reading = try TableColumn.reading(of: cell.trimmed, tracker)
      return EntryFacts(moment: moment, content: .reading(reading))
    case .mood:
      guard let mood = MoodEntry(cell: cell.trimmed) else { throw .notAMood }
      return EntryFacts(moment: moment, content: .mood(mood))
    case .note:
      let note = SideEffectNote(words: cell, terms: terms)
      return EntryFacts(moment: moment, content: .note(note), text: cell)
    case .time, .timeOfDay, .leftOut:
      return nil
    }
  }

  private static func reading(of cell: String, _ tracker: Tracker) throws(CellFault)
    -> TrackerReading
  {
    guard let number = TableNumber(cell) else { throw CellFault(ofNumber: cell) }
    if let scale = tracker.scale, !number.isOn(scale) { throw .offScale(scale) }
    return TrackerReading(
      name: tracker.name, value: number.value, secondValue: number.secondValue, unit: tracker.unit)
  }
}

extension CellFault {
  /// Why `cell` is no number.
  fileprivate init(ofNumber cell: String) {
    let point = String(cell.map { $0 == "," ? "." : $0 })
    if Exact(cell) != nil {
      self = .unclearFraction
    } else if point != cell, Exact(point) != nil {
      self = .decimalComma(meant: point)
    } else {
      self = .notANumber
    }
  }
}

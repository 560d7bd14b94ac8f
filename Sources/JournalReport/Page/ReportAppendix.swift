package import JournalModel

/// The entries themselves, in words, for whoever wants to read on.
package struct ReportAppendix: Hashable, Sendable {
  /// In the order in which they were lived.
  package var rows: [Row]

  package struct Row: Hashable, Sendable {
    package var day: CivilDay
    /// Empty where only the day is known.
    package var time: String
    package var words: String

    package init(day: CivilDay, time: String, words: String) {
      self.day = day
      self.time = time
      self.words = words
    }
  }

  package init(rows: [Row]) {
    self.rows = rows
  }
}

extension ReportAppendix {
  /// `nil` where nothing was written.
  var section: ReportDocument.Section? {
    guard !rows.isEmpty else { return nil }
    var last: CivilDay?
    let cells = rows.map { row in
      defer { last = row.day }
      let day = row.day == last ? "" : "\(row.day.weekday.shortName) \(row.day.text)"
      return ReportDocument.Table.Row(cells: [day, row.time, row.words])
    }
    let table = ReportDocument.Table(
      columns: [.init(), .init("time"), .init("entry", .flexible)], rows: cells)
    return ReportDocument.Section(
      kind: .appendix, heading: "Appendix: all entries", blocks: [.table(table)])
  }
}

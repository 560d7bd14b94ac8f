package import JournalModel

/// For whoever wants to read on: the questions that were compared, and the entries themselves, in
/// words.
package struct ReportAppendix: Hashable, Sendable {
  /// In the order in which they were lived.
  package var rows: [Row]
  package var statistics: StatisticsSection?

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

  package init(rows: [Row] = [], statistics: StatisticsSection? = nil) {
    self.rows = rows
    self.statistics = statistics
  }
}

extension ReportAppendix {
  var sections: [ReportDocument.Section] {
    (statistics?.sections ?? []) + [entries].compactMap(\.self)
  }

  /// `nil` where nothing was written.
  private var entries: ReportDocument.Section? {
    guard !rows.isEmpty else { return nil }
    var last: CivilDay?
    let cells = rows.map { row in
      defer { last = row.day }
      let day = row.day == last ? "" : row.day.fullText
      return ReportDocument.Table.Row(cells: [day, row.time, row.words])
    }
    let table = ReportDocument.Table(
      columns: [.init(), .init("time"), .init("entry", .flexible)], rows: cells)
    return ReportDocument.Section(
      kind: .appendix, heading: "Appendix: all entries", blocks: [.table(table)])
  }
}

internal import JournalModel

/// Which columns of a table say when.
struct MomentColumns {
  /// `nil` when none does.
  private(set) var time: Int?
  /// A second column with times of day, beside a ``time`` of bare days.
  private(set) var timeOfDay: Int?

  /// Columns that `--column` calls a time go first, then headings such as `date`, then the first
  /// column that holds nothing but moments.
  init(_ readings: [ColumnReading], rows: [CSVRecord]) {
    let named = readings.indices.filter { readings[$0].isTime }
    let candidates =
      named.filter { readings[$0].isChosen } + named.filter { !readings[$0].isChosen }
    func moments(_ index: Int) -> some Collection<TableMoment?> {
      rows.lazy.map { $0.cells[index].trimmed }.filter { !$0.isEmpty }.map { TableMoment($0) }
    }

    time =
      candidates.first { moments($0).contains { $0 != nil } }
      ?? readings.indices.first { index in
        !readings[index].isLeftOut && !moments(index).isEmpty
          && moments(index).allSatisfy { $0 != nil }
      } ?? candidates.first
    guard let time, case .day? = moments(time).first(where: { $0 != nil }) ?? nil else { return }
    timeOfDay = candidates.first { index in
      index != time && rows.contains { TimeOfDay(tableText: $0.cells[index].trimmed) != nil }
    }
  }
}

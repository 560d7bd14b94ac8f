internal import JournalModel

/// What the cells of each column show, looked through once from the first record to the last.
struct TableSurvey {
  let names: [ColumnName]
  let readings: [ColumnReading]
  private(set) var columns: [ColumnCells]
  private let width: Int
  /// Whether some column that is called a time holds one, so that no other can be it.
  private var hasNamedTime = false

  /// - Throws: ``TableError/noHeader``, and where an option names no column.
  init(header: CSVRecord, options: TableOptions) throws(TableError) {
    if header.cells.contains(where: { TableMoment($0) != nil }) { throw .noHeader }
    names = header.cells.map(ColumnName.init)
    readings = try options.readings(of: names)
    columns = readings.map { ColumnCells($0) }
    width = header.cells.count
  }

  /// Records with another number of cells than the header say nothing of the columns.
  mutating func look(at record: CSVRecord) {
    guard record.cells.count == width, record.cells != [""] else { return }
    for index in columns.indices {
      let text = record.cells[index].trimmed
      guard !text.isEmpty else { continue }
      columns[index].look(at: FilledCell(line: record.line, text: text), hasNamedTime)
      if readings[index].isTime, columns[index].firstMoment != nil { hasNamedTime = true }
    }
  }
}

/// A cell of a column, without the spaces around it.
struct FilledCell {
  let line: Int
  let text: String
}

/// What the cells of one column that are not blank have shown so far.
struct ColumnCells {
  private(set) var first: FilledCell?
  /// The first that is a moment. Whether a column holds one is looked for as long as it may be the time.
  private(set) var firstMoment: TableMoment?
  private(set) var hasOnlyMoments = true
  private(set) var hasTimeOfDay = false
  private(set) var hasNumber = false
  /// Of a column of moods, the first that no mood can be.
  private(set) var offMoodScale: FilledCell?
  private let isTime: Bool
  private let isLeftOut: Bool
  private let isMood: Bool

  init(_ reading: ColumnReading) {
    (isTime, isLeftOut) = (reading.isTime, reading.isLeftOut)
    isMood = reading.name.name == "mood"
  }

  mutating func look(at cell: FilledCell, _ hasNamedTime: Bool) {
    if first == nil { first = cell }
    if isTime, !hasTimeOfDay { hasTimeOfDay = TimeOfDay(tableText: cell.text) != nil }
    if isTime ? firstMoment == nil : !isLeftOut && !hasNamedTime && hasOnlyMoments {
      let moment = TableMoment(cell.text)
      firstMoment = firstMoment ?? moment
      hasOnlyMoments = hasOnlyMoments && moment != nil
    }
    if !hasNumber { hasNumber = TableNumber(cell.text) != nil }
    if isMood, offMoodScale == nil, MoodEntry.isOffScale(cell.text) { offMoodScale = cell }
  }
}

internal import JournalModel

/// What each column of a table is, found from the header, the person's options and the cells.
struct TableLayout {
  let columns: [TableColumn]
  /// Index into ``columns``.
  let time: Int
  /// Index of the column that completes a ``time`` of bare days.
  let timeOfDay: Int?
  /// One for each whole column that was not understood.
  let problems: [ImportProblem]

  /// - Parameter rows: records with as many cells as the header.
  init(header: CSVRecord, rows: [CSVRecord], options: TableOptions) throws(TableError) {
    if header.cells.contains(where: { TableMoment($0) != nil }) { throw .noHeader }
    let names = header.cells.map(ColumnName.init)
    let readings = try options.readings(of: names)
    let moments = MomentColumns(readings, rows: rows)
    guard let time = moments.time else { throw .noTimeColumn(columns: names.map(\.header)) }
    (self.time, timeOfDay) = (time, moments.timeOfDay)

    let keys = TableLayout.keys(of: names)
    columns = names.indices.map { index in
      let meaning: TableColumn.Meaning =
        switch index {
        case time: .time
        case moments.timeOfDay: .timeOfDay
        default:
          TableColumn.Meaning(
            of: readings[index], cells: filledCells(of: rows, at: index).map(\.text),
            scale: options.scale)
        }
      return TableColumn(header: names[index].header, meaning: meaning, key: keys[index])
    }
    problems = zip(columns.indices, columns).compactMap { index, column in
      column.problem(in: filledCells(of: rows, at: index))
    }
    try checkNames()
    for (reading, column) in zip(readings, columns) where reading.chosenScale != nil {
      guard column.mayHaveScale else { throw .notANumberColumn(column.header) }
    }
  }

  /// The names, of which a second "sleep" is `sleep#2`.
  private static func keys(of names: [ColumnName]) -> [String] {
    var counts: [String: Int] = [:]
    return names.map { name in
      let count = counts[name.name, default: 0] + 1
      counts[name.name] = count
      return count == 1 ? name.name : "\(name.name)#\(count)"
    }
  }

  /// Two numbers of one name would be followed as one.
  private func checkNames() throws(TableError) {
    var names: Set<String> = []
    for column in columns {
      guard case .number(let tracker) = column.meaning else { continue }
      guard names.insert(tracker.name).inserted else { throw .twoColumns(named: tracker.name) }
    }
  }
}

/// A cell of a column, without the spaces around it.
struct FilledCell {
  let line: Int
  let text: String
}

/// The cells of one column that are not blank.
private func filledCells(of rows: [CSVRecord], at index: Int) -> some Collection<FilledCell> {
  rows.lazy.map { FilledCell(line: $0.line, text: $0.cells[index].trimmed) }
    .filter { !$0.text.isEmpty }
}

extension TableColumn {
  /// Whether `--scale` may name it.
  fileprivate var mayHaveScale: Bool {
    switch meaning {
    case .number, .leftOut: true
    case .time, .timeOfDay, .mood, .note: false
    }
  }

  /// What the person should know of a column that was not understood, with its first such cell.
  fileprivate func problem(in cells: some Collection<FilledCell>) -> ImportProblem? {
    let found: (cell: FilledCell?, fault: CellFault)
    switch meaning {
    case .leftOut(.noNumbers):
      found = (cells.first, .noNumbers(column: header))
    case .leftOut(.notTheMoodScale):
      found = (cells.first { MoodEntry.isOffScale($0.text) }, .notTheMoodScale(column: header))
    case .leftOut(.noName):
      found = (cells.first, .noName)
    case .leftOut(.asked), .leftOut(.empty), .time, .timeOfDay, .number, .mood, .note:
      return nil
    }
    return found.cell.map { ImportProblem($0.line, header, $0.text, found.fault) }
  }
}

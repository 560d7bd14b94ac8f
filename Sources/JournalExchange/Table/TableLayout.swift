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

  init(survey: TableSurvey, options: TableOptions) throws(TableError) {
    let (names, readings) = (survey.names, survey.readings)
    let moments = MomentColumns(survey)
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
            of: readings[index], cells: survey.columns[index], scale: options.scale)
        }
      return TableColumn(header: names[index].header, meaning: meaning, key: keys[index])
    }
    problems = zip(columns, survey.columns).compactMap { column, cells in column.problem(in: cells)
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

extension TableColumn {
  /// Whether `--scale` may name it.
  fileprivate var mayHaveScale: Bool {
    switch meaning {
    case .number, .leftOut: true
    case .time, .timeOfDay, .mood, .note: false
    }
  }

  /// What the person should know of a column that was not understood, with its first such cell.
  fileprivate func problem(in cells: ColumnCells) -> ImportProblem? {
    let found: (cell: FilledCell?, fault: CellFault)
    switch meaning {
    case .leftOut(.noNumbers):
      found = (cells.first, .noNumbers(column: header))
    case .leftOut(.notTheMoodScale):
      found = (cells.offMoodScale, .notTheMoodScale(column: header))
    case .leftOut(.noName):
      found = (cells.first, .noName)
    case .leftOut(.asked), .leftOut(.empty), .time, .timeOfDay, .number, .mood, .note:
      return nil
    }
    return found.cell.map { ImportProblem($0.line, header, $0.text, found.fault) }
  }
}

import JournalModel

/// How much of a sheet a table takes. In the height of the letters (em).
struct TableMeasure {
  private let table: ReportDocument.Table
  private let kind: ReportDocument.Section.Kind
  private let width: Double
  /// Of each column, without the gap behind it.
  private let widths: [Double]

  private static let gap = 0.9
  private static let row = 0.12
  private static let detail = 0.92
  private static let head = 0.9
  /// The least of a name and of a cell that is broken, as ``HTMLStyle`` has them.
  private static let least = 6.5
  /// What a name has of a table on the whole width.
  private static let lead = 0.4

  init(_ table: ReportDocument.Table, of kind: ReportDocument.Section.Kind, width: Double) {
    self.table = table
    self.kind = kind
    self.width = width
    widths = TableMeasure.widths(of: table, kind, in: width)
  }

  var height: Double {
    let names = table.columns.map { [$0.heading, $0.subheading].filter { !$0.isEmpty }.count }
    let head = Double(names.max() ?? 0) * SheetMeasure.line * TableMeasure.head
    return head + (head > 0 ? TableMeasure.row : 0) + table.rows.map(height).reduce(0, +)
  }

  private func height(of row: ReportDocument.Table.Row) -> Double {
    let hasAside = !kind.isInFront && row.aside { escapedForHTML($0).count } != nil
    let lines = row.cells.enumerated().map { index, cell in
      let isLast = index == row.cells.count - 1
      let rest = widths[index...]
      let room =
        isLast
        ? rest.reduce(0, +) + TableMeasure.gap * Double(rest.count - 1)
        : widths[index] - Double(index == 0 ? row.level : 0) * 1.1
      return LetterWidth.lines(cell, within: room / weight(ofColumn: index))
    }
    return (lines.max() ?? 1) * SheetMeasure.line + TableMeasure.row
      + (hasAside ? 0 : row.details.map(height).reduce(0, +))
  }

  private func weight(ofColumn index: Int) -> Double {
    index == 0 && kind == .medicines ? LetterWidth.bold : 1
  }

  private func height(of detail: ReportDocument.Table.Detail) -> Double {
    // Smaller letters, on an indented line.
    let width = width / TableMeasure.detail - 1.1
    let count =
      switch detail {
      case .text(let text): LetterWidth.lines(text, within: width)
      case .statements(let items):
        LetterWidth.lines(items.map { LetterWidth.of($0) }, gap: 1.4, within: width)
      case .series(let label, let values):
        LetterWidth.lines(([label] + values).map { LetterWidth.of($0) }, gap: 1.4, within: width)
      }
    return (count * SheetMeasure.line + 0.15) * TableMeasure.detail
  }

  // MARK: Columns

  /// The others are as wide as their cells and the first, or the flexible one, has the rest.
  private static func widths(
    of table: ReportDocument.Table, _ kind: ReportDocument.Section.Kind, in width: Double
  ) -> [Double] {
    let natural = table.columns.indices.map { ownWidth($0, of: table, kind, in: width) }
    let gaps = gap * Double(table.columns.count - 1)
    let left = width - gaps - natural.compactMap(\.self).reduce(0, +)
    let rest = max(left, least, kind.isInFront ? 0 : width * lead)
    // What is more than the whole is taken from all.
    let room = max(width - gaps - rest, 1)
    let share = min(room / max(natural.compactMap(\.self).reduce(0, +), 1), 1)
    return natural.map { $0.map { $0 * share } ?? rest }
  }

  /// `nil` for the column that has the rest.
  private static func ownWidth(
    _ index: Int, of table: ReportDocument.Table, _ kind: ReportDocument.Section.Kind,
    in width: Double
  ) -> Double? {
    let column = table.columns[index]
    switch column.width {
    case .flexible: return nil
    // As the style has it.
    case .blank: return width * 0.45
    case .natural: break
    }
    let cells = table.rows.filter { $0.cells.count == table.columns.count }.map { $0.cells[index] }
    let names = [column.heading, column.subheading].map { LetterWidth.of($0) * head }
    let widest = cells.map { cell in
      cell.count > HTMLTable.unbroken && kind.isInFront
        ? max(least, LetterWidth.longestWord(of: cell)) : LetterWidth.of(cell)
    }
    return (names + widest).max() ?? 0
  }
}

import JournalModel

/// A table laid out in columns, or with one line a cell where they have no room.
struct TextTable {
  private let table: ReportDocument.Table
  private let width: Int
  /// Of each column; `nil` when they do not fit beside each other.
  private let widths: [Int]?
  private let isMeasured: Bool

  private static let indent = 2
  private static let gap = 2
  private static let narrowest = 18
  /// Less than this is too dear for a column that can be left out.
  private static let comfortable = 26

  /// - Parameter isMeasured: only the number of lines is wanted; those of a series may be empty then.
  init(_ table: ReportDocument.Table, width: Int, isMeasured: Bool = false) {
    self.width = width
    self.isMeasured = isMeasured
    let aligned = table.withNumbersAligned
    let core = aligned.withoutOptionalColumns
    let hasOptional = core.columns.count < table.columns.count
    if let widths = TextTable.widths(of: aligned, in: width),
      !hasOptional || widths[0] >= TextTable.comfortable
    {
      (self.table, self.widths) = (aligned, widths)
    } else if hasOptional, let widths = TextTable.widths(of: core, in: width, cutsCells: false) {
      (self.table, self.widths) = (core, widths)
    } else {
      (self.table, widths) = (table, nil)
    }
  }

  /// - Parameter cutsCells: whether long cells may take several lines.
  private static func widths(
    of table: ReportDocument.Table, in width: Int, cutsCells: Bool = true
  ) -> [Int]? {
    let fixed = table.columns.indices.map { index -> Int? in
      let column = table.columns[index]
      switch column.width {
      case .flexible: return nil
      case .blank(let count): return count
      case .natural:
        let rows = table.rows.filter { index < $0.cells.count - 1 || !$0.spans(table) }
        let cells = rows.map { $0.cells[index].displayWidth }.max() ?? 0
        return max(
          column.heading.displayWidth, column.subheading.displayWidth,
          cutsCells ? min(cells, width * 2 / 5) : cells)
      }
    }
    let gaps = gap * (table.columns.count - 1)
    let left = width - indent - gaps - fixed.compactMap(\.self).reduce(0, +)
    let headings = table.columns.filter { $0.width == .flexible }.map(\.heading.displayWidth)
    guard left >= max(narrowest, headings.max() ?? 0) else { return nil }
    return fixed.map { $0 ?? left }
  }

  /// - Parameter heading: what stands above the first column, not indented.
  func lines(heading: String) -> [String] {
    guard let widths else { return stackedLines(heading: heading) }
    let names = table.columns.map(\.heading)
    let isHeadless = heading.isEmpty && names.allSatisfy(\.isEmpty)
    var lines = isHeadless ? [] : head(heading, names, widths)
    let second = table.columns.map(\.subheading)
    if let first = second.first, !second.allSatisfy(\.isEmpty) {
      lines += head(first.indented(by: TextTable.indent), second, widths)
    }
    for row in table.rows {
      lines += self.lines(of: row, self.widths(of: row, widths))
      lines += row.details.flatMap(self.lines)
    }
    return lines
  }

  /// The heading reaches into the indentation, and over columns that have no name.
  private func head(_ heading: String, _ names: [String], _ widths: [Int]) -> [String] {
    let room = widths[0] + TextTable.indent
    if heading.displayWidth > room {
      return wrapped(heading, width: width) + head("", names, widths)
    }
    let cells = zip(names, widths).enumerated().map { index, cell in
      index == 0
        ? heading.padded(to: room)
        : cell.0.padded(to: cell.1, alignment: table.columns[index].alignment)
    }
    return [cells.joined(separator: String(repeating: " ", count: TextTable.gap))]
  }

  private func lines(of row: ReportDocument.Table.Row, _ widths: [Int]) -> [String] {
    let columns = row.cells.indices.map { index -> [String] in
      let indent = index == 0 ? row.level * TextTable.indent : 0
      switch table.columns[index].width {
      case .blank(let count): return [String.underscores(count)]
      case .natural, .flexible:
        // What fits stays as it is, with the spaces that align it.
        let cell = row.cells[index]
        if indent + cell.displayWidth <= widths[index] { return [cell.indented(by: indent)] }
        return wrapped(cell, width: widths[index] - indent, hanging: index == 0 ? 2 : 0)
          .map { $0.indented(by: indent) }
      }
    }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let parts = columns.indices.map { index in
        (columns[index].dropFirst(line).first ?? "")
          .padded(to: widths[index], alignment: table.columns[index].alignment)
      }
      return parts.joined(separator: String(repeating: " ", count: TextTable.gap))
        .indented(by: TextTable.indent)
    }
  }

  /// The last cell of a row with fewer cells than columns takes the room of those that are left,
  /// and of the first what that does not need.
  private func widths(of row: ReportDocument.Table.Row, _ widths: [Int]) -> [Int] {
    guard row.spans(table) else { return widths }
    var own = Array(widths.prefix(row.cells.count))
    let rest = widths.dropFirst(row.cells.count).map { $0 + TextTable.gap }.reduce(0, +)
    own[own.count - 1] += rest
    let first = row.cells[0].displayWidth + row.level * TextTable.indent
    let missing = row.cells[own.count - 1].displayWidth - own[own.count - 1]
    if own.count == 2, missing > 0, first + missing <= own[0] {
      own = [own[0] - missing, own[1] + missing]
    }
    return own
  }

  private func lines(of detail: ReportDocument.Table.Detail) -> [String] {
    let indent = TextTable.indent * 2
    switch detail {
    case .text(let text):
      return wrapped(text, width: width - indent, hanging: 2).map { $0.indented(by: indent) }
    case .statements(let items):
      return flow(items, width: width - indent).map { $0.indented(by: indent) }
    case .series(let label, let values):
      return series(label, values, width: width - indent).map { $0.indented(by: indent) }
    }
  }

  /// On one line as narrow as can be; on several in columns under the first value.
  private func series(_ label: String, _ values: [String], width: Int) -> [String] {
    let widths = values.map { $0.displayWidth }
    let start = label.displayWidth + 2
    if start + widths.reduce(0, { $0 + $1 + 2 }) - 2 <= width {
      return [([label] + values).joined(separator: "  ")]
    }
    let cell = widths.max() ?? 0
    guard start + cell <= width else { return flow([label] + values, width: width) }
    let count = columnCount(of: widths, cell: cell, within: width - start)
    if isMeasured { return Array(repeating: "", count: (values.count + count - 1) / count) }
    let space = String(repeating: " ", count: start)
    let gap = String(repeating: " ", count: cell + 2)
    return stride(from: 0, to: values.count, by: count).map { first in
      var row = first == 0 ? label.padded(to: start) : space
      row.reserveCapacity(width)
      for index in first..<min(first + count, values.count) {
        row += values[index]
        row += gap.dropFirst(widths[index])
      }
      return row
    }
  }

  /// How many values stand beside each other, two spaces between them, the last of each line as narrow
  /// as it is.
  private func columnCount(of widths: [Int], cell: Int, within width: Int) -> Int {
    let least = (width + 2) / (cell + 2)
    let ends = stride(from: least, to: widths.count, by: least + 1).map { widths[$0] }
    return least * (cell + 2) + (ends.max() ?? 0) <= width ? least + 1 : least
  }

  private func stackedLines(heading: String) -> [String] {
    var lines = heading.isEmpty ? [] : wrapped(heading, width: width)
    for row in table.rows {
      let indent = TextTable.indent * (1 + row.level)
      lines += wrapped(row.cells[0], width: width - indent, hanging: 2)
        .map { $0.indented(by: indent) }
      let spans = row.spans(table)
      if !spans, table.isOfNumbers {
        let pieces = zip(table.columns, row.cells).dropFirst().map { "\($0.heading) \($1)" }
        lines += flow(pieces, width: width - indent - 2).map { $0.indented(by: indent + 2) }
        lines += row.details.flatMap(self.lines)
        continue
      }
      for (column, cell) in zip(table.columns, row.cells).dropFirst() {
        let names = spans ? [] : [column.heading, column.subheading].filter { !$0.isEmpty }
        let name = names.isEmpty ? "" : "\(names.joined(separator: ", ")): "
        switch column.width {
        case .blank(let count):
          let space = width - 4 - name.displayWidth
          lines.append((name + String.underscores(min(count, space))).indented(by: 4))
        case .natural, .flexible:
          let text = cell.isEmpty ? "" : name + cell
          lines += wrapped(text, width: width - indent - 2, hanging: 2)
            .map { $0.indented(by: indent + 2) }
        }
      }
      lines += row.details.flatMap(self.lines)
    }
    return lines
  }
}

extension ReportDocument.Table.Row {
  /// Whether the last cell reaches over several columns.
  fileprivate func spans(_ table: ReportDocument.Table) -> Bool {
    cells.count < table.columns.count
  }
}

extension ReportDocument.Table {
  /// Whether all but the first column are numbers, and short.
  fileprivate var isOfNumbers: Bool {
    columns.dropFirst().allSatisfy {
      switch $0.alignment {
      case .trailing, .number: true
      case .leading: false
      }
    }
  }

  fileprivate var withoutOptionalColumns: ReportDocument.Table {
    let kept = columns.indices.filter { !columns[$0].isOptional }
    var table = self
    table.columns = kept.map { columns[$0] }
    for index in rows.indices where !rows[index].spans(self) {
      table.rows[index].cells = kept.map { rows[index].cells[$0] }
    }
    return table
  }

  /// The cells of columns of numbers with spaces before their numbers.
  fileprivate var withNumbersAligned: ReportDocument.Table {
    var table = self
    for column in columns.indices where columns[column].alignment == .number {
      let filled = rows.indices.filter { column < rows[$0].cells.count }
      let digits = filled.map { rows[$0].cells[column].leadingDigits }
      let most = digits.max() ?? 0
      for (row, count) in zip(filled, digits) where count > 0 {
        table.rows[row].cells[column] = rows[row].cells[column].indented(by: most - count)
      }
    }
    return table
  }
}

extension String {
  fileprivate var leadingDigits: Int { utf8.prefix { (48...57).contains($0) }.count }
}

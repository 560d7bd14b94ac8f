import JournalModel

/// A table laid out in columns, or with one line a cell where they have no room.
struct TextTable {
  private let table: ReportDocument.Table
  private let width: Int
  /// Of each column; `nil` when they do not fit beside each other.
  private let widths: [Int]?

  private static let indent = 2
  private static let gap = 2
  private static let narrowest = 18

  init(_ table: ReportDocument.Table, width: Int) {
    self.table = table
    self.width = width
    widths = TextTable.widths(of: table, in: width)
  }

  private static func widths(of table: ReportDocument.Table, in width: Int) -> [Int]? {
    let fixed = table.columns.indices.map { index -> Int? in
      let column = table.columns[index]
      switch column.width {
      case .flexible: return nil
      case .blank(let count): return count
      case .natural:
        let cells = table.rows.map { $0.cells[index].displayWidth }
        return min(max(column.heading.displayWidth, cells.max() ?? 0), width * 2 / 5)
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
    for row in table.rows {
      lines += self.lines(of: row.cells, widths)
      lines += row.details.flatMap(self.lines)
    }
    return lines
  }

  /// The heading reaches into the indentation, and over columns that have no name.
  private func head(_ heading: String, _ names: [String], _ widths: [Int]) -> [String] {
    let room = widths[0] + TextTable.indent
    if heading.displayWidth > room { return [heading] + head("", names, widths) }
    let cells = zip(names, widths).enumerated().map { index, cell in
      index == 0
        ? heading.padded(to: room)
        : cell.0.padded(to: cell.1, alignment: table.columns[index].alignment)
    }
    return [cells.joined(separator: String(repeating: " ", count: TextTable.gap))]
  }

  private func lines(of cells: [String], _ widths: [Int]) -> [String] {
    let columns = table.columns.indices.map { index -> [String] in
      switch table.columns[index].width {
      case .blank(let count): [String.underscores(count)]
      case .natural, .flexible:
        wrapped(cells[index], width: widths[index], hanging: index == 0 ? 2 : 0)
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

  private func lines(of detail: ReportDocument.Table.Detail) -> [String] {
    let indent = TextTable.indent * 2
    switch detail {
    case .text(let text):
      return wrapped(text, width: width - indent, hanging: 2).map { $0.indented(by: indent) }
    case .series(let label, let values):
      return series(label, values, width: width - indent).map { $0.indented(by: indent) }
    }
  }

  /// On one line as narrow as can be; on several in columns under the first value.
  private func series(_ label: String, _ values: [String], width: Int) -> [String] {
    let line = ([label] + values).joined(separator: "  ")
    if line.displayWidth <= width { return [line] }
    let cell = values.map(\.displayWidth).max() ?? 0
    let start = label.displayWidth + 2
    guard start + cell <= width else { return flow([label] + values, width: width) }
    let padded = values.map { $0.padded(to: cell) }
    let rows = flow(padded, width: width - start)
    return rows.enumerated().map { index, row in
      (index == 0 ? label : "").padded(to: start) + row
    }
  }

  private func stackedLines(heading: String) -> [String] {
    var lines = heading.isEmpty ? [] : wrapped(heading, width: width)
    for row in table.rows {
      lines += wrapped(row.cells[0], width: width - 2, hanging: 2).map { $0.indented(by: 2) }
      for (column, cell) in zip(table.columns, row.cells).dropFirst() {
        let name = column.heading.isEmpty ? "" : "\(column.heading): "
        switch column.width {
        case .blank(let count):
          let space = width - 4 - name.displayWidth
          lines.append((name + String.underscores(min(count, space))).indented(by: 4))
        case .natural, .flexible:
          let text = cell.isEmpty ? "" : name + cell
          lines += wrapped(text, width: width - 4, hanging: 2).map { $0.indented(by: 4) }
        }
      }
      lines += row.details.flatMap(self.lines)
    }
    return lines
  }
}

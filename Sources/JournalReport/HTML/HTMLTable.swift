/// A table with header cells that say what each cell is of.
struct HTMLTable {
  private let table: ReportDocument.Table

  init(_ table: ReportDocument.Table) {
    self.table = table
  }

  /// - Parameter caption: `nil` where a heading names it.
  func html(_ attributes: String, caption: String?) -> String {
    let top = caption.map { element("caption", "", $0) } ?? ""
    let rows = table.rows.map(row)
    let lead = table.columns.first?.width == .flexible ? "class=\"lead\" " : ""
    let count = lead + "style=\"--columns:\(max(table.columns.count - 1, 1))\""
    return element(
      "table", attributes.isEmpty ? count : "\(attributes) \(count)",
      "\n" + top + head + element("tbody", "", "\n" + rows.joined()))
  }

  private var head: String {
    let names = table.columns.map { $0.heading + $0.subheading }
    guard !names.allSatisfy(\.isEmpty) else { return "" }
    let cells = table.columns.map { column in
      let lines = [column.heading, column.subheading].filter { !$0.isEmpty }
      // What heads nothing is no header.
      guard let first = lines.first else { return "<td></td>" }
      let second = lines.dropFirst().map { "<br>" + span("sub", $0) }.joined()
      return "<th scope=\"col\"\(style(of: column, ""))>\(first)\(second)</th>"
    }
    return element("thead", "", element("tr", "", cells.joined()))
  }

  private func row(_ row: ReportDocument.Table.Row) -> String {
    let cells = row.cells.enumerated().map { index, cell in
      let column = table.columns[index]
      let isLast = index == row.cells.count - 1
      let rest = table.columns.count - index
      let span = isLast && rest > 1 ? " colspan=\"\(rest)\"" : ""
      if index == 0 {
        let level = row.level > 0 ? " class=\"part\"" : ""
        return "<th scope=\"row\"\(level)\(span)>\(cell)</th>"
      }
      if case .blank = column.width { return "<td class=\"blank\"\(span)></td>" }
      return "<td\(span.isEmpty ? style(of: column, cell) : span)>\(cell)</td>"
    }
    return element("tr", row.details.isEmpty ? "" : "class=\"with-details\"", cells.joined())
      + row.details.map(detail).joined()
  }

  private func detail(_ detail: ReportDocument.Table.Detail) -> String {
    let content: String
    switch detail {
    case .text(let text): content = text
    case .statements(let items):
      content = items.map { span("statement", $0) }.joined(separator: " ")
    case .series(let label, let values):
      content =
        span("label", label) + " "
        + values.map { span("value", $0) }.joined(separator: " ")
    }
    return element(
      "tr", "class=\"detail\"", "<td colspan=\"\(table.columns.count)\">\(content)</td>")
  }

  /// Longer cells than this are broken where they have no room.
  static let unbroken = 22

  private func style(of column: ReportDocument.Table.Column, _ cell: String) -> String {
    let side: String? =
      switch column.alignment {
      case .leading: nil
      case .trailing: "right"
      case .number: "number"
      }
    let isLong = column.width == .flexible || cell.count > HTMLTable.unbroken
    let names = [side, isLong ? "long" : nil].compactMap(\.self)
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }
}

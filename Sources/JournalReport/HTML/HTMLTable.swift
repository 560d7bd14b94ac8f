/// A table with header cells that say what each cell is of.
struct HTMLTable {
  private let table: ReportDocument.Table
  /// Whether a short detail stands beside the name of its row, where there is room on a sheet.
  private let hasAsides: Bool

  init(_ table: ReportDocument.Table, hasAsides: Bool = false) {
    self.table = table
    self.hasAsides = hasAsides
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
      let second = lines.dropFirst().map { "<br>" + part("sub", $0) }.joined()
      return "<th scope=\"col\"\(style(of: column, ""))>\(first)\(second)</th>"
    }
    return element("thead", "", element("tr", "", cells.joined()))
  }

  private func row(_ row: ReportDocument.Table.Row) -> String {
    let aside = hasAsides ? row.aside { $0.count } : nil
    let cells = row.cells.enumerated().map { index, cell in
      let column = table.columns[index]
      let isLast = index == row.cells.count - 1
      let rest = table.columns.count - index
      let span = isLast && rest > 1 ? " colspan=\"\(rest)\"" : ""
      if index == 0 {
        let level = row.level > 0 ? " class=\"part\"" : ""
        let beside = aside.map { " " + part("aside", words(of: $0)) } ?? ""
        return "<th scope=\"row\"\(level)\(span)>\(cell)\(beside)</th>"
      }
      if case .blank = column.width { return "<td class=\"blank\"\(span)></td>" }
      let content = column.alignment == .number ? aligned(cell, index) : cell
      return "<td\(span.isEmpty ? style(of: column, cell) : span)>\(content)</td>"
    }
    let details = aside == nil ? row.details : []
    return element("tr", details.isEmpty ? "" : "class=\"with-details\"", cells.joined())
      + details.map(detail).joined()
  }

  /// A cell whose number ends under those of the cells above.
  private func aligned(_ cell: String, _ index: Int) -> String {
    func digits(_ cell: String) -> Substring { cell.prefix { $0.isNumber } }
    let most =
      table.rows.compactMap { $0.cells.dropFirst(index).first.map { digits($0).count } }
      .max() ?? 0
    let number = digits(cell)
    guard !number.isEmpty, number.count < most else { return cell }
    let span = "<span class=\"n\" style=\"min-width:\(most)ch\">\(number)</span>"
    return span + cell.dropFirst(number.count)
  }

  private func detail(_ detail: ReportDocument.Table.Detail) -> String {
    element(
      "tr", "class=\"detail\"",
      "<td colspan=\"\(table.columns.count)\">\(words(of: detail))</td>")
  }

  private func words(of detail: ReportDocument.Table.Detail) -> String {
    switch detail {
    case .text(let text): text
    case .statements(let items):
      items.map { part("statement", $0) }.joined(separator: " ")
    case .series(let label, let values):
      part("label", label) + " " + values.map { part("value", $0) }.joined(separator: " ")
    }
  }

  /// Longer cells than this are broken where they have no room.
  static let unbroken = 14

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

extension ReportDocument.Table.Row {
  /// The name of a row and a detail of so many letters stand beside each other on a sheet.
  private static let lettersBeside = 62

  /// Its one detail, if that is short.
  ///
  /// - Parameter length: of a text once it is escaped.
  func aside(_ length: (String) -> Int) -> ReportDocument.Table.Detail? {
    guard details.count == 1, let detail = details.first, let name = cells.first else { return nil }
    let words =
      switch detail {
      case .text(let text): [text]
      case .statements(let items): items
      case .series(let label, let values): [label] + values
      }
    let letters = ([name] + words).map { length($0) + 2 }.reduce(0, +)
    return letters <= Self.lettersBeside ? detail : nil
  }
}

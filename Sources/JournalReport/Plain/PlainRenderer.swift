import JournalModel

/// A document in sentences, for reading aloud: no columns, nothing drawn, nothing to write on.
package struct PlainRenderer: Hashable, Sendable {
  package init() {}

  package func render(_ document: ReportDocument) -> String {
    document.mapTexts { escapedForTerminal($0) }.pages.map(page).joined(separator: "\n\n") + "\n"
  }

  private func page(_ page: ReportDocument.Page) -> String {
    let masthead = page.masthead
    let person = ([masthead.name].compactMap(\.self) + masthead.details).joined(separator: ", ")
    let head =
      [masthead.title, person, masthead.occasion ?? "", masthead.prepared]
      + masthead.statements
    let sections = page.sections.map { section in
      ([section.heading].compactMap(\.self) + section.blocks.flatMap(lines)).filter { !$0.isEmpty }
    }
    return ([head.filter { !$0.isEmpty }] + sections).filter { !$0.isEmpty }
      .map { $0.map(plainText).joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private func lines(of block: ReportDocument.Block) -> [String] {
    switch block {
    case .paragraph(let text), .footnote(let text): [text]
    case .list(let items), .statements(let items): items
    case .table(let table): table.rows.flatMap { lines(of: $0, table) }
    case .form(let blanks): [blanks.map(\.label).joined(separator: "; ")]
    case .writingLine, .picture: []
    }
  }

  /// `taken: 08:00 28; 14:00 29; all 57 of 60`: each cell behind what stands over it.
  private func lines(
    of row: ReportDocument.Table.Row, _ table: ReportDocument.Table
  ) -> [String] {
    let cells = zip(row.cells, table.columns).dropFirst().compactMap { cell, column in
      cell.isEmpty
        ? nil
        : [column.heading, column.subheading, cell].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let first = row.cells.first ?? ""
    let line = cells.isEmpty ? first : "\(first): \(cells.joined(separator: "; "))"
    return [line] + row.details.map(text)
  }

  private func text(_ detail: ReportDocument.Table.Detail) -> String {
    switch detail {
    case .text(let text): text
    case .statements(let items): items.joined(separator: "; ")
    case .series(let label, let values): "\(label): \(values.joined(separator: ", "))"
    }
  }
}

extension VisitReport {
  /// The report in sentences: all of it on one page, since nothing here knows of paper.
  package func plainText(appendix: ReportAppendix? = nil) -> String {
    PlainRenderer().render(ReportDocument(self, limits: .none, appendix: appendix))
  }
}

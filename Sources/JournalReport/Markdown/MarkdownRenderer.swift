import JournalModel

/// A document as Markdown, with the tables that GitHub, GitLab and Pandoc know.
package struct MarkdownRenderer: Hashable, Sendable {
  package init() {}

  package func render(_ document: ReportDocument) -> String {
    document.mapTexts { escapedForMarkdown($0) }.pages.map(page).joined(separator: "\n---\n\n")
  }

  private func page(_ page: ReportDocument.Page) -> String {
    blocks(of: page).joined(separator: "\n\n") + "\n"
  }

  private func blocks(of page: ReportDocument.Page) -> [String] {
    let masthead = page.masthead
    let title = [masthead.title, masthead.name].compactMap(\.self).joined(separator: ", ")
    let facts = masthead.details + [masthead.prepared]
    return [
      "# \(title)", facts.joined(separator: ", "), masthead.occasion ?? "",
      masthead.statements.joined(separator: "\\\n"),
    ]
    .filter { !$0.isEmpty }
      + page.sections.flatMap { section in
        [section.heading.map { "## \($0)" }].compactMap(\.self) + section.blocks.compactMap(text)
      }
  }

  /// `nil` for what has no form in Markdown.
  private func text(_ block: ReportDocument.Block) -> String? {
    switch block {
    case .paragraph(let text): text
    case .list(let items), .statements(let items):
      items.map { "- \($0)" }.joined(separator: "\n")
    case .table(let table): self.table(table)
    case .form(let blanks):
      blanks.map { blank in
        blank.length == 0
          ? blank.label : "\(blank.label) \(String.underscores(blank.length))"
      }.joined(separator: " ")
    case .writingLine: String.underscores(40)
    case .footnote(let text): text
    case .picture: nil
    }
  }

  /// Details of a row stand in its first cell.
  private func table(_ table: ReportDocument.Table) -> String {
    let headings = table.columns.map { column in
      [column.heading, column.subheading].filter { !$0.isEmpty }.joined(separator: "<br>")
    }
    let rules = table.columns.map { $0.alignment == .trailing ? "--:" : "---" }
    let rows = table.rows.map { row in
      let first = ([indented(row)] + row.details.map(detail)).joined(separator: "<br>")
      let rest = row.cells.dropFirst()
      let missing = table.columns.count - row.cells.count
      return [first] + rest + [String](repeating: "", count: max(0, missing))
    }
    return ([headings, rules] + rows).map { "| \($0.joined(separator: " | ")) |" }
      .joined(separator: "\n")
  }

  private func indented(_ row: ReportDocument.Table.Row) -> String {
    String(repeating: "&emsp;", count: row.level) + (row.cells.first ?? "")
  }

  private func detail(_ detail: ReportDocument.Table.Detail) -> String {
    switch detail {
    case .text(let text): text
    case .statements(let items): items.joined(separator: "; ")
    case .series(let label, let values): ([label] + values).joined(separator: "  ")
    }
  }
}

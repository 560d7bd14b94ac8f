extension ReportDocument {
  /// The same document with every text replaced. Each renderer begins with it, so that nothing
  /// stored reaches a format unescaped. Of a picture only the tables are: whoever draws it escapes
  /// what it draws, after measuring it.
  func mapTexts(_ transform: (String) -> String) -> ReportDocument {
    ReportDocument(
      pages: pages.map { page in
        Page(
          masthead: page.masthead.mapTexts(transform),
          sections: page.sections.map { $0.mapTexts(transform) })
      })
  }
}

extension ReportDocument.Section {
  func mapTexts(_ transform: (String) -> String) -> Self {
    Self(
      kind: kind, heading: heading.map(transform), blocks: blocks.map { $0.mapTexts(transform) },
      isClose: isClose, isOneLine: isOneLine)
  }
}

extension ReportDocument.Masthead {
  func mapTexts(_ transform: (String) -> String) -> Self {
    Self(
      name: name.map(transform), details: details.map(transform),
      occasion: occasion.map(transform), title: transform(title), prepared: transform(prepared),
      statements: statements.map(transform))
  }
}

extension ReportDocument.Block {
  fileprivate func mapTexts(_ transform: (String) -> String) -> Self {
    switch self {
    case .paragraph(let text): .paragraph(transform(text))
    case .list(let items): .list(items.map(transform))
    case .statements(let items): .statements(items.map(transform))
    case .table(let table): .table(table.mapTexts(transform))
    case .form(let blanks):
      .form(blanks.map { .init(label: transform($0.label), length: $0.length) })
    case .writingLine: .writingLine
    case .footnote(let text): .footnote(transform(text))
    case .picture(let picture): .picture(picture.mapTables(transform))
    }
  }
}

extension ReportDocument.Table {
  fileprivate func mapTexts(_ transform: (String) -> String) -> Self {
    Self(
      columns: columns.map { column in
        var column = column
        column.heading = transform(column.heading)
        column.subheading = transform(column.subheading)
        return column
      },
      rows: rows.map { row in
        Row(
          cells: row.cells.map(transform), level: row.level,
          details: row.details.map { $0.mapTexts(transform) })
      })
  }
}

extension ReportDocument.Table.Detail {
  fileprivate func mapTexts(_ transform: (String) -> String) -> Self {
    switch self {
    case .text(let text): .text(transform(text))
    case .statements(let items): .statements(items.map(transform))
    case .series(let label, let values):
      .series(label: transform(label), values: values.map(transform))
    }
  }
}

extension ReportDocument.Picture {
  fileprivate func mapTables(_ transform: (String) -> String) -> Self {
    var picture = self
    for band in bands.indices { picture.bands[band].table = bands[band].table.mapTexts(transform) }
    picture.changes = changes.mapTexts(transform)
    return picture
  }
}

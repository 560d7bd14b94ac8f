extension ReportDocument {
  /// The same document with each page after the first cut into as many as it takes sheets.
  func cutIntoSheets(_ measure: SheetMeasure) -> ReportDocument {
    ReportDocument(
      pages: pages.prefix(1)
        + pages.dropFirst().flatMap { page in
          Sheets(page, measure).pages
        })
  }
}

/// Rows laid onto sheets, one after the other.
private struct Sheets {
  private(set) var pages: [ReportDocument.Page] = []
  private let masthead: ReportDocument.Masthead
  private let measure: SheetMeasure
  /// What is left of the sheet.
  private var room: Double

  /// What stands on the whole width is not balanced, and little is known of how it breaks.
  private static let share = 0.94

  init(_ page: ReportDocument.Page, _ measure: SheetMeasure) {
    masthead = page.masthead
    self.measure = measure
    room = 0
    for section in page.sections { add(section) }
  }

  private mutating func add(_ section: ReportDocument.Section) {
    var isFirst = true
    for part in section.smallestParts {
      let height = measure.height(of: part)
      let isContinued = !isFirst && pages.last?.sections.last?.kind == section.kind
      // A part alone counts its heading, which it has on a new sheet only.
      let needed = isContinued ? height - measure.height(of: part.withoutBlocks) : height
      if needed > room { begin() }
      let isNew = pages[pages.count - 1].sections.last?.kind != section.kind || isFirst
      room -= isNew ? height : needed
      pages[pages.count - 1].append(part, isNew: isNew)
      isFirst = false
    }
  }

  private mutating func begin() {
    pages.append(ReportDocument.Page(masthead: masthead, sections: []))
    room = measure.capacity * Sheets.share - measure.height(of: masthead)
  }
}

extension ReportDocument.Section {
  /// A section for each row or item, or for each block that has none.
  fileprivate var smallestParts: [Self] {
    blocks.flatMap { block -> [ReportDocument.Block] in
      switch block {
      case .list(let items): items.map { .list([$0]) }
      case .table(let table) where table.isWhole: [block]
      case .table(let table):
        table.rows.map { .table(ReportDocument.Table(columns: table.columns, rows: [$0])) }
      case .paragraph, .statements, .form, .writingLine, .footnote, .picture: [block]
      }
    }.map { block in
      var part = self
      part.blocks = [block]
      return part
    }
  }

  fileprivate var withoutBlocks: Self {
    var section = self
    section.blocks = []
    return section
  }
}

extension ReportDocument.Table {
  /// Whether its rows stay together: they are few, and the first one names the columns.
  fileprivate var isWhole: Bool {
    rows.count <= ReportDocument.Table.fewRows && columns.allSatisfy(\.heading.isEmpty)
  }

  private static let fewRows = 5
}

extension ReportDocument.Page {
  /// Joins rows of one table, and items of one list, again.
  fileprivate mutating func append(_ part: ReportDocument.Section, isNew: Bool) {
    guard !isNew, let last = sections[sections.count - 1].blocks.last else {
      sections.append(part)
      return
    }
    switch (last, part.blocks.first) {
    case (.list(let items), .list(let more)?):
      sections[sections.count - 1].replaceLast(with: .list(items + more))
    case (.table(var table), .table(let more)?) where table.columns == more.columns:
      table.rows += more.rows
      sections[sections.count - 1].replaceLast(with: .table(table))
    case (_, let block?): sections[sections.count - 1].blocks.append(block)
    case (_, nil): break
    }
  }
}

extension ReportDocument.Section {
  fileprivate mutating func replaceLast(with block: ReportDocument.Block) {
    blocks[blocks.count - 1] = block
  }
}

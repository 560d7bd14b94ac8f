import JournalModel

/// A document as plain text for a terminal or a printer with fixed letters.
package struct TextRenderer: Hashable, Sendable {
  /// Columns that no line exceeds; at least ``minimumWidth``.
  package let width: Int
  /// Whether letters beyond ASCII can be shown.
  package let isUnicode: Bool
  /// Whether only the number of lines is wanted.
  private var isMeasuring = false

  package static let minimumWidth = 24
  /// What a sheet of paper takes in letters of one width.
  package static let linesOfSheet = 60
  package static let widthOfSheet = 80

  package init(width: Int = 80, isUnicode: Bool) {
    self.width = max(width, TextRenderer.minimumWidth)
    self.isUnicode = isUnicode
  }

  package func render(_ document: ReportDocument) -> String {
    let document = document.mapTexts(escaped)
    let sheets = document.pages.flatMap { page in
      cut(body(of: page), headed: lines(of: page.masthead, number: "1 / 1").count)
        .map { (masthead: page.masthead, body: $0) }
    }
    let pages = sheets.enumerated().map { index, sheet in
      let number = "\(index + 1) / \(sheets.count)"
      return (lines(of: sheet.masthead, number: number) + sheet.body)
        .map(\.withoutTrailingSpaces).joined(separator: "\n")
    }
    return pages.joined(separator: "\n\n\n") + "\n"
  }

  /// Sections for a screen, without a masthead and not cut into sheets.
  func render(_ sections: [ReportDocument.Section]) -> String {
    let masthead = ReportDocument.Masthead(
      name: nil, details: [], title: "", prepared: "", statements: [])
    let document = ReportDocument(pages: [.init(masthead: masthead, sections: sections)])
      .mapTexts(escaped)
    let lines = document.pages.flatMap(body).drop(while: \.isEmpty).map(\.withoutTrailingSpaces)
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many lines a page takes.
  ///
  /// - Parameter known: the lines of sections that were laid out before; those that were not are added.
  func length(
    of page: ReportDocument.Page, _ known: inout [ReportDocument.Section: Int]
  ) -> Int {
    var measure = self
    measure.isMeasuring = true
    var length = measure.lines(of: page.masthead.mapTexts(escaped), number: "1 / 1").count
    for (index, section) in page.sections.enumerated() {
      let lines = known[section] ?? measure.lines(of: section.mapTexts(escaped)).count
      known[section] = lines
      length += spaces(before: section, at: index) + lines
    }
    return length
  }

  private func escaped(_ text: String) -> String {
    escapedForTerminal(text, isUnicode: isUnicode)
  }

  /// What stands on a page under its masthead, however long.
  private func body(of page: ReportDocument.Page) -> [String] {
    page.sections.enumerated().flatMap { index, section in
      Array(repeating: "", count: spaces(before: section, at: index)) + lines(of: section)
    }
  }

  /// Empty lines.
  private func spaces(before section: ReportDocument.Section, at index: Int) -> Int {
    section.isClose && index > 0 ? 0 : 1
  }

  /// Cut into sheets of paper, where the width is that of one: between sections if that leaves no
  /// sheet half empty, else between rows.
  private func cut(_ body: [String], headed masthead: Int) -> [[String]] {
    let room = TextRenderer.linesOfSheet - masthead
    guard width >= TextRenderer.widthOfSheet, room > 2 else { return [body] }
    var sheets: [[String]] = []
    var rest = body[...]
    while rest.count > room {
      let places = (rest.startIndex + room / 2 + 1)...(rest.startIndex + room)
      let cut =
        places.last { rest[$0].isEmpty } ?? places.last { rest[$0].isStartOfRow }
        ?? places.upperBound
      sheets.append(Array(rest[..<cut]))
      let next = rest[cut...]
      rest = next.first?.isEmpty == true ? next : [""] + next
    }
    return sheets + [Array(rest)]
  }

  private func lines(of masthead: ReportDocument.Masthead, number: String) -> [String] {
    let prepared = "\(masthead.prepared)  \(number)"
    let person = ([masthead.name?.uppercased()].compactMap(\.self) + masthead.details)
      .joined(separator: "   ")
    let occasion = masthead.occasion ?? ""
    let top =
      person.isEmpty
      ? pair(masthead.title, prepared) + wrapped(occasion, width: width)
      : pair(person, masthead.title) + pair(occasion, prepared)
    return top + flow(masthead.statements, width: width)
  }

  /// Two texts at the ends of one line, or on lines of their own where they do not fit.
  private func pair(_ left: String, _ right: String) -> [String] {
    let space = width - left.displayWidth - right.displayWidth
    if space >= 2 || left.isEmpty && space >= 0 {
      return [left + String(repeating: " ", count: space) + right]
    }
    return wrapped(left, width: width) + wrapped(right, width: width)
  }

  /// A heading stands on the first line of a table or a form, beside what they say there.
  private func lines(of section: ReportDocument.Section) -> [String] {
    let heading = section.heading?.uppercased() ?? ""
    guard let first = section.blocks.first else { return heading.isEmpty ? [] : [heading] }
    let rest = section.blocks.dropFirst().flatMap(lines)
    if section.isOneLine, case .paragraph(let text) = first {
      let line = "\(heading) \(text)"
      // What fits keeps the spaces that set it apart.
      return (line.displayWidth <= width ? [line] : wrapped(line, width: width, hanging: 2)) + rest
    }
    switch first {
    case .table(let table):
      return laidOut(table).lines(heading: heading) + rest
    case .form(let blanks):
      return lines(of: blanks, heading: heading) + rest
    case .paragraph, .list, .statements, .writingLine, .footnote, .picture:
      let title = heading.isEmpty ? [] : wrapped(heading, width: width)
      return title + lines(of: first) + rest
    }
  }

  private func lines(of block: ReportDocument.Block) -> [String] {
    switch block {
    case .paragraph(let text): indentedLines(text)
    case .list(let items): items.flatMap(indentedLines)
    case .statements(let items): flow(items, width: width - 2).map { $0.indented(by: 2) }
    case .table(let table): laidOut(table).lines(heading: "")
    case .form(let blanks): lines(of: blanks, heading: "")
    case .writingLine: [String.underscores(width)]
    case .footnote(let text): wrapped(text, width: width)
    case .picture: []
    }
  }

  private func laidOut(_ table: ReportDocument.Table) -> TextTable {
    TextTable(table, width: width, isMeasured: isMeasuring)
  }

  private func indentedLines(_ text: String) -> [String] {
    wrapped(text, width: width - 2, hanging: 2).map { $0.indented(by: 2) }
  }

  private func lines(of blanks: [ReportDocument.Blank], heading: String) -> [String] {
    let lead = heading.isEmpty ? [] : [heading]
    let fields = blanks.map { blank in
      blank.length == 0 ? blank.label : "\(blank.label) \(String.underscores(blank.length))"
    }
    let indent = heading.isEmpty ? 2 : 0
    var lines = flow(lead + fields, width: width - indent)
    if let last = lines.popLast() {
      lines.append(last + String.underscores(width - indent - last.displayWidth))
    }
    return lines.map { $0.indented(by: indent) }
  }
}

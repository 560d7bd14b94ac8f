import JournalModel

/// A document as plain text for a terminal or a printer with fixed letters.
package struct TextRenderer: Hashable, Sendable {
  /// Columns that no line exceeds; at least ``minimumWidth``.
  package let width: Int
  /// Whether letters beyond ASCII can be shown.
  package let isUnicode: Bool

  package static let minimumWidth = 24

  package init(width: Int = 80, isUnicode: Bool) {
    self.width = max(width, TextRenderer.minimumWidth)
    self.isUnicode = isUnicode
  }

  package func render(_ document: ReportDocument) -> String {
    let pages = lines(of: document).map { $0.joined(separator: "\n") }
    return pages.joined(separator: "\n\n\n") + "\n"
  }

  /// The lines of each page.
  func lines(of document: ReportDocument) -> [[String]] {
    let document = document.mapTexts { escapedForTerminal($0, isUnicode: isUnicode) }
    return document.pages.map { page in
      let sections = page.sections.enumerated().flatMap { index, section in
        (section.isClose && index > 0 ? [] : [""]) + lines(of: section)
      }
      return (lines(of: page.masthead) + sections).map(\.withoutTrailingSpaces)
    }
  }

  private func lines(of masthead: ReportDocument.Masthead) -> [String] {
    let person = ([masthead.name?.uppercased()].compactMap(\.self) + masthead.details)
      .joined(separator: "   ")
    let occasion = masthead.occasion ?? ""
    let top =
      person.isEmpty
      ? pair(masthead.title, masthead.prepared) + wrapped(occasion, width: width)
      : pair(person, masthead.title) + pair(occasion, masthead.prepared)
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
      return TextTable(table, width: width).lines(heading: heading) + rest
    case .form(let blanks):
      return lines(of: blanks, heading: heading) + rest
    case .paragraph, .list, .statements, .writingLine, .footnote:
      let title = heading.isEmpty ? [] : wrapped(heading, width: width)
      return title + lines(of: first) + rest
    }
  }

  private func lines(of block: ReportDocument.Block) -> [String] {
    switch block {
    case .paragraph(let text): indentedLines(text)
    case .list(let items): items.flatMap(indentedLines)
    case .statements(let items): flow(items, width: width - 2).map { $0.indented(by: 2) }
    case .table(let table): TextTable(table, width: width).lines(heading: "")
    case .form(let blanks): lines(of: blanks, heading: "")
    case .writingLine: [String.underscores(width)]
    case .footnote(let text): wrapped(text, width: width)
    }
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

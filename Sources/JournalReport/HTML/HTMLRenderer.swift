import JournalModel

/// A document as one file of HTML that asks for nothing from anywhere: its style and its drawings
/// are in it, and the policy in its head forbids all else.
package struct HTMLRenderer: Hashable, Sendable {
  /// The paper that a printer is to use; `nil` leaves it to whoever prints.
  package var paper: Paper?
  /// Of the letters on paper, in points.
  var points: Double

  package enum Paper: String, Hashable, Sendable, CaseIterable {
    case a4 = "A4"
    case letter = "Letter"
  }

  init(paper: Paper?, points: Double) {
    self.paper = paper
    self.points = points
  }

  static let policy = "default-src 'none'; style-src 'unsafe-inline'"

  package func render(_ document: ReportDocument) -> String {
    let title = document.pages.first.map { page in
      [page.masthead.name, page.masthead.title].compactMap(\.self).joined(separator: ", ")
    }
    let pages = document.mapTexts { escapedForHTML($0) }.pages
    let sheets = pages.enumerated().map { sheet($0.element, $0.offset + 1, of: pages.count) }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(HTMLRenderer.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="journal">
      <title>\(escapedForAttribute(title ?? ""))</title>
      <style>
      \(HTMLStyle.text(paper: paper, points: points))</style>
      </head>
      <body>
      <main>
      \(sheets.joined())</main>
      </body>
      </html>

      """
  }

  private func sheet(_ page: ReportDocument.Page, _ number: Int, of count: Int) -> String {
    let measure = SheetMeasure(
      points: points, picture: page.picture.map { SheetMeasure.height(of: $0) } ?? 0)
    let html = HTMLSection(page: number, stretch: measure.stretch(of: page)).html
    let front = page.sections.filter { $0.kind.isInFront }.map(html)
    let wide = page.sections.filter { !$0.kind.isInFront }.map(html)
    return element(
      "article", "class=\"sheet\" aria-label=\"Page \(number) of \(count)\"",
      "\n" + masthead(page.masthead, number, of: count)
        + (front.isEmpty ? "" : element("div", "class=\"front\"", "\n" + front.joined()))
        + wide.joined())
  }

  private func masthead(
    _ masthead: ReportDocument.Masthead, _ number: Int, of count: Int
  ) -> String {
    let title = span("title", masthead.title)
    let name = masthead.name.map { span("name", $0) + " " } ?? ""
    let details = masthead.details.map { span("detail", $0) }.joined(separator: " ")
    let prepared =
      span("prepared", masthead.prepared) + " " + span("number", "\(number) / \(count)")
    let covers =
      ([masthead.occasion.map { span("occasion", $0) }]
      + masthead.statements.map { span("", $0) }).compactMap(\.self).joined(separator: " ")
    let lines = [
      element(number == 1 ? "h1" : "p", "class=\"who\"", name + title),
      element("p", "class=\"facts\"", span("", details) + " " + span("", prepared)),
      covers.isEmpty ? "" : element("p", "class=\"covers\"", covers),
    ]
    return element("header", "", "\n" + lines.joined())
  }
}

extension ReportDocument.Section.Kind {
  /// Whether it is narrow enough to stand beside others.
  var isInFront: Bool {
    switch self {
    case .nothing, .important, .questions, .agreed, .firstLook, .medicines, .doses, .gaps: true
    case .picture, .course, .closing, .appendix: false
    }
  }

  /// Such as `first-look`.
  var name: String {
    switch self {
    case .nothing, .important, .questions, .agreed, .medicines, .doses, .gaps, .picture, .course,
      .closing, .appendix:
      rawValue
    case .firstLook: "first-look"
    }
  }
}

/// An element on a line of its own; its content is HTML already.
func element(_ name: String, _ attributes: String, _ content: String) -> String {
  "<\(name)\(attributes.isEmpty ? "" : " " + attributes)>\(content)</\(name)>\n"
}

/// A part of a line.
func span(_ name: String, _ content: String) -> String {
  "<span\(name.isEmpty ? "" : " class=\"\(name)\"")>\(content)</span>"
}

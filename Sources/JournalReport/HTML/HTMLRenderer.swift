import JournalModel

/// A document as one file of HTML that asks for nothing from anywhere: its style and its drawings
/// are in it, and the policy in its head forbids all else.
package struct HTMLRenderer: Hashable, Sendable {
  /// The paper that a printer is to use; `nil` leaves it to whoever prints.
  package var paper: Paper?
  /// What the first page was fitted with: the size of the letters on paper, and its picture.
  private let measure: SheetMeasure

  package enum Paper: String, Hashable, Sendable, CaseIterable {
    case a4 = "A4"
    case letter = "Letter"
  }

  init(paper: Paper?, measure: SheetMeasure) {
    self.paper = paper
    self.measure = measure
  }

  static let policy = "default-src 'none'; style-src 'unsafe-inline'"

  package func render(_ document: ReportDocument) -> String {
    let title = document.pages.first.map { page in
      [page.masthead.name, page.masthead.title].compactMap(\.self).joined(separator: ", ")
    }
    let pages = document.mapTexts { escapedForHTML($0) }.pages
    // What is escaped is longer than what is seen.
    let sheets = zip(pages, document.pages).enumerated().map { index, page in
      sheet(page.0, index + 1, of: pages.count, laidOutAs: page.1)
    }
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
      \(HTMLStyle.text(paper: paper, points: measure.points))</style>
      </head>
      <body>
      <main>
      \(sheets.joined())</main>
      </body>
      </html>

      """
  }

  /// - Parameter plain: the same page before its texts were escaped.
  private func sheet(
    _ page: ReportDocument.Page, _ number: Int, of count: Int,
    laidOutAs plain: ReportDocument.Page
  ) -> String {
    let html = HTMLSection(page: number, stretch: measure.stretch(of: plain)).html
    func sections(_ sides: ReportDocument.Section.Side...) -> String {
      page.sections.filter { sides.contains($0.kind.side) }.map(html).joined()
    }
    let front =
      measure.hasSides(plain)
      ? element(
        "div", "class=\"sides\"",
        "\n" + element("div", "", "\n" + sections(.left))
          + element("div", "", "\n" + sections(.right)))
      : element("div", "class=\"columns\"", "\n" + sections(.left, .right))
    return element(
      "article", "class=\"sheet\" aria-label=\"Page \(number) of \(count)\"",
      "\n" + masthead(page.masthead, number, of: count)
        + (page.sections.contains { $0.kind.isInFront } ? front : "") + sections(.below))
  }

  private func masthead(
    _ masthead: ReportDocument.Masthead, _ number: Int, of count: Int
  ) -> String {
    let title = part("title", masthead.title)
    let name = masthead.name.map { part("name", $0) + " " } ?? ""
    let details = masthead.details.map { part("detail", $0) }.joined(separator: " ")
    let prepared =
      part("prepared", masthead.prepared) + " " + part("number", "\(number) / \(count)")
    let covers =
      ([masthead.occasion.map { part("occasion", $0) }]
      + masthead.statements.map { part("", $0) }).compactMap(\.self).joined(separator: " ")
    let lines = [
      element(number == 1 ? "h1" : "p", "class=\"who\"", name + title),
      element("p", "class=\"facts\"", part("", details) + " " + part("", prepared)),
      covers.isEmpty ? "" : element("p", "class=\"covers\"", covers),
    ]
    return element("header", "", "\n" + lines.joined())
  }
}

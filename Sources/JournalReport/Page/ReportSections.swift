import JournalModel

/// The sections of the page; `nil` where there is nothing to say.
struct ReportSections {
  typealias Section = ReportDocument.Section
  typealias Block = ReportDocument.Block
  typealias Table = ReportDocument.Table

  let report: VisitReport

  /// Dates of this year are written without it.
  var year: Int { report.asOf.moment.day.components.year }

  var nothing: Section? {
    guard report.isEmpty else { return nil }
    return Section(heading: nil, blocks: [.paragraph("Nothing was written in this period.")])
  }

  var important: Section? {
    guard !report.important.isEmpty else { return nil }
    return Section(
      heading: "Most important today", blocks: [.list(report.important.map { "\"\($0)\"" })])
  }

  func questions(_ questions: Excerpt<VisitReport.OpenQuestion>) -> Section? {
    guard !questions.items.isEmpty else { return nil }
    let table = Table(
      columns: [.init("", .flexible), .init("answer", .blank(30))],
      rows: questions.items.map { .init(cells: ["\($0.n) \($0.text)", ""]) })
    return Section(
      heading: heading("My questions", questions),
      blocks: [.table(table)] + more(questions, "question"))
  }

  /// What is to be agreed, and how to read the figures.
  var closing: Section {
    Section(
      heading: "Agreed today",
      blocks: [
        .form([
          .init(label: "dose", length: 14), .init(label: "from", length: 9),
          .init(label: "seen again", length: 12),
        ]),
        .writingLine, .footnote(legend.joined(separator: " ")),
      ])
  }

  func heading<Element>(_ text: String, _ excerpt: Excerpt<Element>) -> String {
    excerpt.isContinued ? "\(text), continued" : text
  }

  /// `2 questions more on page 2`.
  func more<Element>(_ excerpt: Excerpt<Element>, _ noun: String) -> [Block] {
    excerpt.more > 0 ? [.paragraph("\(Phrases.count(excerpt.more, noun)) more on page 2")] : []
  }
}

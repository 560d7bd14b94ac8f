import JournalModel

/// The sections of the page; `nil` where there is nothing to say.
struct ReportSections {
  typealias Section = ReportDocument.Section
  typealias Block = ReportDocument.Block
  typealias Table = ReportDocument.Table

  let report: VisitReport

  /// Dates of this year are written without it.
  var year: Int { report.asOf.moment.day.components.year }

  /// Whether a dose must say which medicine it is of.
  var hasManySchedules: Bool { report.medications.count { $0.adherence != nil } > 1 }

  var nothing: Section? {
    guard report.isEmpty else { return nil }
    return Section(
      kind: .nothing, heading: nil, blocks: [.paragraph("Nothing was written in this period.")])
  }

  func important(_ points: Excerpt<String>) -> Section? {
    guard !points.items.isEmpty else { return nil }
    return Section(
      kind: .important, heading: heading("Most important today", points),
      blocks: [.list(points.items.map { "\"\($0)\"" })] + more(points, "point"))
  }

  func questions(_ questions: Excerpt<VisitReport.AskedQuestion>) -> Section? {
    guard !questions.items.isEmpty else { return nil }
    let table = Table(
      columns: [.init("", .flexible), .init("answer", .blank(30))],
      rows: questions.items.map { .init(cells: ["\($0.n) \($0.text)", ""]) })
    return Section(
      kind: .questions, heading: heading("My questions", questions),
      blocks: [.table(table)] + more(questions, "question"),
      isClose: !questions.isContinued && !report.important.isEmpty)
  }

  /// `(27 Aug, Dr Lee)  10 mg three times a day from 5 Nov`.
  var agreed: Section? {
    guard let agreed = report.agreedLast else { return nil }
    let with = agreed.with?.split(separator: ",").first.map(String.init)
    let visit = [agreed.at.day.shortText(in: year), with].compactMap(\.self)
    return Section(
      kind: .agreed, heading: "Agreed last time",
      blocks: [.paragraph("(\(visit.joined(separator: ", ")))  \(agreed.text)")],
      isClose: !report.important.isEmpty || !report.openQuestions.isEmpty, isOneLine: true)
  }

  /// `About 2-10 Nov, told later: "taken as usual"`.
  func gaps(_ gaps: Excerpt<VisitReport.ToldGap>) -> Section? {
    guard !gaps.items.isEmpty else { return nil }
    let lines = gaps.items.map {
      "About \(DateText.range($0.days)), told later: \(Phrases.quoted($0.text))"
    }
    return Section(
      kind: .gaps, heading: nil, blocks: [.list(lines)] + more(gaps, "such time"),
      isClose: !gaps.isContinued && !scheduled.isEmpty)
  }

  /// What is to be agreed, and how to read the figures.
  func closing(_ limits: PageLimits) -> Section {
    Section(
      kind: .closing, heading: "Agreed today",
      blocks: [
        .form([
          .init(label: "dose", length: 14), .init(label: "from", length: 9),
          .init(label: "seen again", length: 12),
        ]),
        .writingLine, .footnote(legend(limits).joined(separator: " ")),
      ])
  }

  func heading<Element>(_ text: String, _ excerpt: Excerpt<Element>) -> String {
    excerpt.isContinued ? "\(text), continued" : text
  }

  /// `2 questions more on page 2`.
  func more<Element>(_ excerpt: Excerpt<Element>, _ noun: String) -> [Block] {
    more([(excerpt.more, noun)])
  }

  /// `2 symptoms, 1 tracker more on page 2, with the weeks of symptoms`.
  ///
  /// - Parameter words: what is there besides, and is not counted.
  func more(_ counts: [(Int, String)], besides words: String? = nil) -> [Block] {
    let parts = counts.filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    guard !parts.isEmpty else { return words.map { [.paragraph("\($0) on page 2")] } ?? [] }
    let also = words.map { ", with the \($0)" } ?? ""
    return [.paragraph("\(parts.joined(separator: ", ")) more on page 2\(also)")]
  }
}

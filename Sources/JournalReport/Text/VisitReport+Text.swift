extension VisitReport {
  /// The report as text: one page of at most 60 lines where that can be, with what gives way on
  /// a second one.
  package func text(width: Int = 80, isUnicode: Bool) -> String {
    let renderer = TextRenderer(width: width, isUnicode: isUnicode)
    let documents = PageLimits.steps.lazy.map { ReportDocument(self, limits: $0) }
    let fitting = documents.first { renderer.lines(of: $0).first.map(\.count) ?? 0 <= 60 }
    let shortest = PageLimits.steps.last ?? PageLimits()
    return renderer.render(fitting ?? ReportDocument(self, limits: shortest))
  }
}

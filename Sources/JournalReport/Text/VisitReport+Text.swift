extension VisitReport {
  /// The report as text: one page of at most 60 lines where that can be, with what gives way on
  /// a second one.
  ///
  /// Less than 80 columns are no sheet of paper but a screen, where little is gained by cutting.
  package func text(width: Int = 80, isUnicode: Bool) -> String {
    let renderer = TextRenderer(width: width, isUnicode: isUnicode)
    let documents = PageLimits.steps.lazy.map { ReportDocument(self, limits: $0) }
    let fitting = documents.first { renderer.lines(of: $0).first.map(\.count) ?? 0 <= 60 }
    let shortest = (width < 80 ? nil : PageLimits.steps.last) ?? .agreed
    return renderer.render(fitting ?? ReportDocument(self, limits: shortest))
  }
}

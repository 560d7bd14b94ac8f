extension VisitReport {
  /// The report as text: one page of at most 60 lines where that can be, with what gives way on
  /// a second one.
  ///
  /// Less than 80 columns are no sheet of paper but a screen, where little is gained by cutting.
  package func text(
    width: Int = TextRenderer.widthOfSheet, isUnicode: Bool, appendix: ReportAppendix? = nil
  ) -> String {
    let renderer = TextRenderer(width: width, isUnicode: isUnicode)
    let steps = PageLimits.steps(for: self)
    let documents = steps.lazy.map { ReportDocument(self, limits: $0, appendix: appendix) }
    let fitting = documents.first {
      renderer.lengthOfFirstPage(of: $0) <= TextRenderer.linesOfSheet
    }
    let shortest = (width < TextRenderer.widthOfSheet ? nil : steps.last) ?? .agreed
    return renderer.render(fitting ?? ReportDocument(self, limits: shortest, appendix: appendix))
  }
}

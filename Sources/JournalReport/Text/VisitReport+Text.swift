extension VisitReport {
  /// The report as text: one page of at most 60 lines where that can be, with what gives way on
  /// a second one.
  ///
  /// Less than 80 columns are no sheet of paper but a screen, where little is gained by cutting.
  package func text(
    width: Int = TextRenderer.widthOfSheet, isUnicode: Bool, appendix: ReportAppendix? = nil
  ) -> String {
    let renderer = TextRenderer(width: width, isUnicode: isUnicode)
    var known: [ReportDocument.Section: Int] = [:]
    let (limits, isEnough) = PageLimits.fitting(self, room: Double(TextRenderer.linesOfSheet)) {
      Double(renderer.length(of: ReportDocument.Page(firstOf: self, limits: $0), &known))
    }
    let isSheet = width >= TextRenderer.widthOfSheet
    return renderer.render(
      ReportDocument(self, limits: isEnough || isSheet ? limits : .agreed, appendix: appendix))
  }
}

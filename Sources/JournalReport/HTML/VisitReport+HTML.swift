extension VisitReport {
  /// The report as one file of HTML, with its picture: on paper the first page is one sheet of A4 or
  /// Letter, for which the letters grow smaller first and then things give way.
  ///
  /// - Parameter paper: that a printer is to use; `nil` leaves it to whoever prints.
  package func html(
    paper: HTMLRenderer.Paper? = nil, appendix: ReportAppendix? = nil
  ) -> String {
    let (document, measure) = fitting(appendix)
    return HTMLRenderer(paper: paper, measure: measure)
      .render(document.cutIntoSheets(measure))
  }

  /// In points; the smallest that can be read at arm's length.
  private static let sizes = [10, 9.6, 9.2, 8.9, 8.6, 8.3, 8.0]

  /// What stands on the first page in the smallest letters, and then in letters as large as there
  /// is room for.
  private func fitting(_ appendix: ReportAppendix?) -> (ReportDocument, SheetMeasure) {
    let picture = ReportSections(report: self).picture
    let height = picture?.picture.map { SheetMeasure.height(of: $0) } ?? 0
    func measure(_ points: Double) -> SheetMeasure {
      SheetMeasure(points: points, picture: height)
    }
    let smallest = measure(VisitReport.sizes.last ?? 8)
    let limits = PageLimits.fitting(self, room: smallest.capacity) {
      smallest.height(of: ReportDocument.Page(firstOf: self, limits: $0, picture: picture))
    }.limits
    let fitted = ReportDocument(self, limits: limits, picture: picture, appendix: appendix)
    let size = VisitReport.sizes.lazy.map(measure).first { measure in
      fitted.pages.first.map { measure.height(of: $0) <= measure.capacity } ?? true
    }
    return (fitted, size ?? smallest)
  }
}

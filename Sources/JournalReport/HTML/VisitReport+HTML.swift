extension VisitReport {
  /// The report as one file of HTML, with its picture: on paper the first page is one sheet of A4 or
  /// Letter, for which the letters grow smaller first and then things give way.
  ///
  /// - Parameter paper: that a printer is to use; `nil` leaves it to whoever prints.
  package func html(
    paper: HTMLRenderer.Paper? = nil, appendix: ReportAppendix? = nil
  ) -> String {
    let (document, measure) = fitting(appendix)
    return HTMLRenderer(paper: paper, points: measure.points)
      .render(document.cutIntoSheets(measure))
  }

  /// In points; the smallest that can be read at arm's length.
  private static let sizes = [10, 9.6, 9.2, 8.9, 8.6, 8.3, 8.0]

  private func fitting(_ appendix: ReportAppendix?) -> (ReportDocument, SheetMeasure) {
    let documents = PageLimits.steps(for: self).lazy.map {
      ReportDocument(self, limits: $0, hasPicture: true, appendix: appendix)
    }
    var last: (ReportDocument, SheetMeasure)?
    var picture: Double?
    for document in documents {
      guard let first = document.pages.first else { continue }
      let height = picture ?? first.picture.map { SheetMeasure.height(of: $0) } ?? 0
      picture = height
      for points in VisitReport.sizes {
        let measure = SheetMeasure(points: points, picture: height)
        if measure.height(of: first) <= measure.capacity { return (document, measure) }
        last = (document, measure)
      }
    }
    return last ?? (ReportDocument(self), SheetMeasure(points: VisitReport.sizes[0], picture: 0))
  }
}

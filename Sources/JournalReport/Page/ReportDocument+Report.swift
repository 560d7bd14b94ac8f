extension ReportDocument {
  /// The page of a report, and a second one for what is beyond its limits.
  ///
  /// - Parameter picture: ``ReportSections/picture``, for a format that has pictures. It is the same
  ///   within all limits.
  package init(
    _ report: VisitReport, limits: PageLimits = PageLimits(), picture: Section? = nil,
    appendix: ReportAppendix? = nil
  ) {
    let sections = ReportSections(report: report)
    let first = Page(firstOf: report, limits: limits, picture: picture)
    let rest = sections.continued(limits).compactMap(\.self)
    let others = [rest, appendix?.sections ?? []].filter { !$0.isEmpty }
    pages =
      [first]
      + others.map { Page(masthead: Masthead(report, isFirst: false), sections: $0) }
  }
}

extension ReportDocument.Page {
  /// The page of a report, without what is beyond its limits.
  init(firstOf report: VisitReport, limits: PageLimits, picture: ReportDocument.Section? = nil) {
    let sections = ReportSections(report: report).first(limits, picture: picture)
      .compactMap(\.self)
    self.init(
      masthead: ReportDocument.Masthead(report, isFirst: true),
      sections: limits.hasSpaces ? sections : sections.map(\.close))
  }
}

extension ReportSections {
  fileprivate func first(_ limits: PageLimits, picture: Section?) -> [Section?] {
    [
      nothing, important(report.important.split(at: limits.important)),
      questions(report.openQuestions.split(at: limits.questions)), agreed,
      firstLook(firstLookRows.split(at: limits.firstLook)),
      medicines(
        report.medications.split(at: limits.medications), isBrief: !limits.hasMedicineCourse),
      doses(scheduled.split(at: limits.schedules)),
      gaps(report.gapsExplained.split(at: limits.gaps)), picture, course(limits), closing(limits),
    ]
  }

  /// What did not find room in ``first(_:picture:)``.
  fileprivate func continued(_ limits: PageLimits) -> [Section?] {
    [
      important(report.important.rest(after: limits.important)),
      questions(report.openQuestions.rest(after: limits.questions)),
      firstLook(firstLookRows.rest(after: limits.firstLook)),
      medicines(report.medications.rest(after: limits.hasMedicineCourse ? limits.medications : 0)),
      doses(scheduled.rest(after: limits.schedules)),
      gaps(report.gapsExplained.rest(after: limits.gaps)), courseContinued(limits),
    ]
  }
}

/// The part of a list that stands on a page.
struct Excerpt<Element> {
  var items: ArraySlice<Element>
  /// How many follow on the second page.
  var more: Int
  var isContinued = false
}

extension Array {
  func split(at limit: Int) -> Excerpt<Element> {
    Excerpt(items: prefix(limit), more: Swift.max(0, count - limit))
  }

  func rest(after limit: Int) -> Excerpt<Element> {
    Excerpt(items: dropFirst(limit), more: 0, isContinued: true)
  }
}

extension ReportDocument.Section {
  /// The same without a space before it, unless it is the last one.
  fileprivate var close: Self {
    var section = self
    section.isClose = kind != .closing
    return section
  }
}

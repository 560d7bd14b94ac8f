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
    let looks = sections.firstLookRows
    let questions = report.openQuestions
    let gaps = report.gapsExplained
    let scheduled = sections.scheduled
    let isBrief = !limits.hasMedicineCourse
    let first: [Section?] = [
      sections.nothing, sections.important(report.important.split(at: limits.important)),
      sections.questions(questions.split(at: limits.questions)), sections.agreed,
      sections.firstLook(looks.split(at: limits.firstLook)),
      sections.medicines(report.medications.split(at: limits.medications), isBrief: isBrief),
      sections.doses(scheduled.split(at: limits.schedules)),
      sections.gaps(gaps.split(at: limits.gaps)), picture,
      sections.course(limits), sections.closing(limits),
    ]
    let rest: [Section?] = [
      sections.important(report.important.rest(after: limits.important)),
      sections.questions(questions.rest(after: limits.questions)),
      sections.firstLook(looks.rest(after: limits.firstLook)),
      sections.medicines(report.medications.rest(after: isBrief ? 0 : limits.medications)),
      sections.doses(scheduled.rest(after: limits.schedules)),
      sections.gaps(gaps.rest(after: limits.gaps)), sections.courseContinued(limits),
    ]
    let pages = [first.map { limits.hasSpaces ? $0 : $0?.close }, rest, appendix?.sections ?? []]
      .map { $0.compactMap(\.self) }.filter { !$0.isEmpty }
    self.pages = pages.enumerated().map { index, sections in
      Page(
        masthead: Masthead(report, isFirst: index == 0), sections: sections)
    }
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

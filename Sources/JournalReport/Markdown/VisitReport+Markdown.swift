extension VisitReport {
  /// The report as Markdown: all of it on one page, since nothing here knows of paper.
  package func markdown(appendix: ReportAppendix? = nil) -> String {
    MarkdownRenderer().render(ReportDocument(self, limits: .none, appendix: appendix))
  }
}

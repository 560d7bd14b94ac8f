package import JournalModel

/// The questions that were compared, with their answers, for the appendix. Nothing of it belongs on
/// the page itself.
package struct StatisticsSection: Hashable, Sendable {
  /// In the order in which they are shown. Made from what may be on a report, and from nothing else.
  package var answers: [PatternAnswer]
  package var asked: AskedQuestions
  /// The day of the report.
  package var day: CivilDay

  package init(_ answers: [PatternAnswer], asked: AskedQuestions, day: CivilDay) {
    self.answers = answers
    self.asked = asked
    self.day = day
  }

  /// One for each answer, so that they stand apart, and what is said of all of them; none without an
  /// answer.
  package var sections: [ReportDocument.Section] {
    guard !answers.isEmpty else { return [] }
    let voice = PatternVoice(year: day.components.year)
    let told = answers.enumerated().map { index, answer in
      let text = voice.text(answer, asked)
      let sentences = [text.counts, text.estimate, voice.chances(answer, asked), text.context]
      return ReportDocument.Section(
        kind: .statistics, heading: index == 0 ? "Questions compared" : nil,
        blocks: [.paragraph(sentences.compactMap(\.self).joined(separator: " "))]
          + voice.figures(answer))
    }
    return told + [ReportDocument.Section(kind: .statistics, blocks: [.footnote(legend)])]
  }

  private var legend: String {
    """
    A logged day has a symptom, a number, a mood or "none". Only questions that were named before \
    are compared; so far there were \(asked.count) in this journal, and each p also stands as it is \
    among all of them (Holm). \(PatternText.closing)
    """
  }
}

extension PatternVoice {
  /// The hours since the dose as a table, or the weeks in rows; none for two sides, which the
  /// sentences tell.
  func figures(_ answer: PatternAnswer) -> [ReportDocument.Block] {
    if let hours = answer.hours { return [.table(hours.table(isRated: answer.isRated))] }
    guard !answer.weeks.isEmpty else { return [] }
    if answer.weeks.count > PatternVoice.weeksInRow { return [.table(weeksTable(answer.weeks))] }
    return [.statements([weeksLabel(answer.weeks)] + answer.weeks.map(value))]
  }

  /// A row for each six weeks, so that one finds the week of a figure.
  private func weeksTable(_ weeks: [PatternWeek]) -> ReportDocument.Table {
    let columns = PatternVoice.weeksInRow
    let rows = stride(from: 0, to: weeks.count, by: columns).map { start in
      let row = weeks[start..<min(start + columns, weeks.count)]
      let missing = Array(repeating: "", count: columns - row.count)
      return ReportDocument.Table.Row(cells: [weeksLabel(Array(row))] + row.map(value) + missing)
    }
    return ReportDocument.Table(
      columns: [.init("", .flexible)]
        + Array(repeating: .init("", .natural, .trailing), count: columns),
      rows: rows)
  }

  private static let weeksInRow = 6
}

package import JournalModel

/// Answers as a terminal shows them: counts, a small strip of days, then what is made of them.
package struct AnswerPage: Hashable, Sendable {
  package var answers: [PatternAnswer]
  package var asked: AskedQuestions
  package var voice: PatternVoice

  package init(_ answers: [PatternAnswer], asked: AskedQuestions, voice: PatternVoice) {
    self.answers = answers
    self.asked = asked
    self.voice = voice
  }

  package func text(width: Int, isUnicode: Bool) -> String {
    let sections = answers.flatMap { self.sections(of: $0, width: width, isUnicode: isUnicode) }
    let closing = ReportDocument.Section(
      kind: .statistics, blocks: [.footnote(PatternText.closing)], isClose: true)
    return TextRenderer(width: width, isUnicode: isUnicode).render(sections + [closing])
  }

  private func sections(
    of answer: PatternAnswer, width: Int, isUnicode: Bool
  ) -> [ReportDocument.Section] {
    let text = voice.text(answer, asked)
    let figures = voice.figures(answer) + strips(answer, width: width, isUnicode: isUnicode)
    let last = [text.estimate, text.questions, text.context].compactMap(\.self)
    return [
      ReportDocument.Section(
        kind: .statistics, heading: answers.count > 1 ? voice.heading(answer) : nil,
        blocks: [.footnote(text.counts)]),
      ReportDocument.Section(kind: .statistics, blocks: figures),
      ReportDocument.Section(kind: .statistics, blocks: last.map { .footnote($0) }),
    ].filter { !$0.blocks.isEmpty }
  }

  private func strips(
    _ answer: PatternAnswer, width: Int, isUnicode: Bool
  ) -> [ReportDocument.Block] {
    let labels = answer.strips.map { voice.label($0.label, of: answer) }
    let room =
      width - AnswerPage.margins - (labels.map(\.displayWidth).max() ?? 0)
      - (answer.strips.map(\.first.shortText.count).max() ?? 0)
    let strips = answer.strips.map { $0.fitted(to: room) }
    guard let first = strips.first else { return [] }
    let drawing = StripDrawing(isUnicode: isUnicode)
    let table = ReportDocument.Table(
      columns: [.init(), .init(), .init("", .flexible)],
      rows: zip(labels, strips).map { label, strip in
        .init(cells: [label, strip.first.shortText, drawing.text(strip.cells)])
      })
    return [
      .table(table), .statements(drawing.legend(strips, isWeekly: first.daysPerCell > 1)),
    ]
  }

  /// What a table of three columns takes besides their cells.
  private static let margins = 6
}

extension PatternStrip {
  /// The latest cells, where two rows stand under each other and do not fit; two sides take
  /// several lines instead.
  fileprivate func fitted(to room: Int) -> PatternStrip {
    let excess = cells.count - max(14, room)
    guard excess > 0, !label.isSide else { return self }
    var fitted = self
    fitted.cells = Array(cells.dropFirst(excess))
    fitted.first = first.advanced(byDays: excess * daysPerCell)
    return fitted
  }
}

extension PatternStrip.Label {
  fileprivate var isSide: Bool {
    switch self {
    case .role: true
    case .subject, .factor: false
    }
  }
}

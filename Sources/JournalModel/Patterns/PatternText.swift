/// An answer in sentences, in the order in which they are read.
package struct PatternText: Hashable, Sendable {
  /// One or two sentences of counts.
  package var counts: String
  /// The estimate with its limits, or what is missing for one.
  package var estimate: String?
  /// The p, the number of distinct questions, and the p among them.
  package var questions: String?
  /// What else was otherwise in these days, or goes along with the hours.
  package var context: String?

  /// Said at the end of every answer.
  package static let closing = "This does not show cause."
}

/// How answers are worded. The sentences stand in the files
/// `PatternVoice+...`, and nowhere else.
package struct PatternVoice: Hashable, Sendable {
  /// Dates of this year are written without it.
  package var year: Int

  package init(year: Int) {
    self.year = year
  }

  package func text(_ answer: PatternAnswer, _ asked: AskedQuestions) -> PatternText {
    PatternText(
      counts: counts(answer), estimate: estimate(answer), questions: questions(answer, asked),
      context: context(answer))
  }

  /// `5 Nov`, `5 Nov 2025`.
  func date(_ day: CivilDay) -> String { day.shortText(in: year) }

  /// `5-21 Nov`, with the year where it is not this one.
  func range(_ days: ClosedRange<CivilDay>) -> String {
    let (first, last) = (days.lowerBound.components.year, days.upperBound.components.year)
    return days.shortText + (first == last && last != year ? " \(last)" : "")
  }

  func uncapitalized(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  /// `drowsiness`; `"none"`; a tag or a number by its name.
  func noun(_ answer: PatternAnswer) -> String {
    switch answer.question.subject {
    case .event(.term): uncapitalized(answer.name)
    case .event(.none): "\"none\""
    case .event(.tag), .rating: answer.name
    }
  }
}

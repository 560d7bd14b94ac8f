/// The p among all questions, and what else was otherwise.
extension PatternVoice {
  func questions(_ answer: PatternAnswer, _ asked: AskedQuestions) -> String? {
    guard let p = answer.p else { return nil }
    let first = "\(FigureText.chance(p))."
    guard asked.count > 1, let adjusted = asked.adjusted(answer.question) else {
      return "\(first) This is the first question compared in this journal."
    }
    return "\(first) Questions compared in this journal so far: \(asked.count); among them (Holm)"
      + " \(FigureText.chance(adjusted))."
  }

  /// The same beside other answers, where the number of questions is said once.
  package func chances(_ answer: PatternAnswer, _ asked: AskedQuestions) -> String? {
    guard let p = answer.p else { return nil }
    let alone = FigureText.chance(p)
    guard asked.count > 1, let adjusted = asked.adjusted(answer.question) else {
      return "\(alone)."
    }
    return "\(alone), among all questions \(FigureText.chance(adjusted))."
  }

  /// What changed on the day itself, and what else was otherwise: medicines, and tags.
  func context(_ answer: PatternAnswer) -> String? {
    var sentences: [String] = []
    if case .hours = answer.question.kind {
      sentences.append(
        "Hours since a dose go along with the time of day: these counts cannot tell one from the other."
      )
    }
    if let day = answer.changeDay, !answer.changesOnDay.isEmpty {
      let texts = answer.changesOnDay.map(\.text).joined(separator: "; ")
      sentences.append("On \(date(day)): \(texts).")
    }
    if let medicine = answer.cutBy {
      sentences.append("Days count as far as the daily dose of \(medicine) stayed the same.")
    }
    let also = changes(answer) + tags(answer) + travel(answer)
    if !also.isEmpty { sentences.append("Also in these days: \(also.joined(separator: "; ")).") }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private static let most = 4

  private func changes(_ answer: PatternAnswer) -> [String] {
    func words(_ change: PatternChange) -> String { "\(change.text) (\(date(change.day)))" }
    guard answer.changes.count > PatternVoice.most, let last = answer.changes.last else {
      return answer.changes.map(words)
    }
    return ["\(answer.changes.count) changes of medicines, the last \(words(last))"]
  }

  private func travel(_ answer: PatternAnswer) -> [String] {
    answer.travelDays > 0 ? ["more than one time zone on \(counted(answer.travelDays, "day"))"] : []
  }

  private func tags(_ answer: PatternAnswer) -> [String] {
    answer.tags.prefix(PatternVoice.most).map { "\($0.name) on \(counted($0.days, "day"))" }
  }
}

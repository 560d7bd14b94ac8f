extension PatternDiary {
  /// Whether everything that a question names is in this diary. Of one without what is private, a
  /// question that names something private must not be told at all.
  package func tells(of question: PatternQuestion) -> Bool {
    switch question.kind {
    case .around, .between, .weeks: tells(of: question.subject)
    case .with(let factor, _): tells(of: question.subject) && tells(of: factor)
    case .hours(let id, _, _): tells(of: question.subject) && medicine(id) != nil
    }
  }

  private func tells(of subject: PatternSubject) -> Bool {
    switch subject {
    case .event(let event): !days(of: event).isEmpty
    case .rating(let name): !ratings(of: name).all.isEmpty
    }
  }

  private func tells(of factor: PatternFactor) -> Bool {
    switch factor {
    case .event(let event): !days(of: event).isEmpty
    case .number(let name, _): !ratings(of: name).all.isEmpty
    case .doses(_, let id): medicine(id) != nil
    case .neighbor(_, let factor): tells(of: factor)
    }
  }
}

/// What the two sides of a comparison are called.
extension PatternVoice {
  /// After "3 of 12 logged days": `before 5 Nov`, `with alcohol`, `in 1-30 Sep`.
  func side(_ role: PatternGroup.Role, of answer: PatternAnswer) -> String {
    switch (answer.question.kind, role) {
    case (.around(let day, _), .before): "before \(date(day))"
    case (.around, _): "from then on"
    case (.between(let first, _), .first): "in \(range(first))"
    case (.between(_, let second), _): "in \(range(second))"
    case (.with(let factor, _), .with): "with \(factorNoun(factor, answer))"
    case (.with, _): "without"
    case (.weeks, .early): "in the first two weeks"
    case (.weeks, _): "in the two weeks after them"
    case (.hours, .early): "within \(HoursSinceDose.late) h of a dose"
    case (.hours, _): "from \(HoursSinceDose.late) h after a dose on"
    }
  }

  /// `alcohol`, `a missed dose`, `physio on the next day`, `sleep below 6`.
  func factorNoun(_ factor: PatternFactor, _ answer: PatternAnswer) -> String {
    let name = answer.factor ?? ""
    return switch factor {
    case .event(.term): uncapitalized(name)
    case .event(.none): "\"none\""
    case .event(.tag), .number: name
    case .doses(let kind, _): "a \(kind.rawValue) dose"
    case .neighbor(let offset, let factor):
      factorNoun(factor, answer) + (offset > 0 ? " on the next day" : " on the day before")
    }
  }

  /// As a row is labelled: `before`, `with`.
  package func label(_ label: PatternStrip.Label, of answer: PatternAnswer) -> String {
    switch label {
    case .subject: noun(answer)
    case .factor: factorLabel(answer)
    case .role(let role): role == .after ? "since" : role.rawValue
    }
  }

  /// `alcohol`, `before physio`.
  private func factorLabel(_ answer: PatternAnswer) -> String {
    switch answer.question.kind {
    case .with(.neighbor(let offset, _), _):
      (offset > 0 ? "before " : "after ") + (answer.factor ?? "")
    case .with(.event(.term), _): uncapitalized(answer.factor ?? "")
    case .around, .between, .with, .hours, .weeks: answer.factor ?? ""
    }
  }

  /// What is told in this answer, where there are several.
  package func heading(_ answer: PatternAnswer) -> String? {
    switch answer.question.kind {
    case .around, .between, .with: nil
    case .hours: "By hours since the dose" + (answer.hours.map { " of \($0.medicine)" } ?? "")
    case .weeks: "By weeks" + (answer.days.map { " since \(date($0.lowerBound))" } ?? "")
    }
  }

  /// `6 of 7`, a median, or `-` where a week says too little.
  package func value(_ week: PatternWeek) -> String {
    guard week.isTold else { return "-" }
    return week.ratings.map { $0.median.map(FigureText.plain) ?? "-" }
      ?? "\(week.eventDays) of \(week.loggedDays)"
  }

  /// `weeks from 5 Nov`.
  package func weeksLabel(_ weeks: [PatternWeek]) -> String {
    weeks.first.map { "weeks from \(date($0.days.lowerBound))" } ?? ""
  }
}

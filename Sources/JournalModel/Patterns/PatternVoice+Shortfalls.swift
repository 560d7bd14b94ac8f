/// What a comparison takes and does not have yet.
extension PatternVoice {
  /// `nil` when nothing is missing.
  func shortfall(_ answer: PatternAnswer) -> String? {
    guard !answer.shortfalls.isEmpty else { return nil }
    let needs = answer.shortfalls.map { need($0, answer) }
    let list = needs.count < 3 ? needs.joined(separator: " and ") : needs.joined(separator: "; ")
    return "\(start(answer)) \(list). \(wait(answer))"
  }

  private func start(_ answer: PatternAnswer) -> String {
    if answer.contrast != nil { return "An interval takes" }
    switch (answer.question.kind, answer.question.subject) {
    case (.hours, .rating): return "No medians: they take"
    case (.weeks, .rating): return "No slope: that takes"
    case (.weeks, .event): return "The first two weeks beside the next two: that takes"
    case (.around, _), (.between, _), (.with, _), (.hours, .event):
      return "Not compared: that takes"
    }
  }

  private func need(_ shortfall: Shortfall, _ answer: PatternAnswer) -> String {
    let need = FigureText.plain(shortfall.need)
    let number = FigureText.plain((shortfall.have * 10).rounded(.down) / 10)
    let have = answer.isOver ? "(there: \(number))" : "(\(number) so far)"
    let place = shortfall.role.map { " \(side($0, of: answer))" } ?? ""
    return switch shortfall.gate {
    case .eventDays: "\(need) days with \(noun(answer)) in all \(have)"
    case .loggedDays, .sideDays: "\(need) logged days\(place) \(have)"
    case .share: "a symptom entry on \(need) of 10 days\(place) \(have)"
    case .ratedDays: "\(need) days with a rating\(place) \(have)"
    case .days: "\(need) days \(have)"
    case .awakeEntries: "\(need) \(answer.isRated ? "ratings" : "entries") while awake \(have)"
    case .awakeHours: "\(need) awake hours\(place) \(have)"
    case .weeks: "\(need) weekly medians \(have)"
    }
  }

  /// As many days more as the slowest of them takes.
  private func wait(_ answer: PatternAnswer) -> String {
    let waits = answer.shortfalls.map(\.moreDays)
    let known = waits.compactMap(\.self)
    if known.count == waits.count, let longest = known.max() {
      return "At the pace so far: \(counted(longest, "more day"))."
    }
    if answer.isOver { return "These days are over; no more can be added." }
    let closed = answer.groups.first { group in
      group.room == 0
        && answer.shortfalls.contains { $0.role == group.role && $0.moreDays == nil }
    }
    return closed.map { "No day can be added \(side($0.role, of: answer))." }
      ?? "How many more days that is cannot be told from these."
  }
}

extension PatternAnswer {
  package var isRated: Bool {
    switch question.subject {
    case .event: false
    case .rating: true
    }
  }

  /// Whether no day can come to it any more.
  package var isOver: Bool {
    switch question.kind {
    case .around, .between: groups.allSatisfy { $0.room == 0 }
    case .with(_, let span), .hours(_, let span, _), .weeks(let span): span.until != nil
    }
  }
}

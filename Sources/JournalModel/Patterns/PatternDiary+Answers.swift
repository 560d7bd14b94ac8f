extension PatternDiary {
  /// The answer to a question, as far as the diary has one.
  package func answer(_ question: PatternQuestion) -> PatternAnswer {
    switch question.kind {
    case .around(let day, let reach): around(question, day, reach)
    case .between(let first, let second): between(question, first, second)
    case .with(let factor, let span): with(question, factor, span)
    case .hours(let medicine, let span, let awake): hours(question, medicine, span, awake)
    case .weeks(let span): weeks(question, span)
    }
  }

  /// The answer without anything counted yet.
  func start(
    _ question: PatternQuestion, over days: ClosedRange<CivilDay>?
  ) -> PatternAnswer {
    var answer = PatternAnswer(question, name: name(of: question.subject))
    answer.days = days
    if let days {
      answer.loggedDays = loggedDays(for: question.subject).count(where: days.contains)
    }
    if case .rating(let name) = question.subject {
      let ratings = ratings(of: name)
      (answer.unit, answer.otherUnits) = (ratings.unit, ratings.otherUnits)
    }
    return answer
  }

  /// Some days, with what was noted on those that count.
  func group(
    _ role: PatternGroup.Role, _ days: ClosedRange<CivilDay>?, of subject: PatternSubject
  ) -> PatternGroup {
    let logged = days.map { days in
      loggedDays(for: subject).filter { days.contains($0) }
    }
    return group(
      role, logged ?? [], in: days, calendarDays: days?.dayCount ?? 0, of: subject)
  }

  func group(
    _ role: PatternGroup.Role, _ logged: Set<CivilDay>, in days: ClosedRange<CivilDay>?,
    calendarDays: Int, of subject: PatternSubject
  ) -> PatternGroup {
    var group = PatternGroup(
      role, days: days, loggedDays: logged.count, calendarDays: calendarDays)
    switch subject {
    case .event(let event): group.eventDays = self.days(of: event).intersection(logged).count
    case .rating(let name): group.ratings = RatingSummary(ratings(of: name), on: logged)
    }
    return group
  }

  /// How what is asked about is called.
  package func name(of subject: PatternSubject) -> String {
    switch subject {
    case .event(let event): name(of: event)
    case .rating(let name): self.name(of: name)
    }
  }

  private func name(of event: DayEvent) -> String {
    switch event {
    case .term(let id): terms.display(of: id)
    case .none: "none"
    case .tag(let name): name
    }
  }

  private func name(of rating: RatingName) -> String {
    switch rating {
    case .mood: "mood"
    case .tracker(let name): ratings(of: rating).isPair ? "\(name) (upper)" : name
    case .lowerOfPair(let name): "\(name) (lower)"
    }
  }

  /// How a factor is called: `alcohol`, `sleep below 6`, `missed`.
  func name(of factor: PatternFactor) -> String {
    switch factor {
    case .event(let event): name(of: event)
    case .number(let rating, let limit):
      limit == .aboveZero
        ? name(of: rating) : "\(name(of: rating)) \(limit.side.rawValue) \(limit.value.text)"
    case .doses(let kind, _): kind.rawValue
    case .neighbor(_, let factor): name(of: factor)
    }
  }

  /// What changed of any medicine on the day from which on it is asked, and in the other days; and
  /// on how many days the person travelled.
  func tellChanges(
    _ answer: inout PatternAnswer, in days: ClosedRange<CivilDay>?, from day: CivilDay? = nil
  ) {
    let changes = medicines.flatMap(\.changes).enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    answer.changeDay = day
    answer.changesOnDay = changes.filter { $0.day == day }
    answer.changes = changes.filter { change in
      change.day != day && days?.contains(change.day) ?? false
    }
    answer.travelDays = travelDays.count { days?.contains($0) ?? false }
  }

  /// The tags of these days, without those that the question is about.
  func tags(in days: ClosedRange<CivilDay>?, for question: PatternQuestion) -> [PatternTag] {
    guard let days else { return [] }
    var found: [String: Set<CivilDay>] = [:]
    for entry in entries where days.contains(entry.moment.day) {
      for tag in entry.facts.tags {
        found[tag.nameFolded, default: []].insert(entry.moment.day)
      }
    }
    let own = question.tags
    return found.filter { !own.contains($0.key) }.map { PatternTag(name: $0, days: $1.count) }
      .sorted { (-$0.days, $0.name) < (-$1.days, $1.name) }
  }
}

extension PatternMedicine {
  /// Changes of the daily dose, and products that came after another or without one.
  fileprivate var changes: [PatternChange] {
    doseChanges
      + prescription.productTimeline.map {
        PatternChange($0.content.from, "\(name): \($0.content.name)")
      }
  }
}

extension PatternQuestion {
  /// The tags that it is about.
  fileprivate var tags: Set<String> {
    var tags: Set<String> = []
    if case .event(.tag(let name)) = subject { tags.insert(name) }
    if case .with(let factor, _) = kind, let name = factor.tag { tags.insert(name) }
    return tags
  }
}

extension PatternFactor {
  fileprivate var tag: String? {
    switch self {
    case .event(.tag(let name)): name
    case .neighbor(_, let factor): factor.tag
    case .event, .number, .doses: nil
    }
  }
}

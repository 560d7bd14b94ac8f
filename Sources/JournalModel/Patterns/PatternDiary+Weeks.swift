/// Blocks of seven days since a day: whether something fades.
extension PatternDiary {
  func weeks(_ question: PatternQuestion, _ span: QuestionSpan) -> PatternAnswer {
    let days = span.days(today: asOf.day, begins: begins)
    var answer = start(question, over: days)
    tellChanges(&answer, in: days, from: days?.lowerBound)
    answer.tags = tags(in: days, for: question)
    guard let days else {
      answer.shortfalls = [PatternDiary.nothingYet(question, isOpen: span.until == nil)]
      return answer
    }
    answer.weeks = blocks(of: question.subject, in: days)
    switch question.subject {
    case .event: compareFortnights(&answer, days, isOpen: span.until == nil)
    case .rating(let name): findTrend(&answer, ratings(of: name), days, isOpen: span.until == nil)
    }
    return answer
  }

  func blocks(of subject: PatternSubject, in days: ClosedRange<CivilDay>) -> [PatternWeek] {
    let logged = loggedDays(for: subject)
    let events: Set<CivilDay>
    let ratings: DayRatings?
    switch subject {
    case .event(let event): (events, ratings) = (self.days(of: event), nil)
    case .rating(let name): (events, ratings) = ([], self.ratings(of: name))
    }
    return stride(from: 0, to: days.dayCount, by: 7).map { offset in
      let first = days.lowerBound.advanced(byDays: offset)
      let block = first...min(first.advanced(byDays: 6), days.upperBound)
      let own = block.all.intersection(logged)
      return PatternWeek(
        days: block, loggedDays: own.count, eventDays: own.intersection(events).count,
        ratings: ratings.map { RatingSummary($0, on: own) })
    }
  }

  /// What it takes when no day of it is over.
  private static func nothingYet(_ question: PatternQuestion, isOpen: Bool) -> Shortfall {
    switch question.subject {
    case .event:
      Shortfall(
        gate: .days, have: 0, need: Double(fourWeeks), moreDays: isOpen ? fourWeeks : nil)
    case .rating:
      Shortfall(
        gate: .weeks, have: 0, need: PatternGates.weeks,
        moreDays: isOpen ? 7 * Int(PatternGates.weeks) : nil)
    }
  }

  private static let fortnight = 14
  private static let fourWeeks = 28

  /// The first fourteen days beside the fourteen after them.
  private func compareFortnights(
    _ answer: inout PatternAnswer, _ days: ClosedRange<CivilDay>, isOpen: Bool
  ) {
    func fortnight(_ number: Int) -> ClosedRange<CivilDay>? {
      let first = days.lowerBound.advanced(byDays: number * PatternDiary.fortnight)
      let last = min(first.advanced(byDays: PatternDiary.fortnight - 1), days.upperBound)
      return first <= last ? first...last : nil
    }
    let subject = answer.question.subject
    var groups = [
      group(.early, fortnight(0), of: subject), group(.later, fortnight(1), of: subject),
    ]
    let missing = max(0, PatternDiary.fourWeeks - days.dayCount)
    for index in groups.indices { groups[index].room = isOpen ? missing : 0 }
    answer.groups = groups
    if missing > 0 {
      answer.shortfalls = [
        Shortfall(
          gate: .days, have: Double(days.dayCount), need: Double(PatternDiary.fourWeeks),
          moreDays: isOpen ? missing : nil)
      ]
      return
    }
    let table = TwoByTwo(with: groups[1].side, without: groups[0].side)
    answer.shortfalls =
      PatternGates.table(groups) + groups.compactMap { PatternGates.share($0, role: $0.role) }
    guard answer.shortfalls.isEmpty else { return }
    answer.contrast = table.difference.map { .table($0, p: table.p) }
  }

  /// On weekly medians, because days that follow each other are alike; the slope of the days where
  /// there are too few weeks.
  private func findTrend(
    _ answer: inout PatternAnswer, _ ratings: DayRatings, _ days: ClosedRange<CivilDay>,
    isOpen: Bool
  ) {
    let prospect = Prospect(room: isOpen ? nil : 0)
    var whole = PatternGroup(
      .later, days: days, loggedDays: answer.loggedDays, calendarDays: days.dayCount)
    whole.room = prospect.room
    let share = PatternGates.share(whole, role: nil)
    let medians = answer.weeks.enumerated().compactMap { number, week in
      week.ratings?.median.map { TimedValue(Double(number), $0) }
    }
    if Double(medians.count) >= PatternGates.weeks, share == nil,
      let slope = TheilSen(medians)
    {
      answer.contrast = .trend(slope, MannKendall(medians.map(\.value)))
      return
    }
    let rated = ratings.byDay.filter { days.contains($0.key) }.compactMap { day, values in
      median(values).map { TimedValue(Double(day - days.lowerBound) / 7, $0) }
    }.sorted { $0.time < $1.time }
    let weeksLeft = PatternGates.weeks - Double(medians.count)
    if weeksLeft > 0 {
      answer.shortfalls.append(
        Shortfall(
          gate: .weeks, have: Double(medians.count), need: PatternGates.weeks,
          moreDays: medians.isEmpty
            ? nil : prospect.within(7 * Int(weeksLeft) - days.dayCount % 7)))
    }
    if let share { answer.shortfalls.append(share) }
    let reach = rated.last.flatMap { last in rated.first.map { (last.time - $0.time) * 7 + 1 } }
    if Double(rated.count) >= PatternGates.slopeDays, reach ?? 0 >= PatternGates.slopeSpan,
      share == nil, let slope = TheilSen(rated)
    {
      answer.contrast = .slope(slope.slope)
    }
  }
}

/// Days with something and days without it.
extension PatternDiary {
  func with(
    _ question: PatternQuestion, _ factor: PatternFactor, _ span: QuestionSpan
  ) -> PatternAnswer {
    let days = span.days(today: asOf.day, begins: begins)
    var answer = start(question, over: days)
    answer.factor = name(of: factor)
    let logged = loggedDays(for: question.subject).filter { days?.contains($0) ?? false }
    let states = days.map { factorDays(factor, in: $0) } ?? FactorDays(present: [])
    let groups = [(PatternGroup.Role.with, true), (.without, false)].map { role, isPresent in
      var group = group(
        role, logged.filter { states.isPresent(on: $0) == isPresent }, in: days,
        calendarDays: days?.dayCount ?? 0, of: question.subject)
      group.room = span.until == nil ? nil : 0
      return group
    }
    answer.groups = groups
    answer.unknownDays = logged.count { states.isPresent(on: $0) == nil }
    tellChanges(&answer, in: days)
    answer.strips = strips(of: question.subject, beside: states, in: days)

    var whole = PatternGroup(
      .with, days: days, loggedDays: logged.count, calendarDays: days?.dayCount ?? 0)
    whole.room = groups[0].room
    let share = PatternGates.share(whole, role: nil).map { [$0] } ?? []
    switch question.subject {
    case .event:
      let table = TwoByTwo(with: groups[0].side, without: groups[1].side)
      answer.shortfalls = PatternGates.table(groups) + share
      guard answer.shortfalls.isEmpty else { return answer }
      answer.contrast = table.difference.map { .table($0, p: table.p) }
    case .rating:
      answer.shortfalls = PatternGates.ratings(groups) + share
      guard answer.shortfalls.isEmpty else { return answer }
      answer.contrast = RankComparison(
        groups[0].ratings?.dayMedians ?? [], over: groups[1].ratings?.dayMedians ?? []
      ).map { .ranks($0) }
    }
    return answer
  }
}

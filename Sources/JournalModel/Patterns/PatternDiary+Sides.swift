/// Days before and after something, and two stretches of days.
extension PatternDiary {
  func around(_ question: PatternQuestion, _ day: CivilDay, _ reach: Int?) -> PatternAnswer {
    let window = DayWindow(around: day, reach: reach, in: self)
    var answer = compared(
      question,
      group(.before, window.before, of: question.subject),
      group(.after, window.after, of: question.subject), room: window.room)
    answer.cutBy = window.cutBy
    tellChanges(&answer, in: answer.days, from: day)
    if answer.isCutByChange { answer.changes.removeAll { $0.day == answer.days?.lowerBound } }
    return answer
  }

  func between(
    _ question: PatternQuestion, _ first: ClosedRange<CivilDay>, _ second: ClosedRange<CivilDay>
  ) -> PatternAnswer {
    func over(_ days: ClosedRange<CivilDay>) -> ClosedRange<CivilDay>? {
      let last = min(days.upperBound, lastFullDay)
      return days.lowerBound <= last ? days.lowerBound...last : nil
    }
    let later = max(first.upperBound, second.upperBound)
    return compared(
      question, group(.first, over(first), of: question.subject),
      group(.second, over(second), of: question.subject), room: max(0, later - lastFullDay))
  }

  /// - Parameter room: how many days the second of them may still get.
  private func compared(
    _ question: PatternQuestion, _ first: PatternGroup, _ second: PatternGroup, room: Int
  ) -> PatternAnswer {
    let ranges = [first, second].compactMap(\.days)
    let bounds = ranges.flatMap { [$0.lowerBound, $0.upperBound] }
    var whole: ClosedRange<CivilDay>?
    if let low = bounds.min(), let high = bounds.max() { whole = low...high }
    var answer = start(question, over: whole)
    answer.groups = [first, second]
    answer.groups[1].room = room
    answer.loggedDays = first.loggedDays + second.loggedDays
    tellChanges(&answer, in: whole)
    answer.tags = tags(in: whole, for: question)
    answer.strips = strips(of: answer.groups, for: question.subject)
    switch question.subject {
    case .event:
      answer.shortfalls = PatternGates.rates(answer.groups)
      guard answer.shortfalls.isEmpty else { return answer }
      answer.contrast = RateRatio(second.rate, over: first.rate).map { .rate($0) }
    case .rating:
      answer.shortfalls =
        PatternGates.ratings(answer.groups)
        + answer.groups.compactMap { PatternGates.share($0, role: $0.role) }
      guard answer.shortfalls.isEmpty else { return answer }
      answer.contrast = RankComparison(
        second.ratings?.dayMedians ?? [], over: first.ratings?.dayMedians ?? []
      ).map { .ranks($0) }
    }
    return answer
  }
}

/// The days on both sides of a day, as far as they are compared.
struct DayWindow {
  /// `nil` when there is none.
  let before: ClosedRange<CivilDay>?
  let after: ClosedRange<CivilDay>?
  /// How many days ``after`` may still get.
  let room: Int
  /// The medicine of which another change of the dose ends one of them.
  let cutBy: String?

  /// Unless `reach` says how far, up to four weeks on each side, and no farther than the daily
  /// dose stayed the same: of the medicine whose dose changed on that day, else of the one whose
  /// dose changed last.
  init(around day: CivilDay, reach: Int?, in diary: PatternDiary) {
    let length = reach ?? PatternQuestion.usualReach
    let medicine = reach == nil ? diary.medicine(near: day) : nil
    let changes = medicine?.doseChanges.map(\.day) ?? []
    let asked = (first: day.advanced(byDays: -length), last: day.advanced(byDays: length - 1))
    let previous = changes.last { $0 < day }
    let next = changes.first { $0 > day }
    let first = max(asked.first, diary.begins, previous ?? asked.first)
    let last = min(asked.last, next?.advanced(byDays: -1) ?? asked.last)
    let isCut =
      previous.map { $0 > max(asked.first, diary.begins) } ?? false
      || next.map { $0 <= asked.last } ?? false
    cutBy = isCut ? medicine?.name : nil
    let yesterday = day.advanced(byDays: -1)
    before =
      first <= min(yesterday, diary.lastFullDay)
      ? first...min(yesterday, diary.lastFullDay) : nil
    let end = min(last, diary.lastFullDay)
    after = day <= end ? day...end : nil
    room = max(0, last - max(end, yesterday))
  }
}

extension PatternDiary {
  /// The medicine that a day is about.
  fileprivate func medicine(near day: CivilDay) -> PatternMedicine? {
    func last(_ medicine: PatternMedicine) -> Int {
      medicine.lastDoseChange?.daysSinceEpoch ?? .min
    }
    return medicines.first { $0.doseChanges.contains { $0.day == day } }
      ?? medicines.max { last($0) < last($1) }
  }
}

/// Rows of days to be drawn: eight weeks of them at most, else of weeks.
extension PatternDiary {
  private static let mostCells = 56

  /// A row for each side.
  func strips(of groups: [PatternGroup], for subject: PatternSubject) -> [PatternStrip] {
    let ranges = groups.compactMap { group in group.days.map { (group.role, $0) } }
    let isLong = ranges.contains { $0.1.dayCount > PatternDiary.mostCells }
    let marks = DayMarks(subject, in: self)
    let scale = isLong ? nil : marks.scale(over: ranges.flatMap { $0.1.all })
    if isLong {
      let weeks = ranges.map { ($0.0, blocks(of: subject, in: $0.1)) }
      return weekly(weeks)
    }
    return ranges.map { role, days in
      PatternStrip(
        label: .role(role), first: days.lowerBound, daysPerCell: 1,
        cells: days.all.sorted().map { marks.cell(on: $0, scale: scale) })
    }
  }

  /// A row for what is asked about and one for the factor, under each other.
  func strips(
    of subject: PatternSubject, beside factor: FactorDays, in days: ClosedRange<CivilDay>?
  ) -> [PatternStrip] {
    guard let days else { return [] }
    let first = max(
      days.lowerBound, days.upperBound.advanced(byDays: 1 - PatternDiary.mostCells))
    let shown = (first...days.upperBound).all.sorted()
    let marks = DayMarks(subject, in: self)
    let scale = marks.scale(over: shown)
    let logged = loggedDays(for: subject)
    let beside = shown.map { day -> PatternStrip.Cell in
      guard logged.contains(day), let isPresent = factor.isPresent(on: day) else { return .silent }
      return isPresent ? .noted : .free
    }
    return [
      PatternStrip(
        label: .subject, first: first, daysPerCell: 1,
        cells: shown.map { marks.cell(on: $0, scale: scale) }),
      PatternStrip(label: .factor, first: first, daysPerCell: 1, cells: beside),
    ]
  }

  private func weekly(
    _ sides: [(role: PatternGroup.Role, weeks: [PatternWeek])]
  ) -> [PatternStrip] {
    let medians = sides.flatMap(\.weeks).compactMap { $0.ratings?.median }
    return sides.compactMap { side in
      guard let first = side.weeks.first?.days.lowerBound else { return nil }
      return PatternStrip(
        label: .role(side.role), first: first, daysPerCell: 7,
        cells: side.weeks.map { week in
          guard week.isTold else { return .silent }
          guard let ratings = week.ratings else {
            return .level(Double(week.eventDays) / Double(week.loggedDays))
          }
          return ratings.median.map { .level(placed($0, among: medians)) } ?? .silent
        })
    }
  }
}

/// What each day shows of a subject.
private struct DayMarks {
  private let logged: Set<CivilDay>
  private let events: Set<CivilDay>
  private let medians: [CivilDay: Double]?

  init(_ subject: PatternSubject, in diary: PatternDiary) {
    logged = diary.loggedDays(for: subject)
    switch subject {
    case .event(let event):
      events = diary.days(of: event)
      medians = nil
    case .rating(let name):
      events = []
      medians = diary.ratings(of: name).byDay.compactMapValues { median($0) }
    }
  }

  /// The values of some days, among which each is placed; `nil` for what has none.
  func scale(over days: some Sequence<CivilDay>) -> [Double]? {
    medians.map { medians in days.compactMap { medians[$0] } }
  }

  func cell(on day: CivilDay, scale: [Double]?) -> PatternStrip.Cell {
    if let medians, let scale {
      return medians[day].map { .level(placed($0, among: scale)) } ?? .silent
    }
    guard logged.contains(day) else { return .silent }
    return events.contains(day) ? .noted : .free
  }
}

/// From 0 for the lowest of some values to 1 for the highest; the middle where all are equal.
private func placed(_ value: Double, among values: [Double]) -> Double {
  guard let low = values.min(), let high = values.max(), low < high else { return 0.5 }
  return (value - low) / (high - low)
}

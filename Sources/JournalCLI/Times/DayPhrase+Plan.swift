import JournalModel

extension DayPhrase {
  /// The days that may be meant by something planned, likeliest first: one, or two where either
  /// may be meant. A weekday is the coming one, and today's name today or the one in a week; a day
  /// without a year is the nearest. Empty when the stated weekday is another one.
  func plannedDays(today: CivilDay) -> [CivilDay] {
    let days: [CivilDay]
    switch kind {
    case .daysFromToday, .date, .weekday(_, mayBeToday: false):
      days = self.days(today: today, horizon: today)
    case .weekday(let weekday, mayBeToday: true):
      let ahead = (weekday.rawValue - today.weekday.rawValue + 7) % 7
      days = (ahead == 0 ? [0, 7] : [ahead]).map(today.advanced(byDays:))
    case .dayOfYear(let month, let day):
      days = nearest(month: month, day: day, to: today)
    }
    return days.filter { statedWeekday == nil || $0.weekday == statedWeekday }
  }

  var isWithoutYear: Bool {
    switch kind {
    case .dayOfYear: true
    case .daysFromToday, .weekday, .date: false
    }
  }

  /// The next such day and the latest; only the nearer one when it is less than half as far.
  private func nearest(month: Int, day: Int, to today: CivilDay) -> [CivilDay] {
    let year = today.components.year
    func first(_ years: some Sequence<Int>, where isMeant: (CivilDay) -> Bool) -> CivilDay? {
      years.lazy.compactMap { CivilDay(year: $0, month: month, day: day) }.first(where: isMeant)
    }
    // 29 February may be eight years off.
    guard let next = first(year...year + 8, where: { $0 >= today }),
      let latest = first((year - 8...year).reversed(), where: { $0 < today })
    else { return [] }
    let (ahead, back) = (next - today, today - latest)
    if 2 * ahead < back { return [next] }
    return 2 * back < ahead ? [latest] : [next, latest]
  }
}

internal import JournalModel

extension LookBack {
  /// `30d`, `4 weeks`, `3mo`, `1y`; `nil` for anything else.
  init?(typed text: String) {
    let joined = text.lowercased().filter { !$0.isWhitespace }
    let digits = joined.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), (1...36_500).contains(count),
      let unit = LookBack.units[String(joined.dropFirst(digits.count))],
      CivilDay.diaryYears.contains(
        LookBack(count, unit).day(before: CivilDay(daysSinceEpoch: 20_000)).components.year)
    else { return nil }
    self.init(count, unit)
  }

  private static let units: [String: Unit] = [
    "d": .days, "day": .days, "days": .days, "w": .weeks, "wk": .weeks, "week": .weeks,
    "weeks": .weeks, "mo": .months, "month": .months, "months": .months, "y": .years, "yr": .years,
    "year": .years, "years": .years,
  ]
}

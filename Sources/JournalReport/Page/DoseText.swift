import JournalModel

/// Doses a day, as they are written on a page.
enum DoseText {
  /// `30 mg a day`, `10 mg on Mon, Thu`, `120 mcg a day`, `as needed`.
  ///
  /// What is not due every day is never called a dose a day.
  static func daily(_ regimen: Regimen) -> String {
    let total = regimen.dailyTotal?.pageText ?? regimen.schedule?.sumText
    guard let total else { return "as needed" }
    return total + (days(regimen) ?? " a day")
  }

  /// The same under a heading that says `a day`.
  static func dailyAmount(_ regimen: Regimen) -> String {
    let total = regimen.dailyTotal?.pageText ?? regimen.schedule?.sumText
    return total.map { $0 + (days(regimen) ?? "") } ?? "as needed"
  }

  /// `15 -> 30 mg a day`, `10 mg on Mon -> 10 mg on Mon, Thu`.
  static func change(from before: Regimen, to after: Regimen) -> String {
    if days(before) == days(after), let old = before.dailyTotal, let new = after.dailyTotal,
      old.unit == new.unit, !old.unit.isCountable
    {
      return "\(old.value.pageText) -> \(daily(after))"
    }
    return "\(daily(before)) -> \(daily(after))"
  }

  /// What a column of the dose is called.
  static func label(_ run: DoseRun) -> String {
    run.regimen.map(daily) ?? (run.isBeforeStart ? "before the start" : "stopped")
  }

  /// Nothing for every day.
  private static func days(_ regimen: Regimen) -> String? {
    switch regimen.schedule?.days {
    case nil, .daily: nil
    case .weekdays(let named):
      named.count == Weekday.allCases.count
        ? nil
        : " on "
          + Weekday.allCases.filter(named.contains).map(\.shortName).joined(separator: ", ")
    case .every(let interval, anchor: _): interval == 1 ? nil : " every \(interval) days"
    }
  }
}

extension Regimen {
  /// Whether as much is due on every day.
  var isDaily: Bool { DoseText.daily(self).hasSuffix(" a day") }
}

extension Exact {
  /// `15 1/3` for what no decimal says exactly.
  var pageText: String { text.contains("/") ? spokenText : text }
}

extension Amount {
  /// `15 1/3 mg` for what no decimal says exactly.
  var pageText: String { unit.isCountable ? text : "\(value.pageText) \(unit.rawValue)" }
}

extension Schedule {
  /// `2 tablets + 5 mL`, for doses that do not add up.
  fileprivate var sumText: String { doses.map(\.amount.pageText).joined(separator: " + ") }
}

/// What is prescribed, in words, as receipts, the medicine's own view and the page print it.
extension Regimen {
  /// `10 mg at 08:00, 14:00, 20:00`, `as needed, at most 30 mg in 24 h`, `120 mcg a day, continuous`.
  package var text: String {
    switch self {
    case .scheduled(let schedule): schedule.text
    case .asNeeded(let maximum):
      "as needed" + (maximum.map { ", at most \($0.amount.text) in \($0.hours) h" } ?? "")
    case .continuous(let rate): "\(rate.amountPerDay.text) a day, continuous"
    }
  }
}

extension Schedule {
  /// `5 mg at 08:00, 14:00 and 10 mg at 20:00, on Mon, Thu`.
  package var text: String {
    var amounts: [Amount] = []
    for dose in doses where !amounts.contains(dose.amount) { amounts.append(dose.amount) }
    let parts = amounts.map { amount in
      let times = doses.filter { $0.amount == amount }.map(\.time.iso8601)
      return "\(amount.text) at \(times.joined(separator: ", "))"
    }
    return parts.joined(separator: " and ") + days.text
  }
}

extension ScheduledDays {
  /// Nothing for every day; `, on Mon, Thu`; `, every 2 days from 5 Nov 2026`.
  var text: String {
    switch self {
    case .daily: ""
    case .weekdays(let weekdays):
      ", on "
        + Weekday.allCases.filter(weekdays.contains).map(\.shortName).joined(separator: ", ")
    case .every(let interval, let anchor):
      interval == 1 ? "" : ", every \(interval) days from \(anchor.text)"
    }
  }
}

extension Schedule {
  /// `30 mg a day`, `20 mg on Mon, Thu`, `20 mg every 2 days`; its doses where they do not add up.
  fileprivate var dayText: String {
    guard let total = dailyTotal else { return text }
    return switch days {
    case .daily: "\(total.text) a day"
    case .weekdays(let named):
      "\(total.text) on "
        + Weekday.allCases.filter(named.contains).map(\.shortName).joined(separator: ", ")
    case .every(let interval, anchor: _): "\(total.text) every \(interval) days"
    }
  }
}

extension RegimenChange.State {
  /// What it comes to on a day with doses: `30 mg a day`, `20 mg on Mon, Thu`, `as needed`, `paused`.
  var dayText: String {
    switch self {
    case .prescribed(.scheduled(let schedule)): schedule.dayText
    case .prescribed(.continuous(let rate)): "\(rate.amountPerDay.text) a day"
    case .prescribed(.asNeeded), .paused, .stopped: text
    }
  }
}

extension RegimenChange.State {
  /// What is prescribed, or `paused`, or `stopped`.
  package var text: String {
    switch self {
    case .prescribed(let regimen): regimen.text
    case .paused: "paused"
    case .stopped: "stopped"
    }
  }
}

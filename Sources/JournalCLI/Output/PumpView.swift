internal import JournalModel

/// What is known of a pump at a moment.
struct PumpView {
  let prescription: Prescription
  /// Of this medicine, in the order of writing.
  let logs: [Written<PumpLog>]
  let asOf: LivedMoment

  static let indent = 15

  var state: PumpState? { PumpState(logs) }

  /// The rate in force, with the change that set it.
  var rate: (rate: InfusionRate, change: Written<RegimenChange>)? {
    guard let change = prescription.change(at: asOf.local),
      case .prescribed(.continuous(let rate)) = change.content.state
    else { return nil }
    return (rate, change)
  }

  /// The one lived last.
  func last(where isMeant: (PumpLog.Event) -> Bool) -> Entry? {
    logs.sortedByMoment().last { isMeant($0.content.event) }?.entry
  }

  var lastRefill: Entry? { last { if case .refill = $0 { true } else { false } } }
  var lastAlarm: Entry? { last { $0 == .alarm } }

  func rows(shown: (String) -> String) -> [(String, String)] {
    let today = asOf.day
    let state = state
    return [
      ("rate", rateText(shown)),
      (
        "last refill",
        lastRefill.map { $0.facts.moment.text(relativeTo: today) } ?? "not written down"
      ),
      ("next refill", state?.nextRefill.map(date) ?? "not known"),
      ("alarm date", state?.alarmDate.map(date) ?? "not known"),
    ]
      + (lastAlarm.map { alarm in
        let words = alarm.facts.text.map { ", \"\(shown($0))\"" } ?? ""
        return [("last alarm", alarm.facts.moment.text(relativeTo: today) + words)]
      } ?? [])
  }

  private func rateText(_ shown: (String) -> String) -> String {
    let today = asOf.day
    if let (rate, change) = rate {
      let who = change.content.decidedBy.map { " (\(shown($0)))" } ?? ""
      let since = change.content.from.sinceText(relativeTo: today)
      return "\(rate.amountPerDay.text) a day since \(since)\(who)"
    }
    guard let change = prescription.change(at: asOf.local) else { return "none is prescribed" }
    return "\(change.content.state.text) since \(change.content.from.sinceText(relativeTo: today))"
  }

  /// `Wed 10 Feb 2027, in 82 days`.
  private func date(_ day: CivilDay) -> String {
    let days = day - asOf.day
    let far = counted(abs(days), "day")
    let when = day.text(relativeTo: asOf.day)
    return abs(days) <= 1 ? when : days > 0 ? "\(when), in \(far)" : "\(when), \(far) ago"
  }
}

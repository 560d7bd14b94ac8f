internal import JournalModel

/// When and how much a medicine is reminded of.
struct MedTimerReminder {
  let time: TimeOfDay?
  let amount: String
  let isActive: Bool
  /// Seconds since 1970; `nil` where older versions did not keep it.
  let created: Int64?
  let periodStart: CivilDay?
  /// The last day, included.
  let periodEnd: CivilDay?
  /// The days on which it comes; `nil` with the reason where they have no exact form.
  let days: ScheduledDays?
  let inexact: String?
  let place: ImportPlace

  init(_ value: JSONValue, _ path: String) {
    func integer(_ key: String) -> Int64 { value[key]?.integer ?? 0 }
    func day(_ key: String) -> CivilDay? {
      let days = integer(key)
      return (1...100_000).contains(days) ? CivilDay(daysSinceEpoch: Int(days)) : nil
    }
    func isOn(_ key: String) -> Bool { ![nil, "OFF"].contains(value[key]?.string) }

    place = ImportPlace(value.line, path)
    time = value["timeInMinutes"]?.integer.flatMap { minutes in
      (0..<1440).contains(minutes) ? TimeOfDay(secondsSinceMidnight: Int(minutes) * 60) : nil
    }
    amount = value["amount"]?.plainText ?? ""
    // What warns of an empty box is no dose.
    isActive =
      value["active"]?.bool ?? true && !isOn("outOfStockReminderType")
      && !isOn("expirationReminderType")
    created = value["createdTimestamp"]?.seconds.flatMap { $0 > 0 ? $0 : nil }
    (periodStart, periodEnd) = (day("periodStart"), day("periodEnd"))

    let week = value["days"]?.array?.map { $0.bool ?? true } ?? []
    let weekdays =
      zip(Weekday.allCases, week).filter { !$1 }.isEmpty
      ? nil : Set(zip(Weekday.allCases, week).filter { $1 }.map(\.0))
    let onDays = max(1, min(integer("consecutiveDays"), 100_000))
    let interval = Int(
      clamping: max(
        1, integer("daysBetweenReminders"), onDays + max(0, min(integer("pauseDays"), 100_000))))
    let everyDay: Set<Int64?> = [nil, -1, 4_294_967_295, 2_147_483_647]
    let hasWindow = value["windowedInterval"]?.bool ?? false
    let anchor = day("cycleStartDay")

    inexact =
      if integer("intervalStart") > 0 || hasWindow {
        "it comes again after some hours"
      } else if integer("linkedReminderId") > 0 {
        "it follows another reminder"
      } else if value["variableAmount"]?.bool ?? false {
        "its amount is asked for each time"
      } else if !everyDay.contains(value["activeDaysOfMonth"]?.integer) {
        "it comes on days of the month"
      } else if interval > 1, weekdays != nil || onDays > 1 {
        "it comes on some days of a cycle"
      } else if interval > 1, anchor == nil || !ScheduledDays.intervals.contains(interval) {
        "the first day of its cycle is not said"
      } else if weekdays?.isEmpty ?? false {
        "it comes on no day of the week"
      } else {
        nil
      }
    days =
      if inexact != nil {
        nil
      } else if let anchor, interval > 1 {
        .every(days: interval, anchor: anchor)
      } else if let weekdays {
        .weekdays(weekdays)
      } else {
        .daily
      }
  }
}

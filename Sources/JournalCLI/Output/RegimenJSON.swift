internal import JournalModel

/// What is prescribed, in the JSON of entries and of `med`. Absent keys are left out.
struct RegimenJSON: Encodable {
  struct Dose: Encodable {
    let time: String
    let amount: EntryJSON.Quantity

    init(_ dose: ScheduledDose) {
      time = dose.time.iso8601
      amount = EntryJSON.Quantity(dose.amount)
    }
  }

  struct Limit: Encodable {
    let amount: EntryJSON.Quantity
    let hours: Int

    init(_ limit: DoseLimit) {
      amount = EntryJSON.Quantity(limit.amount)
      hours = limit.hours
    }
  }

  /// `scheduled`, `as_needed`, `continuous`, `paused` or `stopped`.
  let state: String
  var doses: [Dose]?
  /// `daily`, `weekdays` or `every`.
  var days: String?
  var weekdays: [String]?
  var everyDays: Int?
  var anchor: String?
  var maximum: Limit?
  /// In 24 hours.
  var rate: EntryJSON.Quantity?

  init(_ state: RegimenChange.State) {
    switch state {
    case .prescribed(.scheduled(let schedule)):
      self.state = "scheduled"
      doses = schedule.doses.map(Dose.init)
      fill(schedule.days)
    case .prescribed(.asNeeded(let limit)):
      self.state = "as_needed"
      maximum = limit.map(Limit.init)
    case .prescribed(.continuous(let infusion)):
      self.state = "continuous"
      rate = EntryJSON.Quantity(infusion.amountPerDay)
    case .paused: self.state = "paused"
    case .stopped: self.state = "stopped"
    }
  }

  private mutating func fill(_ days: ScheduledDays) {
    switch days {
    case .daily: self.days = "daily"
    case .weekdays(let named):
      self.days = "weekdays"
      weekdays = Weekday.allCases.filter(named.contains).map(\.code)
    case .every(let interval, let anchor):
      self.days = "every"
      everyDays = interval
      self.anchor = anchor.iso8601
    }
  }
}

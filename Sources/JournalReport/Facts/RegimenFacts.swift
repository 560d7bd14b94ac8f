package import JournalModel

/// How a medicine is prescribed.
package enum MedicineKind: String, Hashable, Sendable, Encodable {
  case scheduled
  case asNeeded = "as_needed"
  case continuous
}

extension Regimen {
  package var kind: MedicineKind {
    switch self {
    case .scheduled: .scheduled
    case .asNeeded: .asNeeded
    case .continuous: .continuous
    }
  }
}

/// What was prescribed from one civil moment to another.
package struct RegimenFacts: Hashable, Sendable, Encodable {
  package var version: RegimenVersion

  package init(_ version: RegimenVersion) {
    self.version = version
  }

  private struct Dose: Encodable {
    let time: String
    let amount: ReportAmount
  }

  private struct Limit: Encodable {
    let amount: ReportAmount
    let hours: Int
  }

  private enum CodingKeys: CodingKey {
    case kind, from, until, doses, days, weekdays, everyDays, anchor, dailyTotal, maximum, rate
  }

  /// All keys, whatever the kind.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let regimen = version.regimen
    try container.encode(regimen.kind, forKey: .kind)
    try container.encode(ReportCivilMoment(version.from), forKey: .from)
    try container.encode(version.until.map(ReportCivilMoment.init), forKey: .until)
    try container.encode(regimen.dailyTotal.map(ReportAmount.init), forKey: .dailyTotal)
    let doses = regimen.schedule?.doses ?? []
    try container.encode(
      doses.map { Dose(time: $0.time.iso8601, amount: ReportAmount($0.amount)) }, forKey: .doses)
    let days = ScheduledDaysFacts(regimen.schedule?.days)
    try container.encode(days.word, forKey: .days)
    try container.encode(days.weekdays, forKey: .weekdays)
    try container.encode(days.interval, forKey: .everyDays)
    try container.encode(days.anchor.map(ReportDay.init), forKey: .anchor)
    var maximum: Limit?
    var rate: ReportAmount?
    switch regimen {
    case .scheduled: break
    case .asNeeded(let limit):
      maximum = limit.map { Limit(amount: ReportAmount($0.amount), hours: $0.hours) }
    case .continuous(let infusion): rate = ReportAmount(infusion.amountPerDay)
    }
    try container.encode(maximum, forKey: .maximum)
    try container.encode(rate, forKey: .rate)
  }
}

/// The days of a schedule, key by key.
private struct ScheduledDaysFacts {
  var word: String?
  var weekdays: [String] = []
  var interval: Int?
  var anchor: CivilDay?

  init(_ days: ScheduledDays?) {
    switch days {
    case nil: break
    case .daily: word = "daily"
    case .weekdays(let named):
      word = "weekdays"
      weekdays = Weekday.allCases.filter(named.contains).map(\.code)
    case .every(let interval, let anchor):
      word = "every"
      self.interval = interval
      self.anchor = anchor
    }
  }
}

/// A change of what was prescribed.
package struct DoseChangeFacts: Hashable, Sendable, Encodable {
  package enum Kind: String, Hashable, Sendable, Encodable {
    case start, increase, decrease
    /// As much a day as before, at other times or on other days.
    case times
    /// To what is neither more nor less, such as from a schedule to as needed.
    case other
    case pause, resume, stop
  }

  package var at: ReportCivilMoment
  package var kind: Kind
  /// What was in force just before; `nil` at a start and in a pause.
  package var before: Regimen?
  /// What is in force from then on; `nil` in a pause and after the end.
  package var after: Regimen?
  /// Who decided it.
  package var by: String?
  package var reason: String?
  package var replacedBy: String?

  private enum CodingKeys: CodingKey {
    case at, kind, fromTotal, toTotal, by, reason, replacedBy
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(at, forKey: .at)
    try container.encode(kind, forKey: .kind)
    try container.encode((before?.dailyTotal).map(ReportAmount.init), forKey: .fromTotal)
    try container.encode((after?.dailyTotal).map(ReportAmount.init), forKey: .toTotal)
    try container.encode(by, forKey: .by)
    try container.encode(reason, forKey: .reason)
    try container.encode(replacedBy, forKey: .replacedBy)
  }
}

/// The brand or generic in use from a day on.
package struct ProductFacts: Hashable, Sendable, Encodable {
  package var from: ReportDay
  package var name: String
  @OrNull package var maker: String?
  @OrNull package var strength: String?
  /// Whether it came within the period. Not part of the JSON.
  package var isNew: Bool

  private enum CodingKeys: CodingKey {
    case from, name, maker, strength
  }
}

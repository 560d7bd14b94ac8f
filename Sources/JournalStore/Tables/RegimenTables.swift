internal import JournalModel
internal import SQLite

enum RegimenVersionTable: DetailTable {
  static let name = "regimen_version"
  static let columns = [
    "medication_id", "from_day", "from_time", "state", "weekdays", "every_days", "anchor_day",
    "maximum", "maximum_unit", "maximum_hours", "rate", "rate_unit", "decided_by", "replaced_by",
  ]
  static let sql = DetailSQL(name, columns)

  static func values(_ row: RegimenRow, identities: Identities) throws -> [Value] {
    [
      .integer(try identities.existingRow(of: row.medication)), .text(row.from.day.iso8601),
      .text(row.from.time.iso8601), .text(row.state.rawValue),
    ] + values(row.days) + (try values(row.maximum?.amount)) + [Value(row.maximum?.hours)]
      + (try values(row.rate)) + [Value(row.decidedBy), Value(row.replacedBy)]
  }

  private static func values(_ days: ScheduledDays) -> [Value] {
    switch days {
    case .daily: return [.null, .null, .null]
    case .weekdays(let weekdays):
      let codes = Weekday.allCases.filter(weekdays.contains).map(\.code)
      return [.text(codes.joined(separator: ",")), .null, .null]
    case .every(let interval, let anchor):
      return [.null, Value(interval), .text(anchor.iso8601)]
    }
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> RegimenRow {
    guard let from = try optionalSlot(row, 1) else { throw malformed("from_day") }
    guard let state = RegimenRow.State(rawValue: try row.text(3)) else { throw malformed("state") }
    let maximum = try optionalAmount(row, 7, "maximum").map { amount in
      DoseLimit(amount, hours: try row.ordinal(9, "maximum_hours in \(name)"))
    }
    return RegimenRow(
      medication: try identities.id(ofRow: try row.integer(0)), from: from.moment, state: state,
      days: try days(row), maximum: maximum, rate: try optionalAmount(row, 10, "rate"),
      decidedBy: try row.optionalText(12), replacedBy: try row.optionalText(13))
  }

  private static func days(_ row: borrowing Row) throws -> ScheduledDays {
    if let text = try row.optionalText(4) {
      let weekdays = text.split(separator: ",").map { Weekday(code: $0) }
      let known = Set(weekdays.compactMap(\.self))
      guard known.count == weekdays.count, !known.isEmpty else { throw malformed("weekdays") }
      return .weekdays(known)
    }
    guard !row.isNull(5) else { return .daily }
    let interval = try row.ordinal(5, "every_days in \(name)")
    guard ScheduledDays.intervals.contains(interval),
      let anchor = CivilDay(iso8601: try row.text(6))
    else { throw malformed("every_days") }
    return .every(days: interval, anchor: anchor)
  }
}

/// A change of what is prescribed as one row holds it: a schedule's doses are rows of their own.
struct RegimenRow {
  enum State: String {
    case scheduled
    case asNeeded = "as_needed"
    case continuous, paused, stopped
  }

  let medication: EntryID
  let from: LocalDateTime
  let state: State
  var days = ScheduledDays.daily
  var maximum: DoseLimit?
  var rate: Amount?
  let decidedBy: String?
  let replacedBy: String?

  func change(doses: [ScheduledDose]) throws -> RegimenChange {
    RegimenChange(
      medication: medication, from: from, try changeState(doses), decidedBy: decidedBy,
      replacedBy: replacedBy)
  }

  private func changeState(_ doses: [ScheduledDose]) throws -> RegimenChange.State {
    guard state == .scheduled || doses.isEmpty else { throw ScheduledDoseTable.malformed }
    switch state {
    case .scheduled:
      guard let schedule = try? Schedule(days, doses: doses) else {
        throw ScheduledDoseTable.malformed
      }
      return .prescribed(.scheduled(schedule))
    case .asNeeded: return .prescribed(.asNeeded(maximum: maximum))
    case .continuous:
      guard let rate else { throw RegimenVersionTable.malformed("rate") }
      return .prescribed(.continuous(InfusionRate(perDay: rate)))
    case .paused: return .paused
    case .stopped: return .stopped
    }
  }
}

extension RegimenRow {
  init(_ change: RegimenChange) {
    let (state, days, maximum, rate): (State, ScheduledDays, DoseLimit?, Amount?) =
      switch change.state {
      case .prescribed(.scheduled(let schedule)): (.scheduled, schedule.days, nil, nil)
      case .prescribed(.asNeeded(let maximum)): (.asNeeded, .daily, maximum, nil)
      case .prescribed(.continuous(let infusion)): (.continuous, .daily, nil, infusion.amountPerDay)
      case .paused: (.paused, .daily, nil, nil)
      case .stopped: (.stopped, .daily, nil, nil)
      }
    self.init(
      medication: change.medication, from: change.from, state: state, days: days, maximum: maximum,
      rate: rate, decidedBy: change.decidedBy, replacedBy: change.replacedBy)
  }
}

/// The doses of one day of a schedule, by their time.
enum ScheduledDoseTable {
  static let name = "scheduled_dose"
  static let columns = ["time", "amount", "unit"]

  static var malformed: StoreError { .malformed(what: "a row of \(name)") }

  static func rows(_ change: RegimenChange) throws -> [[Value]] {
    guard case .prescribed(.scheduled(let schedule)) = change.state else { return [] }
    return try schedule.doses.map { dose in
      [.text(dose.time.iso8601)] + (try RegimenVersionTable.values(dose.amount))
    }
  }

  static let selection = PartRows.selection(
    table: name, columns: ["time", "amount", "unit"], order: "time")

  static func read(_ rows: KeyedRows, _ revision: Int64) throws -> [ScheduledDose] {
    var doses: [ScheduledDose] = []
    try rows.forEach(revision) { row in
      guard let time = TimeOfDay(iso8601: try row.text(0)),
        let amount = try RegimenVersionTable.optionalAmount(row, 1, "amount")
      else { throw malformed }
      doses.append(ScheduledDose(time, amount))
    }
    return doses
  }
}

enum ProductTable: DetailTable {
  static let name = "product"
  static let columns = [
    "medication_id", "from_day", "name", "maker", "strength", "strength_unit", "per", "per_unit",
  ]
  static let sql = DetailSQL(name, columns)

  static func values(_ product: Product, identities: Identities) throws -> [Value] {
    [
      .integer(try identities.existingRow(of: product.medication)), .text(product.from.iso8601),
      .text(product.name), Value(product.maker),
    ] + (try values(product.strength))
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> Product {
    guard let from = CivilDay(iso8601: try row.text(1)) else { throw malformed("from_day") }
    return Product(
      medication: try identities.id(ofRow: try row.integer(0)), from: from,
      name: try row.text(2), maker: try row.optionalText(3),
      strength: try optionalStrength(row, 4))
  }
}

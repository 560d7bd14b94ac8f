internal import JournalModel

/// What a command says of how a medicine is to be taken, understood but for what was there before.
struct RegimenRequest {
  var times: TimesPhrase?
  var days: DaysPhrase?
  var anchor: CivilDay?
  var isAsNeeded = false
  var maximum: DoseLimit?
  var infusion: InfusionRate?

  var isEmpty: Bool {
    !isAsNeeded && times == nil && days == nil && anchor == nil && maximum == nil && infusion == nil
  }

  /// The same on every day, where only its first dose says on which day an interval falls.
  var withoutInterval: RegimenRequest {
    guard case .every? = days, anchor == nil else { return self }
    var daily = self
    daily.days = .daily
    return daily
  }

  /// Whether it says by itself how the medicine is taken: at times, as needed, or by a pump.
  var isWhole: Bool { isAsNeeded || times != nil || infusion != nil }
}

/// What a request meets: the medicine and what is in force.
struct RegimenBasis {
  /// As it may be printed.
  let name: String
  /// The amount that the command names for every dose.
  var dose: Amount?
  /// The medicine's usual dose.
  var usual: Amount?
  /// What is changed; `nil` where nothing is prescribed.
  var regimen: Regimen?
  /// The day from which it is to count, on which an interval falls.
  var day: CivilDay
}

extension RegimenRequest {
  /// What is prescribed by this.
  ///
  /// - Throws: exit 64 for what does not fit what is in force, or is too little to take a medicine
  ///   by; exit 65 for an amount without a unit.
  func regimen(on basis: RegimenBasis) throws -> Regimen {
    if let infusion { return .continuous(infusion) }
    if isAsNeeded {
      guard case .asNeeded(let before)? = basis.regimen else { return .asNeeded(maximum: maximum) }
      return .asNeeded(maximum: maximum ?? before)
    }
    if times != nil {
      if maximum != nil { throw notOfSchedule(basis) }
      return .scheduled(try schedule(basis.regimen?.schedule, basis))
    }
    switch basis.regimen {
    case .scheduled(let schedule):
      if maximum != nil { throw notOfSchedule(basis) }
      return .scheduled(try self.schedule(schedule, basis))
    case .asNeeded(let before):
      try refuseDays(basis, "is taken as needed")
      return .asNeeded(maximum: maximum ?? before)
    case .continuous:
      try refuseDays(basis, "comes by a pump")
      throw CommandError.misuse(
        "\(basis.name) comes by a pump", "write --infusion 120mcg/day, or --times with amounts")
    case nil where maximum != nil:
      throw CommandError.misuse(
        "--max goes with --as-needed", "write --as-needed --max 30mg/24h")
    case nil:
      throw CommandError.misuse(
        "this does not say when \(basis.name) is taken",
        "add --times 08:00,20:00 or --as-needed or --infusion 120mcg/day")
    }
  }

  private func notOfSchedule(_ basis: RegimenBasis) -> CommandError {
    CommandError.misuse(
      "--max goes with --as-needed, and \(basis.name) is taken at times of the day",
      "write --as-needed --max 30mg/24h, or save it with journal med set \"\(basis.name)\" --max 30mg/24h"
    )
  }

  private func refuseDays(_ basis: RegimenBasis, _ how: String) throws {
    guard days != nil || anchor != nil else { return }
    throw CommandError.misuse(
      "\(basis.name) \(how), which has no days", "add --times 08:00")
  }
}

internal import JournalModel

extension RegimenRequest {
  func schedule(_ before: Schedule?, _ basis: RegimenBasis) throws -> Schedule {
    let doses = try doses(before, basis)
    let days = try scheduledDays(before, basis)
    do throws(ScheduleError) {
      return try Schedule(days, doses: doses)
    } catch {
      throw CommandError(.usage, "\(error.problem); nothing was stored; \(error.remedy)")
    }
  }

  private func scheduledDays(_ before: Schedule?, _ basis: RegimenBasis) throws -> ScheduledDays {
    switch days {
    case .daily: return .daily
    case .weekdays(let weekdays): return .weekdays(weekdays)
    case .every(let interval): return .every(days: interval, anchor: anchor ?? basis.day)
    case nil: break
    }
    guard let anchor else { return before?.days ?? .daily }
    guard case .every(let interval, anchor: _)? = before?.days else {
      throw CommandError.misuse(
        "--anchor goes with --every", "write --every 2d --anchor \(anchor.iso8601)")
    }
    return .every(days: interval, anchor: anchor)
  }

  private func doses(_ before: Schedule?, _ basis: RegimenBasis) throws -> [ScheduledDose] {
    guard let times else {
      guard let before, let dose = basis.dose else { return before?.doses ?? [] }
      if before.commonAmount == nil { throw differing(before, basis) }
      return before.doses.map { ScheduledDose($0.time, dose) }
    }
    let isComplete = times.items.allSatisfy { $0.amount != nil }
    if let dose = basis.dose, isComplete, before != nil {
      throw CommandError.misuse(
        "--dose \(dose.typed) has no time without an amount of its own", "leave --dose out")
    }
    let common = basis.dose ?? (before.map(\.commonAmount) ?? basis.usual)
    return try times.items.map { item in
      if let amount = item.amount {
        return ScheduledDose(item.time, try self.amount(amount, basis))
      }
      if let common { return ScheduledDose(item.time, common) }
      if let before { throw differing(before, basis) }
      throw CommandError.misuse(
        "how much \(basis.name) at \(item.time.iso8601)?",
        "add --dose 10mg, or write --times \(item.time.iso8601)=10mg")
    }
  }

  /// A bare number is in the unit of the doses that are there.
  private func amount(_ phrase: AmountPhrase, _ basis: RegimenBasis) throws -> Amount {
    let known =
      basis.dose ?? basis.usual ?? basis.regimen?.schedule?.doses.first?.amount
    return try phrase.amount(in: known)
  }

  private func differing(_ schedule: Schedule, _ basis: RegimenBasis) -> CommandError {
    let items = times?.items.map(\.time) ?? schedule.doses.map(\.time)
    let dose = basis.dose ?? schedule.doses[0].amount
    let example = items.map { "\($0.iso8601)=\(dose.typed)" }.joined(separator: ",")
    return CommandError.misuse(
      "the doses of \(basis.name) differ (\(schedule.text))",
      "give each time its amount: --times \(example)")
  }
}

extension Schedule {
  /// The amount of every dose; `nil` when they differ.
  var commonAmount: Amount? {
    doses.allSatisfy { $0.amount == doses[0].amount } ? doses[0].amount : nil
  }
}

extension Amount {
  /// As one word of a command line: `10mg`, `1/2tablet`.
  var typed: String { value.text + unit.rawValue }
}

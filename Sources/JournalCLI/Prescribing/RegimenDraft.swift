internal import JournalModel

/// A revision of what is prescribed, once the medicine is known and before its moment is.
struct RegimenDraft {
  /// As it may be printed.
  let name: String
  let medication: Medication
  var prescription: Prescription
  var request: RegimenRequest
  let dose: AmountPhrase?
  let isResumption: Bool

  private var quoted: String { "\"\(name)\"" }

  /// What is prescribed from a moment on.
  ///
  /// - Throws: exit 65 in a pause and, for a resumption, outside of one; exit 64 for what says
  ///   nothing or does not fit.
  func state(from: LocalDateTime, today: CivilDay) throws -> RegimenChange.State {
    let current = prescription.change(at: from)?.content
    try checkPause(current, from: from, today: today)
    let before = regimen(before: from)
    let isAgain = current.map { $0.state.isBreak } ?? false
    if request.isEmpty, dose == nil {
      if isAgain, let before { return .prescribed(before) }
      if !isAgain { throw nothingSaid }
    }
    if before == nil, !request.isWhole, let first = prescription.timeline.first?.content {
      throw CommandError(
        .usage,
        "nothing of \(name) was prescribed before \(first.from.text(relativeTo: today)); nothing was stored; say all of it: --times \(try example(of: first.state))"
      )
    }
    return .prescribed(try request.regimen(on: basis(before, from: from)))
  }

  /// - Throws: exit 65 for a change in a pause, and for a resumption outside of one.
  private func checkPause(
    _ current: RegimenChange?, from: LocalDateTime, today: CivilDay
  ) throws {
    let since = current?.from.sinceText(relativeTo: today) ?? ""
    let problem: (what: String, remedy: String)
    switch (current?.state, isResumption) {
    case (.paused?, true), (.prescribed?, false), (.stopped?, false), (nil, false): return
    case (.paused?, false):
      problem = (
        "is paused since \(since)",
        "journal med resume \(quoted) ends the pause, and takes --dose and --times too"
      )
    case (.stopped?, true):
      problem = (
        "is stopped since \(since), not paused", "journal med change \(quoted) starts it again"
      )
    case (.prescribed?, true), (nil, true):
      problem = (
        "is not paused \(from.text(relativeTo: today))",
        "journal med change \(quoted) changes what is prescribed"
      )
    }
    throw CommandError(
      .refusedValue, "\(name) \(problem.what); nothing was stored; \(problem.remedy)")
  }

  /// The times of what came first, with the amount that is said.
  private func example(of state: RegimenChange.State) throws -> String {
    guard case .prescribed(.scheduled(let schedule)) = state else { return "08:00=10mg" }
    let said = try dose?.amount(in: schedule.doses.first?.amount)
    return schedule.doses.map { "\($0.time.iso8601)=\((said ?? $0.amount).typed)" }
      .joined(separator: ",")
  }

  /// What is in force at a moment; in a break, what was in force before it.
  private func regimen(before moment: LocalDateTime) -> Regimen? {
    prescription.timeline.map(\.content).last { change in
      change.from <= moment && !change.state.isBreak
    }.flatMap { change in
      if case .prescribed(let regimen) = change.state { regimen } else { nil }
    }
  }

  private func basis(_ before: Regimen?, from: LocalDateTime) throws -> RegimenBasis {
    let known = before?.schedule?.doses.first?.amount ?? medication.dose
    return RegimenBasis(
      name: name, dose: try dose?.amount(in: known), usual: medication.dose, regimen: before,
      day: from.day)
  }

  /// The usual dose that a change brings: the amount that all doses have now, or that an as-needed
  /// medicine is given; `nil` when it stays.
  ///
  /// - Throws: exit 65 for a usual dose that is to count later.
  func usualDose(
    with state: RegimenChange.State, from: LocalDateTime, now: LocalDateTime
  ) throws -> Amount? {
    let isInForce =
      from <= now
      && !prescription.timeline.contains { change in
        change.content.from > from && change.content.from <= now
      }
    switch state {
    case .prescribed(.scheduled(let schedule)):
      guard let common = schedule.commonAmount, common != medication.dose,
        isInForce || medication.dose == nil
      else { return nil }
      return common
    case .prescribed(.asNeeded), .prescribed(.continuous):
      guard let said = try dose?.amount(in: medication.dose), said != medication.dose else {
        return nil
      }
      guard isInForce else {
        throw CommandError(
          .refusedValue,
          "the usual dose of \(name) counts from now on; nothing was stored; write --dose without --from"
        )
      }
      return said
    case .paused, .stopped: return nil
    }
  }

  /// - Throws: exit 64 when the same is prescribed already.
  func refuseNothing(_ state: RegimenChange.State, from: LocalDateTime) throws {
    guard prescription.change(at: from)?.content.state == state else { return }
    let usual = dose == nil || state.isScheduled ? nil : medication.dose
    let text = state.text + (usual.map { ", usual dose \($0.text)" } ?? "")
    throw CommandError(
      .usage,
      "nothing is changed by this: \(name) is \(text) already; nothing was stored; journal med show \(quoted) shows what is prescribed"
    )
  }

  private var nothingSaid: CommandError {
    CommandError(
      .usage,
      "nothing is changed by this; nothing was stored; give --dose, --times, --days, --as-needed or --infusion"
    )
  }
}

extension RegimenChange.State {
  /// Paused or stopped.
  var isBreak: Bool {
    switch self {
    case .prescribed: false
    case .paused, .stopped: true
    }
  }

  var isScheduled: Bool {
    if case .prescribed(.scheduled) = self { true } else { false }
  }
}

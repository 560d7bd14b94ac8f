internal import JournalModel

/// A dose at a moment when none of the schedule is open.
extension Session {
  /// Asks whether one more was taken all the same.
  ///
  /// - Parameter isOnly: no other medicine can be meant.
  /// - Throws: exit 64 when nobody can be asked, with the command that records it.
  func confirmAnother(
    _ amount: Amount, of doses: MedicineDoses, at moment: LivedMoment, isOnly: Bool
  ) throws {
    let name = shown(doses.prescription.medication.name)
    let state = doses.whyNothingIsOpen(at: moment, name: name, today: environment.today)
    func command(_ words: String?...) -> String {
      let all = words + [isOnly ? nil : name]
      return "journal took \(all.compactMap(\.self).joined(separator: " "))"
    }
    let another = "to record another one: \(command(typed(moment), amount.asTyped))"
    guard canAsk || options.yes else {
      let marked = state.marked.map {
        "if this was it: \(command(typed(moment), "--for \($0.phrase(today: environment.today))")); "
      }
      throw CommandError(
        .usage, "\(state.said); nothing was stored; \(marked ?? "")\(another)")
    }
    let question = state.said.capitalizedFirst
    guard try confirm("\(question). Record another \(amount.text)?", otherwise: false) else {
      throw CommandError(.failure, "nothing was stored; \(another)")
    }
  }

  /// A moment as it is typed among the words of a dose; `nil` for now.
  private func typed(_ moment: LivedMoment) -> String? {
    guard moment.precision != .day else {
      return "--at \(moment.day == environment.today ? "today" : moment.day.iso8601)"
    }
    guard environment.now - moment.instant >= 60 else { return nil }
    return moment.day == environment.today
      ? moment.local.time.iso8601
      : "--at \"\(moment.day.iso8601) \(moment.local.time.iso8601)\""
  }
}

extension MedicineDoses {
  /// Why a dose at a moment would be one more than the schedule has, and the marked slot that it
  /// could be.
  fileprivate func whyNothingIsOpen(
    at moment: LivedMoment, name: String, today: CivilDay
  ) -> (said: String, marked: SlotReference?) {
    let slots = slots(on: moment.day)
    let when = moment.day.textWithPreposition(relativeTo: today)
    if !slots.isEmpty, slots.map(\.reference).allSatisfy(taken.contains) {
      let all = slots.count == 1 ? "the dose" : "all \(slots.count) doses"
      return ("\(all) of \(name) \(when) \(slots.count == 1 ? "is" : "are") logged", nil)
    }
    guard moment.precision != .day else {
      return ("every dose of \(name) \(when) is logged or marked", nil)
    }
    func text(_ slot: Slot) -> String {
      slot.day == today ? slot.time.iso8601 : slot.moment.text(relativeTo: today)
    }
    let following = next(after: moment.local).map { "; next \(text($0))" } ?? ""
    guard let near = nearestSlot(around: moment.local) else {
      return ("no dose of \(name) is open \(when)\(following)", nil)
    }
    let dose = "the \(text(near.slot)) dose of \(name)"
    switch near.outcome {
    case .taken: return ("\(dose) is logged\(following)", nil)
    case .unrecorded:
      let state = near.slot.moment > moment.local ? "due yet" : "open \(when)"
      return ("no dose of \(name) is \(state)\(following)", nil)
    case .marked(let mark):
      return ("\(dose) is marked \(mark.kind.rawValue)\(following)", near.slot.reference)
    }
  }
}

extension Amount {
  /// As it is typed: `10mg`, `"1/2 tablet"`.
  fileprivate var asTyped: String {
    unit.isCountable ? "\"\(text)\"" : text.replacing(" ", with: "")
  }
}

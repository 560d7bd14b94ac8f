internal import JournalModel

/// What is said of a dose that was just logged.
struct DoseAnswer {
  let entry: Entry
  let doses: MedicineDoses
  /// The marks that it replaced.
  let replaced: [Entry]
  let text: EntryText

  /// `baclofen 10 mg, today 11:30 (08:00 dose, 3 h 30 min late). 1 of 3 today; next 14:00.`
  var line: String {
    let sentences = [replacedMark, count].compactMap(\.self).map { " \($0)." }
    return text.receipt(entry.facts, place: place.flatMap(words)) + "." + sentences.joined()
  }

  private var moment: LivedMoment { entry.facts.moment }
  private var place: DosePlace? { doses.place(of: entry.id) }

  // MARK: Its slot

  private func words(_ place: DosePlace) -> String? {
    switch place {
    case .slot(let dose):
      [
        "\(text.time(dose.slot.moment, besides: moment.day)) dose"
          + (dose.delay.map { ", \($0)" } ?? ""),
        scheduledAmount(dose),
      ].compactMap(\.self).joined(separator: "; ")
    case .extra: whyExtra.map { "extra: \($0)" } ?? "extra"
    case .unscheduled: nil
    }
  }

  /// The slot's amount when it is another, and what the dose is in its unit.
  private func scheduledAmount(_ dose: SlotDose) -> String? {
    guard dose.isOtherAmount else { return nil }
    guard case .dose(let log) = entry.facts.content, log.amount != dose.dose.amount else {
      return "\(dose.slot.amount.text) is scheduled"
    }
    return "\(dose.dose.amount.text), \(dose.slot.amount.text) is scheduled"
  }

  /// `nil` where a mark stands in its way, which ``offer(id:)`` tells.
  private var whyExtra: String? {
    guard let near = doses.slotAround(entry) else { return "no scheduled dose was open" }
    switch near.outcome {
    case .taken(let dose):
      let logged = text.when(doses.diary.doses[dose].moment, besides: moment.day)
      return "the \(text.time(near.slot.moment, besides: moment.day)) dose is logged \(logged)"
    case .marked: return nil
    case .unrecorded: return "no scheduled dose was open"
    }
  }

  private var replacedMark: String? {
    guard case .missed(let missed)? = replaced.last?.facts.content else { return nil }
    return "It was marked \(missed.kind.rawValue)"
  }

  // MARK: The day

  private var count: String? {
    guard doses.prescription.isActive(at: moment.local) else { return nil }
    if case .slot(let dose)? = place { return scheduled(dose.slot.day) }
    return doses.prescription.schedule(at: moment.local) == nil
      ? unscheduled : scheduled(moment.day)
  }

  /// `1 of 3 today; next 14:00`.
  private func scheduled(_ day: CivilDay) -> String? {
    let slots = doses.slots(on: day)
    let taken = doses.taken.intersection(slots.map(\.reference)).count
    let count =
      slots.isEmpty
      ? nil : "\(taken) of \(slots.count) \(day.textWithPreposition(relativeTo: text.today))"
    let next = doses.next(after: doses.asOf.local)
      .map { "next \(text.time($0.moment, besides: text.today))" }
    let said = [count, next].compactMap(\.self).joined(separator: "; ")
    return said.isEmpty ? nil : said.capitalizedFirst
  }

  /// `2 today, 800 mg`; nothing for the only one of its day.
  private var unscheduled: String? {
    let those = doses.doses(on: moment.day)
    guard those.count > 1 else { return nil }
    let day = moment.day.textWithPreposition(relativeTo: text.today)
    let total = those.total.map { ", \($0.text)" } ?? ""
    return "\(those.count) \(day)\(total)"
  }
}

extension DoseAnswer {
  /// `The 14:00 dose is marked missed; if this was it: journal edit k7f2 --for 14:00`.
  func offer(id: String) -> String? {
    guard let index = doses.index(of: entry.id),
      let slot = doses.diary.markedSlot(for: index, asOf: doses.asOf),
      case .marked(let mark)? = doses.matching.slots.first(where: { $0.slot == slot })?.outcome
    else { return nil }
    return
      "The \(text.time(slot.moment, besides: text.today)) dose is marked \(mark.kind.rawValue); if this was it: journal edit \(id) --for \(slot.reference.phrase(today: text.today))"
  }
}

extension MedicineDoses {
  /// The slot that a dose was logged for, else the nearest of those in whose windows it lies.
  fileprivate func slotAround(_ entry: Entry) -> MatchedSlot? {
    if case .dose(let dose) = entry.facts.content, let slot = dose.slot,
      let pinned = matching.slots.first(where: { $0.slot.reference == slot })
    {
      return pinned
    }
    let moment = entry.facts.moment
    guard moment.precision != .day else { return nil }
    return nearestSlot(around: moment.local)
  }

  /// The doses lived on a day, as of the moment.
  func doses(on day: CivilDay) -> [TakenDose] {
    diary.doses.filter { $0.moment.day == day && $0.moment.instant <= asOf.instant }
  }
}

extension [TakenDose] {
  /// In the unit of the last one; `nil` when they do not add up, or their sum does not fit.
  var total: Amount? {
    last.flatMap { map(\.amount).total(in: $0.amount.unit) }
  }
}

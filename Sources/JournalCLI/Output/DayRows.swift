internal import JournalModel

extension MedicineDoses {
  /// What the day view says of this medicine: the slots of today, earlier ones that are open, those
  /// of yesterday that nothing is written of, and what was taken beside them.
  func rows(asOf: LivedMoment, text: EntryText) -> [DayRow] {
    let slots = matching.slots.compactMap { row($0, asOf: asOf, text: text) }
    let extras = doses.indices.compactMap { extra($0, on: asOf.day, text: text) }
    let timed = (slots + extras).sorted { left, right in
      guard let left = left.moment, let right = right.moment else { return false }
      return left < right
    }
    return timed + [line(asOf: asOf, hasSlots: !slots.isEmpty, text: text)].compactMap(\.self)
  }

  private var name: String { prescription.medication.name }

  // MARK: Slots

  private func row(_ matched: MatchedSlot, asOf: LivedMoment, text: EntryText) -> DayRow? {
    let slot = matched.slot
    let isToday = slot.day == asOf.day
    func row(_ kind: DayRow.Kind, _ what: String) -> DayRow {
      DayRow(kind, of: text.shown(name), at: slot.moment, what)
    }
    switch (matched.outcome, matched.phase) {
    case (.taken(let dose), _):
      return isToday ? row(.taken, taken(dose, text)) : nil
    case (.marked(let mark), _):
      return isToday ? row(.marked, marked(mark, text)) : nil
    case (.unrecorded, .later):
      return isToday ? row(.later, "later\(amount(of: slot))") : nil
    case (.unrecorded, .pending):
      let seconds = asOf.local.secondsSinceEpoch - slot.moment.secondsSinceEpoch
      let past = seconds < 60 ? "open now" : "open, \(elapsedText(seconds: seconds)) past"
      return row(.open, past + amount(of: slot))
    case (.unrecorded, .closed):
      let isRecent = slot.day >= asOf.day.advanced(byDays: -1)
      return isRecent ? row(.unrecorded, "not recorded") : nil
    }
  }

  /// `, 5 mg` where the doses of the day are not all of the same amount.
  private func amount(of slot: Slot) -> String {
    Set(slots(on: slot.day).map(\.amount)).count > 1 ? ", \(slot.amount.text)" : ""
  }

  /// `taken 11:30, 3 h 30 min late`, `taken 07:50, 5 mg of 10 mg`.
  private func taken(_ dose: Int, _ text: EntryText) -> String {
    guard case .slot(let place)? = place(at: dose) else { return "taken" }
    let moment = doses[dose].facts.moment
    let time =
      moment.precision == .day
      ? (moment.day == place.slot.day ? "" : " \(moment.day.text(relativeTo: text.today))")
      : " \(text.time(moment, besides: place.slot.day))"
    let zone = text.elsewhere(doses[dose].facts).map { " (\($0))" } ?? ""
    let amount =
      place.isOtherAmount ? "\(place.dose.amount.text) of \(place.slot.amount.text)" : nil
    return ["taken\(time)\(zone)", place.delay, amount].compactMap(\.self).joined(separator: ", ")
  }

  private func marked(_ mark: SlotMark, _ text: EntryText) -> String {
    let entry = marks(on: mark.slot).last
    guard case .missed(let missed)? = entry?.facts.content else { return mark.kind.rawValue }
    let words = entry?.facts.text.map { ", \"\(text.shown($0))\"" } ?? ""
    return "\(mark.kind.rawValue)\(text.reason(missed))\(words)"
  }

  // MARK: Besides

  private func extra(_ index: Int, on today: CivilDay, text: EntryText) -> DayRow? {
    let moment = doses[index].facts.moment
    guard moment.day == today, case .extra? = place(at: index),
      case .dose(let dose) = doses[index].facts.content
    else { return nil }
    return DayRow(
      .extra, of: text.shown(name), at: moment.precision == .day ? nil : moment.local,
      "extra, \(dose.amount.text)")
  }

  /// What is taken without a schedule, a pause, or the next dose when it is not near.
  private func line(asOf: LivedMoment, hasSlots: Bool, text: EntryText) -> DayRow? {
    var said: [String] = []
    let change = prescription.change(at: asOf.local)?.content
    let pause = change?.state == .paused ? change?.from : nil
    if let pause { said.append("paused since \(pause.beginningText(today: asOf.day))") }
    if let count = limited(asOf: asOf) ?? unscheduled(on: asOf.day) { said.append(count) }
    if let beginning = prescription.beginning(after: asOf.local) {
      if !hasSlots {
        said.append("begins \(beginning.beginningText(today: asOf.day, isFull: true))")
      }
    } else if !hasSlots, let next = next(after: asOf.local) {
      said.append("next \(next.moment.text(relativeTo: asOf.day))")
    }
    guard !said.isEmpty else { return nil }
    return DayRow(
      pause == nil ? .medicine : .paused, of: text.shown(name), said.joined(separator: "; "))
  }

  /// `2 today, 800 mg`: what was taken on a day without a schedule.
  private func unscheduled(on day: CivilDay) -> String? {
    let taken = doses.indices.filter { index in
      guard case .unscheduled? = place(at: index) else { return false }
      return doses[index].facts.moment.day == day
    }.map { diary.doses[$0] }
    return taken.isEmpty
      ? nil : "\(taken.count) today" + (taken.total.map { ", \($0.text)" } ?? "")
  }

  /// `2 in 24 h, 800 mg (at most 1200 mg in 24 h)`: what was taken within the hours of the saved
  /// maximum; `nil` without one, and when nothing was.
  private func limited(asOf: LivedMoment) -> String? {
    guard let limit = prescription.limit(at: asOf.local) else { return nil }
    let start = asOf.instant.advanced(bySeconds: -3600 * Int64(limit.hours))
    let taken = diary.doses.filter {
      $0.moment.instant > start && $0.moment.instant <= self.asOf.instant
    }
    guard !taken.isEmpty else { return nil }
    let total = taken.total.map { ", \($0.text)" } ?? ""
    return
      "\(taken.count) in \(limit.hours) h\(total) (at most \(limit.amount.text) in \(limit.hours) h)"
  }
}

extension Prescription {
  /// The saved maximum of a medicine that is taken as needed then.
  func limit(at moment: LocalDateTime) -> DoseLimit? {
    switch regimen(at: moment) {
    case .asNeeded(let maximum)?: maximum
    case .scheduled?, .continuous?, nil: nil
    }
  }

  /// When its first schedule begins, if that is later than a moment.
  func beginning(after moment: LocalDateTime) -> LocalDateTime? {
    guard let first = timeline.first?.content, first.from > moment,
      case .prescribed(.scheduled) = first.state
    else { return nil }
    return first.from
  }
}

extension LocalDateTime {
  /// `3 Nov`, `3 Nov 2025`, `today 12:00`: the beginning of something that lasts.
  ///
  /// - Parameter isFull: with the day of the week, and the time unless it is midnight.
  fileprivate func beginningText(today: CivilDay, isFull: Bool = false) -> String {
    guard abs(today - day) > 1, !isFull else {
      return time == .midnight ? day.text(relativeTo: today) : text(relativeTo: today)
    }
    return day.shortText(in: today.components.year)
  }
}

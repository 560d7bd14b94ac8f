internal import JournalModel

extension ImportDraft {
  /// Adds a medicine and what is prescribed of it, where its reminders have an exact form.
  ///
  /// The backup has the reminders as they are now. A schedule therefore counts from when the last of
  /// them was made, or from when the events show it to be so, whichever is later.
  mutating func add(_ source: MedTimerMedicine, events: [MedTimerEvent]) {
    guard !source.name.isEmpty else {
      return problem(source.place, "", ImportFault.missing("the name of the medicine"))
    }
    let active = source.reminders.filter(\.isActive)
    let own = events.filter { $0.isOfReminder && $0.medicine.nameFolded == source.name.nameFolded }
    let schedule = active.isEmpty ? nil : schedule(of: active, source)
    let start = schedule.flatMap { _ in
      MedTimerStart(active, own, context.zone).seconds
    }
    let first = start ?? own.compactMap(\.reminded).min() ?? context.latest.seconds
    let moment = context.zone.moment(
      at: min(Instant(seconds: first), context.latest.advanced(bySeconds: -ImportContext.tolerance))
    )
    let usual = schedule.flatMap { Set($0.doses.map(\.amount)).count == 1 ? $0.doses.first : nil }
    let id = medicine(source.name, at: moment, line: source.place.line) { medication in
      medication.dose = usual?.amount
    }
    describe(id, text: source.notes, tags: source.tags)
    guard let schedule else { return }
    guard start != nil else {
      return problem(source.place.at("reminders"), source.name, ImportFault.noSince)
    }
    prescribe(schedule, from: moment.local, of: id, source, at: moment)
    guard let end = active.first?.periodEnd else { return }
    add(
      .regimen(RegimenChange(medication: id, from: end.advanced(byDays: 1).midnight, .stopped)),
      at: moment, key: "medtimer|end|\(source.name.nameFolded)|\(end.iso8601)", source: "",
      line: source.place.line)
  }

  private mutating func prescribe(
    _ schedule: Schedule, from: LocalDateTime, of id: EntryID, _ source: MedTimerMedicine,
    at moment: LivedMoment
  ) {
    let change = RegimenChange(medication: id, from: from, .prescribed(.scheduled(schedule)))
    let doses = schedule.doses.map { "\($0.time.iso8601)=\($0.amount.text)" }.joined(separator: ",")
    add(
      .regimen(change), at: moment,
      key: "medtimer|regimen|\(source.name.nameFolded)|\(schedule.days)|\(doses)", source: "",
      line: source.place.line)
  }

  /// The schedule that active reminders make; a problem, and `nil`, when it has no exact form.
  private mutating func schedule(
    of reminders: [MedTimerReminder], _ medicine: MedTimerMedicine
  ) -> Schedule? {
    var doses: [ScheduledDose] = []
    for reminder in reminders {
      guard reminder.days != nil, let time = reminder.time else {
        let why = reminder.inexact ?? "its time is missing"
        problem(reminder.place, medicine.name, ImportFault.scheduleNotExact(why))
        return nil
      }
      let amount = context.units.amount(reminder.amount, of: medicine.name, stated: medicine.unit)
      switch amount {
      case .amount(let amount): doses.append(ScheduledDose(time, amount))
      case .unexplained(let word):
        ask(unit: word)
        problem(
          reminder.place.at("amount"), reminder.amount, ImportFault.unexplainedUnit(word: word))
        return nil
      case .unclear, .decimalComma:
        problem(
          reminder.place.at("amount"), reminder.amount,
          ImportFault.scheduleNotExact("its amount is not a number and a unit"))
        return nil
      }
    }
    let patterns = Set(reminders.map { MedTimerPattern(days: $0.days, end: $0.periodEnd) })
    guard patterns.count == 1, let days = patterns.first?.days,
      let schedule = try? Schedule(days, doses: doses)
    else {
      problem(
        medicine.place.at("reminders"), medicine.name,
        ImportFault.scheduleNotExact("its reminders differ in their days, or share a time"))
      return nil
    }
    return schedule
  }
}

private struct MedTimerPattern: Hashable {
  let days: ScheduledDays?
  let end: CivilDay?
}

/// Since when reminders hold as they are.
private struct MedTimerStart {
  /// Seconds since 1970; `nil` when neither the reminders nor the events say it.
  let seconds: Int64?

  /// - Parameter events: those of the same medicine.
  init(_ reminders: [MedTimerReminder], _ events: [MedTimerEvent], _ zone: Zone) {
    let known = Set(reminders.map { Shape(time: $0.time, amount: $0.amount.trimmed) })
    let ordered = events.compactMap { event in event.reminded.map { (seconds: $0, event: event) } }
      .sorted { $0.seconds < $1.seconds }
    let fits = ordered.map { seconds, event in
      let time = zone.local(at: Instant(seconds: seconds)).slot?.time
      return known.contains(Shape(time: time, amount: event.amount.trimmed))
    }
    let run = fits.reversed().prefix { $0 }.count
    let firstOfRun = run > 0 ? ordered[ordered.count - run].seconds : nil
    let lastOther = run < ordered.count ? ordered[ordered.count - run - 1].seconds : nil
    let made = reminders.compactMap(\.created)
    let began = reminders.compactMap(\.periodStart).max().map { zone.start(of: $0).seconds }
    let since = made.count == reminders.count ? made.max() : firstOfRun
    seconds = since.map { since in
      // Whole minutes, as a schedule has them.
      let latest = max(since, began ?? since, lastOther.map { $0 + 60 } ?? since)
      return latest - (latest % 60 + 60) % 60
    }
  }

  private struct Shape: Hashable {
    let time: TimeOfDay?
    let amount: String
  }
}

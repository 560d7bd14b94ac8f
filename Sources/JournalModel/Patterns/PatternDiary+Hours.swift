/// Awake hours since the last dose: whether something comes back before the next one.
extension PatternDiary {
  func hours(
    _ question: PatternQuestion, _ id: EntryID, _ span: QuestionSpan, _ awake: AwakeHours
  ) -> PatternAnswer {
    let days = span.days(today: asOf.day, begins: begins)
    var answer = start(question, over: days)
    tellChanges(&answer, in: days, from: days?.lowerBound)
    guard let days, let medicine = medicine(id) else { return answer }
    let logged = loggedDays(for: question.subject).filter { days.contains($0) }
    let time = AwakeTime(
      awake, on: logged, offset: offset, breaks: breaks(of: medicine),
      unknown: unknownTime(of: medicine))
    let doses = medicine.doses.doses.filter { $0.isTimed }.map(\.moment.instant)
      .filter { $0 <= asOf.instant }
    let since = HoursSinceDose(doses: doses, awake: time.ranges)
    let noted = noted(question.subject, on: logged)
    let binned = noted.map { entry in
      let isTimed = entry.moment.precision != .day
      return (bin: isTimed ? since.bin(of: entry.moment.instant) : nil, value: entry.value)
    }
    let isRated = if case .rating = question.subject { true } else { false }
    let values = since.bins.indices.map { index in
      binned.filter { $0.bin == index }.map(\.value)
    }
    answer.hours = PatternHours(
      medicine: medicine.name, awake: awake,
      bins: zip(since.bins, values).map { bin, values in
        PatternHours.Bin(
          from: bin.from, until: bin.until, awakeHours: bin.awakeHours, entries: values.count,
          median: nil)
      },
      leftOut: binned.count { $0.bin == nil },
      unknownHours: Double(time.unknownSeconds) / 3600)
    compareHours(&answer, isRated: isRated, days, isOpen: span.until == nil)
    if isRated, answer.shortfalls.isEmpty {
      for (index, values) in values.enumerated() where values.count >= RatingSummary.fewest {
        answer.hours?.bins[index].median = median(values)
      }
    }
    return answer
  }

  private func compareHours(
    _ answer: inout PatternAnswer, isRated: Bool, _ days: ClosedRange<CivilDay>, isOpen: Bool
  ) {
    guard let hours = answer.hours else { return }
    let prospect = Prospect(room: isOpen ? nil : 0)
    let perDay = 1 / Double(days.dayCount)
    let entries = Double(hours.bins.map(\.entries).reduce(0, +))
    var lacking: [Shortfall] = []
    func need(_ gate: Shortfall.Gate, _ role: PatternGroup.Role?, _ have: Double, _ need: Double) {
      guard have < need else { return }
      lacking.append(
        Shortfall(
          gate: gate, role: role, have: have, need: need,
          moreDays: prospect.days(until: need - have, perDay: have * perDay)))
    }
    need(.awakeEntries, nil, entries, PatternGates.awakeEntries)
    for isLate in [false, true] {
      need(
        .awakeHours, isLate ? .later : .early, hours.side(isLate: isLate).time,
        PatternGates.awakeHours)
    }
    var whole = PatternGroup(
      .later, days: days, loggedDays: answer.loggedDays, calendarDays: days.dayCount)
    whole.room = prospect.room
    if let share = PatternGates.share(whole, role: nil) { lacking.append(share) }
    answer.shortfalls = lacking
    // Ratings are made when a person thinks of it: how often says nothing, how much does.
    guard lacking.isEmpty, !isRated else { return }
    answer.contrast = RateRatio(
      hours.side(isLate: true), over: hours.side(isLate: false)
    ).map { .rate($0) }
  }

  /// What was noted on some days, with its value.
  private func noted(
    _ subject: PatternSubject, on days: Set<CivilDay>
  ) -> [(moment: LivedMoment, value: Double)] {
    switch subject {
    case .rating(let name):
      ratings(of: name).all.filter { days.contains($0.moment.day) }
        .map { ($0.moment, $0.value.double) }
    case .event(let event):
      entries.filter { days.contains($0.moment.day) && $0.facts.tells(of: event) }
        .map { ($0.moment, 1) }
    }
  }

  /// From a pause, or the end, to the next dose.
  private func breaks(of medicine: PatternMedicine) -> [Range<Instant>] {
    let doses = medicine.doses.doses.filter(\.isTimed).map(\.moment.instant).sorted()
    return medicine.doses.history.pauses.compactMap { pause in
      let start = pause.from.instant(offset: offset(on: pause.from.day))
      let next = doses.firstIndexInOrder { $0 > start }
      let end = next < doses.count ? doses[next] : asOf.instant
      return start < end ? start..<end : nil
    }
  }

  /// From a scheduled dose of which nothing was written to the next dose that was, and from the
  /// beginning of a day with a dose without a time to the next dose after that day.
  private func unknownTime(of medicine: PatternMedicine) -> [Range<Instant>] {
    let diary = medicine.doses
    let doses = diary.doses.filter(\.isTimed).map(\.moment.instant).sorted()
    func nextDose(after moment: Instant) -> Instant {
      let index = doses.firstIndexInOrder { $0 > moment }
      return index < doses.count ? doses[index] : asOf.instant
    }
    var unknown: [Range<Instant>] = []
    func add(from start: Instant, after moment: Instant) {
      let end = nextDose(after: moment)
      if start < end { unknown.append(start..<end) }
    }
    for matched in diary.matching(asOf: asOf).slots
    where matched.phase == .closed && matched.outcome == .unrecorded {
      let moment = matched.slot.moment.instant(offset: offset(on: matched.slot.day))
      add(from: moment, after: moment)
    }
    for dose in diary.doses where !dose.isTimed && dose.moment.instant <= asOf.instant {
      let start = dose.moment.instant
      add(from: start, after: start.advanced(bySeconds: Int64(TimeOfDay.secondsPerDay)))
    }
    return unknown
  }
}

@testable import JournalModel

extension ReferenceAdherence {
  /// The figures under the keys of the published table.
  func table() -> [String: String] {
    let (slots, extra) = matched()
    let asOfCivil = asOf.local.secondsSinceEpoch
    let mine = slots.filter { days.contains($0.day) }
    let come = mine.filter { $0.at <= asOfCivil }
    let closed = come.filter { $0.closes <= 4 * asOfCivil }
    let taken = closed.filter { $0.dose != nil }
    let marked = closed.filter { $0.dose == nil && $0.mark != nil }
    let unrecorded = closed.filter { $0.dose == nil && $0.mark == nil }
    let skipped = marked.filter { $0.mark?.kind == .skipped }.count
    let missed = marked.filter { $0.mark?.kind == .missed }.count
    let onTime = taken.filter { lateness($0) == "on time" }.count
    let extraDays = extra.map { diary.doses[$0].moment.day }.filter(days.contains)
    let closeDays = closeTogether().map { diary.doses[$0].moment.day }.filter(days.contains)
    let evaluable = Set(mine.map(\.day)).filter { day in
      !travelDays.contains(day)
        && mine.filter { $0.day == day }
          .allSatisfy { $0.at <= asOfCivil && $0.closes <= 4 * asOfCivil }
    }
    let complete = evaluable.filter { day in
      !extraDays.contains(day) && !closeDays.contains(day)
        && mine.filter { $0.day == day }.allSatisfy { $0.dose != nil && size($0) == "same" }
    }
    let gap = longestGap()
    return [
      "scheduled": "\(closed.count)",
      "taken": "\(taken.count)",
      "skipped": "\(skipped)",
      "missed": "\(missed)",
      "unrecorded": "\(unrecorded.count)",
      "pending": "\(come.count - closed.count)",
      "on_time": "\(onTime)",
      "late": "\(taken.filter { lateness($0) == "late" }.count)",
      "early": "\(taken.filter { lateness($0) == "early" }.count)",
      "untimed": "\(taken.filter { lateness($0) == "untimed" }.count)",
      "on_time_window_minutes": "\(diary.onTime.minutes)",
      "smaller": "\(taken.filter { size($0) == "smaller" }.count)",
      "larger": "\(taken.filter { size($0) == "larger" }.count)",
      "extra": "\(extraDays.count)",
      "close_together": "\(closeDays.count)",
      "evaluable_days": "\(evaluable.count)",
      "complete_days": "\(complete.count)",
      "longest_gap_minutes": gap.map { "\(($0.to - $0.from) / 60)" } ?? "null",
      "longest_gap_from": gap.map { "\($0.from)" } ?? "null",
      "longest_gap_to": gap.map { "\($0.to)" } ?? "null",
      "taken_percent": percent(taken.count, closed.count),
      "taken_percent_high": percent(taken.count + unrecorded.count, closed.count),
      "on_time_percent": percent(onTime, closed.count),
      "by_time": byTime(closed),
      "reasons": Dictionary(grouping: marked.compactMap(\.mark?.reason), by: \.rawValue)
        .sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.count)" }.joined(separator: "; "),
      "largest_day": largestDay(),
    ]
  }

  private func byTime(_ closed: [Candidate]) -> String {
    Set(closed.map(\.time)).sorted().map { time in
      let slots = closed.filter { $0.time == time }
      let taken = slots.filter { $0.dose != nil }
      let free = slots.filter { $0.dose == nil }
      return [
        time.iso8601, "\(taken.count)",
        "\(taken.filter { ["late", "early"].contains(lateness($0)) }.count)",
        "\(free.filter { $0.mark?.kind == .skipped }.count)",
        "\(free.filter { $0.mark?.kind == .missed }.count)",
        "\(free.filter { $0.mark == nil }.count)",
      ].joined(separator: " ")
    }.joined(separator: "; ")
  }

  private func lateness(_ slot: Candidate) -> String {
    guard let moment = slot.dose.map({ diary.doses[$0].moment }), moment.precision != .day else {
      return "untimed"
    }
    let delay = moment.local.secondsSinceEpoch - slot.at
    let window = Int64(diary.onTime.minutes) * 60
    return delay > window ? "late" : delay < -window ? "early" : "on time"
  }

  private func size(_ slot: Candidate) -> String {
    guard let amount = slot.dose.map({ diary.doses[$0].amount }),
      let value = amount.converted(to: .milligram)?.value,
      let target = slot.amount.converted(to: .milligram)?.value
    else { return "incomparable" }
    return value < target ? "smaller" : value > target ? "larger" : "same"
  }

  private func timedInOrder() -> [Int] {
    diary.doses.indices
      .filter {
        diary.doses[$0].moment.precision != .day && diary.doses[$0].moment.instant <= asOf.instant
      }
      .sorted { (diary.doses[$0].moment.instant, $0) < (diary.doses[$1].moment.instant, $1) }
  }

  private func closeTogether() -> [Int] {
    let doses = timedInOrder()
    return doses.indices.dropFirst().filter { place in
      let (earlier, later) = (diary.doses[doses[place - 1]], diary.doses[doses[place]])
      let elapsed = later.moment.instant.seconds - earlier.moment.instant.seconds
      if let minutes = diary.minimumGapMinutes { return elapsed < Int64(minutes) * 60 }
      let civil = later.moment.local
      let version = diary.history.versions.first {
        $0.from <= civil && ($0.until.map { civil < $0 } ?? true)
      }
      guard let version else { return elapsed < 7200 }
      guard case .scheduled(let schedule) = version.regimen else { return false }
      return elapsed < 7200 && 2 * elapsed < smallestGap(schedule)
    }.map { doses[$0] }
  }

  private func smallestGap(_ schedule: Schedule) -> Int64 {
    var start = CivilDay(daysSinceEpoch: 20_000)
    if case .every(_, let anchor) = schedule.days { start = anchor }
    var moments: [Int64] = []
    for number in 0...(3 * ReferenceAdherence.periodDays(schedule)) {
      let day = start.advanced(byDays: number)
      guard ReferenceAdherence.isDue(schedule, day) else { continue }
      moments += schedule.doses.map {
        LocalDateTime(day: day, time: $0.time).secondsSinceEpoch
      }
    }
    return zip(moments, moments.dropFirst()).map { $1 - $0 }.min() ?? .max
  }

  private func longestGap() -> (from: Int64, to: Int64)? {
    var moments = timedInOrder().map { diary.doses[$0].moment }
    if moments.isEmpty { return nil }
    moments.append(asOf)
    var longest: (from: Int64, to: Int64)?
    for (from, to) in zip(moments, moments.dropFirst()) where days.contains(to.day) {
      if isCutByPause(from.local, to.local) { continue }
      let (start, end) = (from.instant.seconds, to.instant.seconds)
      if let known = longest, known.to - known.from >= end - start { continue }
      longest = (start, end)
    }
    return longest
  }

  private func isCutByPause(_ from: LocalDateTime, _ to: LocalDateTime) -> Bool {
    let versions = diary.history.versions
    return versions.indices.contains { place in
      guard let end = versions[place].until else { return false }
      guard place + 1 < versions.count else { return to > end }
      let next = versions[place + 1].from
      return next > end && from < next && to > end
    }
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    if whole == 0 { return "null" }
    if part == 0 { return "0.0" }
    if part == whole { return "100.0" }
    var tenths = 1
    while tenths < 999, (2 * tenths + 1) * whole <= 2000 * part { tenths += 1 }
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// In milligrams or tablets, whichever was logged more often; milligrams and micrograms are one.
  private func largestDay() -> String {
    let doses = diary.doses.filter {
      $0.moment.instant <= asOf.instant && days.contains($0.moment.day)
    }
    let tablets = doses.filter { $0.amount.unit == .tablet }
    let masses = doses.filter { $0.amount.unit != .tablet }
    guard let first = doses.first else { return "null" }
    let areTablets =
      tablets.count == masses.count
      ? first.amount.unit == .tablet : tablets.count > masses.count
    guard let unit = (areTablets ? tablets : masses).first?.amount.unit else { return "null" }
    let totals = Dictionary(grouping: areTablets ? tablets : masses, by: \.moment.day).map {
      (
        day: $0.key,
        total: $0.value.reduce(Exact.zero) { sum, dose in
          sum + (dose.amount.converted(to: unit)?.value ?? .zero)
        }
      )
    }
    let best = totals.min { ($1.total, $0.day) < ($0.total, $1.day) }
    return best.map { "\($0.day.iso8601) \(Amount($0.total, unit).text)" } ?? "null"
  }
}

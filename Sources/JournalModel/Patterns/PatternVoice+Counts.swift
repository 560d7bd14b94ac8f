/// The counts: one or two sentences, before anything is made of them.
extension PatternVoice {
  func counts(_ answer: PatternAnswer) -> String {
    guard answer.days != nil else { return "None of these days is over yet." }
    return switch answer.question.kind {
    case .around, .between, .with:
      [sides(answer), leftOut(answer), otherUnits(answer)].compactMap(\.self).joined(
        separator: " ")
    case .hours: [hours(answer), otherUnits(answer)].compactMap(\.self).joined(separator: " ")
    case .weeks: [weeks(answer), otherUnits(answer)].compactMap(\.self).joined(separator: " ")
    }
  }

  private func sides(_ answer: PatternAnswer) -> String {
    let name = noun(answer).capitalizedFirst
    switch answer.question.subject {
    case .event where answer.groups.contains { $0.loggedDays == 0 }:
      let parts = answer.groups.map { group in
        group.loggedDays == 0
          ? "no logged day \(side(group.role, of: answer))"
          : "on \(group.eventDays) of \(days(group.loggedDays, isFirst: true)) "
            + side(group.role, of: answer)
      }
      return "\(name): \(parts.joined(separator: "; "))."
    case .event:
      let parts = answer.groups.enumerated().map { index, group in
        "on \(group.eventDays) of \(days(group.loggedDays, isFirst: index == 0)) "
          + side(group.role, of: answer)
      }
      return "\(name): noted \(parts.joined(separator: " and "))."
    case .rating:
      let parts = answer.groups.map { group in
        summary(group.ratings, of: answer) + " " + side(group.role, of: answer)
      }
      return "\(name): \(parts.joined(separator: "; "))."
    }
  }

  /// `12 logged days`, later in the sentence `12`.
  private func days(_ number: Int, isFirst: Bool) -> String {
    isFirst ? counted(number, "logged day") : "\(number)"
  }

  /// `median 6 h (4-8), 12 ratings on 12 days`; the lowest and highest alone of fewer than three.
  private func summary(_ ratings: RatingSummary?, of answer: PatternAnswer) -> String {
    guard let ratings, let low = ratings.lowest, let high = ratings.highest else {
      return "no rating"
    }
    let unit = answer.unit.map { " \($0)" } ?? ""
    let spread = low == high ? FigureText.plain(low) : span(low, high)
    let days = counted(ratings.dayMedians.count, "day")
    let number = "\(counted(ratings.count, "rating")) on \(days)"
    guard let median = ratings.median else { return "\(number) (\(spread)\(unit))" }
    return "median \(FigureText.plain(median))\(unit) (\(spread)), \(number)"
  }

  /// `4-8`, and `-2 to 3` where a hyphen would be read as a sign.
  func span(_ low: Double, _ high: Double) -> String {
    let link = low < 0 || high < 0 ? " to " : "-"
    return FigureText.plain(low) + link + FigureText.plain(high)
  }

  /// Days of the question that count for neither side.
  private func leftOut(_ answer: PatternAnswer) -> String? {
    if case .with(let factor, _) = answer.question.kind {
      var parts: [String] = []
      if answer.unknownDays > 0 { parts.append(unknown(answer.unknownDays, factor, answer)) }
      let silent = (answer.days?.dayCount ?? 0) - answer.loggedDays
      if silent > 0 { parts.append("\(counted(silent, "day")) without a symptom entry") }
      return parts.isEmpty ? nil : "Left out: \(parts.joined(separator: "; "))."
    }
    guard case .event = answer.question.subject else { return nil }
    let silent = answer.groups.map { $0.calendarDays - $0.loggedDays }
    let sum = silent.reduce(0, +)
    guard sum > 0, silent.count == 2 else { return nil }
    let sides = sum == 1 ? "" : " (\(silent[0]) and \(silent[1]))"
    return "Left out: \(counted(sum, "day")) without a symptom entry\(sides)."
  }

  /// Logged days of which it is not known whether the factor was there.
  private func unknown(
    _ number: Int, _ factor: PatternFactor, _ answer: PatternAnswer
  ) -> String {
    let days = counted(number, "more logged day")
    return switch factor {
    case .event: days
    case .number(let name, _): "\(days) without a reading of \(name.tracker ?? "mood")"
    case .doses(let kind, _):
      "\(days) on which no dose was due, or one was \(kind.other) or is not recorded"
    case .neighbor(let offset, _):
      "\(days) whose \(offset > 0 ? "next day" : "day before") does not say"
    }
  }

  private func otherUnits(_ answer: PatternAnswer) -> String? {
    guard answer.otherUnits > 0 else { return nil }
    return
      "\(counted(answer.otherUnits, "reading")) in another unit \(answer.otherUnits == 1 ? "is" : "are") left out."
  }

  private func hours(_ answer: PatternAnswer) -> String {
    guard let hours = answer.hours else {
      return "No dose of this medicine is written down."
    }
    let name = noun(answer).capitalizedFirst
    let number = hours.bins.map(\.entries).reduce(0, +)
    let time = FigureText.plain(hours.bins.map(\.awakeHours).reduce(0, +).rounded())
    let place =
      "in \(time) awake hours (\(hours.awake.text)) after a dose of \(hours.medicine)"
    let since = answer.days.map { ", \(range($0))" } ?? ""
    let first =
      switch answer.question.subject {
      case .event: "\(name): noted \(counted(number, "time")) \(place)\(since)."
      case .rating: "\(name): \(counted(number, "rating")) \(place)\(since)."
      }
    var left: [String] = []
    if hours.leftOut > 0 { left.append("\(hours.leftOut) outside these hours or without a time") }
    let unknown = hours.unknownHours.rounded()
    if unknown > 0 {
      left.append("\(FigureText.plain(unknown)) awake hours after a dose that is not recorded")
    }
    return left.isEmpty ? first : "\(first) Left out: \(left.joined(separator: "; "))."
  }

  private func weeks(_ answer: PatternAnswer) -> String {
    let name = noun(answer).capitalizedFirst
    let since = answer.days.map { "since \(date($0.lowerBound))" } ?? ""
    switch answer.question.subject {
    case .event:
      let noted = answer.weeks.map(\.eventDays).reduce(0, +)
      let all =
        "\(name): noted on \(noted) of \(days(answer.loggedDays, isFirst: true)) \(since)"
      guard answer.contrast != nil else { return all + "." }
      let parts = answer.groups.map { group in
        "on \(group.eventDays) of \(group.loggedDays) \(side(group.role, of: answer))"
      }
      return "\(all): \(parts.joined(separator: ", "))."
    case .rating:
      let rated = answer.weeks.compactMap(\.ratings)
      let number = rated.map(\.count).reduce(0, +)
      let days = rated.map(\.dayMedians.count).reduce(0, +)
      return "\(name): \(counted(number, "rating")) on \(counted(days, "day")) \(since)."
    }
  }
}

extension MissedDose.Kind {
  /// The other way in which a dose is marked.
  fileprivate var other: String {
    switch self {
    case .missed: MissedDose.Kind.skipped.rawValue
    case .skipped: MissedDose.Kind.missed.rawValue
    }
  }
}

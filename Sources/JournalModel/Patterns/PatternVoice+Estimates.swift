/// The estimate with its limits.
extension PatternVoice {
  func estimate(_ answer: PatternAnswer) -> String? {
    let missing = shortfall(answer)
    guard let contrast = answer.contrast else { return missing }
    let sentence =
      switch contrast {
      case .rate(let ratio): rate(ratio, answer)
      case .table(let difference, _): table(difference, answer)
      case .ranks(let comparison): ranks(comparison, answer)
      case .trend(let slope, _):
        "The weekly medians go \(perWeek(slope.slope, answer) ?? PatternVoice.level)"
          + " (95 percent interval \(perWeek(slope.interval.low, answer) ?? PatternVoice.none) to"
          + " \(perWeek(slope.interval.high, answer) ?? PatternVoice.none))."
          + noDifference(slope.interval, 0)
      case .slope(let slope):
        "The single days go \(perWeek(slope, answer) ?? PatternVoice.level); days that follow each"
          + " other are alike, so no interval is told."
      }
    return [sentence, missing].compactMap(\.self).joined(separator: " ")
  }

  private func rate(_ ratio: RateRatio, _ answer: PatternAnswer) -> String {
    let note = noDifference(ratio.interval, 1)
    let low = FigureText.rounded(ratio.interval.low)
    guard ratio.value.isFinite else {
      return "With none \(earlierSide(answer)) there is no ratio; the 95 percent interval begins at"
        + " \(low) times as often and has no upper limit." + note
    }
    let value = FigureText.rounded(ratio.value)
    let often = value == "1" ? "as often" : "\(value) times as often"
    let high = FigureText.rounded(ratio.interval.high)
    return "\(laterSide(answer).capitalizedFirst) it was noted \(often) as \(than(answer))"
      + " (95 percent interval \(low) to \(high))." + note
  }

  /// `from then on`, `in 1-31 Oct`, `from 4 h after a dose on`.
  private func laterSide(_ answer: PatternAnswer) -> String {
    side(answer.groups.last?.role ?? .later, of: answer)
  }

  /// `before 5 Nov`, `in 1-30 Sep`, `within 4 h of a dose`.
  private func earlierSide(_ answer: PatternAnswer) -> String {
    side(answer.groups.first?.role ?? .early, of: answer)
  }

  /// With what a rate is compared, where the day itself need not be said again.
  private func than(_ answer: PatternAnswer) -> String {
    switch answer.question.kind {
    case .around: "before"
    case .between, .with, .hours, .weeks: earlierSide(answer)
    }
  }

  /// In days of a hundred, which people picture more easily than shares.
  private func table(_ difference: RiskDifference, _ answer: PatternAnswer) -> String {
    let place: String
    if case .with(let factor, _) = answer.question.kind {
      place = "With \(factorNoun(factor, answer))"
    } else {
      place = "In the third and fourth week"
    }
    let interval = difference.interval
    let value = ofHundred(difference.value) ?? "as many"
    let noun = value.hasPrefix("1 ") ? "day" : "days"
    return "\(place) it was noted on \(value) \(noun) in 100 (95 percent interval"
      + " \(ofHundred(interval.low) ?? "0") to \(ofHundred(interval.high) ?? "0"))."
      + noDifference(interval, 0)
  }

  /// `56 more`, `25 fewer`; `nil` for neither.
  private func ofHundred(_ share: Double) -> String? {
    let days = (share * 100).rounded()
    guard days != 0 else { return nil }
    return FigureText.plain(days.magnitude) + (days < 0 ? " fewer" : " more")
  }

  private func ranks(_ comparison: RankComparison, _ answer: PatternAnswer) -> String {
    let place: String
    switch answer.question.kind {
    case .with(let factor, _): place = "With \(factorNoun(factor, answer))"
    case .between(_, let second): place = "In \(range(second))"
    case .around, .hours, .weeks: place = "From then on"
    }
    let value = comparison.shift.value
    let shift = value == 0 ? "neither lower nor higher" : lowerOrHigher(value, answer)
    guard let interval = comparison.shift.interval else {
      return "\(place) a day's rating is typically \(shift) (too few days for an interval)."
    }
    let limits =
      "\(lowerOrHigher(interval.low, answer)) to \(lowerOrHigher(interval.high, answer))"
    return "\(place) a day's rating is typically \(shift) (95 percent interval \(limits))."
      + noDifference(interval, 0)
  }

  private static let level = "neither up nor down"
  private static let none = "no change"

  /// `down 0.5 a week`, `up 0.2 h a week`; `nil` for neither.
  private func perWeek(_ value: Double, _ answer: PatternAnswer) -> String? {
    let number = FigureText.rounded(value.magnitude)
    if number == "0" { return nil }
    let unit = answer.unit.map { " \($0)" } ?? ""
    return "\(value < 0 ? "down" : "up") \(number)\(unit) a week"
  }

  /// `2 lower`, `0.5 h higher`, `0`.
  private func lowerOrHigher(_ value: Double, _ answer: PatternAnswer) -> String {
    let number = FigureText.rounded(value.magnitude)
    if number == "0" { return number }
    return number + (answer.unit.map { " \($0)" } ?? "") + (value < 0 ? " lower" : " higher")
  }

  /// Said wherever the interval holds no difference, be it at its end.
  private func noDifference(_ interval: Interval, _ none: Double) -> String {
    interval.contains(none) ? " There may be no difference." : ""
  }
}

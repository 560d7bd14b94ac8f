package import JournalModel

/// Doses against the schedule: the keys of the JSON are the figures' own.
package struct AdherenceFacts: Hashable, Sendable, Encodable {
  package var figures: Adherence
  /// Whether the longest gap begins or ends with a private dose, of which nothing is told but that
  /// it bounds the gap.
  package var hidesGapEnds = false
  /// Of the extra doses, those from before anything was prescribed. Not part of the JSON.
  package var extraBeforeSchedule = 0
  /// Days that would be evaluable but for a journey. Not part of the JSON.
  package var travelDaysLeftOut = 0

  package init(
    _ figures: Adherence, hidesGapEnds: Bool = false, extraBeforeSchedule: Int = 0,
    travelDaysLeftOut: Int = 0
  ) {
    self.figures = figures
    self.hidesGapEnds = hidesGapEnds
    self.extraBeforeSchedule = extraBeforeSchedule
    self.travelDaysLeftOut = travelDaysLeftOut
  }

  private struct Time: Encodable {
    let time: String
    let taken, offTime, skipped, missed, unrecorded: Int
  }

  private struct Total: Encodable {
    let date: ReportDay
    let total: ReportAmount
  }

  private enum CodingKeys: CodingKey {
    case scheduled, taken, skipped, missed, unrecorded, pending
    case onTime, late, early, untimed, onTimeWindowMinutes
    case smaller, larger, extra, closeTogether
    case evaluableDays, completeDays
    case longestGapMinutes, longestGapFrom, longestGapTo
    case takenPercent, takenPercentHigh, onTimePercent
    case byTime, reasons, largestDay
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    for (key, count) in counts { try container.encode(count, forKey: key) }
    try container.encode(figures.longestGapMinutes, forKey: .longestGapMinutes)
    try container.encode(end(figures.longestGapFrom), forKey: .longestGapFrom)
    try container.encode(end(figures.longestGapTo), forKey: .longestGapTo)
    try container.encode(figures.takenPercent.map(ReportPercentage.init), forKey: .takenPercent)
    try container.encode(
      figures.takenPercentHigh.map(ReportPercentage.init), forKey: .takenPercentHigh)
    try container.encode(figures.onTimePercent.map(ReportPercentage.init), forKey: .onTimePercent)
    let times = figures.byTime.map {
      Time(
        time: $0.time.iso8601, taken: $0.taken, offTime: $0.offTime, skipped: $0.skipped,
        missed: $0.missed, unrecorded: $0.unrecorded)
    }
    try container.encode(times, forKey: .byTime)
    let reasons = figures.reasons.map { ($0.key.rawValue, $0.value) }
    try container.encode(Dictionary(uniqueKeysWithValues: reasons), forKey: .reasons)
    let largest = figures.largestDay.map {
      Total(date: ReportDay($0.date), total: ReportAmount($0.total))
    }
    try container.encode(largest, forKey: .largestDay)
  }

  private var counts: [(CodingKeys, Int)] {
    [
      (.scheduled, figures.scheduled), (.taken, figures.taken), (.skipped, figures.skipped),
      (.missed, figures.missed), (.unrecorded, figures.unrecorded), (.pending, figures.pending),
      (.onTime, figures.onTime), (.late, figures.late), (.early, figures.early),
      (.untimed, figures.untimed), (.onTimeWindowMinutes, figures.onTimeWindowMinutes),
      (.smaller, figures.smaller), (.larger, figures.larger), (.extra, figures.extra),
      (.closeTogether, figures.closeTogether), (.evaluableDays, figures.evaluableDays),
      (.completeDays, figures.completeDays),
    ]
  }

  private func end(_ moment: LivedMoment?) -> ReportMoment? {
    hidesGapEnds ? nil : moment.map(ReportMoment.init)
  }
}

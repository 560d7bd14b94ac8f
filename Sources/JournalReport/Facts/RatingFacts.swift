/// Numbers that a person gave over the period: moods, or readings of one tracker.
package struct RatingFacts: Hashable, Sendable, Encodable {
  package var n: Int
  @OrNull package var median: ReportNumber?
  @OrNull package var min: ReportNumber?
  @OrNull package var max: ReportNumber?
  @OrNull package var last: Last?
  /// One for each column of the report.
  package var columns: [Summary]
  /// Blocks of seven days from the first day of the latest column, the last perhaps shorter.
  package var weekly: [Week]

  package struct Last: Hashable, Sendable, Encodable {
    package var value: ReportNumber
    package var at: ReportMoment
  }

  package struct Summary: Hashable, Sendable, Encodable {
    package var n: Int
    @OrNull package var median: ReportNumber?
    @OrNull package var min: ReportNumber?
    @OrNull package var max: ReportNumber?
  }

  package struct Week: Hashable, Sendable, Encodable {
    /// The first day of the block.
    package var weekOf: ReportDay
    package var n: Int
    @OrNull package var median: ReportNumber?
  }
}

/// A followed number: one unit of one tracker, or one half of a pair such as a blood pressure.
package struct TrackerFacts: Hashable, Sendable, Encodable {
  package var name: String
  @OrNull package var unit: String?
  @OrNull package var scaleMin: ReportNumber?
  @OrNull package var scaleMax: ReportNumber?
  /// The worse end of the scale.
  @OrNull package var worst: ReportNumber?
  package var ratings: RatingFacts
  /// `nil` below the gates of ``DoseClock/facts(of:)``.
  @OrNull package var sinceDose: SinceDoseFacts?

  private enum CodingKeys: CodingKey {
    case name, unit, scaleMin, scaleMax, worst, sinceDose
  }

  /// The keys of ``ratings`` stand beside the tracker's own.
  package func encode(to encoder: any Encoder) throws {
    try ratings.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(_unit, forKey: .unit)
    try container.encode(_scaleMin, forKey: .scaleMin)
    try container.encode(_scaleMax, forKey: .scaleMax)
    try container.encode(_worst, forKey: .worst)
    try container.encode(_sinceDose, forKey: .sinceDose)
  }
}

/// What a comparison found, past its gates.
package enum PatternContrast: Hashable, Sendable {
  /// How often, later over earlier.
  case rate(RateRatio)
  /// Days of two kinds.
  case table(RiskDifference, p: Double)
  /// Ratings, later less earlier.
  case ranks(RankComparison)
  /// Weekly medians, a week.
  case trend(TheilSen, MannKendall)
  /// The medians of single days, a week: days that follow each other are alike, so that neither
  /// limits nor a p would hold.
  case slope(Double)

  /// `nil` where none would hold.
  package var p: Double? {
    switch self {
    case .rate(let ratio): ratio.p
    case .table(_, let p): p
    case .ranks(let comparison): comparison.p
    case .trend(_, let kendall): kendall.p
    case .slope: nil
    }
  }
}

internal import JournalModel

extension PatternJSON {
  /// What was estimated, with its 95 percent interval.
  struct Estimate: Encodable {
    let measure: String
    /// Left out where it is infinite.
    var value: Double?
    var low: Double?
    var high: Double?
    var cliffsDelta: Double?
    var u: Double?
    var s: Int?

    init(_ contrast: PatternContrast) {
      switch contrast {
      case .rate(let ratio):
        measure = "rate_ratio"
        set(ratio.value, ratio.interval)
      case .table(let difference, _):
        measure = "risk_difference"
        set(difference.value, difference.interval)
      case .ranks(let comparison):
        measure = "shift"
        cliffsDelta = comparison.cliffsDelta
        u = comparison.u
        set(comparison.shift.value, comparison.shift.interval)
      case .trend(let slope, let kendall):
        measure = "slope_a_week"
        s = kendall.s
        set(slope.slope, slope.interval)
      case .slope(let slope):
        measure = "slope_a_week"
        set(slope, nil)
      }
    }

    private mutating func set(_ value: Double, _ interval: Interval?) {
      func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
      self.value = finite(value)
      low = interval.flatMap { finite($0.low) }
      high = interval.flatMap { finite($0.high) }
    }
  }

  /// The p of a question, by itself and among all of them.
  struct Chance: Encodable {
    let value: Double
    let method: String
    let holm: Double?

    init(_ value: Double, _ answer: PatternAnswer, _ asked: AskedQuestions) {
      self.value = value
      holm = asked.adjusted(answer.question)
      method =
        switch answer.contrast {
        case .rate?: "exact_conditional"
        case .table?: "fisher_exact"
        case .ranks(let comparison)?: comparison.method.rawValue
        case .trend(_, let kendall)?:
          kendall.isExact ? "mann_kendall_exact" : "mann_kendall_normal"
        case .slope?, nil: "none"
        }
    }
  }
}

import Foundation
import Testing

@testable import JournalModel

@Suite("Statistics: the worked cases")
struct StatisticsCaseTests {
  @Test("there are thirty-seven of them, each with its own name")
  func count() {
    #expect(StatisticsCase.all.count == 37)
    #expect(Set(StatisticsCase.all.map(\.id)).count == 37)
    let isAsked = ProcessInfo.processInfo.environment["JOURNAL_STATISTICS"] != nil
    #expect(StatisticsCase.random.isEmpty != isAsked)
  }

  /// What scipy's report has besides, and the journal does not compute.
  private static let notComputed: Set<String> = [
    "p_minlike", "p_mid", "bh", "intercept_median", "z", "tau_b", "sample_odds_ratio",
    "odds_ratio_inf", "low_4dp", "high_4dp",
  ]

  @Test(
    "each comes out within its tolerance, under every key",
    arguments: StatisticsCase.all + StatisticsCase.random)
  func figures(example: StatisticsCase) throws {
    compare(.object(try computed(example)), .object(example.expected), example.id)
  }

  private func compare(_ found: Figure?, _ expected: Figure, _ path: String) {
    switch (found, expected) {
    case (.object(let found), .object(let expected)):
      for (key, value) in expected where !Self.notComputed.contains(key) {
        compare(found[key], value, "\(path).\(key)")
      }
    case (.list(let found), .list(let expected)):
      #expect(found.count == expected.count, "\(path)")
      for (value, wanted) in zip(found, expected) { compare(value, wanted, path) }
    case (.number(let value), .number(let wanted)):
      let isNear = (value - wanted).magnitude <= Self.tolerance(of: path)
      #expect(isNear, "\(path): \(value), not \(wanted)")
    default: #expect(found == expected, "\(path)")
    }
  }

  private static func tolerance(of path: String) -> Double {
    let key = path.split(separator: ".").last ?? ""
    if key.hasPrefix("p_") || key == "holm" { return 1e-9 }
    if key.hasPrefix("slope") { return 1e-12 }
    if key.hasSuffix("low") || key.hasSuffix("high") { return 1e-6 }
    return 1e-12
  }

  // MARK: By method

  private func computed(_ example: StatisticsCase) throws -> [String: Figure] {
    switch example.method {
    case "poisson_two_sample_exact_conditional": try rates(example)
    case "poisson_rate_garwood_ci":
      figures(
        EventRate(
          events: try example.int("events"), time: Double(try example.int("days"))))
    case "proportion_wilson_and_clopper_pearson":
      try proportion(try example.int("x"), try example.int("n"))
    case "fisher_exact_and_newcombe_rd":
      try table(
        TwoByTwo(
          with: .init(
            try example.int("exposed_symptom"),
            of: try example.int("exposed_symptom") + example.int("exposed_none")),
          without: .init(
            try example.int("unexposed_symptom"),
            of: try example.int("unexposed_symptom") + example.int("unexposed_none"))))
    case "newcombe_method10_published_pairs":
      try table(
        TwoByTwo(
          with: .init(try example.int("x1"), of: try example.int("n1")),
          without: .init(try example.int("x2"), of: try example.int("n2"))))
    case "theil_sen_and_mann_kendall":
      try trend(try example.numbers("day"), try example.numbers("value"))
    case "mann_whitney_hl_cliff":
      try ranks(try example.numbers("first"), try example.numbers("second"))
    case "holm_and_benjamini_hochberg":
      ["holm": Figure(holmAdjusted(try example.numbers("p")))]
    case "time_since_dose_bins": try hours(example)
    case "symptom_days_per_week": try fading(example)
    default: throw UnknownMethod()
    }
  }

  private struct UnknownMethod: Error {}

  private func rates(_ example: StatisticsCase) throws -> [String: Figure] {
    func rate(_ side: String) throws -> EventRate {
      EventRate(
        events: try example.int("events_\(side)"), time: Double(try example.int("days_\(side)")))
    }
    let (later, earlier) = (try rate("after"), try rate("before"))
    return figures(RateRatio(later, over: earlier)).merging([
      "rate1_per_day": .number(later.perUnit), "rate0_per_day": .number(earlier.perUnit),
    ]) { first, _ in first }
  }

  private func figures(_ ratio: RateRatio?) -> [String: Figure] {
    [
      "estimable": .flag(ratio != nil), "rate_ratio": Figure(finite: ratio?.value),
      "rate_ratio_inf": .flag(ratio?.value == .infinity),
      "rr_low": Figure(finite: ratio?.interval.low),
      "rr_high": Figure(finite: ratio?.interval.high),
      "rr_high_inf": .flag(ratio?.interval.high == .infinity),
      "p_central": Figure(finite: ratio?.p),
    ]
  }

  private func figures(_ rate: EventRate) -> [String: Figure] {
    let interval = rate.interval
    return [
      "rate": .number(rate.perUnit), "low": .number(interval.low), "high": .number(interval.high),
    ]
  }

  private func proportion(_ x: Int, _ n: Int) throws -> [String: Figure] {
    let (wilson, exact) = (Interval.wilson(x, of: n), Interval.clopperPearson(x, of: n))
    return [
      "p": .number(Double(x) / Double(n)), "wilson_low": .number(wilson.low),
      "wilson_high": .number(wilson.high), "cp_low": .number(exact.low),
      "cp_high": .number(exact.high),
    ]
  }

  private func table(_ table: TwoByTwo) throws -> [String: Figure] {
    let difference = try #require(table.difference)
    let value = Figure.number(difference.value)
    let low = Figure.number(difference.interval.low)
    let high = Figure.number(difference.interval.high)
    return [
      "p_fisher_two_sided": .number(table.p), "risk_difference": value, "rd_low": low,
      "rd_high": high,
      "rd": value, "low": low, "high": high,
      "risk_exposed": .number(Double(table.with.count) / Double(table.with.days)),
      "risk_unexposed": .number(Double(table.without.count) / Double(table.without.days)),
    ]
  }

  private func trend(_ days: [Double], _ values: [Double]) throws -> [String: Figure] {
    let slope = try #require(TheilSen(zip(days, values).map { TimedValue($0, $1) }))
    let kendall = MannKendall(values)
    let normal = Mathematics.twoTails(
      beyond: Double(abs(kendall.s) - 1) / kendall.variance.squareRoot())
    return [
      "slope": .number(slope.slope), "slope_low": .number(slope.interval.low),
      "slope_high": .number(slope.interval.high), "S": .number(Double(kendall.s)),
      "var_S": .number(kendall.variance), "p_normal": .number(normal),
      "p_exact_no_ties": kendall.isExact ? .number(kendall.p) : .none,
    ]
  }

  private func ranks(_ first: [Double], _ second: [Double]) throws -> [String: Figure] {
    let comparison = try #require(RankComparison(first, over: second))
    #expect(comparison.method == .permutation)
    let hasTies = Set(first + second).count < first.count + second.count
    return [
      "U_first": .number(comparison.u), "p_permutation": .number(comparison.p),
      "p_exact_no_ties": hasTies ? .none : .number(comparison.p),
      "p_asymptotic_continuity": .number(DoubledRanks(first, and: second).normalP),
      "hodges_lehmann_shift": .number(comparison.shift.value),
      "cliffs_delta": .number(comparison.cliffsDelta),
      "median_first": Figure(finite: median(first)),
      "median_second": Figure(finite: median(second)),
    ]
  }

  private func hours(_ example: StatisticsCase) throws -> [String: Figure] {
    func instant(_ text: String) throws -> Instant { try civil(text).instant(offset: 0) }
    let ranges = try #require(example.inputs["awake"]?.list)
    let awake = try ranges.map { range in
      let ends = (range.list ?? []).compactMap(\.text)
      return try instant(ends[0])..<instant(ends[1])
    }
    let hours = HoursSinceDose(
      doses: try example.texts("doses").map(instant), awake: awake)
    #expect(try example.numbers("bin_edges_h") == hours.bins.map { Double($0.from) })
    let entries = try example.texts("stiffness_entries").map(instant).map(hours.bin)
    let counts = hours.bins.indices.map { bin in entries.count { $0 == bin } }
    func side(_ isLate: Bool) -> EventRate {
      let side = hours.bins.indices.filter {
        (hours.bins[$0].from >= HoursSinceDose.late) == isLate
      }
      return EventRate(
        events: side.map { counts[$0] }.reduce(0, +),
        time: side.map { hours.bins[$0].awakeHours }.reduce(0, +))
    }
    func pair(_ rate: EventRate) -> Figure {
      .object(["entries": .number(Double(rate.events)), "hours": .number(rate.time)])
    }
    let (late, early) = (side(true), side(false))
    var ratio = figures(RateRatio(late, over: early))
    ratio["rate_late_per_hour"] = .number(late.perUnit)
    ratio["rate_early_per_hour"] = .number(early.perUnit)
    return [
      "exposure_h": Figure(hours.bins.map(\.awakeHours)),
      "entries": Figure(counts.map(Double.init)),
      "excluded_entries": .number(Double(entries.count { $0 == nil })),
      "late_ge4h": pair(late), "early_lt4h": pair(early),
      "rate_ratio_late_vs_early": .object(ratio),
    ]
  }

  private func fading(_ example: StatisticsCase) throws -> [String: Figure] {
    let (symptom, logged) = (
      try example.numbers("symptom_days").map(Int.init),
      try example.numbers("days_logged").map(Int.init)
    )
    let first = TwoByTwo.Side(symptom[0] + symptom[1], of: logged[0] + logged[1])
    let later = TwoByTwo.Side(symptom[2] + symptom[3], of: logged[2] + logged[3])
    return [
      "first14": .number(Double(first.count)), "later14": .number(Double(later.count)),
      "fisher": .object(try table(TwoByTwo(with: later, without: first))),
    ]
  }
}

import Testing

@testable import JournalModel

@Suite("Statistics: ten thousand days", .serialized)
struct StatisticsSpeedTests {
  private static let days = 10_000

  /// Built without optimization and on any machine; a release build takes a tiny part of it.
  private func timed(_ name: String, _ body: () -> Void) {
    let spent = ContinuousClock().measure(body)
    print("ten thousand days, \(name): \(spent)")
    #expect(spent < .seconds(10), "\(name)")
  }

  private var ratings: [Double] {
    var numbers = SeededNumbers(seed: 7)
    return (0..<Self.days).map { Double(numbers.number(0...1000)) / 100 - Double($0) / 5000 }
  }

  @Test("rates, tables and proportions")
  func counts() throws {
    timed("a rate before and after") {
      let ratio = RateRatio(
        EventRate(events: 3000, time: 5000), over: EventRate(events: 3200, time: 5000))
      #expect(ratio.map { $0.interval.contains($0.value) && $0.p > 0 && $0.p < 1 } == true)
    }
    timed("a rate") {
      let rate = EventRate(events: 9999, time: 10_000)
      #expect(rate.interval.contains(rate.perUnit))
    }
    timed("a table") {
      let table = TwoByTwo(with: .init(2400, of: 5000), without: .init(2600, of: 5000))
      #expect(table.p > 0 && table.p < 0.001)
    }
    timed("exact limits of a share") {
      #expect(Interval.clopperPearson(9999, of: 10_000).contains(0.9999))
    }
  }

  @Test("ratings before and after")
  func ranks() throws {
    let ratings = ratings
    timed("ratings before and after") {
      let comparison = RankComparison(Array(ratings[5000...]), over: Array(ratings[..<5000]))
      #expect(comparison?.method == .mannWhitney)
      #expect(comparison?.shift.interval.map { $0.low < -0.5 && $0.high > -1.5 } == true)
      #expect(comparison.map { $0.p < 1e-6 && $0.cliffsDelta < 0 } == true)
    }
    timed("the largest table of all splits") {
      let comparison = RankComparison(Array(ratings[..<10]), over: Array(ratings[10..<20]))
      #expect(comparison?.method == .permutation)
    }
  }

  @Test("a trend of them all")
  func trend() throws {
    let ratings = ratings
    timed("the slope of all pairs") {
      let slope = TheilSen(ratings.enumerated().map { TimedValue(Double($0), $1) })
      #expect(slope.map { $0.interval.contains(-1 / 5000.0) } == true)
    }
    timed("Mann-Kendall") {
      let kendall = MannKendall(ratings)
      #expect(kendall.s < 0 && kendall.p < 1e-6)
    }
  }

  @Test("hours since the dose, three times a day")
  func hours() throws {
    let day: Int64 = 86_400
    let doses = (0..<Self.days).flatMap { number -> [Instant] in
      [8, 14, 20].map { hour -> Instant in Instant(seconds: Int64(number) * day + hour * 3600) }
    }
    timed("hours since the dose") {
      let hours = HoursSinceDose(
        doses: doses,
        awake: (0..<Self.days).map { number in
          let start = Instant(seconds: Int64(number) * day)
          return start.advanced(bySeconds: 7 * 3600)..<start.advanced(bySeconds: 23 * 3600)
        })
      #expect(hours.bins.map(\.awakeHours).reduce(0, +) == Double(Self.days * 16 - 1))
      #expect(doses.allSatisfy { hours.bin(of: $0) == 0 })
    }
  }
}

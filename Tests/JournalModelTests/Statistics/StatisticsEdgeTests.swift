import Testing

@testable import JournalModel

@Suite("Statistics: at the edges")
struct StatisticsEdgeTests {
  @Test("without any event, or without time on a side, no ratio is estimated")
  func noEvents() {
    #expect(RateRatio(EventRate(events: 0, time: 9), over: EventRate(events: 0, time: 9)) == nil)
    #expect(RateRatio(EventRate(events: 3, time: 0), over: EventRate(events: 3, time: 9)) == nil)
    #expect(RateRatio(EventRate(events: 3, time: 9), over: EventRate(events: 3, time: 0)) == nil)
  }

  @Test("an event on every day of a side, or on none, has limits")
  func extremes() throws {
    let everyDay = EventRate(events: 28, time: 28)
    let never = EventRate(events: 0, time: 28)
    let more = try #require(RateRatio(everyDay, over: never))
    #expect(more.value == .infinity)
    #expect(more.interval.low > 1)
    #expect(more.interval.high == .infinity)
    let less = try #require(RateRatio(never, over: everyDay))
    #expect(less.value == 0)
    #expect(less.interval.low == 0)
    #expect((1 / less.interval.high - more.interval.low).magnitude < 1e-9)
    #expect(less.p == more.p)
    #expect(never.interval.low == 0)
  }

  @Test(
    "a table with an empty row or column decides nothing",
    arguments: [(0, 5, 0, 7), (5, 5, 7, 7), (0, 5, 7, 7), (1, 1, 0, 1)])
  func degenerate(x: Int, m: Int, y: Int, n: Int) throws {
    let table = TwoByTwo(with: .init(x, of: m), without: .init(y, of: n))
    #expect((0...1).contains(table.p))
    let difference = try #require(table.difference)
    #expect(difference.interval.contains(difference.value))
    #expect((-1...1).contains(difference.interval.low))
    #expect((-1...1).contains(difference.interval.high))
    if x == 0 && y == 0 || x == m && y == n { #expect(table.p == 1) }
  }

  @Test("a side without a day has no difference, and its table is certain")
  func emptySide() {
    let table = TwoByTwo(with: .init(0, of: 0), without: .init(3, of: 9))
    #expect(table.p == 1)
    #expect(table.difference == nil)
  }

  @Test("one value against one, and all values equal, are compared")
  func ties() throws {
    let one = try #require(RankComparison([4], over: [6]))
    #expect(one.shift.value == -2)
    #expect(one.shift.interval == nil)
    #expect(one.p == 1)
    let equal = try #require(RankComparison([3, 3, 3, 3], over: [3, 3, 3, 3, 3]))
    #expect((equal.shift.value, equal.cliffsDelta, equal.p) == (0, 0, 1))
    #expect(equal.shift.interval == Interval(0, 0))
    let many = [Double](repeating: 3, count: 400)
    #expect(RankComparison(many, over: many)?.p == 1)
    #expect(RankComparison([], over: [3]) == nil)
    #expect(RankComparison([3], over: []) == nil)
  }

  @Test("three against three have no interval; four against four have one")
  func fewest() throws {
    let three = try #require(RankComparison([4, 5, 6], over: [1, 2, 3]))
    #expect(three.shift.interval == nil)
    let four = try #require(RankComparison([5, 6, 7, 8], over: [1, 2, 3, 4]))
    #expect(four.shift.interval == Interval(1, 7))
  }

  @Test("a trend of nothing, of one value and of equal values")
  func trends() throws {
    #expect(TheilSen([]) == nil)
    #expect(TheilSen([TimedValue(1, 5)]) == nil)
    #expect(MannKendall([]).p == 1)
    #expect(MannKendall([4]).p == 1)
    let flat = try #require(TheilSen((0..<9).map { TimedValue(Double($0), 4) }))
    #expect((flat.slope, flat.interval) == (0, Interval(0, 0)))
    #expect(MannKendall([4, 4, 4, 4]).p == 1)
    #expect(MannKendall([4, 5]).p == 1)
  }

  @Test("Holm of nothing, of one, and with 0 and 1 among them")
  func holm() {
    #expect(holmAdjusted([]) == [])
    #expect(holmAdjusted([0.3]) == [0.3])
    #expect(holmAdjusted([1, 0, 0.5]) == [1, 0, 1])
  }

  @Test("median of nothing, one and two")
  func medians() {
    #expect(median([]) == nil)
    #expect(median([4]) == 4)
    #expect(median([4, 7]) == 5.5)
  }

  @Test("an entry at the minute of a dose is after it, and at the end of the day outside")
  func doseHours() {
    func hour(_ hour: Int64) -> Instant { Instant(seconds: hour * 3600) }
    let hours = HoursSinceDose(doses: [hour(14), hour(8)], awake: [hour(7)..<hour(23)])
    #expect(hours.bin(of: hour(7)) == nil)
    #expect(hours.bin(of: hour(8)) == 0)
    #expect(hours.bin(of: hour(14)) == 0)
    #expect(hours.bin(of: hour(14).advanced(bySeconds: -1)) == 2)
    #expect(hours.bin(of: hour(22)) == 4)
    #expect(hours.bin(of: hour(23)) == nil)
    #expect(hours.bins.map(\.awakeHours) == [4, 4, 4, 2, 1])
    let none = HoursSinceDose(doses: [], awake: [hour(7)..<hour(23)])
    #expect(none.bins.allSatisfy { $0.awakeSeconds == 0 })
    #expect(none.bin(of: hour(9)) == nil)
  }

  @Test("awake time is that of its minutes, counted one by one", arguments: UInt64(1)...40)
  func minutes(seed: UInt64) {
    var dice = SeededNumbers(seed: seed)
    func minute(_ number: Int) -> Instant { Instant(seconds: Int64(number) * 60) }
    let days = 4
    let doses = (0..<Int.random(in: 0...14, using: &dice)).map { _ in
      Int.random(in: 0..<days * 1440, using: &dice)
    }
    var awake: [Range<Int>] = []
    for day in 0..<days where dice.chance(80) {
      let wakes = day * 1440 + Int.random(in: 0...700, using: &dice)
      awake.append(wakes..<wakes + Int.random(in: 1...739, using: &dice))
    }
    let hours = HoursSinceDose(
      doses: doses.map(minute), awake: awake.map { minute($0.lowerBound)..<minute($0.upperBound) })
    var counted = [Int64](repeating: 0, count: hours.bins.count)
    for now in awake.flatMap(\.self) {
      let since = doses.filter { $0 <= now }.max().map { (now - $0) / 120 }
      let bin = since.map { min($0, counted.count - 1) }
      if let bin { counted[bin] += 60 }
      #expect(hours.bin(of: minute(now)) == bin)
    }
    #expect(hours.bins.map(\.awakeSeconds) == counted)
  }
}

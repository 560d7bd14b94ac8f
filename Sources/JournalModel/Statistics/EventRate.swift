/// How often something came up in some time: in days, or in hours.
package struct EventRate: Hashable, Sendable {
  package var events: Int
  /// The time in which they could be noted; positive.
  package var time: Double

  package init(events: Int, time: Double) {
    self.events = events
    self.time = time
  }

  package var perUnit: Double { Double(events) / time }

  /// The exact limits of a Poisson rate (Garwood 1936, Biometrika 28:437).
  package var interval: Interval {
    let count = Double(events)
    let reach = 10 * (count + 4).squareRoot()
    let low =
      events == 0
      ? 0
      : bisected(0...count) { PoissonTails(mean: $0).atLeast(events) < Confidence.tail }
    let high = bisected(count...(count + reach)) {
      PoissonTails(mean: $0).atMost(events) > Confidence.tail
    }
    return Interval(low / time, high / time)
  }
}

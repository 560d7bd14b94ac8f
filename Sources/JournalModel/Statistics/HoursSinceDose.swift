/// Awake time, and what was noted in it, sorted by how long ago the last dose was.
///
/// Time before the first dose, and time that is not awake, belongs nowhere.
package struct HoursSinceDose: Hashable, Sendable {
  package struct Bin: Hashable, Sendable {
    /// Hours; the first included, the last not. The last bin has no end.
    package var from: Int
    package var until: Int?
    package var awakeSeconds: Int64 = 0
    package var awakeHours: Double { Double(awakeSeconds) / 3600 }
  }

  package private(set) var bins: [Bin]
  private let doses: [Instant]
  private let awake: [Range<Instant>]

  static let edges = [0, 2, 4, 6, 8]
  /// From here on a dose is long ago, before it is recent.
  package static let late = 4

  /// - Parameters:
  ///   - doses: in any order.
  ///   - awake: ascending, none overlapping another.
  package init(doses: [Instant], awake: [Range<Instant>]) {
    let edges = HoursSinceDose.edges
    self.doses = doses.sorted()
    self.awake = awake
    bins = zip(edges, edges.dropFirst().map(\.self) + [nil]).map { Bin(from: $0, until: $1) }
    for range in awake { addExposure(range) }
  }

  /// The bin of a moment; `nil` when it is not awake, or before the first dose.
  package func bin(of moment: Instant) -> Int? {
    let next = awake.firstIndexInOrder { $0.upperBound > moment }
    guard next < awake.count, awake[next].contains(moment), let dose = lastDose(at: moment) else {
      return nil
    }
    let seconds = moment - doses[dose]
    return bins.lastIndex { Int64($0.from) * 3600 <= seconds }
  }

  private func lastDose(at moment: Instant) -> Int? {
    let after = doses.firstIndexInOrder { $0 > moment }
    return after > 0 ? after - 1 : nil
  }

  private mutating func addExposure(_ range: Range<Instant>) {
    var dose = lastDose(at: range.lowerBound) ?? 0
    while dose < doses.count, doses[dose] < range.upperBound {
      let end = dose + 1 < doses.count ? min(doses[dose + 1], range.upperBound) : range.upperBound
      let start = max(doses[dose], range.lowerBound)
      for index in bins.indices where start < end {
        let opens = doses[dose].advanced(bySeconds: Int64(bins[index].from) * 3600)
        let closes = bins[index].until.map {
          doses[dose].advanced(bySeconds: Int64($0) * 3600)
        }
        let seconds = min(end, closes ?? end) - max(start, opens)
        bins[index].awakeSeconds += max(0, seconds)
      }
      dose += 1
    }
  }
}

extension Sequence<Exact> {
  /// Ascending. What is counted is nearly always whole, or of equal decimals, and within a narrow
  /// range: such numbers are sorted by their numerators.
  package func ascending() -> [Exact] {
    let values = Array(self)
    guard let denominator = values.first?.denominator else { return [] }
    var numerators: [Int64] = []
    numerators.reserveCapacity(values.count)
    for value in values {
      guard value.denominator == denominator, let numerator = Int64(exactly: value.numerator) else {
        return values.sorted()
      }
      numerators.append(numerator)
    }
    numerators.sortByCounting()
    return numerators.map { Exact(reduced: Int128($0), over: denominator) }
  }
}

extension [Int64] {
  /// Counts how often each number occurs, where they lie so close to each other that this is less work.
  fileprivate mutating func sortByCounting() {
    guard let least = self.min(), let most = self.max(),
      case let (span, overflows) = most.subtractingReportingOverflow(least), !overflows,
      span < count
    else { return sort() }
    var counts = [Int](repeating: 0, count: Int(span) + 1)
    for number in self { counts[Int(number - least)] += 1 }
    removeAll(keepingCapacity: true)
    for (offset, count) in counts.enumerated() {
      append(contentsOf: repeatElement(least + Int64(offset), count: count))
    }
  }
}

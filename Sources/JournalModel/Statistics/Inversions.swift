/// How many pairs stand in an order with the later value no greater than the earlier one. Takes
/// n log n steps: pairs are counted while halves are merged.
func pairsNotRising(_ values: [Double]) -> Int {
  var counting = InversionCount(values)
  counting.sort(0..<values.count)
  return counting.pairs
}

private struct InversionCount {
  var values: [Double]
  private var merged: [Double]
  var pairs = 0

  init(_ values: [Double]) {
    self.values = values
    merged = values
  }

  mutating func sort(_ range: Range<Int>) {
    guard range.count > 1 else { return }
    let middle = range.lowerBound + range.count / 2
    sort(range.lowerBound..<middle)
    sort(middle..<range.upperBound)
    var (left, right) = (range.lowerBound, middle)
    for index in range {
      if right == range.upperBound || left < middle && values[left] < values[right] {
        merged[index] = values[left]
        left += 1
      } else {
        merged[index] = values[right]
        right += 1
        pairs += middle - left
      }
    }
    for index in range { values[index] = merged[index] }
  }
}

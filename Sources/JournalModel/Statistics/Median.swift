/// The middle value, or the mean of the middle two; `nil` of nothing.
package func median(_ values: [Double]) -> Double? {
  let sorted = values.sorted()
  guard let upper = sorted.dropFirst(sorted.count / 2).first else { return nil }
  guard sorted.count.isMultiple(of: 2) else { return upper }
  return (sorted[sorted.count / 2 - 1] + upper) / 2
}

/// Each p as it stands when all the others were asked too (Holm 1979, Scandinavian Journal of
/// Statistics 6:65): the smallest times their number, the next times one less, none below the one
/// before it, none above 1.
package func holmAdjusted(_ values: [Double]) -> [Double] {
  var adjusted = values
  var least = 0.0
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  for (rank, index) in order.enumerated() {
    least = max(least, min(1, Double(values.count - rank) * values[index]))
    adjusted[index] = least
  }
  return adjusted
}

/// Sums a tail of a discrete distribution from its largest term outward, until what is left does
/// not show in the sum.
///
/// - Parameters:
///   - first: the natural logarithm of the first term.
///   - terms: the most terms there are.
///   - ratio: each next term over the one before, by its number from 1; below 1 and falling.
func tailSum(logFirst first: Double, terms: Int, ratio: (Int) -> Double) -> Double {
  var term = Mathematics.exponential(first)
  var sum = term
  var number = 1
  while number < terms, term > sum * 1e-18 {
    term *= ratio(number)
    sum += term
    number += 1
  }
  return min(1, sum)
}

/// The ranks of two groups in one order, twice as large so that those of ties are whole numbers.
struct DoubledRanks {
  private let first: Int
  private let second: Int
  /// Of all values, ascending.
  private let ranks: [Int]
  /// How many values share each rank.
  private let ties: [Int]
  /// Over the first group.
  let sumOfFirst: Int

  init(_ first: [Double], and second: [Double]) {
    self.first = first.count
    self.second = second.count
    let values =
      (first.map { (value: $0, isFirst: true) } + second.map { (value: $0, isFirst: false) })
      .sorted { $0.value < $1.value }
    var ranks: [Int] = []
    var ties: [Int] = []
    var sum = 0
    var start = 0
    while start < values.count {
      let end = values[start...].firstIndex { $0.value > values[start].value } ?? values.count
      // Twice the mean of start + 1 ... end.
      let rank = start + 1 + end
      for index in start..<end {
        ranks.append(rank)
        if values[index].isFirst { sum += rank }
      }
      ties.append(end - start)
      start = end
    }
    (self.ranks, self.ties, sumOfFirst) = (ranks, ties, sum)
  }

  private var total: Int { first + second }

  /// In how many ways the values can be dealt out.
  var splits: Double {
    Mathematics.exponential(Mathematics.logChoices(first, of: total)).rounded()
  }

  /// The share of all splits whose rank sum lies as far from its mean or farther. Counted by sums
  /// and not split by split; exact (Pitman 1937, Supplement to the Journal of the Royal
  /// Statistical Society 4:119, on ranks).
  var permutationP: Double {
    // For each size of the first group, how many choices have each sum.
    var counts = [[Int: Double]](repeating: [:], count: first + 1)
    counts[0][0] = 1
    for (index, rank) in ranks.enumerated() {
      for size in stride(from: min(first, index + 1), to: 0, by: -1) {
        for (sum, count) in counts[size - 1] { counts[size][sum + rank, default: 0] += count }
      }
    }
    // The mean of the doubled sum is first × (total + 1).
    let mean = first * (total + 1)
    let distance = abs(sumOfFirst - mean)
    let far = counts[first].filter { abs($0.key - mean) >= distance }.values.reduce(0, +)
    return far / counts[first].values.reduce(0, +)
  }

  /// 1 where all values are equal.
  var normalP: Double {
    let (m, n, all) = (Double(first), Double(second), Double(total))
    let tied = ties.map { Double($0) * (Double($0) * Double($0) - 1) }.reduce(0, +)
    let variance = m * n / 12 * (all + 1 - tied / (all * (all - 1)))
    let distance = Double(abs(sumOfFirst - first * (total + 1))) / 2 - 0.5
    guard variance > 0, distance > 0 else { return 1 }
    return Mathematics.twoTails(beyond: distance / variance.squareRoot())
  }
}

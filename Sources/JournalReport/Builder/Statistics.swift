import JournalModel

/// The middle one, or the exact mean of the middle two; `nil` of nothing.
///
/// - Precondition: `sorted` ascends.
func median(ofSorted sorted: [Exact]) -> Exact? {
  guard let upper = sorted.dropFirst(sorted.count / 2).first else { return nil }
  guard sorted.count.isMultiple(of: 2) else { return upper }
  return (sorted[sorted.count / 2 - 1] + upper) * Exact(1, over: 2)
}

/// The sum, or `nil` when it has no exact value that fits.
func exactSum(_ values: some Sequence<Exact>) -> Exact? {
  values.reduce(Exact.zero) { $0?.addingIfExact($1) }
}

import JournalModel

/// The middle one, or the exact mean of the middle two; `nil` of nothing.
///
/// - Precondition: `sorted` ascends.
func median(ofSorted sorted: [Exact]) -> Exact? { sorted.medianOfSorted }

/// The sum, or `nil` when it has no exact value that fits.
func exactSum(_ values: some Sequence<Exact>) -> Exact? {
  values.reduce(Exact.zero) { $0?.addingIfExact($1) }
}

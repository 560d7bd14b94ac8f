extension [Exact] {
  /// Of numbers that ascend the middle one, or the exact mean of the middle two; `nil` of nothing,
  /// and of a mean that has no exact value that fits.
  package var medianOfSorted: Exact? {
    guard let upper = dropFirst(count / 2).first else { return nil }
    guard count.isMultiple(of: 2) else { return upper }
    return self[count / 2 - 1].addingIfExact(upper)?
      .multipliedIfExact(by: Exact(1, over: 2))
  }
}

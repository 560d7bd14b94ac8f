internal import JournalModel

/// A number as a cell holds it: `6.5`, `-2`, or a pair such as `120/80`.
struct TableNumber: Hashable {
  let value: Exact
  let secondValue: Exact?

  /// A pair has its greater number first. `1/2` and `7/10` are refused: each could be a fraction,
  /// a pair, or a mark out of ten.
  init?(_ text: String) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    if halves.count == 2, let first = Exact(halves[0]), let second = Exact(halves[1]) {
      guard first > second, second >= .zero else { return nil }
      (value, secondValue) = (first, second)
    } else {
      guard let value = Exact(text) else { return nil }
      (self.value, secondValue) = (value, nil)
    }
  }

  func isOn(_ scale: ClosedRange<Exact>) -> Bool {
    scale.contains(value) && secondValue.map(scale.contains) ?? true
  }
}

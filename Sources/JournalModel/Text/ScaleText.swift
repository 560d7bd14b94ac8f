extension Tracker {
  /// Reads the scale of a followed number: `0-10`, `-3-3`, `-3 - -1`.
  ///
  /// `nil` unless both ends are numbers and the first is the smaller.
  package static func scale(_ text: some StringProtocol) -> ClosedRange<Exact>? {
    let text = String(text.filter { $0 != " " })
    guard let dash = text.dropFirst().firstIndex(of: "-"), let low = Exact(text[..<dash]),
      let high = Exact(text[text.index(after: dash)...]), low < high
    else { return nil }
    return low...high
  }

  /// `1 to 7`.
  package static func text(of scale: ClosedRange<Exact>) -> String {
    "\(scale.lowerBound.text) to \(scale.upperBound.text)"
  }
}

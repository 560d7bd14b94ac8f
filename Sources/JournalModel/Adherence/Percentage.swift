/// A share in per cent with one decimal, rounded half up from the exact fraction.
///
/// Only none is 0 and only all is 100.
package struct Percentage: Hashable, Sendable {
  /// 0 to 1000.
  package let tenths: Int

  /// `nil` of nothing.
  package init?(_ part: Int, of whole: Int) {
    guard whole > 0 else { return nil }
    let rounded = (2000 * part + whole) / (2 * whole)
    switch part {
    case ...0: tenths = 0
    case whole...: tenths = 1000
    default: tenths = min(max(rounded, 1), 999)
    }
  }

  /// `94.4`, `100.0`.
  package var text: String { "\(tenths / 10).\(tenths % 10)" }
}

/// Computed figures as people read them: as many digits as they are worth.
package enum FigureText {
  /// Two significant digits, whole numbers whole: `0.29`, `2.9`, `13`, `572`; `no limit` for what
  /// has none.
  package static func rounded(_ value: Double) -> String {
    guard value.isFinite else { return "no limit" }
    let size = value.magnitude
    guard size > 0 else { return "0" }
    if size >= 10 { return decimal(value, places: 0) }
    var places = 1
    var limit = 1.0
    while size < limit, places < 12 {
      limit /= 10
      places += 1
    }
    return decimal(value, places: places)
  }

  /// A value that a person wrote, or a middle of two: at most two places.
  package static func plain(_ value: Double) -> String { decimal(value, places: 2) }

  /// `p=0.092`, `p<0.001`: without a space, so that no line ends between them.
  package static func chance(_ p: Double) -> String {
    p < 0.001 ? "p<0.001" : "p=\(rounded(p))"
  }

  /// Without zeros at its end.
  private static func decimal(_ value: Double, places: Int) -> String {
    guard value.magnitude < 1e15 else { return "\(value)" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 9e18, scaled > 0 else { return scaled == 0 ? "0" : "\(value)" }
    let digits = String(Int64(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var fraction = padded.suffix(places)
    while fraction.last == "0" { fraction = fraction.dropLast() }
    let sign = value < 0 ? "-" : ""
    return sign + padded.dropLast(places) + (fraction.isEmpty ? "" : "." + fraction)
  }
}

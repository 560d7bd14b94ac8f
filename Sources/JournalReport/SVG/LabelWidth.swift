/// How wide a label is at most likely to be, in the sans-serif letters of any machine.
enum LabelWidth {
  static func of(_ text: String, size: Double) -> Double {
    LetterWidth.of(text) * margin * size
  }

  /// For faces that are a little wider.
  private static let margin = 1.04

  /// The text, or as much of it as fits and an ellipsis.
  static func fitting(_ text: String, within width: Double, size: Double) -> String {
    guard of(text, size: size) > width else { return text }
    var cut = text
    while !cut.isEmpty, of(cut + "\u{2026}", size: size) > width { cut.removeLast() }
    return cut + "\u{2026}"
  }
}

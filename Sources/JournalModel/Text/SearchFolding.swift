/// A text folded for searching: letters and digits in lower case without their accents, single
/// spaces between words. `Übelkeit`, `ubelkeit` and `ÜBELKEIT`, typed in one character or two, are
/// the same, as are `Straße` and `strasse`, and the Turkish `ı` and `i`. Pictographs stay.
///
/// - Parameter spellsOutUmlauts: `ä`, `ö` and `ü` are `ae`, `oe` and `ue`.
package func searchFolded(_ text: some StringProtocol, spellsOutUmlauts: Bool = false) -> String {
  var folded = ""
  var isBetween = false
  func append(_ letters: String) {
    if isBetween, !folded.isEmpty { folded += " " }
    isBetween = false
    folded += letters
  }
  for scalar in text.unicodeScalars {
    switch FoldedScalar(scalar) {
    case .letters(let letters):
      append(letters)
      if spellsOutUmlauts, umlauts.contains(scalar) { folded += "e" }
    case .nothing where spellsOutUmlauts && scalar == diaeresis && folded.endsInUmlautBase:
      folded += "e"
    case .apostrophe, .nothing: continue
    case .between:
      if scalar.properties.isEmojiPresentation || scalar.properties.generalCategory == .otherSymbol
      {
        append(String(Character(scalar)))
      } else {
        isBetween = true
      }
    }
  }
  return folded
}

private let umlauts: Set<Unicode.Scalar> = ["ä", "ö", "ü", "Ä", "Ö", "Ü"]
private let diaeresis: Unicode.Scalar = "\u{308}"

extension String {
  fileprivate var endsInUmlautBase: Bool {
    last.map { ["a", "o", "u"].contains($0) } ?? false
  }
}

/// Stored text made safe to print on one line of a terminal.
///
/// Whatever could move the cursor, change colours, reverse the reading order or hide, is shown as
/// `\u{1b}`. Line ends become ` / `, tabs a space. Visible text stays as it was typed, and so do
/// the joiners and variation selectors that scripts and emoji need between their letters.
///
/// - Parameter isUnicode: whether letters beyond ASCII can be shown; if not, they are escaped too.
package func escapedForTerminal(_ text: String, isUnicode: Bool = true) -> String {
  if text.hasOnly(0x20..<0x7F) { return text }
  var result = ""
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    defer { previous = scalar }
    switch scalar {
    case "\n" where previous == "\r": continue
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result += " / "
    case "\t": result += " "
    default:
      let isShown = isUnicode ? scalar.isVisible(after: previous) : scalar.isPrintableASCII
      if isShown { result.unicodeScalars.append(scalar) } else { result += scalar.escaped }
    }
  }
  return result
}

/// The same of a part of a text.
package func escapedForTerminal(_ text: Substring, isUnicode: Bool = true) -> String {
  escapedForTerminal(String(text), isUnicode: isUnicode)
}

extension Unicode.Scalar {
  fileprivate var escaped: String { "\\u{\(String(value, radix: 16))}" }

  fileprivate var isPrintableASCII: Bool { (0x20..<0x7F).contains(value) }

  /// Whether this can stand in a line of text after `previous` and be seen there.
  fileprivate func isVisible(after previous: Unicode.Scalar?) -> Bool {
    if isPrintableASCII { return true }
    if isJoiner { return previous.map { !$0.isASCII && !$0.isHidden } ?? false }
    if isHidden { return false }
    guard isMark else { return true }
    return previous.map(\.carriesMarks) ?? false
  }

  /// A mark with no letter to stand on would sit on our own text.
  private var carriesMarks: Bool {
    isASCII ? properties.isAlphabetic || properties.numericType != nil : isJoiner || !isHidden
  }

  private var isMark: Bool {
    [.nonspacingMark, .enclosingMark].contains(properties.generalCategory)
  }

  /// Zero-width joiner and non-joiner, and the choice between a text and an emoji form.
  private var isJoiner: Bool {
    value == 0x200C || value == 0x200D || (0xFE00...0xFE0F).contains(value)
  }

  /// Controls, bidirectional formatting, invisible fillers, tags, and what is no character.
  private var isHidden: Bool {
    Unicode.Scalar.hiddenCategories.contains(properties.generalCategory)
      || properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
  }

  private static let hiddenCategories: Set<Unicode.GeneralCategory> = [
    .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
  ]
}

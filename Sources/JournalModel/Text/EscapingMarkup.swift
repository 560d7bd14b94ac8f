/// Stored text made safe inside an element of HTML.
///
/// What could hide or reorder is shown, as ``escapedForTerminal(_:isUnicode:)`` does. A stretch that
/// reads from right to left is isolated, so that it moves nothing around it.
package func escapedForHTML(_ text: String) -> String {
  escapedForMarkup(text, isolation: ("<bdi dir=\"rtl\">", "</bdi>"))
}

/// The same for a quoted attribute, a title and the text of a drawing, in which that element
/// cannot stand: characters isolate instead.
package func escapedForAttribute(_ text: String) -> String {
  escapedForMarkup(text, isolation: ("&#x2067;", "&#x2069;"))
}

private func escapedForMarkup(
  _ text: String, isolation: (start: String, end: String)
) -> String {
  var result = ""
  for stretch in stretches(of: escapedForTerminal(text)) {
    if stretch.isRightToLeft { result += isolation.start }
    for scalar in stretch.scalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    if stretch.isRightToLeft { result += isolation.end }
  }
  return result
}

/// Stored text made safe in a line of Markdown (CommonMark, with the tables and links that GitHub
/// adds): what could begin a link, an emphasis, a list, a tag or a cell stands for itself.
package func escapedForMarkdown(_ text: String) -> String {
  let scalars = Array(escapedForTerminal(text).unicodeScalars)
  let start = scalars.firstIndex { $0 != " " } ?? scalars.count
  // `12.` and `12)` at the start of a line begin a list.
  let number = scalars[start...].prefix { ("0"..."9").contains($0) }
  var result = ""
  for (index, scalar) in scalars.enumerated() {
    let needsEscape =
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$": true
      case ">": index == start
      case "-", "+": index == start && scalars.isEndOfWord(after: index)
      case "=": scalars[start...].allSatisfy { $0 == "=" }
      case ".", ")":
        !number.isEmpty && index == number.endIndex && scalars.isEndOfWord(after: index)
          || scalars.isHost(before: index)
      case ":": scalars[index...].starts(with: "://".unicodeScalars)
      default: false
      }
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    default: result += needsEscape ? "\\\(scalar)" : "\(scalar)"
    }
  }
  return result
}

extension [Unicode.Scalar] {
  /// A space follows, or the end of a text of which it is not all.
  fileprivate func isEndOfWord(after index: Int) -> Bool {
    index + 1 < count ? self[index + 1] == " " : index > 0
  }

  /// Whether `www` stands there, from which a link would be made.
  fileprivate func isHost(before index: Int) -> Bool {
    let word = self[..<index].suffix(3)
    return word.count == 3 && word.allSatisfy { $0 == "w" || $0 == "W" }
  }
}

// MARK: - Right to left

private typealias Stretch = (scalars: Substring.UnicodeScalarView, isRightToLeft: Bool)

/// A text as stretches that read from right to left and what is between them.
///
/// Such a stretch begins with a letter of a right-to-left script and ends with the last one before a
/// quotation mark; spaces, digits and letters of other scripts within it belong to it. In quotation
/// marks it is all of the words, else also the digits and signs that end the text.
private func stretches(of text: String) -> [Stretch] {
  var rest = text[...].unicodeScalars
  var stretches: [Stretch] = []
  while let start = rest.firstIndex(where: \.isRightToLeft) {
    let reach = rest[start...].prefix { $0 != "\"" }
    let last = reach.lastIndex(where: \.isRightToLeft) ?? start
    // Marks stand on the letter before them.
    let behind = reach[reach.index(after: last)...].drop(while: \.isCombining)
    let isQuoted = rest[..<start].last == "\"" && reach.endIndex < rest.endIndex
    let isEnd = reach.endIndex == rest.endIndex && behind.allSatisfy(\.canEndSentence)
    let end = isQuoted || isEnd ? reach.endIndex : behind.startIndex
    stretches += [(rest[..<start], false), (rest[start..<end], true)]
    rest = rest[end...]
  }
  return stretches + [(rest, false)]
}

extension Unicode.Scalar {
  /// Whether it is of a script that is written from right to left: the blocks that Unicode sets
  /// aside for them, Hebrew to Arabic Extended-A, their presentation forms, and those of plane 1.
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      properties.isAlphabetic || properties.generalCategory == .otherLetter
    default: false
    }
  }

  /// A digit, a space or a sign such as a full stop.
  fileprivate var canEndSentence: Bool {
    [.decimalNumber, .spaceSeparator, .otherPunctuation].contains(properties.generalCategory)
  }

  fileprivate var isCombining: Bool {
    [.nonspacingMark, .enclosingMark, .spacingMark].contains(properties.generalCategory)
  }
}

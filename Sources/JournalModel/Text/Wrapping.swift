/// Breaks a text at its spaces into lines of at most `width` columns; a number stays with the word
/// after it, and a word that is longer than a line is broken. Lines after the first are `hanging`
/// columns shorter and indented. No line for a text without a word.
///
/// - Precondition: `width` is more than `hanging` + 1.
package func wrapped(_ text: String, width: Int, hanging: Int = 0) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  func start() { (line, used) = (String(repeating: " ", count: hanging), hanging) }
  var isAtStart = true

  for word in unbreakable(text.split(separator: " "), within: width - hanging) {
    let wordWidth = word.displayWidth
    if !isAtStart, used + 1 + wordWidth <= width {
      line += " " + word
      used += 1 + wordWidth
      continue
    }
    if !isAtStart {
      lines.append(line)
      start()
    }
    if used + wordWidth <= width {
      line += word
      used += wordWidth
      isAtStart = false
      continue
    }
    for character in word {
      if used + character.displayWidth > width {
        lines.append(line)
        start()
      }
      line.append(character)
      used += character.displayWidth
    }
    isAtStart = false
  }
  return isAtStart ? lines : lines + [line]
}

/// A head with words of at most `width` columns beside it, the lines after the first `indent` columns
/// from the edge.
package func hung(_ head: String, _ words: String, indent: Int, width: Int) -> [String] {
  let lines = wrapped(words, width: width)
  let space = String(repeating: " ", count: indent)
  return [head + (lines.first ?? "")] + lines.dropFirst().map { space + $0 }
}

/// Words with the number before them: `40 mg`, `22 Nov`.
private func unbreakable(_ words: [Substring], within width: Int) -> [String] {
  var units: [String] = []
  var endsInNumber = false
  for word in words {
    if endsInNumber, let number = units.last, number.utf8.count + 1 + word.displayWidth <= width {
      units[units.count - 1] += " " + String(word)
    } else {
      units.append(String(word))
    }
    endsInNumber = word.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
  }
  return units
}

extension String {
  /// Filled up with spaces to `width` columns; as it is when longer.
  package func padded(to width: Int) -> String { self + missingSpaces(to: width) }

  /// The spaces that fill this up to `width` columns.
  package func missingSpaces(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth))
  }
}

import JournalModel

/// How wide text is in Helvetica, and so in Arial and Liberation Sans, which are made to its measure.
/// In the height of the letters (em).
enum LetterWidth {
  /// Of the letters from space to `~`, in thousandths: Adobe's font metrics of Helvetica (AFM).
  private static let ascii: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// A bold letter is so much wider.
  static let bold = 1.07

  static func of(_ text: some StringProtocol) -> Double {
    text.reduce(0) { $0 + of($1) }
  }

  static func of(_ character: Character) -> Double {
    if let code = character.asciiValue, code >= 32, code < 127 {
      return Double(ascii[Int(code) - 32]) / 1000
    }
    // Of other scripts no more is known than how many columns they take.
    return Double(character.displayWidth) * (character.isUppercase ? 0.7 : 0.6)
  }

  /// How many lines a text takes, broken at its spaces, and within words that are longer than one.
  ///
  /// - Parameter hanging: by how much the lines after the first are shorter.
  static func lines(_ text: String, within width: Double, hanging: Double = 0) -> Double {
    let space = of(" ")
    var (count, used) = (1.0, 0.0)
    for word in text.split(separator: " ") {
      let wide = of(word)
      if used > 0, used + space + wide <= room(count, width, hanging) {
        used += space + wide
        continue
      }
      if used > 0 { (count, used) = (count + 1, 0) }
      var rest = wide
      while rest > room(count, width, hanging) {
        rest -= room(count, width, hanging)
        count += 1
      }
      used = rest
    }
    return count
  }

  private static func room(_ line: Double, _ width: Double, _ hanging: Double) -> Double {
    max(line > 1 ? width - hanging : width, 1)
  }

  /// How many lines pieces take, each of which stays whole where it can.
  ///
  /// - Parameter gap: behind each piece.
  static func lines(_ pieces: [Double], gap: Double, within width: Double) -> Double {
    var (count, used) = (1.0, 0.0)
    for piece in pieces {
      if used > 0, used + piece > width { (count, used) = (count + 1, 0) }
      used += piece
      while used > max(width, 1) { (count, used) = (count + 1, used - max(width, 1)) }
      used += gap
    }
    return count
  }

  /// The longest of its words, which a column is at least as wide as.
  static func longestWord(of text: String) -> Double {
    text.split(separator: " ").map { of($0) }.max() ?? 0
  }
}

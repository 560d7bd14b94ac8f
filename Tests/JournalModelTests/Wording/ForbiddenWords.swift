/// Words of judgement, advice and cause, which never appear in what the journal says.
enum ForbiddenWords {
  /// Whole phrases; one that ends in a star is the beginning of words.
  static let phrases = [
    "adherent", "adherence", "compliant", "compliance", "failed", "caused", "due to", "because of",
    "triggered", "side effect of", "you should", "take another", "take an extra", "skip it",
    "increase your", "reduce your", "lower your", "stop taking", "we recommend", "safe to",
    "normal range", "at risk", "diagnos*",
  ]

  static func contains(_ text: String, phrase: String) -> Bool {
    let isBeginning = phrase.hasSuffix("*")
    return folded(text).contains(" " + (isBeginning ? String(phrase.dropLast()) : phrase + " "))
  }

  /// Letters and digits in lower case with single spaces, and one at each end.
  private static func folded(_ text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return " " + words.joined(separator: " ") + " "
  }
}

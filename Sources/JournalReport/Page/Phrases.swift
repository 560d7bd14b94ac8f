import JournalModel

/// The small phrases that a page is put together from.
enum Phrases {
  /// `1 dose`, `27 doses`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// The person's words in quotation marks, cut where they are long.
  static func quoted(_ text: String) -> String {
    let limit = 160
    return text.count <= limit ? "\"\(text)\"" : "\"\(text.prefix(limit - 3))...\""
  }

  /// `45 min`, `2 h`, `1 h 30 min`.
  static func duration(minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(rest) min" }
    return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
  }

  /// The first letter large, the rest as it is.
  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// `mild`, `mod`, `sev`: as narrow as a column needs it.
  static func brief(_ severity: SideEffectNote.Severity) -> String {
    switch severity {
    case .none, .mild, .worst: severity.word
    case .moderate: "mod"
    case .severe: "sev"
    }
  }
}

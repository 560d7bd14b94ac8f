import JournalModel

/// The small phrases that a page is put together from.
enum Phrases {
  /// The person's words in quotation marks, cut where they are long.
  static func quoted(_ text: String) -> String { quoted(text, limit: 160) }

  /// - Parameter limit: of letters.
  static func quoted(_ text: String, limit: Int) -> String {
    text.count <= limit ? "\"\(text)\"" : "\"\(text.prefix(limit - 3))...\""
  }

  /// `forgot 3`, `away 1`: the most frequent first, of equals in the order of the words.
  static func reasons(_ counts: [(reason: MissedDose.Reason, count: Int)]) -> [String] {
    let order = MissedDose.Reason.allCases.enumerated().map { offset, reason in
      (reason: reason, count: counts.first { $0.reason == reason }?.count ?? 0, offset: offset)
    }
    return order.filter { $0.count > 0 }.sorted {
      (-$0.count, $0.offset) < (-$1.count, $1.offset)
    }.map { "\($0.reason.words) \($0.count)" }
  }

  /// `24 h 15 min`, from two days on `3 d 12 h`: how long nothing was logged.
  static func gap(minutes: Int) -> String {
    let hours = minutes / 60
    if hours < 48 { return duration(minutes: minutes) }
    return hours % 24 == 0 ? "\(hours / 24) d" : "\(hours / 24) d \(hours % 24) h"
  }

  /// `45 min`, `2 h`, `1 h 30 min`.
  static func duration(minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(rest) min" }
    return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
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

import JournalModel

/// The English words that times are made of.
enum TimeVocabulary {
  /// Full names and the usual abbreviations.
  static func weekday(_ word: String) -> Weekday? {
    switch word {
    case "mon", "monday": .monday
    case "tue", "tues", "tuesday": .tuesday
    case "wed", "weds", "wednesday": .wednesday
    case "thu", "thur", "thurs", "thursday": .thursday
    case "fri", "friday": .friday
    case "sat", "saturday": .saturday
    case "sun", "sunday": .sunday
    default: nil
    }
  }

  /// 1 to 12; full names and abbreviations of three letters, and `sept`.
  static func month(_ word: String) -> Int? {
    if word == "sept" { return 9 }
    return monthNames.firstIndex { $0 == word || $0.prefix(3) == word }.map { $0 + 1 }
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// What a mistyped word is compared with.
  static let words =
    [
      "now", "noon", "midnight", "today", "yesterday", "tomorrow", "ago", "last", "night", "at",
      "am", "pm",
      "min", "minutes", "h", "hours", "days", "this", "week", "weeks", "month", "months", "year",
      "visit", "start", "mon", "tue", "wed", "thu", "fri",
      "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ] + monthNames + monthNames.map { String($0.prefix(3)) }
}

extension StringProtocol {
  /// Not empty, and ASCII digits only.
  var isDigits: Bool { !isEmpty && utf8.allSatisfy { (48...57).contains($0) } }

  /// The number that at most nine ASCII digits say.
  var smallNumber: Int? { isDigits && utf8.count <= 9 ? Int(self) : nil }
}

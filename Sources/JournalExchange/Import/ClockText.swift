internal import JournalModel

extension TimeOfDay {
  /// `22:00`, `22:00:30`, `10:00 pm` and `10:00PM`; `nil` for everything else.
  init?(clockText text: String) {
    let folded = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
    guard let half = ["am", "pm"].first(where: folded.hasSuffix) else {
      self.init(tableText: text.trimmed)
      return
    }
    guard let time = TimeOfDay(tableText: folded.dropLast(2)), (1...12).contains(time.hour) else {
      return nil
    }
    self.init(
      hour: time.hour % 12 + (half == "pm" ? 12 : 0), minute: time.minute, second: time.second)
  }
}

extension CivilDay {
  /// `8th Dec 2021`, `8 December 2021`, `Dec 8, 2021`: English names of months.
  init?(dayText text: String) {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," || $0 == "." }
    guard words.count == 3, let year = Int(words[2]), words[2].utf8.count == 4 else { return nil }
    self.init(monthAndDay: words.prefix(2).joined(separator: " "), year: year)
  }

  /// `18 May`, `May 18`, `18th of May`.
  init?(monthAndDay text: String, year: Int) {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," || $0 == "." }
      .filter { $0 != "of" }
    guard words.count == 2, let month = words.compactMap(CivilDay.month).first,
      let day = words.compactMap(CivilDay.dayNumber).first
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func month(_ word: Substring) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    return names.firstIndex { $0.hasPrefix(word == "sept" ? "sep" : word) }.map { $0 + 1 }
  }

  private static func dayNumber(_ word: Substring) -> Int? {
    let ending = ["st", "nd", "rd", "th"].first(where: word.hasSuffix)
    return Int(ending == nil ? word : word.dropLast(2))
  }
}

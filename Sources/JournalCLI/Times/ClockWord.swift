import JournalModel

/// A time of day as typed: `14:05`, `8:30pm`, `noon`, `02:30+01:00`.
struct ClockWord: Equatable {
  var time: TimeOfDay
  /// Seconds east of UTC, where an offset was typed.
  var offset: Int?
  /// The word `midnight`, which with a day could be either end of it.
  var isMidnightWord = false

  /// Reads one or two lower-case words joined without a space; `nil` when they are no time of day.
  init?(_ text: String) {
    switch text {
    case "noon":
      guard let noon = TimeOfDay(hour: 12, minute: 0) else { return nil }
      self.init(time: noon)
    case "midnight": self.init(time: .midnight, isMidnightWord: true)
    default:
      if let time = ClockWord.twelveHour(text) {
        self.init(time: time)
      } else {
        self.init(digital: text)
      }
    }
  }

  private init(time: TimeOfDay, offset: Int? = nil, isMidnightWord: Bool = false) {
    self.time = time
    self.offset = offset
    self.isMidnightWord = isMidnightWord
  }

  /// `14:05`, `8:05`, `14:05:30`, each with an offset or without.
  private init?(digital text: String) {
    let clock = text.prefix { $0 != "z" && !$0.isSign }
    let suffix = text.dropFirst(clock.count)
    let fields = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), let hour = fields[0].smallNumber, fields[0].count <= 2,
      fields.dropFirst().allSatisfy({ $0.count == 2 }), let minute = fields[1].smallNumber,
      let second = fields.count == 3 ? fields[2].smallNumber : 0,
      let time = TimeOfDay(hour: hour, minute: minute, second: second)
    else { return nil }
    if suffix.isEmpty {
      self.init(time: time)
    } else {
      guard let offset = ClockWord.offset(suffix) else { return nil }
      self.init(time: time, offset: offset)
    }
  }

  /// `z`, `+01:00`, `-0330`: seconds east of UTC, at most fourteen hours.
  static func offset(_ text: some StringProtocol) -> Int? {
    if text == "z" { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let fields = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    let digits = fields.joined()
    guard digits.count == 4, fields.count == 1 || (fields.count == 2 && fields[0].count == 2),
      let hours = digits.prefix(2).smallNumber, let minutes = digits.suffix(2).smallNumber,
      minutes < 60, hours * 60 + minutes <= 14 * 60
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  /// `2pm`, `8:30pm`, `8 a.m.` without its space; 12am is 00:00 and 12pm is noon.
  private static func twelveHour(_ text: String) -> TimeOfDay? {
    guard let (clock, isAfternoon) = cutSuffix(text) else { return nil }
    let fields = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(fields.count), fields[0].count <= 2, let hour = fields[0].smallNumber,
      (1...12).contains(hour)
    else { return nil }
    var minute = 0
    if fields.count == 2 {
      guard fields[1].count == 2, let typed = fields[1].smallNumber else { return nil }
      minute = typed
    }
    return TimeOfDay(hour: hour % 12 + (isAfternoon ? 12 : 0), minute: minute)
  }

  private static func cutSuffix(_ text: String) -> (clock: Substring, isAfternoon: Bool)? {
    for (suffix, isAfternoon) in [("am", false), ("a.m.", false), ("pm", true), ("p.m.", true)]
    where text.hasSuffix(suffix) {
      return (text.dropLast(suffix.count), isAfternoon)
    }
    return nil
  }

  static func isHalfOfDay(_ word: String) -> Bool {
    ["am", "pm", "a.m.", "p.m."].contains(word)
  }

  /// Whether the word can only have been meant for a time of day, rightly written or not.
  static func isMeant(by word: String) -> Bool {
    guard word.first?.startsNumber == true else { return false }
    let clock = cutSuffix(word)?.clock
    return word.contains(":")
      || clock?.allSatisfy { $0.startsNumber || $0 == "." } == true
  }
}

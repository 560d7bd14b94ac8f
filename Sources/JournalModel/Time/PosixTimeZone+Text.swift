extension PosixTimeZone {
  /// Reads a whole POSIX TZ string such as `CET-1CEST,M3.5.0,M10.5.0/3`, with the signed and long
  /// times of RFC 9636, section 3.3.1; `nil` for anything else.
  ///
  /// Daylight time without a rule, as in `EST5EDT`, changes as in the United States since 2007:
  /// `,M3.2.0,M11.1.0`. A name in front of the system's file, such as `:Europe/Berlin`, is no rule.
  package init?(_ text: String) {
    var scanner = PosixScanner(rest: text.utf8[...])
    guard scanner.designation(), let west = scanner.time(hours: 0...24) else { return nil }
    standardOffset = -west
    guard !scanner.isAtEnd else { return }
    guard let daylight = scanner.daylight(standardOffset: standardOffset), scanner.isAtEnd else {
      return nil
    }
    self.daylight = daylight
  }
}

/// Takes one part after the other from the front of a TZ string.
private struct PosixScanner {
  var rest: Substring.UTF8View

  var isAtEnd: Bool { rest.isEmpty }

  mutating func daylight(standardOffset: Int) -> PosixTimeZone.Daylight? {
    guard designation() else { return nil }
    var offset = standardOffset + 3600
    if !isAtEnd, rest.first != UInt8(ascii: ",") {
      guard let west = time(hours: 0...24) else { return nil }
      offset = -west
    }
    if isAtEnd { rest = ",M3.2.0,M11.1.0".utf8[...] }
    guard skip(","), let start = changeover(), skip(","), let end = changeover() else { return nil }
    return PosixTimeZone.Daylight(offset: offset, start: start, end: end)
  }

  /// Three letters or more; between `<` and `>` digits and signs too.
  mutating func designation() -> Bool {
    let isQuoted = skip("<")
    let name = rest.prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"): isQuoted
      default: false
      }
    }
    rest = rest.dropFirst(name.count)
    return name.count >= 3 && (!isQuoted || skip(">"))
  }

  mutating func changeover() -> PosixTimeZone.Changeover? {
    guard let day = day() else { return nil }
    guard skip("/") else { return PosixTimeZone.Changeover(day: day, seconds: 2 * 3600) }
    guard let seconds = time(hours: 0...167) else { return nil }
    return PosixTimeZone.Changeover(day: day, seconds: seconds)
  }

  mutating func day() -> PosixTimeZone.Day? {
    if skip("J") { return number(1...365).map { .ordinal($0) } }
    guard skip("M") else { return number(0...365).map { .sinceNewYear($0) } }
    guard let month = number(1...12), skip("."), let week = number(1...5), skip("."),
      let fromSunday = number(0...6)
    else { return nil }
    return .weekday(Weekday.allCases[(fromSunday + 6) % 7], week: week, month: month)
  }

  /// `[+-]h[:mm[:ss]]` in seconds.
  mutating func time(hours: ClosedRange<Int>) -> Int? {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard let hour = number(hours) else { return nil }
    var seconds = hour * 3600
    if skip(":") {
      guard let minute = number(0...59, digits: 2...2) else { return nil }
      seconds += minute * 60
      if skip(":") {
        guard let second = number(0...59, digits: 2...2) else { return nil }
        seconds += second
      }
    }
    return isNegative ? -seconds : seconds
  }

  mutating func number(_ range: ClosedRange<Int>, digits: ClosedRange<Int> = 1...3) -> Int? {
    let text = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.contains(text.count), let number = Int(Substring(text)), range.contains(number)
    else { return nil }
    rest = rest.dropFirst(text.count)
    return number
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }
}

/// The forms of ISO 8601 and RFC 3339 that the journal writes, and reads back.
extension CivilDay {
  /// `2026-11-20`.
  package var iso8601: String {
    let (year, month, day) = components
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads `2026-11-20` and nothing else.
  package init?(iso8601 text: some StringProtocol) {
    var digits = ISODigits(text)
    guard let year = digits.next(4), digits.skips("-"), let month = digits.next(2),
      digits.skips("-"), let day = digits.next(2), digits.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension TimeOfDay {
  /// `08:00`, or `08:00:30` when there are seconds.
  package var iso8601: String {
    let minutes = "\(padded(hour, 2)):\(padded(minute, 2))"
    return second == 0 ? minutes : minutes + ":" + padded(second, 2)
  }

  /// Reads `08:00` and `08:00:30`, two digits each.
  package init?(iso8601 text: some StringProtocol) {
    var digits = ISODigits(text)
    guard let hour = digits.next(2), digits.skips(":"), let minute = digits.next(2) else {
      return nil
    }
    guard !digits.isAtEnd else {
      self.init(hour: hour, minute: minute)
      return
    }
    guard digits.skips(":"), let second = digits.next(2), digits.isAtEnd else { return nil }
    self.init(hour: hour, minute: minute, second: second)
  }
}

extension LocalDateTime {
  /// `2026-11-20T08:00`, with seconds only when there are some.
  package var iso8601: String { "\(day.iso8601)T\(time.iso8601)" }
}

/// An offset from UTC as `+01:00`; `-03:30:15` for the historical ones with seconds.
package func iso8601(offset: Int) -> String {
  let size = abs(offset)
  let minutes = "\(offset < 0 ? "-" : "+")\(padded(size / 3600, 2)):\(padded(size / 60 % 60, 2))"
  return size % 60 == 0 ? minutes : minutes + ":" + padded(size % 60, 2)
}

/// RFC 3339 with the offset that was in force: `2026-11-20T08:00:00+01:00`.
package func rfc3339(_ instant: Instant, offset: Int) -> String {
  let local = instant.local(offset: offset)
  let seconds = local.time.second == 0 ? ":00" : ""
  return local.iso8601 + seconds + iso8601(offset: offset)
}

private func padded(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.count)) + text
}

/// The bytes of a date or a time, taken from the front.
private struct ISODigits {
  private var rest: Substring.UTF8View

  init(_ text: some StringProtocol) { rest = Substring(text).utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  /// Exactly `count` ASCII digits.
  mutating func next(_ count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let byte = rest.popFirst(), (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte) - 48
    }
    return number
  }

  /// Whether this one comes next.
  mutating func skips(_ separator: Unicode.Scalar) -> Bool {
    rest.popFirst() == UInt8(ascii: separator)
  }
}

extension Instant {
  /// Reads `2026-11-20T08:00:00Z` and `2026-11-20T09:00+01:00`, the forms of RFC 3339 without
  /// fractions, seconds optional.
  package init?(rfc3339 text: String) {
    guard let separator = text.firstIndex(where: { "Tt ".contains($0) }),
      let day = CivilDay(iso8601: text[..<separator])
    else { return nil }
    let clock = text[text.index(after: separator)...]
    guard let mark = clock.firstIndex(where: { "Zz+-".contains($0) }),
      let time = TimeOfDay(iso8601: clock[..<mark]),
      let zone = Zone(offsetText: clock[mark...].uppercased())
    else { return nil }
    let local = LocalDateTime(day: day, time: time)
    self = local.instant(offset: zone.offset(at: local.instant(offset: 0)))
  }
}

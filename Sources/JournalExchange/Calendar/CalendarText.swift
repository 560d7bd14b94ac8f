internal import JournalModel

/// Events as an iCalendar file (RFC 5545): lines end in CR and LF, and none is longer than 75
/// octets.
enum CalendarText {
  /// - Parameter stamp: when the file is written.
  static func file(_ events: [CalendarEvent], stamp: Instant) -> String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//journal//journal//EN", "CALSCALE:GREGORIAN",
    ]
    let lines = head + events.flatMap { self.lines($0, stamp: stamp) } + ["END:VCALENDAR"]
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  private static func lines(_ event: CalendarEvent, stamp: Instant) -> [String] {
    let summary = escaped(event.summary)
    var lines = [
      "BEGIN:VEVENT", "UID:\(event.uid)", "DTSTAMP:\(basic(stamp.local(offset: 0)))Z",
      "SEQUENCE:\(event.sequence)", "STATUS:\(event.isCancelled ? "CANCELLED" : "CONFIRMED")",
      "SUMMARY:\(summary)", start(event.start),
    ]
    if let repetition = event.repetition { lines.append("RRULE:\(rule(repetition))") }
    lines += ["CLASS:PRIVATE", "TRANSP:TRANSPARENT"]
    if !event.isCancelled {
      lines += [
        "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(summary)", "TRIGGER:\(event.alarm)",
        "END:VALARM",
      ]
    }
    return lines + ["END:VEVENT"]
  }

  private static func start(_ start: CalendarEvent.Start) -> String {
    switch start {
    case .time(let moment): "DTSTART:\(basic(moment))"
    case .day(let day): "DTSTART;VALUE=DATE:\(day.basic)"
    }
  }

  private static func rule(_ repetition: CalendarRepetition) -> String {
    let days =
      switch repetition.days {
      case .daily: "FREQ=DAILY"
      case .weekdays(let weekdays):
        "FREQ=WEEKLY;BYDAY="
          + Weekday.allCases.filter(weekdays.contains).map { $0.code.prefix(2).uppercased() }
          .joined(separator: ",")
      case .every(let interval, anchor: _): "FREQ=DAILY;INTERVAL=\(interval)"
      }
    return days + (repetition.until.map { ";UNTIL=\(basic($0))" } ?? "")
  }

  /// `20261120T080000`.
  private static func basic(_ moment: LocalDateTime) -> String {
    moment.day.basic + "T" + moment.time.basic
  }

  /// A text value. What is no letter is shown as elsewhere, since RFC 5545 allows no controls.
  private static func escaped(_ text: String) -> String {
    // By scalars: a comma with an accent upon it is another character to Swift.
    escapedForTerminal(text).unicodeScalars
      .map { [";", ",", "\\"].contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }

  /// A line as several of at most 75 octets, each but the first beginning with a space; no letter is
  /// broken.
  private static func folded(_ line: String) -> String {
    var result = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if octets + size > 75 {
        result += "\r\n "
        octets = 1
      }
      result.unicodeScalars.append(scalar)
      octets += size
    }
    return result
  }
}

extension CivilDay {
  /// `20261120`.
  var basic: String { iso8601.filter { $0 != "-" } }
}

extension TimeOfDay {
  /// `080000`.
  var basic: String {
    let digits = iso8601.filter { $0 != ":" }
    return digits.count == 4 ? digits + "00" : digits
  }
}

import JournalModel
import Testing

@testable import JournalExchange

@Suite("A calendar file")
struct CalendarTextTests {
  private func file(_ summary: String, isCancelled: Bool = false) throws -> String {
    let start = LocalDateTime(
      day: try #require(CivilDay(iso8601: "2026-11-20")),
      time: try #require(TimeOfDay(iso8601: "08:00")))
    let event = CalendarEvent(
      uid: "abc@journal", sequence: 3, summary: summary, start: .time(start),
      repetition: CalendarRepetition(days: .weekdays([.friday, .monday]), until: start),
      alarm: "PT0S", isCancelled: isCancelled)
    return CalendarText.file([event], stamp: Instant(seconds: 1_795_176_000))
  }

  @Test("is lines that end in CR and LF")
  func lines() throws {
    let wanted = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//journal//journal//EN", "CALSCALE:GREGORIAN",
      "BEGIN:VEVENT", "UID:abc@journal", "DTSTAMP:20261120T120000Z", "SEQUENCE:3",
      "STATUS:CONFIRMED", "SUMMARY:baclofen 10 mg", "DTSTART:20261120T080000",
      "RRULE:FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20261120T080000", "CLASS:PRIVATE",
      "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:baclofen 10 mg",
      "TRIGGER:PT0S", "END:VALARM", "END:VEVENT", "END:VCALENDAR",
    ]
    #expect(try file("baclofen 10 mg") == wanted.map { $0 + "\r\n" }.joined())
  }

  @Test("an event that is cancelled rings no more")
  func cancelled() throws {
    let text = try file("baclofen 10 mg", isCancelled: true)
    #expect(text.contains("STATUS:CANCELLED\r\n"))
    #expect(!text.contains("VALARM"))
  }

  @Test(
    "text is escaped",
    arguments: [
      ("a; b, c\\d", "a\\; b\\, c\\\\d"), ("one\ntwo", "one / two"),
      ("bell\u{7}", "bell\\\\u{7}"), ("Ärztin", "Ärztin"),
    ])
  func escaped(words: String, wanted: String) throws {
    #expect(try file(words).contains("SUMMARY:\(wanted)\r\n"))
  }

  @Test(
    "no line is longer than 75 octets, and no letter is broken",
    arguments: ["a", "ä", "€", "💊", "e\u{301}"])
  func folded(letter: String) throws {
    for count in 20...100 {
      let words = "x" + String(repeating: letter, count: count)
      let text = try file(words)
      let lines = Array(text.utf8).split(separator: 10).map { $0.dropLast() }
      for line in lines {
        #expect(line.count <= 75)
        #expect(String(validating: line, as: UTF8.self) != nil)
      }
      // As bytes: a mark that follows the space of a fold is one letter with it.
      let unfolded = text.unicodeScalars.split(separator: "\r\n ".unicodeScalars).joined()
      #expect(Array("SUMMARY:\(words)\r\n".unicodeScalars).isContained(in: Array(unfolded)))
    }
  }
}

extension [Unicode.Scalar] {
  fileprivate func isContained(in other: [Unicode.Scalar]) -> Bool {
    other.indices.contains { other[$0...].starts(with: self) }
  }
}

import JournalModel
import Testing

@testable import JournalCLI

@Suite("A time that is refused")
struct WhenRefusalTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let phrase: String
    let problem: String
    let fault: String?
    let examples: [String]

    init(_ phrase: String, _ problem: String, at fault: String?, try examples: String...) {
      (self.phrase, self.problem, self.fault, self.examples) = (phrase, problem, fault, examples)
    }

    var testDescription: String { phrase }
  }

  static let rows: [Row] = [
    Row("", "is empty", at: nil, try: "20 min ago", "yesterday 20:00"),
    Row("  ", "is empty", at: nil, try: "20 min ago", "yesterday 20:00"),
    // Words that mean nothing.
    Row(
      "yestreday 20:00", "is not understood at \"yestreday\"", at: "yestreday",
      try: "yesterday 20:00", "20 min ago"),
    Row(
      "20:00 Yesturday", "is not understood at \"Yesturday\"", at: "Yesturday",
      try: "20:00 yesterday", "20:00 saturday"),
    Row(
      "20 mni ago", "is not understood at \"mni\"", at: "mni", try: "20 min ago", "yesterday 20:00"),
    Row(
      "20 min aog", "is not understood at \"aog\"", at: "aog", try: "20 min ago", "yesterday 20:00"),
    Row(
      "20 novmber 8am", "is not understood at \"novmber\"", at: "novmber", try: "20 november 8am",
      "20 min ago"),
    Row("mon 8an", "is not understood at \"8an\"", at: "8an", try: "mon 8am", "20 min ago"),
    Row(
      "yesterday evening", "is not understood at \"evening\"", at: "evening", try: "20 min ago",
      "yesterday 20:00"),
    Row(
      "yesterday 20:00 ish", "is not understood at \"ish\"", at: "ish", try: "20 min ago",
      "yesterday 20:00"),
    Row(
      "tonight", "is not understood at \"tonight\"", at: "tonight", try: "20 min ago",
      "yesterday 20:00"),
    Row("in 20 min", "is not understood at \"in\"", at: "in", try: "20 min ago", "yesterday 20:00"),
    Row(
      "last week", "is not understood at \"last\"", at: "last", try: "20 min ago", "yesterday 20:00"
    ),
    Row("8am 9am", "is not understood at \"9am\"", at: "9am", try: "20 min ago", "yesterday 20:00"),
    Row(
      "mon tue 8am", "is not understood at \"tue\"", at: "tue", try: "20 min ago", "yesterday 20:00"
    ),
    Row(
      "now yesterday", "is not understood at \"yesterday\"", at: "yesterday", try: "20 min ago",
      "yesterday 20:00"),
    Row(
      "20 min ago mon", "is not understood at \"mon\"", at: "mon", try: "20 min ago",
      "yesterday 20:00"),
    Row(
      "2 months ago", "is not understood at \"months\"", at: "months", try: "20 min ago",
      "yesterday 20:00"),
    Row(
      "-5 min ago", "is not understood at \"-5\"", at: "-5", try: "20 min ago", "yesterday 20:00"),
    // Numbers that could be anything.
    Row("8", "could be 8am or 8pm", at: "8", try: "8am", "yesterday 8pm"),
    Row("yesterday 8", "could be 8am or 8pm", at: "8", try: "yesterday 8am", "yesterday 8pm"),
    Row(
      "yesterday at 8", "could be 8am or 8pm", at: "8", try: "yesterday at 8am", "yesterday at 8pm"),
    Row("20 nov 2", "could be 2am or 2pm", at: "2", try: "20 nov 2am", "20 nov 2pm"),
    Row("12", "could be noon or midnight", at: "12", try: "noon", "midnight"),
    Row(
      "14h30", "has a length of time where a time is needed", at: "14h30", try: "yesterday 14:30",
      "14h30 ago"),
    Row(
      "mon 14.30", "needs \"14.30\" written as 14:30", at: "14.30", try: "mon 14:30",
      "yesterday 14:30"),
    Row("20/11", "needs \"20/11\" written as 20 nov", at: "20/11", try: "20 nov", "20 min ago"),
    Row(
      "tomorow", "is not understood at \"tomorow\"", at: "tomorow", try: "20 min ago",
      "yesterday 20:00"),
    Row("13", "has a bare number: write 13:00", at: "13", try: "13:00", "yesterday 13:00"),
    Row("0800", "has a bare number: write 08:00", at: "0800", try: "08:00", "yesterday 08:00"),
    Row(
      "99999", "has a bare number, which is neither a day nor a time of day", at: "99999",
      try: "20 min ago", "yesterday 20:00"),
    Row("2h", "has a length of time where a time is needed", at: "2h", try: "2h ago", "20 min ago"),
    Row(
      "20 min", "has a length of time where a time is needed", at: "20 min", try: "20 min ago",
      "yesterday 20:00"),
    Row(
      "at 20 nov", "has a bare number: write 20:00", at: "20", try: "20 min ago", "yesterday 20:00"),
    Row(
      "20 min , ago", "is not understood at \",\"", at: ",", try: "20 min ago", "yesterday 20:00"),
    // Times of day that are none.
    Row(
      "25:00", "has no time of day in \"25:00\"", at: "25:00", try: "20 min ago", "yesterday 20:00"),
    Row("24:00", "has no time of day in \"24:00\"", at: "24:00", try: "00:00", "20 min ago"),
    Row(
      "14:60", "has no time of day in \"14:60\"", at: "14:60", try: "20 min ago", "yesterday 20:00"),
    Row("8:5", "has no time of day in \"8:5\"", at: "8:5", try: "20 min ago", "yesterday 20:00"),
    Row("13pm", "has no time of day in \"13pm\"", at: "13pm", try: "13:00", "20 min ago"),
    Row("0am", "has no time of day in \"0am\"", at: "0am", try: "00:00", "20 min ago"),
    Row("8.30am", "has no time of day in \"8.30am\"", at: "8.30am", try: "8:30am", "20 min ago"),
    Row(
      "08:00+25:00", "has no time of day in \"08:00+25:00\"", at: "08:00+25:00", try: "20 min ago",
      "yesterday 20:00"),
    Row(
      "yesterday midnight", "could be the beginning of that day or its end", at: nil,
      try: "yesterday 00:00", "00:00"),
    // Dates in digits.
    Row(
      "03/04/2026", "could be 2026-04-03 or 2026-03-04", at: "03/04/2026", try: "2026-04-03",
      "2026-03-04"),
    Row(
      "04.03.2026 8am", "could be 2026-03-04 or 2026-04-03", at: "04.03.2026",
      try: "2026-03-04 8am", "2026-04-03 8am"),
    Row(
      "3/4/26", "could be 2026-04-03 or 2026-03-04", at: "3/4/26", try: "2026-04-03", "2026-03-04"),
    Row(
      "25.10.2026", "has a date in digits: write 2026-10-25", at: "25.10.2026", try: "2026-10-25",
      "20 min ago"),
    Row(
      "2026/11/20", "has a date in digits: write 2026-11-20", at: "2026/11/20", try: "2026-11-20",
      "20 min ago"),
    Row(
      "2026-1-5", "has a date in digits: write 2026-01-05", at: "2026-1-5", try: "2026-01-05",
      "20 min ago"),
    Row("3/4", "could be 3 apr or 4 mar", at: "3/4", try: "3 apr", "4 mar"),
    Row("12.05", "could be 12:05 or 12 may or 5 dec", at: "12.05", try: "12:05", "12 may"),
    Row(
      "31.02.2026", "names a day that does not exist", at: "31.02.2026", try: "20 min ago",
      "yesterday 20:00"),
    Row(
      "2026-02-30 8am", "names a day that does not exist", at: "2026-02-30", try: "20 min ago",
      "yesterday 20:00"),
    Row(
      "30 feb 8am", "names a day that does not exist", at: "30 feb", try: "20 min ago",
      "yesterday 20:00"),
    Row(
      "29 feb 2026", "names a day that does not exist", at: "29 feb 2026", try: "20 min ago",
      "yesterday 20:00"),
    Row(
      "thu 20 nov 8am", "does not fit: 20 Nov 2026 is a Friday", at: nil, try: "2026-11-20",
      "20 min ago"),
    // What has not been yet.
    Row("20:00", "is 5 h 49 min ahead", at: nil, try: "yesterday 20:00", "now"),
    Row("8 pm", "is 5 h 49 min ahead", at: nil, try: "yesterday 8 pm", "now"),
    Row("14:16", "is 5 min ahead", at: nil, try: "yesterday 14:16", "now"),
    Row("today 20:00", "is 5 h 49 min ahead", at: nil, try: "yesterday 20:00", "now"),
    Row("20 nov 20:00", "is 5 h 49 min ahead", at: nil, try: "yesterday 20:00", "now"),
    Row("20:00Z", "is 6 h 49 min ahead", at: nil, try: "yesterday 20:00z", "now"),
    Row("tomorrow", "lies in the future (21 Nov 2026)", at: nil, try: "21 nov 2025", "yesterday"),
    Row("tomorrow 8am", "is 17 h 49 min ahead", at: nil, try: "yesterday 8am", "now"),
    Row("25 nov", "lies in the future (25 Nov 2026)", at: nil, try: "25 nov 2025", "yesterday"),
    Row("21 dec", "lies in the future (21 Dec 2026)", at: nil, try: "21 dec 2025", "yesterday"),
    Row("2027-01-01", "lies in the future (1 Jan 2027)", at: nil, try: "1 jan 2026", "yesterday"),
    Row(
      "0026-11-20", "lies before 1900 or after 2199", at: nil, try: "20 min ago", "yesterday 20:00"),
    Row(
      "2026-11-20T08:00:30.5Z", "has no time of day in \"2026-11-20T08:00:30.5Z\"",
      at: "2026-11-20T08:00:30.5Z", try: "20 min ago", "yesterday 20:00"),
  ]

  @Test("Each says what is wrong, where, and what would be taken", arguments: rows)
  func refused(row: Row) throws {
    let place = try Place("Europe/Berlin", "2026-11-20T14:10:42")
    for purpose in [WhenPurpose.dose, .entry] {
      let parser = WhenParser(now: place.now, zone: place.zone, purpose: purpose)
      let error = #expect(throws: PhraseError.self) { try parser.parse(row.phrase) }
      #expect(error?.phrase == row.phrase)
      #expect(error?.problem == row.problem)
      #expect(error?.fault == row.fault)
      #expect(error?.examples == row.examples)
    }
  }

  @Test("Five minutes ahead is taken as typed, one second more is not")
  func fiveMinutesAhead() throws {
    let place = try Place("Asia/Kolkata", "2026-11-20T08:00:00")
    let parser = WhenParser(now: place.now, zone: place.zone, purpose: .dose)
    #expect(try parser.parse("08:05").moment.instant - place.now == 300)
    #expect(throws: PhraseError.self) { try parser.parse("08:05:01") }
  }

  @Test("Just after midnight, an evening time is offered as yesterday's")
  func afterMidnight() throws {
    let place = try Place("America/New_York", "2026-11-21T00:02")
    let parser = WhenParser(now: place.now, zone: place.zone, purpose: .dose)
    let error = #expect(throws: PhraseError.self) { try parser.parse("23:58") }
    #expect(error?.examples == ["yesterday 23:58", "now"])
  }

  @Test("A phrase longer than any time is refused without being read")
  func tooLong() throws {
    let place = try Place("Europe/Berlin", "2026-11-20T14:10")
    let parser = WhenParser(now: place.now, zone: place.zone, purpose: .entry)
    let phrase = String(repeating: "yesterday ", count: 100_000)
    let error = #expect(throws: PhraseError.self) { try parser.parse(phrase) }
    #expect(error?.problem == "is too long")
    #expect(error.map { $0.message.count < 200 } == true)
  }
}

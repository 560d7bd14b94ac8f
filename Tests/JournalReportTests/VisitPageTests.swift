import JournalModel
import JournalReport
import Testing

@Suite("What a visit is about, on the page")
struct VisitPageTests {
  private func report(_ diary: Diary, asOf: String = "2026-11-22 10:30") throws -> VisitReport {
    try diary.report(since: "2026-10-23", until: "2026-11-22", asOf: asOf)
  }

  @Test("the page of a visit is one of 60 lines and 80 columns")
  func page() throws {
    let text = try Diary.visit().visitReport().text(isUnicode: false)
    try expectSnapshot(text, "visit.txt")
    #expect(text.lines.count <= 60)
    #expect(text.lines.allSatisfy { $0.displayWidth <= 80 })
  }

  @Test("however narrow the screen, nothing of it is wider")
  func narrow() throws {
    let report = try Diary.visit().visitReport()
    for width in stride(from: 24, through: 90, by: 11) {
      let widest = report.text(width: width, isUnicode: true).lines.map(\.displayWidth).max() ?? 0
      #expect(widest <= width)
    }
  }

  @Test("an appointment is named on every page; without a name it stands below the title")
  func masthead() throws {
    var diary = try Diary.crowded()
    try diary.visit("2026-11-24", with: nil)
    let pages = try report(diary).text(isUnicode: false).split(separator: "\n\n\n")
    #expect(pages.count == 2)
    for page in pages {
      #expect(page.hasPrefix("Medicine and symptom diary"))
      #expect(page.split(separator: "\n")[1] == "For the appointment, Tue 24 Nov 2026")
    }
  }

  @Test(
    "more than seven days before an appointment is said",
    arguments: [("2026-11-29", nil), ("2026-11-30", 8), ("2026-12-22", 30)] as [(String, Int?)])
  func distance(day: String, said: Int?) throws {
    var diary = Diary()
    try diary.visit(day)
    let text = try report(diary).text(isUnicode: false)
    #expect(text.contains("before the appointment.") == (said != nil))
    if let said { #expect(text.contains("Prepared \(said) days before the appointment.")) }
  }

  @Test("a point made before the last visit belongs to that one, one of its day perhaps not")
  func important() throws {
    var diary = Diary()
    try diary.visit("2026-11-05 10:30")
    for (words, moment) in [
      ("days before", "2026-11-04 12:00"), ("an hour before", "2026-11-05 09:30"),
      ("of that day", "2026-11-05"), ("an hour after", "2026-11-05 11:30"),
      ("days after", "2026-11-12 12:00"),
    ] { try diary.add(.important, words, at: moment) }
    #expect(
      Set(try report(diary).important) == ["of that day", "an hour after", "days after"])
    // Before that visit they were all there was.
    #expect(try report(diary, asOf: "2026-11-05 10:00").important.count == 3)
  }

  @Test("in the waiting room a point still stands, when it was agreed upon no more")
  func waiting() throws {
    var diary = Diary()
    let visit = try diary.visit("2026-11-22 10:00")
    try diary.add(.important, "nod off", at: "2026-11-20 12:00")
    #expect(try report(diary).important == ["nod off"])
    #expect(try report(diary).appointment?.at.day.iso8601 == "2026-11-22")
    try diary.agree("less in the morning", at: visit, told: "2026-11-22 10:20")
    #expect(try report(diary).important == [])
    #expect(try report(diary).appointment == nil)
    #expect(try report(diary).agreedLast?.text == "less in the morning")
  }

  @Test("questions: the open ones, and those that were answered in the period")
  func questions() throws {
    var diary = Diary()
    for number in 1...4 { try diary.ask(number, "question \(number)") }
    try diary.answer(2, "before", at: "2026-10-22 23:59")
    try diary.answer(3, "in it", at: "2026-10-23 00:00")
    try diary.answer(4, "after", at: "2026-11-22 10:31")
    let facts = try report(diary)
    #expect(facts.questions.map(\.n) == [1, 3, 4])
    #expect(facts.questions.map(\.answer) == [nil, "in it", nil])
    let text = facts.text(isUnicode: false)
    #expect(text.contains("1 question 1") && text.contains("4 question 4"))
    #expect(!text.contains("question 3") && !text.contains("in it"))
  }

  @Test("what was agreed is of the last visit of which it is known, all of it")
  func agreed() throws {
    var diary = Diary()
    let first = try diary.visit("2026-08-27", with: nil)
    let second = try diary.visit("2026-09-24", with: "Dr Wu, Pain, second floor")
    try diary.visit("2026-10-29")
    try diary.agree("old", at: first, told: "2026-08-27 12:00")
    #expect(try report(diary).text(isUnicode: false).contains("AGREED LAST TIME (27 Aug)  old"))
    try diary.agree("one", at: second, told: "2026-09-24 12:00")
    try diary.agree("two", at: second, told: "2026-09-25 12:00")
    #expect(
      try report(diary).text(isUnicode: false).contains(
        "AGREED LAST TIME (24 Sep, Dr Wu)  one; two"))
    let long = String(repeating: "word ", count: 40)
    try diary.agree(long, at: second, told: "2026-09-25 12:00")
    let lines = try report(diary).text(isUnicode: false).lines
    #expect(lines.contains { $0.hasPrefix("AGREED LAST TIME (24 Sep, Dr Wu) one; two; word") })
    #expect(lines.allSatisfy { $0.displayWidth <= 80 })
  }

  @Test("gaps that were told, when they reach into the period; more than three go to page 2")
  func gaps() throws {
    var diary = Diary()
    let told = "2026-11-20 09:00"
    try diary.gap("2026-10-01 08:00", "2026-10-23 00:00", "ends before", told: told)
    try diary.gap("2026-10-20 08:00", "2026-10-23 00:01", "reaches in", told: told)
    try diary.gap("2026-11-02 00:00", "2026-11-10 00:00", "days", told: told)
    try diary.gap("2026-11-18 08:00", "2026-11-21 08:00", "told later", told: "2026-11-22 11:00")
    let facts = try report(diary)
    #expect(facts.gapsExplained.map(\.text) == ["reaches in", "days"])
    let text = facts.text(isUnicode: false)
    #expect(text.contains("  About 20-23 Oct, told later: \"reaches in\"\n"))
    #expect(text.contains("  About 2-9 Nov, told later: \"days\"\n"))
    for day in 11...14 {
      try diary.gap("2026-11-\(day) 08:00", "2026-11-\(day) 09:00", "day \(day)", told: told)
    }
    let pages = try report(diary).text(isUnicode: false).split(separator: "\n\n\n")
    #expect(pages.count == 2)
    #expect(pages[0].contains("3 such times more on page 2"))
    #expect(pages[1].contains("About 14 Nov, told later: \"day 14\""))
  }

  @Test("gaps that were told change no figure")
  func figures() throws {
    let plain = try Diary.raised()
    var told = plain
    try told.gap("2026-10-24 00:00", "2026-11-20 00:00", "not taken", told: "2026-11-20 09:00")
    var (before, after) = (try report(plain), try report(told))
    #expect(before.gapsExplained != after.gapsExplained)
    (before.gapsExplained, after.gapsExplained) = ([], [])
    #expect(before == after)
  }

  @Test("allergies stand there without a medicine too")
  func allergies() throws {
    let report = try Diary().report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30",
      person: ReportPerson(allergies: "penicillin"))
    #expect(report.text(isUnicode: false).contains("MEDICINES\n  Allergies: penicillin\n"))
  }

  @Test("hostile words are shown and not obeyed")
  func hostile() throws {
    var diary = Diary()
    let visit = try diary.visit("2026-10-01", with: "\u{1b}[2JDr \u{202e}Lee, x")
    try diary.agree("one\ntwo\u{7}", at: visit, told: "2026-10-01 12:00")
    try diary.gap("2026-11-02 00:00", "2026-11-05 00:00", "a\r\nb", told: "2026-11-20 09:00")
    try diary.visit("2026-12-01", with: "\u{9b}2J")
    let text = try report(diary).text(isUnicode: false)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || (0x20..<0x7f).contains($0.value) })
  }

  @Test("in JSON the moments of a visit are civil, a day alone where no time is known")
  func json() throws {
    var diary = try Diary.visit()
    try diary.visit("2026-11-29", with: nil)
    let json = try diary.visitReport().json()
    #expect(json.contains("\"at\" : \"2026-11-29\",\n    \"with\" : null"))
    #expect(json.contains("\"at\" : \"2026-08-27T09:00\""))
    #expect(json.contains("\"from\" : \"2026-11-09T08:00\""))
    #expect(json.contains("\"until\" : \"2026-11-10T08:15\""))
  }
}

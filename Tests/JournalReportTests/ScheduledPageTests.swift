import JournalModel
import JournalReport
import Testing

@Suite("The page of medicines on a schedule")
struct ScheduledPageTests {
  private func expectPage(
    _ diary: Diary, _ name: String, pages: Int = 1, at location: SourceLocation = #_sourceLocation
  ) throws {
    let text = try diary.monthReport().text(isUnicode: false)
    try expectSnapshot(text, name, sourceLocation: location)
    let all = text.split(separator: "\n\n\n").map { String($0).lines }
    #expect(all.count == pages, sourceLocation: location)
    #expect(all.first.map(\.count) ?? 0 <= 60, sourceLocation: location)
    #expect(text.lines.allSatisfy { $0.displayWidth <= 80 }, sourceLocation: location)
  }

  @Test("a raised dose: the table, the columns, and what should be seen first")
  func raised() throws {
    try expectPage(.raised(), "raised.txt")
  }

  @Test("a dose raised step by step: the latest three columns, the steps in one line")
  func titration() throws {
    try expectPage(.titration(), "titration.txt")
  }

  @Test("paused, stopped, planned, weekly, by pump, six times a day, and nothing due")
  func mixed() throws {
    try expectPage(.mixed(), "mixed.txt", pages: 2)
  }

  @Test(
    "too much of everything: sixty lines hold falls, the table of doses, and what is prescribed")
  func overfull() throws {
    try expectPage(.overfull(), "overfull.txt", pages: 4)
  }

  @Test("hostile words of a prescription are shown, not obeyed")
  func hostile() throws {
    var diary = Diary()
    let bad = "\u{1b}[2J\n\u{202e}" + String(repeating: "漢字", count: 30)
    let id = try diary.medicine(bad, form: bad, purpose: bad, prescriber: bad)
    try diary.prescribe(id, diary.schedule("5", "08:00"), from: "2026-03-01")
    try diary.prescribe(id, diary.schedule("10", "08:00"), from: "2026-11-05", by: bad, bad)
    try diary.prescribe(id, .stopped, from: "2026-11-20", replacedBy: bad)
    try diary.product(id, bad, from: "2026-11-06")
    diary.tags = [bad]
    for day in try diary.days("2026-10-23", "2026-11-21") { try diary.mood(3, at: "\(day) 20:00") }
    for isUnicode in [true, false] {
      let text = try diary.monthReport().text(isUnicode: isUnicode)
      #expect(text.lines.allSatisfy { $0.displayWidth <= 80 })
      let controls = text.unicodeScalars.filter {
        $0 != "\n" && [.control, .format, .lineSeparator].contains($0.properties.generalCategory)
      }
      #expect(controls.isEmpty)
    }
  }

  @Test("no line is wider than the page, however narrow")
  func narrow() throws {
    for diary in [try Diary.raised(), try .titration(), try .mixed()] {
      let report = try diary.monthReport()
      for width in Array(24...100) {
        let lines = report.text(width: width, isUnicode: false).lines
        #expect(lines.map(\.displayWidth).max() ?? 0 <= width)
      }
    }
  }

  @Test("forty columns: each cell has a line of its own")
  func fortyColumns() throws {
    try expectSnapshot(
      try Diary.raised().monthReport().text(width: 40, isUnicode: false), "raised-narrow.txt")
  }
}

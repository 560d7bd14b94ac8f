import JournalModel
import JournalReport
import Testing

@Suite("The page as text")
struct PageTests {
  @Test("an ordinary month fills one page of at most 60 lines and 80 columns")
  func ordinaryMonth() throws {
    let text = try Diary.month().monthReport().text(isUnicode: false)
    try expectSnapshot(text, "month.txt")
    #expect(text.lines.count <= 60)
    #expect(text.lines.allSatisfy { $0.displayWidth <= 80 })
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("nothing written makes a page that says so, and says that no fall was logged")
  func empty() throws {
    let report = try Diary().report(
      since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30")
    #expect(report.isEmpty)
    try expectSnapshot(report.text(isUnicode: false), "empty.txt")
  }

  @Test("what does not fit gives way to a second page, and the first says how much")
  func twoPages() throws {
    var diary = try Diary.month()
    for number in 4...9 { try diary.ask(number, "What about point \(number)?") }
    for name in ["alcohol", "coffee", "steps"] {
      try diary.track(name, "2", at: "2026-11-09 20:00")
    }
    for words in ["nausea", "rash", "itching", "tremor", "seizure", "fainted", "slurred speech"] {
      try diary.note(words, at: "2026-11-08 15:00")
    }
    diary.tags = ["a cold"]
    for day in 10...19 { try diary.note("fell in the hall", at: "2026-11-\(day) 06:00") }
    for number in 1...7 { _ = try diary.medicine("medicine \(number)") }
    let text = try diary.monthReport().text(isUnicode: false)
    try expectSnapshot(text, "two-pages.txt")
    let pages = text.split(separator: "\n\n\n")
    #expect(pages.map { $0.contains("more on page 2") } == [true, false])
    for page in pages { #expect(String(page).lines.count <= 60) }
  }

  @Test("a day that still runs is no full day, and a journey and a bare day are said")
  func travelDay() throws {
    var diary = Diary()
    let medicine = try diary.medicine("baclofen")
    try diary.dose(medicine, "10", at: "2026-11-20 08:00")
    diary.zone = "America/New_York"
    diary.offset = -18_000
    try diary.dose(medicine, "10", at: "2026-11-20 14:00")
    try diary.note(
      "fell on the stairs", SideEffectNote.Severity.none, site: "knee", at: "2026-11-21")
    try diary.track("down", "-2", at: "2026-11-21 09:00")
    try diary.track("down", "3", at: "2026-11-22 09:00")
    let report = try diary.report(
      since: "2026-11-20", until: "2026-11-22", asOf: "2026-11-22 10:30")
    try expectSnapshot(report.text(isUnicode: false), "travel.txt")
  }

  @Test("hostile text is shown, not obeyed, and leaves every line within its width")
  func hostile() throws {
    let report = try Diary.hostile().monthReport()
    for (isUnicode, name) in [(true, "hostile-unicode.txt"), (false, "hostile-ascii.txt")] {
      let text = report.text(isUnicode: isUnicode)
      try expectSnapshot(text, name)
      let controls = text.unicodeScalars.filter {
        $0 != "\n" && [.control, .format, .lineSeparator].contains($0.properties.generalCategory)
      }
      #expect(controls.allSatisfy { $0 == "\u{200d}" })
    }
  }

  @Test("no line is wider than the page, however narrow")
  func narrow() throws {
    for report in [try Diary.month().monthReport(), try Diary.hostile().monthReport()] {
      for width in Array(1...90) + [132] {
        for isUnicode in [true, false] {
          let lines = report.text(width: width, isUnicode: isUnicode).lines
          let widest = lines.map(\.displayWidth).max() ?? 0
          #expect(widest <= max(width, TextRenderer.minimumWidth))
        }
      }
    }
  }

  @Test("forty columns: each cell has a line of its own")
  func fortyColumns() throws {
    try expectSnapshot(
      try Diary.month().monthReport().text(width: 40, isUnicode: false), "month-narrow.txt")
  }

  @Test("the same facts give the same bytes")
  func deterministic() throws {
    let texts = try (0..<5).map { _ in try Diary.month().monthReport().text(isUnicode: true) }
    let json = try (0..<5).map { _ in try Diary.month().monthReport().json() }
    #expect(Set(texts).count == 1)
    #expect(Set(json).count == 1)
  }
}

extension String {
  var lines: [Substring] {
    split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }
}

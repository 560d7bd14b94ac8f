import Foundation
import JournalModel
import JournalReport
import Testing

@Suite("What gives way when the page is too long")
struct CuttingTests {
  /// What the first page still holds of a journal that grows.
  private struct First {
    let text: String
    let context: Bool
    let trackers: Int
    let symptoms: Int
    let questions: Int
  }

  /// A journal with so many symptoms, trackers and questions.
  private func grown(_ size: Int) throws -> VisitReport {
    var diary = try Diary.raised()
    for number in 0..<size {
      try diary.ask(number + 2, "What about point \(number)?")
      try diary.track("tracker \(number)", "2", at: "2026-11-09 20:00")
    }
    let words = [
      "nausea", "rash", "itching", "tremor", "headache", "dizzy", "slurred speech", "tired",
      "dry mouth", "constipated", "blurred vision", "fell",
    ]
    for word in words.prefix(size + 5) { try diary.note(word, at: "2026-11-08 15:00") }
    return try diary.monthReport()
  }

  private func first(_ report: VisitReport) -> First {
    let page = String(report.text(isUnicode: false).split(separator: "\n\n\n")[0])
    let lines = page.lines
    return First(
      text: page, context: page.contains("also within"),
      trackers: lines.count { $0.hasPrefix("  Tracker ") || $0.hasPrefix("  Sleep") },
      symptoms: lines.count { $0.contains(", days (worst)") },
      questions: lines.count { $0.contains("____") && $0.hasPrefix("  ") && !$0.contains("[ ]") })
  }

  @Test("also within, then trackers, then symptoms beyond five, then questions beyond three")
  func order() throws {
    var cut: [String] = []
    for size in 0...11 {
      let report = try grown(size)
      let page = first(report)
      #expect(page.text.lines.count <= 60, "size \(size)")
      let states = [
        ("context", !page.context), ("trackers", page.trackers < report.trackers.count - 1),
        ("symptoms", page.symptoms < report.symptoms.count),
        ("questions", page.questions < report.questions.count),
      ]
      for (name, isCut) in states where isCut && !cut.contains(name) { cut.append(name) }
      // What gives way later is whole while what gives way earlier is there.
      for (earlier, later) in zip(states, states.dropFirst()) where later.1 {
        #expect(earlier.1, "\(later.0) was cut before \(earlier.0), size \(size)")
      }
      if cut.contains("questions") { #expect(page.questions <= 3) }
      if cut.contains("symptoms") { #expect(page.symptoms <= 5) }
    }
    #expect(cut == ["context", "trackers", "symptoms", "questions"])
  }

  @Test(
    "falls, the table of doses and the first tracker stand on every first page", arguments: 0...11)
  func neverCut(size: Int) throws {
    let page = first(try grown(size)).text
    #expect(page.contains("Falls"))
    #expect(page.contains("BACLOFEN DOSES LOGGED"))
    #expect(page.contains("not recorded (may have been taken)"))
    #expect(page.contains("Stiffness 0-10 (10 worst)"))
  }

  @Test(
    "a second page is there whenever something is cut, and the first says so", arguments: 0...11)
  func secondPage(size: Int) throws {
    let text = try grown(size).text(isUnicode: false)
    let pages = text.split(separator: "\n\n\n").map(String.init)
    let isCut = !pages[0].contains("also within") || pages[0].contains("on page 2")
    #expect((pages.count > 1) == isCut)
  }

  @Test("every sheet carries its number and how many there are", arguments: [0, 4, 11, 40])
  func numbers(size: Int) throws {
    let pages = try grown(size).text(isUnicode: false).split(separator: "\n\n\n").map(String.init)
    for (index, page) in pages.enumerated() {
      #expect(page.lines.prefix(3).contains { $0.hasSuffix("  \(index + 1) / \(pages.count)") })
      #expect(page.lines.count <= 60)
    }
    let html = try grown(size).html()
    let sheets = html.components(separatedBy: "<article")
    for index in 1..<sheets.count {
      #expect(sheets[index].contains("Page \(index) of \(sheets.count - 1)"))
      #expect(sheets[index].contains(">\(index) / \(sheets.count - 1)</span>"))
    }
  }
}

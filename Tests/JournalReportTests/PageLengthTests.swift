import JournalModel
import Testing

@testable import JournalReport

@Suite("How long a page is")
struct PageLengthTests {
  @Test("a page is as long as it is measured to be", arguments: [24, 40, 57, 80, 120])
  func measured(_ width: Int) throws {
    let renderer = TextRenderer(width: width, isUnicode: true)
    var known: [ReportDocument.Section: Int] = [:]
    for report in try [Diary.month().monthReport(), Diary.crowded().monthReport()] {
      for limits in [PageLimits(), .none, .agreed] {
        let page = ReportDocument.Page(firstOf: report, limits: limits)
        let length = renderer.length(of: page, &known)
        // On paper it would be cut.
        guard length <= TextRenderer.linesOfSheet || width < TextRenderer.widthOfSheet else {
          continue
        }
        let text = renderer.render(ReportDocument(pages: [page]))
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 == length)
        #expect(renderer.length(of: page, &known) == length)
      }
    }
  }
}

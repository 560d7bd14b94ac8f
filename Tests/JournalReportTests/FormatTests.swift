import JournalModel
import JournalReport
import Testing

@Suite("Each format of each report")
struct FormatTests {
  @Test("is recorded as text", arguments: Fixture.allCases)
  func text(fixture: Fixture) throws {
    let text = try fixture.report().text(isUnicode: true)
    try expectSnapshot(
      text, fixture == .hostile ? "hostile-unicode.txt" : "\(fixture.rawValue).txt")
    #expect(text.lines.allSatisfy { $0.displayWidth <= 80 })
    for page in text.split(separator: "\n\n\n") { #expect(String(page).lines.count <= 60) }
  }

  @Test("is recorded as Markdown", arguments: Fixture.allCases)
  func markdown(fixture: Fixture) throws {
    try expectSnapshot(try fixture.report().markdown(), "\(fixture.rawValue).md")
  }

  @Test("is recorded as HTML", arguments: Fixture.allCases)
  func html(fixture: Fixture) throws {
    try expectSnapshot(try fixture.report().html(), "\(fixture.rawValue).html")
  }

  @Test("is recorded as JSON", arguments: Fixture.allCases)
  func json(fixture: Fixture) throws {
    try expectSnapshot(try fixture.report().json(), "\(fixture.rawValue).json")
  }

  @Test("is recorded as CSV", arguments: Fixture.allCases)
  func csv(fixture: Fixture) throws {
    try expectSnapshot(try fixture.report().csv(), "\(fixture.rawValue).csv")
  }

  @Test("the same facts give the same bytes", arguments: Fixture.allCases)
  func deterministic(fixture: Fixture) throws {
    let first = try fixture.report()
    let second = try fixture.report()
    #expect(first.html() == second.html())
    #expect(first.markdown() == second.markdown())
    #expect(first.csv() == second.csv())
  }
}

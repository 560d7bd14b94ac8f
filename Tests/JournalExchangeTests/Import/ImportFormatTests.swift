import JournalModel
import Testing

@testable import JournalExchange

@Suite("Which format a file has")
struct ImportFormatTests {
  @Test(
    "is guessed from the content",
    arguments: [
      ("medtimer.json", ImportFormat.medtimer), ("medtimer.csv", .medtimer),
      ("mytherapy.csv", .mytherapy), ("daylio.csv", .daylio), ("daylio-old.csv", .daylio),
      ("bearable.csv", .bearable), ("bearable-old.csv", .bearable),
      ("health.json", .healthAutoExport), ("health.csv", .healthAutoExport),
      ("psychonautwiki.json", .psychonautwiki),
    ])
  func guessed(name: String, format: ImportFormat) throws {
    #expect(ImportFormat(guessedFrom: try ImportFixtures.file(name)) == format)
  }

  @Test(
    "and everything else is a table, whatever it is",
    arguments: ["", "time,mood\n2026-11-20,4\n", "{}", "[1,2", "a;b;c\n", "\u{FEFF}{\"x\":1}"])
  func table(text: String) {
    #expect(ImportFormat(guessedFrom: Array(text.utf8)) == .table)
  }

  @Test(
    "a file that is not what --from says is refused and nothing of it taken",
    arguments: ImportFormat.allCases.filter { $0 != .table })
  func isNot(format: ImportFormat) throws {
    for text in ["{}", "{\"list\": 1}", "a,b\n1,2\n", "", "[", "null"] {
      if text == "{\"list\": 1}", format == .medtimer { continue }
      #expect(throws: (any Error).self, "\(format) \(text)") {
        try ImportFixtures.plan(of: text, as: format)
      }
    }
  }

  @Test(
    "hostile JSON is refused with its line, in every format",
    arguments: [ImportFormat.medtimer, .healthAutoExport, .psychonautwiki])
  func hostile(format: ImportFormat) throws {
    let deep = "{\"events\":" + String(repeating: "[", count: 100_000)
    let twice = "{\"events\":{\"list\":[]},\n\"events\":{\"list\":[]}}"
    for (text, words) in [
      (deep, "more than 128 brackets"), (twice, "stands twice in one object on line 2"),
    ] {
      let error = #expect(throws: JSONError.self) {
        try ImportFixtures.plan(of: text, as: format)
      }
      #expect(error?.description.contains(words) == true)
    }
  }
}

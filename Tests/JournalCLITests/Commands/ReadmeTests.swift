import Foundation
import Testing

@testable import JournalCLI

@Suite("The table of commands in the README")
struct ReadmeTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "README.md")
  private static let marks = ("<!-- commands -->\n", "<!-- /commands -->\n")

  /// One line a command, in its own words, as a shell is told them.
  private static func table() throws -> String {
    let offered = try World().journal(["--complete", "fish", ""]).lines
    var rows: [(names: [String], abstract: String)] = []
    for index in stride(from: 0, to: offered.count - 1, by: 2) {
      let (name, abstract) = (String(offered[index]), String(offered[index + 1]))
      if rows.last?.abstract == abstract {
        rows[rows.count - 1].names.append(name)
      } else {
        rows.append(([name], abstract))
      }
    }
    let lines = rows.map { row in
      "| \(row.names.map { "`\($0)`" }.joined(separator: ", ")) | \(row.abstract) |"
    }
    return (["| command | what it does |", "| --- | --- |"] + lines).joined(separator: "\n") + "\n"
  }

  @Test("it says what the commands say of themselves; JOURNAL_RECORD_SNAPSHOTS=1 writes it anew")
  func current() throws {
    let table = try ReadmeTests.table()
    let text = try String(contentsOf: ReadmeTests.file, encoding: .utf8)
    let start = try #require(text.range(of: ReadmeTests.marks.0), "no \(ReadmeTests.marks.0)")
    let end = try #require(text.range(of: ReadmeTests.marks.1), "no \(ReadmeTests.marks.1)")
    if ProcessInfo.processInfo.environment["JOURNAL_RECORD_SNAPSHOTS"] == "1" {
      let new = text[..<start.upperBound] + table + text[end.lowerBound...]
      try String(new).write(to: ReadmeTests.file, atomically: true, encoding: .utf8)
      Issue.record("recorded the table of README.md; read it, then run again")
      return
    }
    #expect(
      text[start.upperBound..<end.lowerBound] == table,
      "README.md differs; JOURNAL_RECORD_SNAPSHOTS=1 swift test --filter ReadmeTests writes it anew"
    )
  }
}

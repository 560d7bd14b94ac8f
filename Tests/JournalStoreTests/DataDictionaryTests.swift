import Foundation
import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("The data dictionary")
struct DataDictionaryTests {
  let folder: JournalFolder
  let page: String

  init() throws {
    folder = try JournalFolder()
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    page = try String(
      contentsOf: root.appending(path: "docs/data-dictionary.md"), encoding: .utf8)
  }

  /// The section of a table, up to the next heading.
  private func section(_ table: String) -> Substring? {
    page.split(separator: "\n##").first { section in
      let title = section.prefix { $0 != "\n" }.split(separator: ":")[0]
      return title.filter { $0 != "#" && $0 != " " } == "`\(table)`"
    }
  }

  @Test("it has every table with every column")
  func complete() throws {
    _ = try folder.open()
    let connection = try folder.connect()
    var columns: [(table: String, column: String)] = []
    try connection.query(
      """
      SELECT t.name, c.name FROM sqlite_schema AS t JOIN pragma_table_xinfo(t.name) AS c
      WHERE t.type IN ('table', 'view') AND t.name NOT LIKE 'sqlite_%'
      """
    ) { columns.append((try $0.text(0), try $0.text(1))) }
    #expect(columns.count > 100)
    for (table, column) in columns {
      if table == "diary" {
        #expect(page.contains("| `\(column)` |"), "diary.\(column)")
        continue
      }
      let section = try #require(self.section(table), "\(table)")
      // Parts of a revision need not say again which one they are of, nor `meta` what a key is.
      if column == "revision_id" || table == "meta" { continue }
      #expect(section.contains("`\(column)`"), "\(table).\(column)")
    }
  }

  @Test("it names the newest format and every kind")
  func versions() {
    #expect(page.contains("migration, \(MigrationFixture.newest)."))
    for kind in EntryKind.allCases {
      #expect(section("kind")?.contains("`\(kind.rawValue)`") == true, "\(kind)")
    }
  }

  private var queries: [String] {
    let blocks = page.components(separatedBy: "```sql\n").dropFirst()
    let sql = blocks.compactMap { $0.components(separatedBy: "```").first }.joined()
    return sql.components(separatedBy: ";\n").filter { $0.contains("SELECT") }
  }

  @Test("its questions can be asked, and what was prescribed when is answered")
  func answers() throws {
    let database = try folder.open()
    let baclofen = try database.add(.medication("baclofen")).id
    let day = CivilDay.noon
    func change(
      _ days: Int, _ state: RegimenChange.State, by: String? = nil, reason: String? = nil
    ) throws {
      let from = LocalDateTime(day: day.advanced(byDays: days), time: .midnight)
      try database.add(
        EntryFacts(
          moment: .hours(Int64(days)),
          content: .regimen(
            RegimenChange(medication: baclofen, from: from, state, decidedBy: by)), text: reason))
    }
    let thirty = DoseLimit(Amount(Exact(30), .milligram))
    try change(4, .prescribed(.asNeeded(maximum: thirty)))
    try change(0, .prescribed(.scheduled(try .thrice())), by: "Dr Lee", reason: "too stiff")
    try change(2, .paused)
    try change(
      6, .prescribed(.continuous(InfusionRate(perDay: Amount(Exact(1, over: 3), .microgram)))))
    try change(8, .prescribed(.scheduled(try .thrice(.every(days: 2, anchor: day)))))
    try change(9, .prescribed(.scheduled(try .thrice(.weekdays([.sunday, .monday])))))
    try database.add(.dose(of: baclofen))
    #expect(queries.count == 4)
    var answers: [[String]] = []
    for query in queries {
      try database.connection.query(query) { row in
        guard query.contains("what was prescribed when") else { return }
        answers.append(try (0..<8).map { try row.optionalText($0) ?? "-" })
      }
    }
    let thrice = "10 mg at 08:00, 10 mg at 14:00, 10 mg at 20:00"
    #expect(
      answers.map { $0.joined(separator: "|") } == [
        "baclofen|2026-11-20 00:00|2026-11-22 00:00|scheduled|-|\(thrice)|Dr Lee|too stiff",
        "baclofen|2026-11-22 00:00|2026-11-24 00:00|paused|-|-|-|-",
        "baclofen|2026-11-24 00:00|2026-11-26 00:00|as_needed|-|at most 30 mg in 24 h|-|-",
        "baclofen|2026-11-26 00:00|2026-11-28 00:00|continuous|-|1/3 mcg in 24 h|-|-",
        "baclofen|2026-11-28 00:00|2026-11-29 00:00|scheduled|every 2 days from 2026-11-20|\(thrice)|-|-",
        "baclofen|2026-11-29 00:00|-|scheduled|mon,sun|\(thrice)|-|-",
      ])
  }
}

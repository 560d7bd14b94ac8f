import Foundation
import JournalModel
import Testing

@testable import JournalCLI

@Suite("A year of somebody made up, entered by commands alone")
struct YearTests {
  @Test("every command of the year is understood")
  func commands() throws {
    #expect(try Year.entered.get().troubles == [])
  }

  /// Periods that lie a day or more behind the moment from which they are told, so that the
  /// outcome of each of their slots is known.
  static let periods = [
    ("2025-11-24", "2025-12-23"), ("2026-01-01", "2026-01-31"), ("2026-02-01", "2026-02-28"),
    ("2026-03-02", "2026-03-31"), ("2026-03-27", "2026-04-10"), ("2026-05-01", "2026-05-31"),
    ("2026-06-01", "2026-06-30"), ("2026-07-10", "2026-07-31"), ("2026-08-01", "2026-08-31"),
    ("2026-09-01", "2026-09-30"), ("2026-10-15", "2026-11-06"), ("2026-10-23", "2026-11-20"),
    ("2025-11-24", "2026-11-20"),
  ]

  @Test("the report counts what was really done, in every month", arguments: periods)
  func months(since: String, until: String) throws {
    let world = try Year.world("Europe/Berlin", "2026-11-22T10:30")
    let report = try world.journal("report --since \(since) --until \(until) --format json")
      .object()
    let medicines = try #require(report["medications"] as? [[String: Any]])
    let facts = try YearFacts.all.get()
    var compared = 0
    for medicine in Set(facts.slots.map(\.medicine)) {
      let slots = facts.slots.filter {
        $0.medicine == medicine && since <= $0.day && $0.day <= until
      }
      guard !slots.isEmpty else { continue }
      let told = try #require(medicines.first { $0["name"] as? String == medicine })
      let figures = try #require(told["adherence"] as? [String: Any], "\(medicine)")
      let extra = facts.beside.count {
        $0.medicine == medicine && since <= $0.taken.prefix(10) && $0.taken.prefix(10) <= until
      }
      for (key, value) in YearTests.figures(slots, extra: extra) {
        compared += 1
        #expect(figures[key] as? Int == value, "\(medicine), \(key), \(since) to \(until)")
      }
      #expect(
        figures["reasons"] as? [String: Int]
          == Dictionary(grouping: slots.compactMap(\.reason)) { $0 }.mapValues(\.count),
        "\(medicine), reasons, \(since)")
      try compare(figures["by_time"], with: slots, "\(medicine), \(since)")
    }
    #expect(compared >= 11)
  }

  private static func figures(_ slots: [YearFacts.Slot], extra: Int) -> [String: Int] {
    let taken = slots.filter { $0.outcome == "taken" }
    let delays = taken.compactMap(\.delay)
    return [
      "scheduled": slots.count, "taken": taken.count,
      "skipped": slots.count { $0.outcome == "skipped" },
      "missed": slots.count { $0.outcome == "missed" },
      "unrecorded": slots.count { $0.outcome == "unrecorded" }, "pending": 0,
      "on_time": delays.count { abs($0) <= 120 }, "late": delays.count { $0 > 120 },
      "early": delays.count { $0 < -120 },
      "smaller": taken.count { $0.took ?? $0.amount < $0.amount },
      "larger": taken.count { $0.took ?? $0.amount > $0.amount }, "extra": extra,
    ]
  }

  private func compare(_ told: Any?, with slots: [YearFacts.Slot], _ what: String) throws {
    let rows = try #require(told as? [[String: Any]], "\(what)")
    #expect(rows.compactMap { $0["time"] as? String } == Set(slots.map(\.time)).sorted(), "\(what)")
    for row in rows {
      let time = try #require(row["time"] as? String)
      let due = slots.filter { $0.time == time }
      #expect(row["taken"] as? Int == due.count { $0.outcome == "taken" }, "\(what) \(time)")
      #expect(row["off_time"] as? Int == due.count { abs($0.delay ?? 0) > 120 }, "\(what) \(time)")
      #expect(row["missed"] as? Int == due.count { $0.outcome == "missed" }, "\(what) \(time)")
    }
  }

  @Test("told from a moment of the year, it knows nothing of what came after")
  func moments() throws {
    for moment in ["2026-01-20", "2026-04-05", "2026-08-10", "2026-10-22", "2026-11-10"] {
      let world = try Year.world("Europe/Berlin", "2026-11-22T10:30")
      let later = world.journal(
        "report --since 2026-01-01 --until \(moment) --as-of \"\(moment) 12:00\" --format json")
      let entries = try Year.lines().filter { $0.now <= "\(moment)T12:00" }.count
      let told =
        try #require(
          try later.object()["completeness"] as? [String: Any])["entries"] as? Int
      #expect(try #require(told) <= entries)
      #expect(later.code == .done)
    }
  }

  @Test("the day view tells twenty of its days as they were", arguments: try dayViews())
  func days(moment: String, view: String) throws {
    let world = try Year.world("Europe/Berlin", "2026-11-22T10:30")
    let outcome = world.journal("--as-of \"\(moment)\" -q")
    #expect(outcome.output == view)
  }

  @Test(
    "the page at its end is recorded in every format",
    arguments: [
      ("text", "txt"), ("markdown", "md"), ("html", "html"), ("json", "json"), ("csv", "csv"),
    ]
  )
  func pages(format: String, ending: String) throws {
    let world = try Year.world("Europe/Berlin", "2026-11-22T10:30")
    let outcome = world.journal("report --since 30d --format \(format) -q")
    #expect(outcome.code == .done)
    try Year.expectRecorded(outcome.output, "page.\(ending)")
  }

  @Test("a page of all of it is one sheet too, and what it left out is on the next")
  func wholeYear() throws {
    let world = try Year.world("Europe/Berlin", "2026-11-22T10:30")
    for period in ["30d", "90d", "365d"] {
      let text = world.journal("report --since \(period) -q").output
      let sheets = text.split(separator: "\n\n\n")
      #expect(sheets.count == 2)
      #expect(
        sheets.allSatisfy {
          $0.split(separator: "\n", omittingEmptySubsequences: false).count <= 60
        })
      #expect(sheets[0].contains("AGREED TODAY"))
      #expect(sheets[0].contains("on page 2"))
    }
  }

  @Test("what the README shows of the page is what the page says")
  func readme() throws {
    let root = Year.folder.appending(path: "../..").standardizedFileURL
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let page = try String(contentsOf: Year.folder.appending(path: "page.txt"), encoding: .utf8)
    let shown = try #require(readme.firstRange(of: "$ journal report --since 30d\n...\n"))
    let end = try #require(readme[shown.upperBound...].firstRange(of: "...\n"))
    let excerpt = String(readme[shown.upperBound..<end.lowerBound])
    #expect(excerpt.count > 500)
    #expect(page.contains(excerpt))
  }

  /// `day-views.txt`: a line `--- 2026-02-16 09:00`, then what is seen then.
  private static func dayViews() throws -> [(String, String)] {
    let text = try String(
      contentsOf: Year.folder.appending(path: "day-views.txt"), encoding: .utf8)
    return text.split(separator: "--- ").map { part in
      let lines = part.split(separator: "\n", maxSplits: 1)
      return (String(lines[0]), String(lines[1]))
    }
  }
}

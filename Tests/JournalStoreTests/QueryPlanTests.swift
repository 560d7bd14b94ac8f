import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("How SQLite finds what is asked for")
struct QueryPlanTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  private func plan(
    _ connection: borrowing Connection, _ sql: String, _ values: [Value] = []
  ) throws -> [String] {
    var steps: [String] = []
    try connection.query("EXPLAIN QUERY PLAN " + sql, values) { steps.append(try $0.text(3)) }
    return steps
  }

  private static let day = CivilDay(daysSinceEpoch: 20_777)

  private static let filters = [
    EntryFilter(), EntryFilter(since: day, until: day), EntryFilter(since: day),
    EntryFilter(kinds: Set(EntryKind.diary)), EntryFilter(since: day, kinds: [.dose]),
    EntryFilter(tag: "trip"), EntryFilter(until: day, kinds: [.note, .mood], tag: "trip"),
  ]

  @Test("the diary is read in the order of its index, never sorted", arguments: [false, true])
  func diary(newestFirst: Bool) throws {
    let database = try folder.open()
    for filter in QueryPlanTests.filters {
      let (sql, values) = filter.query(newestFirst: newestFirst)
      let steps = try plan(database.connection, sql, values)
      let bounded = filter.since != nil || filter.until != nil
      let first = try #require(steps.first)
      #expect(first.hasPrefix("\(bounded ? "SEARCH" : "SCAN") r USING INDEX revision_lived"))
      #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
      #expect(!steps.dropFirst().contains { $0.hasPrefix("SCAN") }, "\(steps)")
    }
  }

  @Test("a silence is looked for from the end of the index, never sorted")
  func silence() throws {
    let database = try folder.open()
    let steps = try plan(database.connection, JournalDatabase.silenceQuery)
    #expect(steps.count == 1)
    #expect(steps.first?.hasPrefix("SCAN revision USING INDEX revision_lived") == true, "\(steps)")
  }

  @Test("a hundred thousand steps are not taken for the latest twenty of 20,000 entries")
  func early() throws {
    let database = try folder.open()
    try database.write(.named("import")) { writer in
      for number in 0..<20_000 {
        try writer.add(.mood(.ok, at: Int64(number * 7919 % 20_011)))
      }
    }
    let filter = EntryFilter(kinds: Set(EntryKind.diary))
    func steps() throws -> Int {
      try database.connection.work().filter { $0.sql.hasPrefix("SELECT r.id") }
        .reduce(0) { $0 + $1.steps }
    }
    var count = 0
    try database.forEachEntry(filter, newestFirst: true) { _ in
      count += 1
      return count < 20
    }
    let twenty = try steps()
    _ = try database.entries(filter)
    let all = try steps() - twenty
    #expect(count == 20)
    #expect(all > 100_000)
    #expect(twenty > 0)
    #expect(twenty * 500 < all, "\(twenty) for twenty, \(all) for all")
  }

  @Test("definitions are found from their own tables")
  func definitions() throws {
    let database = try folder.open()
    for table in [
      MedicationTable.name, QuestionTable.name, TrackerTable.name, RegimenVersionTable.name,
      ProductTable.name,
    ] {
      let steps = try plan(database.connection, JournalDatabase.liveRevisionsQuery(of: table))
      #expect(steps.first == "SCAN d")
      #expect(!steps.dropFirst().contains { $0.hasPrefix("SCAN") }, "\(steps)")
    }
  }

  @Test("what belongs to a revision is found by it, and the next ones follow")
  func parts() throws {
    let database = try folder.open()
    let selections =
      EntryKind.allCases.compactMap(\.table).map { ($0.name, $0.sql.selection) } + [
        (MentionTable.name, MentionTable.selection), ("tag", TagTable.selection),
        (NoticeTable.name, NoticeTable.selection), (PlanStepTable.name, PlanStepTable.selection),
        (ScheduledDoseTable.name, ScheduledDoseTable.selection),
      ]
    for (table, selection) in selections {
      let steps = try plan(database.connection, selection, [1])
      #expect(steps.count == 1 && steps[0].hasPrefix("SEARCH \(table) USING"), "\(steps)")
      #expect(steps[0].contains("PRIMARY KEY"), "\(steps)")
    }
  }

  @Test("doses since a day, of one medicine, and whether there are any cost no scan")
  func doses() throws {
    let database = try folder.open()
    func steps(_ query: DoseQuery.SQL) throws -> [String] {
      let steps = try plan(database.connection, query.sql, query.values)
      #expect(!steps.contains { $0.hasPrefix("SCAN") && $0 != "SCAN CONSTANT ROW" }, "\(steps)")
      return steps.filter {
        $0.contains("INDEX dose") || $0.contains("INDEX missed") || $0.contains("lived")
      }
    }
    let ofMedicine = [
      "SEARCH dose_log USING COVERING INDEX dose_log_medication (medication_id=?)",
      "SEARCH missed_dose USING COVERING INDEX missed_dose_medication (medication_id=?)",
    ]
    #expect(try steps(DoseQuery.entries(of: [1, 2])) == ofMedicine)
    let lived = "SEARCH v USING INDEX revision_lived (lived_at>?)"
    #expect(
      try steps(DoseQuery.entries(of: [1, 2], since: QueryPlanTests.day)) == [
        lived, "SEARCH dose_log USING INDEX dose_log_slot (slot_day>?)",
        "SEARCH missed_dose USING INDEX missed_dose_slot (slot_day>?)",
      ])
    #expect(
      try steps(DoseQuery.entries(notLivedOn: QueryPlanTests.day...QueryPlanTests.day)) == [
        "SEARCH revision USING INDEX revision_lived (lived_at>?)",
        "SEARCH d USING COVERING INDEX dose_log_slot (slot_day>?)",
        "SEARCH d USING COVERING INDEX missed_dose_slot (slot_day>?)",
      ])
    #expect(
      try steps(DoseQuery.exists(of: [1, 2], before: QueryPlanTests.day)) == [
        "SEARCH revision USING INDEX revision_lived (lived_at<?)",
        "SEARCH d USING COVERING INDEX dose_log_medication (medication_id=?)",
        "SEARCH x USING INDEX missed_dose_medication (medication_id=?)",
      ])
  }

  @Test("the last dose before a period is looked for from its end")
  func lastDose() throws {
    let database = try folder.open()
    let steps = try plan(
      database.connection,
      JournalDatabase.lastTimedDoseQuery(medicines: 2) + " ORDER BY r.lived_at DESC LIMIT 1",
      [0, 0, 1, 2])
    #expect(
      steps.first == "SEARCH r USING INDEX revision_lived (lived_at>? AND lived_at<?)", "\(steps)")
    #expect(!steps.dropFirst().contains { $0.hasPrefix("SCAN") || $0.contains("B-TREE") })
  }

  @Test("what was written last, a short identity and an entry's history cost no scan of the diary")
  func single() throws {
    let database = try folder.open()
    let last = try plan(database.connection, JournalDatabase.lastWrittenQuery)
    #expect(!last.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN r") }, "\(last)")
    let history = try plan(
      database.connection, RevisionRow.selection + " WHERE r.entry_id = ? ORDER BY r.number", [1])
    #expect(history.first?.hasPrefix("SEARCH r USING INDEX") == true)
    #expect(!history.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN") })
  }
}

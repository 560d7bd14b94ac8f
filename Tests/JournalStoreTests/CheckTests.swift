import Foundation
import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("The check of the whole journal")
struct CheckTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  /// A small journal with every kind of entry, some corrected, deleted, undone and done again.
  private func fill(_ kinds: [EntryKind] = EntryKind.allCases) throws {
    let database = try folder.open()
    let medications = try ["one", "two"].map { try database.add(.medication($0)).id }
    var arbitrary = ArbitraryFacts(
      generator: SplitMix64(state: 20_261_120), medications: medications,
      texts: ArbitraryFacts.texts.map { String($0.prefix(300)) })
    for round in 0..<5 {
      for kind in kinds {
        let entry = try database.add(arbitrary.facts(kind))
        if round == 1 {
          try database.write(.named("edit")) {
            try $0.revise(entry, facts: arbitrary.facts(kind))
          }
        }
        if round == 2 { try database.write(.named("delete")) { try $0.delete(entry) } }
        if round > 2, let change = try database.nextToUndo() {
          _ = try database.undo(change, as: .named("undo"))
        }
        if round == 4 { _ = try database.redo(as: .named("redo")) }
      }
    }
    // Enough that each state is among them.
    for _ in 0..<9 where kinds.contains(.regimen) { try database.add(arbitrary.facts(.regimen)) }
  }

  @Test("a journal with every kind of entry is whole")
  func clean() throws {
    try fill()
    #expect(try JournalCheck.run(folder.connect()) == JournalDamage())
  }

  @Test(
    "a change past the journal's own rules is found",
    arguments: [
      "UPDATE revision SET text = 'x' WHERE id = 3", "UPDATE revision SET private = 1 - private",
      "UPDATE dose_log SET amount = '11'",
      "UPDATE dose_log SET medication_id = 1 + (medication_id = 1)",
      "UPDATE mention SET absent = 1 - absent", "DELETE FROM mention WHERE position = 1",
      "DELETE FROM tag", "INSERT INTO tag SELECT id, 'new' FROM revision",
      "UPDATE change SET recorded_at = recorded_at + 1 WHERE id = 2",
      "UPDATE change SET reverts = NULL", "DELETE FROM change WHERE id = 1",
      "DELETE FROM change WHERE id = (SELECT max(id) FROM change)",
      "UPDATE revision SET live = 0 WHERE id = 1",
      "UPDATE revision SET change_id = 1", "UPDATE meta SET value = 'x' WHERE key = 'journal_uid'",
      "UPDATE meta SET value = 0 WHERE key = 'entries'", "DELETE FROM meta WHERE key = 'seal'",
      "UPDATE meta SET value = 'Europe/Paris' WHERE key = 'zone'", "DELETE FROM meta",
      "UPDATE kind SET name = 'dream' WHERE name = 'tracker'",
      "UPDATE entry SET uid = substr(uid, 2) || '0' WHERE id = 1", "DELETE FROM entry WHERE id = 4",
      "INSERT INTO entry (uid) VALUES ('00000000000000000000')",
      "UPDATE revision SET number = 7 WHERE id = 5", "DELETE FROM mood_entry",
      "DELETE FROM question",
      "UPDATE revision SET id = -id WHERE kind = 'important'",
      "UPDATE regimen_version SET from_time = '11:11'", "DELETE FROM regimen_version",
      "UPDATE regimen_version SET medication_id = 1 + (medication_id = 1)",
      "UPDATE regimen_version SET state = 'stopped' WHERE state = 'paused'",
      "UPDATE regimen_version SET weekdays = 'mon' WHERE state = 'scheduled'",
      "UPDATE regimen_version SET replaced_by = 'tea'", "DELETE FROM scheduled_dose",
      "UPDATE scheduled_dose SET amount = '11'",
      "UPDATE OR IGNORE scheduled_dose SET time = '11:11:11'",
      """
      INSERT INTO scheduled_dose
      SELECT revision_id, '11:11:11', '11', 'mg' FROM regimen_version WHERE state = 'paused'
      """, "UPDATE product SET name = 'tea'", "UPDATE product SET from_day = '2026-11-20'",
      "DELETE FROM product", "UPDATE medication SET instruction = 'with tea'",
      "UPDATE medication SET merged_into_id = 1 + (merged_into_id = 1)",
      "UPDATE medication SET do_not_stop = 1 - do_not_stop",
    ])
  func tampered(sql: String) throws {
    try fill()
    let connection = try folder.connect()
    try connection.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
    try connection.execute(sql)
    try connection.execute("PRAGMA ignore_check_constraints = OFF")
    #expect(try !JournalCheck.run(connection).isEmpty)
  }

  @Test(
    "no flipped bit changes what a row says and passes",
    arguments: [EntryKind.allCases, [.medication, .regimen, .product]])
  func flips(kinds: [EntryKind]) throws {
    try fill(kinds)
    let original = try folder.bytes
    let clean = try dump()
    var generator = SplitMix64(state: 2026)
    var outcomes: [String: Int] = [:]
    let count = 3000
    for _ in 0..<count {
      let bit = Int.random(in: 0..<original.count * 8, using: &generator)
      var bytes = original
      bytes[bit / 8] ^= 1 << (bit % 8)
      try folder.write(bytes)
      let isChanged = (try? dump()) != clean
      let outcome: String
      if let database = try? JournalDatabase.open(folder.journal, options: .quiet) {
        let isFound = (try? JournalCheck.run(database.connection).isEmpty) != true
        if isChanged, !isFound { Issue.record("bit \(bit)") }
        outcome =
          switch (isChanged, isFound) {
          case (true, true): "found by the check"
          case (true, false): "missed"
          case (false, true): "found, although no row differs"
          case (false, false): "nothing differs"
          }
      } else {
        outcome = "refused at opening"
      }
      outcomes[outcome, default: 0] += 1
    }
    let told = outcomes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    print(
      "\(count) flipped bits of \(original.count * 8), \(outcomes["missed", default: 0]) missed:",
      told.joined(separator: ", "))
    #expect(outcomes["found by the check", default: 0] > 100)
  }

  /// Every row of every table, and what the journal makes of them.
  private struct Dump: Equatable {
    var rows: [[Value]] = []
    var entries: [Entry] = []
    var prescriptions: [Prescription] = []
    var days: [CivilDay] = []
    var nextQuestion = 0
    var changes: [RecordedChange] = []
    var effects: [Entry?] = []
  }

  private func dump() throws -> Dump {
    let tables = [
      "meta", "change", "kind", "entry", "revision", "tag", "medication", "dose_log",
      "missed_dose", "side_effect_note", "mention", "mood_entry", "tracker_reading", "tracker",
      "question", "regimen_version", "scheduled_dose", "product",
    ]
    var dump = Dump()
    let connection = try folder.connect()
    for table in tables {
      let columns = try connection.first("SELECT count(*) FROM pragma_table_xinfo('\(table)')") {
        Int32(try $0.integer(0))
      }
      try connection.query("SELECT * FROM \(table) NOT INDEXED") { row in
        dump.rows.append(try (0..<(columns ?? 0)).map { try row.value($0) })
      }
    }
    let database = try JournalDatabase.open(folder.journal, options: .quiet)
    dump.entries = try database.entries() + database.medications().map(\.entry)
    dump.prescriptions = try database.prescriptions()
    dump.days = try database.diaryRange().map { [$0.first, $0.last] } ?? []
    dump.nextQuestion = try database.nextQuestionNumber()
    dump.changes = try database.changes(limit: 1000)
    for change in dump.changes.prefix(3) {
      dump.effects += try database.summary(of: change).last.map { [$0.before, $0.after] } ?? []
    }
    return dump
  }
}

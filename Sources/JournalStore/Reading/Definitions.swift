package import JournalModel
internal import SQLite

/// Medicines, questions and trackers: what entries refer to. Found from their own small tables,
/// never through the diary's index.
extension JournalDatabase {
  /// Which revisions of a table stand, in the order of writing. Their rows are read one by one: most
  /// such tables have few or none, and a command asks many of them.
  static func liveRevisionsQuery(of table: String) -> String {
    """
    SELECT r.id FROM \(table) AS d CROSS JOIN revision AS r ON r.id = d.revision_id
    WHERE r.live = 1 ORDER BY r.entry_id
    """
  }

  func liveEntries(of table: any DetailTable.Type) throws -> [Entry] {
    var revisions: [Int64] = []
    try query(JournalDatabase.liveRevisionsQuery(of: table.name)) {
      revisions.append(try $0.integer(0))
    }
    let parts = RevisionParts(self)
    return try revisions.compactMap { revision in
      let entry = try first(RevisionRow.selectionOfOne, key: revision) {
        try identities.entry($0, parts)
      }
      // Another command may have forgotten it since, and written another into its row.
      return entry.flatMap { $0.kind.table == table ? $0 : nil }
    }
  }

  /// The entries of a table as they stand, in the order of writing.
  func written<Content: Hashable & Sendable>(
    _ table: any DetailTable.Type, _ content: (EntryContent) -> Content?
  ) throws -> [Written<Content>] {
    try liveEntries(of: table).compactMap { entry in
      content(entry.content).map { Written($0, in: entry) }
    }
  }

  /// Every medicine, in the order in which they were added; those that turned out to be another
  /// are left out.
  package func medications() throws -> [MedicationRecord] {
    let all = try allMedications()
    let owners = owners(of: all)
    return all.filter { owners[$0.id] == $0.id }
  }

  func allMedications() throws -> [MedicationRecord] {
    try written(MedicationTable.self) {
      if case .medication(let medication) = $0 { medication } else { nil }
    }
  }

  /// Every question, by its number.
  package func questions() throws -> [Entry] {
    try liveEntries(of: QuestionTable.self)
  }

  package func trackers() throws -> [Tracker] {
    try liveEntries(of: TrackerTable.self).compactMap { entry in
      guard case .tracker(let tracker) = entry.content else { return nil }
      return tracker
    }
  }

  /// The entry that defines a tracker, when there is one.
  package func trackerEntry(named name: String) throws -> Entry? {
    try liveEntries(of: TrackerTable.self).first { entry in
      guard case .tracker(let tracker) = entry.content else { return false }
      return tracker.name == name
    }
  }

  /// The number that the next question gets: numbers are never used again, not even those of
  /// questions that were taken back.
  package func nextQuestionNumber() throws -> Int {
    try first("SELECT coalesce(max(number), 0) + 1 FROM question") {
      try $0.ordinal(0, "number in question")
    } ?? 1
  }

  /// The names of readings and of defined trackers, as they stand.
  package func trackerNames() throws -> [String] {
    var names: [String] = []
    // A loop through the index, name by name, and not over every reading: a name's first reading
    // that stands is enough.
    try query(
      """
      WITH RECURSIVE used (name) AS (
        SELECT min(name) FROM tracker_reading
        UNION ALL
        SELECT (SELECT min(name) FROM tracker_reading WHERE name > used.name)
        FROM used WHERE used.name IS NOT NULL
      )
      SELECT name FROM used WHERE EXISTS (
        SELECT 1 FROM tracker_reading AS t CROSS JOIN revision AS r ON r.id = t.revision_id
        WHERE t.name = used.name AND r.live = 1
      )
      UNION
      SELECT t.name FROM tracker AS t CROSS JOIN revision AS r ON r.id = t.revision_id
      WHERE r.live = 1
      ORDER BY name
      """
    ) { names.append(try $0.text(0)) }
    return names
  }

  /// The unit of the latest reading of this name.
  package func latestUnit(ofTracker name: String) throws -> String? {
    try first(
      """
      SELECT t.unit FROM tracker_reading AS t JOIN revision AS r ON r.id = t.revision_id
      WHERE t.name = ? AND t.unit IS NOT NULL AND r.live = 1
      ORDER BY t.revision_id DESC LIMIT 1
      """, [.text(name)]
    ) { try $0.text(0) }
  }
}

/// A medicine with the entry that holds it.
package typealias MedicationRecord = Written<Medication>

extension Written<Medication> {
  package var medication: Medication { content }
}

extension Writer {
  /// The medicines as they stand inside this write.
  package func medications() throws -> [MedicationRecord] {
    try database.medications()
  }

  /// The entry that defines a tracker, as it stands inside this write.
  package func trackerEntry(named name: String) throws -> Entry? {
    try database.trackerEntry(named: name)
  }

  /// The number that the next question gets.
  package func nextQuestionNumber() throws -> Int {
    try database.nextQuestionNumber()
  }
}

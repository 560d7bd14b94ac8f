package import JournalModel
internal import SQLite

extension JournalDatabase {
  /// Every revision of medicines, of what was prescribed and planned of them, of pumps and of
  /// appointments, in the order of writing; those that took an entry away too.
  package func scheduleRevisions() throws -> [Entry] {
    let tables: [any DetailTable.Type] = [
      MedicationTable.self, RegimenVersionTable.self, PlanEventTable.self, PumpEventTable.self,
      AppointmentTable.self,
    ]
    let parts = RevisionParts(self)
    var revisions: [(row: Int64, entry: Entry)] = []
    for table in tables {
      let selection = RevisionRow.selection(
        from: "\(table.name) AS d CROSS JOIN revision AS r ON r.id = d.revision_id")
      try query(selection) { row in
        revisions.append((try row.integer(0), try RevisionRow.entry(row, parts).entry))
      }
    }
    return revisions.sorted { $0.row < $1.row }.map(\.entry)
  }
}

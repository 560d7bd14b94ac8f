package import JournalModel
internal import SQLite

extension JournalDatabase {
  /// The last dose of a medicine whose time is known, of those lived before a day; `nil` without
  /// one. Found from the end of the diary.
  package func lastTimedDose(
    of prescription: Prescription, before day: CivilDay
  ) throws -> Entry? {
    let rows = try prescription.ids.map { Value.integer(try identities.existingRow(of: $0)) }
    let end = day.midnight.secondsSinceEpoch
    let sql = JournalDatabase.lastTimedDoseQuery(medicines: rows.count)
    func last(since start: Int64, _ order: String) throws -> Entry? {
      try first(sql + " ORDER BY \(order) DESC LIMIT 1", [.integer(end), .integer(start)] + rows) {
        try RevisionRow.entry($0, RevisionParts(self)).entry
      }
    }
    guard let latest = try last(since: .min, "r.lived_at")?.moment else { return nil }
    // After a flight the clock on the wall may have shown less at the later of two doses.
    let twoDays: Int64 = 2 * 86_400
    return try last(since: latest.local.secondsSinceEpoch - twoDays, "r.at")
  }

  static func lastTimedDoseQuery(medicines: Int) -> String {
    """
    \(RevisionRow.selection(from: "revision AS r CROSS JOIN dose_log AS d"))
    WHERE d.revision_id = r.id AND r.live = 1 AND r.kind = 'dose' AND r.precision <> 'day'
      AND r.lived_at < ? AND r.lived_at >= ?
      AND d.medication_id IN (\((0..<medicines).map { _ in "?" }.joined(separator: ", ")))
    """
  }
}

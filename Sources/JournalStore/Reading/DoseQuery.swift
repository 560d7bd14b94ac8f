internal import JournalModel
internal import SQLite

/// How the doses and marks of some medicines, told by their rows in `entry`, are found: a few days
/// cost a few days, and one medicine costs that medicine.
enum DoseQuery {
  typealias SQL = (sql: String, values: [Value])

  /// All of them, through the indexes on the medicine.
  static func entries(of medicines: [Int64]) -> SQL {
    let named = names(medicines)
    return (
      """
      \(RevisionRow.selection) WHERE r.live = 1 AND r.id IN (
        SELECT revision_id FROM dose_log WHERE medication_id IN (\(named))
        UNION ALL SELECT revision_id FROM missed_dose WHERE medication_id IN (\(named)))
      ORDER BY r.entry_id
      """, []
    )
  }

  /// Those lived since the beginning of a day, through the index on the clock reading, and those
  /// for a slot since then, through the two on slots.
  static func entries(of medicines: [Int64], since day: CivilDay) -> SQL {
    // A unary plus keeps SQLite from going through all doses of the medicine instead.
    // https://www.sqlite.org/optoverview.html#disqualifying_where_clause_terms_using_unary_
    let isNamed = "+medication_id IN (\(names(medicines)))"
    return (
      """
      \(RevisionRow.selection) WHERE r.live = 1 AND r.id IN (
        SELECT v.id FROM revision AS v WHERE v.live = 1 AND v.lived_at >= ?1 AND CASE v.kind
          WHEN 'dose' THEN EXISTS (
            SELECT 1 FROM dose_log WHERE revision_id = v.id AND \(isNamed))
          WHEN 'missed' THEN EXISTS (
            SELECT 1 FROM missed_dose WHERE revision_id = v.id AND \(isNamed))
          ELSE 0 END
        UNION ALL SELECT revision_id FROM dose_log WHERE slot_day >= ?2 AND \(isNamed)
        UNION ALL SELECT revision_id FROM missed_dose WHERE slot_day >= ?2 AND \(isNamed))
      ORDER BY r.entry_id
      """, bounds(day)
    )
  }

  /// Those of any medicine that were lived after some days, and those lived before them for a slot of
  /// these days or later ones.
  static func entries(notLivedOn days: ClosedRange<CivilDay>) -> SQL {
    let next = days.upperBound.advanced(byDays: 1).midnight.secondsSinceEpoch
    return (
      """
      \(RevisionRow.selection) WHERE r.live = 1 AND r.id IN (
        SELECT id FROM revision
        WHERE live = 1 AND lived_at >= ?3 AND kind IN ('dose', 'missed')
        UNION ALL
        SELECT d.revision_id FROM dose_log AS d CROSS JOIN revision AS v ON v.id = d.revision_id
        WHERE d.slot_day >= ?2 AND v.live = 1 AND v.lived_at < ?1
        UNION ALL
        SELECT d.revision_id FROM missed_dose AS d CROSS JOIN revision AS v ON v.id = d.revision_id
        WHERE d.slot_day >= ?2 AND v.live = 1 AND v.lived_at < ?1)
      ORDER BY r.entry_id
      """, bounds(days.lowerBound) + [.integer(next)]
    )
  }

  /// One row if there is a dose lived before a day, or a mark for a slot before it.
  static func exists(of medicines: [Int64], before day: CivilDay) -> SQL {
    let named = names(medicines)
    return (
      """
      SELECT 1 WHERE EXISTS (
        SELECT 1 FROM revision WHERE live = 1 AND lived_at < ?1
      ) AND EXISTS (
        SELECT 1 FROM dose_log AS d CROSS JOIN revision AS r ON r.id = d.revision_id
        WHERE d.medication_id IN (\(named)) AND r.live = 1 AND r.lived_at < ?1
      ) OR EXISTS (
        SELECT 1 FROM missed_dose AS x CROSS JOIN revision AS r ON r.id = x.revision_id
        WHERE x.medication_id IN (\(named)) AND r.live = 1 AND x.slot_day < ?2)
      """, bounds(day)
    )
  }

  private static func names(_ medicines: [Int64]) -> String {
    medicines.map(String.init).joined(separator: ", ")
  }

  private static func bounds(_ day: CivilDay) -> [Value] {
    let start = day.midnight.secondsSinceEpoch
    return [.integer(start), .text(day.iso8601)]
  }
}

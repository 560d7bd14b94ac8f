package import JournalModel
internal import SQLite

extension JournalDatabase {
  /// What rules said that do not say it every time, of the entries as they stand.
  package func earlierNotices() throws -> SaidNotices {
    var said = SaidNotices()
    try query(
      """
      SELECT n.rule, n.level, n.medication_id, n.term, r.recorded_at, r.lived_at
      FROM notice AS n CROSS JOIN revision AS r ON r.id = n.revision_id
      WHERE n.rule IN (?, ?) AND r.live = 1
      """, [.text(NoticeRule.redFlag.rawValue), .text(NoticeRule.alcohol.rawValue)]
    ) { row in
      let recorded = try row.instant(4, "recorded_at in revision")
      if let term = try row.optionalText(3), try row.text(1) == NoticeLevel.notice.rawValue {
        said.sameDayTerms[term] = max(said.sameDayTerms[term] ?? recorded, recorded)
      }
      if let medicine = try row.optionalInteger(2), try row.text(0) == NoticeRule.alcohol.rawValue {
        let lived = LocalDateTime(
          secondsSinceEpoch: try row.instant(5, "lived_at in revision").seconds)
        said.alcoholDays[try identities.id(ofRow: medicine), default: []].insert(lived.day)
      }
    }
    return said
  }

  /// When anything was last written down before this command wrote; `nil` when nothing was.
  package func lastWriteBefore() throws -> Instant? {
    try first(
      "SELECT recorded_at FROM change WHERE id < ? ORDER BY id DESC LIMIT 1",
      [.integer(firstOwnChange ?? .max)]
    ) { try $0.instant(0, "recorded_at in change") }
  }
}

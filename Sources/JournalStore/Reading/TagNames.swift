internal import SQLite

extension JournalDatabase {
  /// The tags of entries as they stand, each once, as they were written.
  package func tagNames() throws -> [String] {
    var names: [String] = []
    try query(
      """
      SELECT DISTINCT t.name FROM tag AS t CROSS JOIN revision AS r ON r.id = t.revision_id
      WHERE r.live = 1 ORDER BY t.name
      """
    ) { names.append(try $0.text(0)) }
    return names
  }
}

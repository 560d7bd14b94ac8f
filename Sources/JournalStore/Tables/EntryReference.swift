internal import SQLite

/// A column that names another entry by its row, as a dose does its medicine.
struct EntryReference {
  let table: String
  let column: String

  /// All that the schema has, so that one that is added later is not left out.
  static func all(_ connection: borrowing Connection) throws -> [EntryReference] {
    var references: [EntryReference] = []
    try connection.query(
      """
      SELECT s.name, f."from" FROM sqlite_schema AS s, pragma_foreign_key_list(s.name) AS f
      WHERE s.type = 'table' AND f."table" = 'entry' AND s.name <> 'revision'
      """
    ) { references.append(EntryReference(table: try $0.text(0), column: try $0.text(1))) }
    return references
  }
}

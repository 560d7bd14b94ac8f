internal import SQLite
internal import Sodium

/// Counts how often each text came, in a file that has no name and is gone with this, so that millions
/// of texts need no memory. The texts themselves are in no file.
package final class Tally {
  private let connection: Connection

  package init() throws {
    connection = try Connection.scratch()
    try connection.execute(
      "CREATE TABLE tally (text BLOB PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID; BEGIN")
  }

  /// - Returns: how often this text came, this time included.
  package func count(_ text: String) throws -> Int {
    let count = try connection.first(
      """
      INSERT INTO tally (text, count) VALUES (?, 1)
      ON CONFLICT (text) DO UPDATE SET count = count + 1 RETURNING count
      """, [.blob(Array(SHA256.hash(Array(text.utf8)).prefix(Seal.length)))]
    ) { Int(try $0.integer(0)) }
    return count ?? 1
  }
}

package import JournalModel
internal import SQLite

extension JournalDatabase {
  /// Which journal this is, among copies.
  package func identity() throws -> EntryID {
    let text = try JournalDatabase.explained(path) { try Meta.text(connection, Meta.identity) }
    guard let id = text.flatMap({ EntryID($0) }) else {
      throw StoreError.malformed(what: "\(Meta.identity) in meta")
    }
    return id
  }
}

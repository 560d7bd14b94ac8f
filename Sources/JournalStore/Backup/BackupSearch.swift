package import JournalModel
internal import SQLite

/// Where among the backups an entry still is.
package struct BackupSearch: Equatable, Sendable {
  package var holding: [BackupFile] = []
  /// Those that cannot be looked into: encrypted or damaged.
  package var unknown: [BackupFile] = []
}

extension BackupFolder {
  package func search(for ids: [EntryID]) -> BackupSearch {
    var search = BackupSearch()
    for file in files {
      do {
        guard !file.isEncrypted else {
          search.unknown.append(file)
          continue
        }
        if try holds(ids, in: file) { search.holding.append(file) }
      } catch {
        search.unknown.append(file)
      }
    }
    return search
  }

  private func holds(_ ids: [EntryID], in file: BackupFile) throws -> Bool {
    let connection = try Connection(path: self.file(file.name))
    try Pragmas.apply(to: connection)
    for id in ids {
      let found = try connection.first(
        "SELECT 1 FROM entry WHERE uid = ?", [.text(id.text)]
      ) { _ in true }
      if found == true { return true }
    }
    return false
  }
}

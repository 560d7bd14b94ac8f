package import JournalModel
internal import SQLite

/// The backup that was made last.
package struct LatestBackup: Equatable, Sendable {
  package let file: BackupFile
  /// One whose name says that it was made later, and cannot be right; `nil` where the names agree.
  package let notByName: BackupFile?
}

extension BackupFolder {
  /// The backup that was made last, of those that can be read to their last row without a passphrase.
  ///
  /// A name tells when, by the machine's clock of that moment. The clock was wrong where a name lies
  /// ahead of `now`, or before a write that is in the copy. There, what the copies hold tells: one that
  /// has every write of another and more was made after it. Nowhere else, since erasing entries and
  /// restoring leave later copies with fewer writes.
  package func latest(now: Instant) -> LatestBackup? {
    let named = files.filter { $0.kind == .backup && !$0.isEncrypted }
    // Several in one second are named a little ahead.
    let latestName = now.advanced(bySeconds: 60)
    let isAhead = { (file: BackupFile) in file.madeAt.map { $0 > latestName } ?? false }
    let inOrder = named.filter { !isAhead($0) } + named.filter(isAhead)
    guard let first = inOrder.firstIndex(where: isWhole) else { return nil }
    var latest = inOrder[first]
    for file in inOrder[(first + 1)...]
    where isAfter(file, latest, isAhead: isAhead(file) && !isAhead(latest)) && isWhole(file) {
      latest = file
    }
    // A later name of a copy that is damaged says nothing of the clock.
    let notByName = named.prefix { $0 != latest }.first(where: isWhole)
    return LatestBackup(file: latest, notByName: notByName)
  }

  private func isWhole(_ file: BackupFile) -> Bool {
    if case .readable = state(of: file, toTheLastRow: true) { true } else { false }
  }

  /// Whether a copy was made after another in spite of its name.
  private func isAfter(_ file: BackupFile, _ other: BackupFile, isAhead: Bool) -> Bool {
    guard case .readable(let contents) = state(of: file, toTheLastRow: false),
      case .readable(let others) = state(of: other, toTheLastRow: false),
      contents.identity == others.identity, contents.writes > others.writes,
      let madeAt = file.madeAt, let lastWrite = others.lastWrite, isAhead || madeAt < lastWrite
    else { return false }
    return (try? hasEveryWrite(of: other, in: file)) ?? false
  }

  private func hasEveryWrite(of other: BackupFile, in file: BackupFile) throws -> Bool {
    let connection = try Connection(path: self.file(file.name))
    try Pragmas.apply(to: connection)
    try connection.run("ATTACH DATABASE ? AS other", [.text(self.file(other.name))])
    let missing = try connection.first(
      """
      SELECT 1 FROM other.change WHERE \(try seal(in: "other", connection))
        NOT IN (SELECT \(try seal(in: "main", connection)) FROM main.change) LIMIT 1
      """
    ) { _ in true }
    return missing == nil
  }

  /// What a write is known by in every copy: its first seal, where the format has a place for it.
  private func seal(in schema: String, _ connection: borrowing Connection) throws -> String {
    let column = try connection.first(
      "SELECT 1 FROM pragma_table_info('change', ?) WHERE name = 'origin'", [.text(schema)]
    ) { _ in true }
    return column == nil ? "digest" : "coalesce(origin, digest)"
  }
}

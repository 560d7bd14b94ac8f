extension JournalDatabase {
  /// Files beside the journal that a program for syncing made of it because two machines had
  /// written: Syncthing's `journal.sync-conflict-DATE-TIME-ID.db`, and those that others call a
  /// conflicted copy.
  package var conflictCopies: [String] {
    let name = String(path.file.split(separator: "/").last ?? "")
    let stem = name.hasSuffix(".db") ? String(name.dropLast(3)) : name
    let names = (try? FileSystem.names(in: path.folder, prefix: stem)) ?? []
    return names.filter { $0.contains(".sync-conflict-") || $0.contains("conflicted copy") }
      .filter { !$0.hasSuffix("-journal") }.sorted().map { "\(path.folder)/\($0)" }
  }
}

internal import JournalModel

/// The file that a journal is built in: `.NAME-IDENTITY.new`, beside its place.
enum UnfinishedJournal {
  private static let suffix = ".new"

  static func file(_ identity: EntryID, for path: JournalPath) -> String {
    "\(path.folder)/\(prefix(path))\(identity.text)\(suffix)"
  }

  private static func prefix(_ path: JournalPath) -> String {
    ".\(path.file.split(separator: "/").last ?? "")-"
  }

  private static func companion(_ file: String) -> String { file + "-journal" }

  static func remove(_ file: String) {
    try? FileSystem.remove(file)
    try? FileSystem.remove(companion(file))
  }

  /// Removes what others began for the same place, for use once a journal is there: those of
  /// killed processes would stay for ever, and a slower process fails, finds the journal and has
  /// lost nothing. Another journal's, in the same folder, are left alone.
  static func removeAll(for path: JournalPath) {
    let prefix = prefix(path)
    let names = (try? FileSystem.names(in: path.folder, prefix: prefix)) ?? []
    for name in names {
      let rest = name.dropFirst(prefix.count)
      let ending = String(rest.dropFirst(EntryID.length))
      guard EntryID(String(rest.prefix(EntryID.length))) != nil,
        ending == suffix || ending == companion(suffix)
      else { continue }
      try? FileSystem.remove("\(path.folder)/\(name)")
    }
  }
}

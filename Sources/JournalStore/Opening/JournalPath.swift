/// Where the journal is: an absolute path, and whether its folder is the journal's own.
package struct JournalPath: Hashable, Sendable {
  package let file: String
  /// The default folder, which the journal makes and keeps private; a folder that the person
  /// named is theirs and is left alone.
  package let ownsFolder: Bool

  package var folder: String { parentDirectory(of: file) }

  /// `--db`, else `JOURNAL_DB`, else `journal/journal.db` in `XDG_DATA_HOME` if that is absolute,
  /// else in `~/.local/share` (on macOS `~/Library/Application Support`).
  ///
  /// - Throws: ``StoreError/emptyPath``, ``StoreError/notAFile(_:)``, ``StoreError/noHome``.
  package static func resolve(
    option: String?, variables: [String: String], workingDirectory: String
  ) throws(StoreError) -> JournalPath {
    if let named = option ?? variables["JOURNAL_DB"] {
      return JournalPath(
        file: try absolute(named, workingDirectory: workingDirectory), ownsFolder: false)
    }
    return try People(variables: variables).own
  }

  /// The folder that the journal makes where none is named.
  static func standardFolder(variables: [String: String]) throws(StoreError) -> String {
    if let data = variables["XDG_DATA_HOME"], data.hasPrefix("/") {
      return trimmed(data) + "/journal"
    }
    guard let home = variables["HOME"], home.hasPrefix("/") else { throw .noHome }
    #if os(macOS)
      let data = "/Library/Application Support"
    #else
      let data = "/.local/share"
    #endif
    return trimmed(home) + data + "/journal"
  }

  /// SQLite keeps `""` and `:memory:` nowhere, and reads options out of `file:` addresses.
  private static func absolute(
    _ named: String, workingDirectory: String
  ) throws(StoreError) -> String {
    guard !named.isEmpty else { throw .emptyPath }
    guard named != ":memory:", !named.lowercased().hasPrefix("file:"), !named.hasSuffix("/") else {
      throw .notAFile(named)
    }
    return named.hasPrefix("/") ? named : trimmed(workingDirectory) + "/" + named
  }

  private static func trimmed(_ folder: String) -> String {
    var folder = folder[...]
    while folder.hasSuffix("/") { folder = folder.dropLast() }
    return String(folder)
  }
}

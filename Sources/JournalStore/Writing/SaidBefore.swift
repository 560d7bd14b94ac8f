package import JournalModel
internal import SQLite

/// When something was last said that is not to be said at every command. Not the notice itself:
/// that is worked out anew each time.
extension JournalDatabase {
  /// When it was last said; `nil` when it never was.
  package func lastSaid(_ key: String) throws -> Instant? {
    try first("SELECT value FROM meta WHERE key = ?", [.text(Meta.said(key))]) {
      try $0.instant(0, "\(Meta.said(key)) in meta")
    }
  }

  /// Keeps that these are said at a moment.
  ///
  /// - Throws: ``StoreError`` when the journal cannot be written, as on a disk that can only be
  ///   read; then they will be said again.
  package func keepSaid(_ keys: [String], at moment: Instant) throws {
    guard !keys.isEmpty else { return }
    try write(ChangeDescription(action: "said", now: moment)) { _ in
      for key in keys {
        try Meta.set(connection, Meta.said(key), .integer(moment.seconds))
      }
      try Meta.renewSeal(connection)
    }
  }
}

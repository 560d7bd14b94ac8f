internal import SQLite

/// Reading several things of one state of the journal, in one transaction: each question would begin
/// and end one of its own otherwise.
extension JournalDatabase {
  /// Runs `body` on one unchanging state of the journal.
  package func read<Result>(_ body: (JournalDatabase) throws -> Result) throws -> Result {
    try JournalDatabase.explained(path) {
      guard !isReading else { return try body(self) }
      let began = try hold()
      isReading = true
      defer {
        isReading = false
        if began { letGo() }
      }
      return try body(self)
    }
  }

  /// Keeps what is read to one state of the journal until ``letGo()``, or until this writes. From the
  /// first question on nothing of others is seen, and no write of theirs can end.
  ///
  /// - Returns: whether this began it; who did ends it.
  package func hold() throws -> Bool {
    guard !isHeld else { return false }
    try JournalDatabase.explained(path) { try connection.execute("BEGIN") }
    isHeld = true
    return true
  }

  /// Begins to write: from here on nobody else can. What is held for reading is let go of, since a
  /// transaction cannot begin within another.
  func beginWriting() throws {
    letGo()
    try connection.execute("BEGIN IMMEDIATE")
  }

  /// Nothing within ``read(_:)``, which keeps to its state.
  package func letGo() {
    guard isHeld, !isReading else { return }
    isHeld = false
    try? connection.execute("COMMIT")
  }
}

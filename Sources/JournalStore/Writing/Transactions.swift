internal import JournalModel
internal import SQLite

extension JournalDatabase {
  /// Runs `body` in one immediate transaction and commits it.
  ///
  /// Immediate, because a deferred one that begins by reading fails when another process writes
  /// in between. When this returns, everything is on the disk; when it throws, nothing is, but for
  /// ``StoreError/unclear(_:)``.
  @discardableResult
  package func write<Result>(
    _ change: ChangeDescription, _ body: (Writer) throws -> Result
  ) throws -> Result {
    try write(Writer(database: self, change: change), body)
  }

  func write<Result>(_ writer: Writer, _ body: (Writer) throws -> Result) throws -> Result {
    try JournalDatabase.explained(path) {
      try beginWriting()
      do {
        try requireKnownVersion()
        let before = try state()
        let result = try body(writer)
        try writer.finish()
        try commit(witness: writer.witness)
        // Nothing is read any more: it is saved, whatever happens to the file from here on.
        if let added = writer.onlyAdditions, !added.isEmpty {
          remembered.follow(added, from: before, own: connection.changedRows)
        }
        return result
      } catch {
        forgetWhatWasRead()
        // "If the transaction has already been rolled back automatically by the error response,
        // then the ROLLBACK command will fail with an error."
        if connection.isInTransaction { try? connection.execute("ROLLBACK") }
        throw error
      }
    }
  }

  /// A commit can fail after the rows are in the file, as when the last sync of the folder does.
  /// The file itself is asked then, through a new connection, for a revision of this write.
  private func commit(witness: WriteWitness?) throws {
    do {
      try connection.execute("COMMIT")
    } catch {
      guard let witness, error.kind != .busy else { throw error }
      if connection.isInTransaction { try? connection.execute("ROLLBACK") }
      switch try? isStored(witness) {
      case .some(true): return
      case .some(false): throw error
      case .none: throw StoreError.unclear(witness.id)
      }
    }
  }

  /// Whether the revision is in the file and will still be there after a power cut.
  private func isStored(_ witness: WriteWitness) throws -> Bool {
    let file = try FileSystem.resolved(path.file)
    let fresh = try Connection(path: file)
    try Pragmas.apply(to: fresh)
    let found = try fresh.first(
      """
      SELECT 1 FROM revision AS r JOIN entry AS e ON e.id = r.entry_id
      WHERE e.uid = ? AND r.number = ? AND r.digest = ?
      """, [.text(witness.id.text), Value(witness.revision), .blob(witness.digest)]
    ) { _ in true }
    guard found == true else { return false }
    try FileSystem.synchronize(file)
    try FileSystem.synchronize(parentDirectory(of: file))
    return true
  }
}

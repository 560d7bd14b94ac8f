internal import JournalModel
internal import SQLite

/// A copy of a journal that was read back whole.
enum VerifiedCopy {
  /// What a copy that was read back turned out to be.
  struct NotWhole: Error {
    let reason: String
  }

  /// Leaves a copy at `path`, where nothing may be yet, on the disk when this returns.
  ///
  /// - Throws: ``NotWhole``, ``FileError``, ``SQLiteError``; whoever calls removes what was begun.
  @discardableResult
  static func make(
    of connection: borrowing Connection, at path: String
  ) throws -> JournalContents {
    let version = try Migrator.version(of: connection)
    let source = try JournalContents(connection)
    try FileSystem.makeFile(path)
    try connection.run("VACUUM INTO ?", [.text(path)])
    let copy = try read(path, supportedVersion: version)
    // Another command may have written in between, but nothing can have gone.
    guard copy.identity == source.identity, copy.writes >= source.writes,
      copy.revisions >= source.revisions
    else { throw NotWhole(reason: "the copy has less than the journal") }
    try FileSystem.synchronize(path)
    return copy
  }

  /// Reads a copy to its last row.
  ///
  /// - Throws: ``NotWhole`` and the refusals of ``FileIdentity``.
  static func read(_ path: String, supportedVersion: Int) throws -> JournalContents {
    try FileIdentity.check(path, supportedVersion: supportedVersion)
    let connection = try Connection(path: path)
    try Pragmas.apply(to: connection)
    let damage = try JournalCheck.run(
      connection, of: (path, try FileSystem.status(path).number))
    guard damage.isEmpty else { throw NotWhole(reason: damage.summary) }
    return try JournalContents(connection)
  }
}

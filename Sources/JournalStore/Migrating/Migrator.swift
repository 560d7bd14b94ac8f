internal import JournalMigrations
internal import SQLite

/// Brings a database to the newest schema, one transaction for each step.
struct Migrator {
  let migrations: [Migration]

  /// Applies the steps that are missing. Each reads the version again inside its transaction, so
  /// that of two processes one does the work and the other finds it done; killed at any point,
  /// the file is whole at one version.
  func migrate(_ connection: borrowing Connection) throws {
    for migration in migrations {
      guard try Migrator.version(of: connection) < migration.version else { continue }
      do {
        try apply(migration, to: connection)
      } catch let error as SQLiteError {
        // What the disk or another process did is theirs to answer for, not the migration's.
        guard ![.busy, .full, .inputOutput].contains(error.kind) else { throw error }
        throw StoreError.migrationFailed(version: migration.version, reason: error.message)
      }
    }
  }

  private func apply(_ migration: Migration, to connection: borrowing Connection) throws {
    try connection.execute("BEGIN IMMEDIATE")
    do {
      if try Migrator.version(of: connection) < migration.version {
        try connection.execute(migration.sql)
        try connection.execute("PRAGMA user_version = \(migration.version)")
      }
      try connection.execute("COMMIT")
    } catch {
      if connection.isInTransaction { try? connection.execute("ROLLBACK") }
      throw error
    }
  }

  static func version(of connection: borrowing Connection) throws -> Int {
    let version = try connection.first("PRAGMA user_version") { Int(try $0.integer(0)) }
    return version ?? 0
  }
}

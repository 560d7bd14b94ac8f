import JournalMigrations

@testable import JournalStore

/// Steps that follow the shipped ones.
enum MigrationFixture {
  /// A column, as most steps will add.
  static let column = Migration(
    version: 2, sql: "ALTER TABLE mood_entry ADD COLUMN word TEXT CHECK (word <> '')")
  static let table = Migration(
    version: 3, sql: "CREATE TABLE appointment (id INTEGER PRIMARY KEY) STRICT")

  /// Does something, then fails.
  static func broken(_ version: Int) -> Migration {
    Migration(
      version: version, sql: "CREATE TABLE half (a ANY) STRICT; INSERT INTO missing VALUES (1)")
  }
}

extension OpeningOptions {
  static func migrating(_ further: Migration...) -> OpeningOptions {
    var options = OpeningOptions.quiet
    options.migrations = MigrationCatalogue.all + further
    return options
  }
}

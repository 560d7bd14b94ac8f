import JournalMigrations

@testable import JournalStore

/// Steps that follow the shipped ones.
enum MigrationFixture {
  /// The version that this program makes.
  static let newest = MigrationCatalogue.all.last?.version ?? 0

  /// A column, as most steps will add.
  static let column = Migration(
    version: newest + 1, sql: "ALTER TABLE mood_entry ADD COLUMN word TEXT CHECK (word <> '')")
  static let table = Migration(
    version: newest + 2, sql: "CREATE TABLE novelty (id INTEGER PRIMARY KEY) STRICT")

  /// Does something, then fails.
  static func broken(_ version: Int = newest + 2) -> Migration {
    Migration(
      version: version, sql: "CREATE TABLE half (a ANY) STRICT; INSERT INTO missing VALUES (1)")
  }

  /// How a journal with ``column`` is refused by a program that does not know it.
  static func newer(_ file: String) -> StoreError {
    .newer(path: file, version: newest + 1, supported: newest)
  }
}

extension OpeningOptions {
  static func migrating(_ further: Migration...) -> OpeningOptions {
    var options = OpeningOptions.quiet
    options.migrations = MigrationCatalogue.all + further
    return options
  }
}

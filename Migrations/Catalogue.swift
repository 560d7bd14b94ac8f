/// One step of the database's schema, in SQL alone, frozen once it has shipped.
package struct Migration: Sendable {
  /// The `user_version` of a file to which this step was applied; steps count from 1.
  package let version: Int
  package let sql: String

  package init(version: Int, sql: String) {
    self.version = version
    self.sql = sql
  }
}

/// Every migration, in order, from the SQL files beside this one.
package enum MigrationCatalogue {
  package static let all: [Migration] = [
    // SwiftPM drops the leading digit of `0001_initial.sql` from the generated name.
    Migration(version: 1, sql: String(decoding: PackageResources._001_initial_sql, as: UTF8.self)),
    Migration(version: 2, sql: String(decoding: PackageResources._002_regimens_sql, as: UTF8.self)),
    Migration(version: 3, sql: String(decoding: PackageResources._003_visits_sql, as: UTF8.self)),
    Migration(version: 4, sql: String(decoding: PackageResources._004_origins_sql, as: UTF8.self)),
  ]
}

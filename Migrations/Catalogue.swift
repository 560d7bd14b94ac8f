package enum MigrationCatalogue {
  package static var x: [UInt8] { PackageResources._001_initial_sql }
}

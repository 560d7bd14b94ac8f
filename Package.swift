// swift-tools-version: 6.2
import PackageDescription

/// Every target is Swift 6, treats warnings as errors and sees only what it imports itself.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "journal",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "journal", targets: ["journal"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .target(
      name: "SQLite", dependencies: ["CSQLite"], swiftSettings: strict + [.strictMemorySafety()]),
    .target(
      name: "JournalMigrations", path: "Migrations",
      resources: [
        .embedInCode("0001_initial.sql"), .embedInCode("0002_regimens.sql"),
        .embedInCode("0003_visits.sql"), .embedInCode("0004_origins.sql"),
      ],
      swiftSettings: strict),
    .target(
      name: "JournalModel", resources: [.embedInCode("Resources/symptom-terms.json")],
      swiftSettings: strict),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium",
      providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]),
    .target(
      name: "Sodium", dependencies: ["CSodium"], swiftSettings: strict + [.strictMemorySafety()]),
    .target(name: "Age", dependencies: ["Sodium"], swiftSettings: strict),
    .target(
      name: "JournalStore",
      dependencies: [
        "SQLite", "JournalMigrations", "JournalModel", "Age", "Sodium",
      ], swiftSettings: strict),
    .target(name: "JournalReport", dependencies: ["JournalModel"], swiftSettings: strict),
    .target(
      name: "JournalExchange", dependencies: ["JournalModel"], swiftSettings: strict
    ),
    .systemLibrary(name: "CMalloc"),
    .target(
      name: "JournalCLI",
      dependencies: [
        "CMalloc", "JournalModel", "JournalStore", "JournalReport", "JournalExchange", "Age",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(name: "journal", dependencies: ["JournalCLI"], swiftSettings: strict),
    .testTarget(name: "SodiumTests", dependencies: ["Sodium"], swiftSettings: strict),
    .testTarget(name: "AgeTests", dependencies: ["Age"], swiftSettings: strict),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"], swiftSettings: strict),
    .testTarget(
      name: "JournalModelTests", dependencies: ["JournalModel"],
      exclude: ["Adherence/adherence.json", "Statistics/statistics.json"], swiftSettings: strict),
    .testTarget(
      name: "JournalStoreTests",
      dependencies: [
        "JournalStore", "JournalMigrations", "JournalModel", "SQLite", "CSQLite", "Sodium",
      ], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "JournalReportTests", dependencies: ["JournalReport", "JournalModel"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "JournalExchangeTests", dependencies: ["JournalExchange", "JournalModel"],
      swiftSettings: strict),
    .testTarget(
      name: "JournalCLITests",
      dependencies: [
        "JournalCLI", "JournalExchange", "JournalModel", "JournalReport", "JournalStore", "SQLite",
      ],
      swiftSettings: strict),
  ]
)

// Only for `make fuzz`: what starts it is libFuzzer's.
if Context.environment["JOURNAL_FUZZ_BUILD"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["JournalCLI", "JournalModel", "JournalExchange", "Age"],
      path: "Tests/Fuzz", exclude: ["Corpus", "run.sh"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}

import JournalReport

/// The reports that every format is recorded of.
enum Fixture: String, CaseIterable {
  case empty, month, raised, crowded, hostile
  case rightToLeft = "right-to-left"

  func report() throws -> VisitReport {
    switch self {
    case .empty:
      try Diary().report(
        since: "2026-10-23", until: "2026-11-22", asOf: "2026-11-22 10:30")
    case .month: try Diary.month().monthReport()
    case .raised: try Diary.raised().monthReport()
    case .crowded: try Diary.crowded().monthReport()
    case .hostile: try Diary.hostile().monthReport()
    case .rightToLeft: try Diary.rightToLeft().monthReport()
    }
  }
}

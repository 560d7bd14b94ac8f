import JournalModel

/// Which columns a report has, before anything is counted.
struct ColumnPlan {
  /// The latest stretches of equal daily dose, at most three; empty where no dose makes columns.
  private(set) var runs: ArraySlice<DoseRun> = []
  private(set) var earlier: ArraySlice<DoseRun> = []
  /// The medicine whose dose the columns are of.
  private(set) var medicine: String?
  /// Of the whole period, where no dose makes columns: the days after a dose was raised.
  private(set) var firstDays: VisitReport.Column.FirstDays?

  static let mostColumns = 3

  init(
    _ medicines: [MedicineDiary], days: ClosedRange<CivilDay>, _ outline: DiaryOutline
  ) {
    var latest: (medicine: MedicineDiary, runs: [DoseRun], rank: Rank)?
    for medicine in medicines where medicine.settled != nil {
      let runs = medicine.runs(in: days, firstLogged: outline.firstLogged[medicine.id])
        .tellable(outline.writtenDays, takingSince: medicine.prescription.medication.takingSince)
      guard let began = runs.last?.began else { continue }
      let rank = Rank(
        hasChanged: runs.count > 1,
        mustNotStop: runs.count > 1 && medicine.prescription.medication.doNotStop == true,
        began: began)
      if let known = latest?.rank, known >= rank { continue }
      latest = (medicine, runs, rank)
    }
    guard let latest else { return }
    guard latest.runs.count > 1 else {
      firstDays = latest.runs.first?.firstDays(of: latest.medicine.name)
      return
    }
    runs = latest.runs.suffix(ColumnPlan.mostColumns)
    earlier = latest.runs.dropLast(ColumnPlan.mostColumns)
    medicine = latest.medicine.name
  }
}

/// Which medicine makes the columns: one whose dose changed; of these one that must not be stopped
/// suddenly, so that a vitamin does not hide it; of these the one that changed last.
private struct Rank: Comparable {
  let hasChanged: Bool
  let mustNotStop: Bool
  let began: CivilDay

  static func < (left: Rank, right: Rank) -> Bool {
    if left.hasChanged != right.hasChanged { return right.hasChanged }
    if left.mustNotStop != right.mustNotStop { return right.mustNotStop }
    return left.began < right.began
  }
}

extension [DoseRun] {
  /// Days before the start of which nothing was written are no column, and what follows them is no
  /// start then, unless the person said so.
  fileprivate func tellable(
    _ writtenDays: Set<CivilDay>, takingSince: CivilDay?
  ) -> [DoseRun] {
    guard let first, first.isBeforeStart, !writtenDays.contains(where: first.days.contains) else {
      return self
    }
    var rest = Array(dropFirst())
    if !rest.isEmpty, takingSince == nil { rest[0].rise = nil }
    return rest
  }
}

extension DoseRun {
  func firstDays(of medicine: String) -> VisitReport.Column.FirstDays? {
    guard let rise, let firstDays else { return nil }
    return VisitReport.Column.FirstDays(
      after: rise, from: ReportDay(firstDays.lowerBound), until: ReportDay(firstDays.upperBound),
      medicine: medicine)
  }
}

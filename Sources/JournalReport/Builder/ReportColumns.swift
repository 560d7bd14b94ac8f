import JournalModel

/// The entries of a report, sorted into its columns.
struct ReportColumns {
  /// The whole period.
  private(set) var period: ColumnDiary
  /// Those that are shown, in the order of their days; the last one is that of the running day.
  private(set) var all: [ColumnDiary]
  private let isByDose: Bool

  /// Those of the dose; else the period, and the days before it when anything was written on them.
  init(
    _ plan: ColumnPlan, of input: ReportInput, entries: [Entry],
    owners: [EntryID: EntryID]
  ) {
    let range = input.period
    let today = input.asOf.day
    let days = range.days(asOf: today)
    let fullDays = range.fullDays(asOf: today)
    period = ColumnDiary(.period, days: days, fullDays: fullDays)
    var columns = plan.runs.map { run in
      ColumnDiary(.dose(run), days: run.days, fullDays: fullDays?.common(with: run.days))
    }
    isByDose = !columns.isEmpty
    if !isByDose {
      columns =
        range.daysBefore(asOf: today).map { [ColumnDiary(.previous, days: $0, fullDays: $0)] }
        ?? []
    }

    let units = Dictionary(
      input.trackers.compactMap { tracker in tracker.unit.map { (tracker.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    let ranges = columns.map(\.days)
    for entry in entries {
      let day = entry.day
      if range.contains(day) { period.add(entry, units: units, owners: owners) }
      // Someone further east may already live the day after the last one.
      let place = isByDose && day > days.upperBound && range.contains(day) ? days.upperBound : day
      if let index = ranges.firstIndex(where: { $0.contains(place) }) {
        columns[index].add(entry, units: units, owners: owners)
      }
    }
    all = isByDose ? columns : columns.filter { $0.tally.entries > 0 } + [period]
  }

  /// Whether the period is itself the column whose weeks are told.
  var periodIsLatest: Bool { !isByDose }

  /// The one whose weeks are told.
  var latest: ColumnDiary { all.last ?? period }
}

extension VisitReport.Column {
  init(_ diary: ColumnDiary, of plan: ColumnPlan) {
    let days = diary.fullDays ?? diary.days
    self.init(
      label: diary.kind.label ?? DateText.range(days), from: ReportDay(days.lowerBound),
      until: ReportDay(days.upperBound), kind: diary.kind.word,
      dailyTotal: diary.kind.dailyTotal.map(ReportAmount.init),
      days: diary.fullDays?.dayCount ?? 0,
      symptomDays: diary.fullDayCount(of: diary.symptomDays),
      firstDays: diary.kind.firstDays(plan)?.clipped(to: days))
  }

  /// A stretch of which nothing but the dose is told.
  init(_ run: DoseRun) {
    self.init(
      label: DoseText.label(run), from: ReportDay(run.days.lowerBound),
      until: ReportDay(run.days.upperBound), kind: .dose,
      dailyTotal: (run.regimen?.dailyTotal).map(ReportAmount.init), days: run.days.dayCount,
      symptomDays: 0, firstDays: nil)
  }
}

extension ColumnDiary.Kind {
  fileprivate var word: VisitReport.Column.Kind {
    switch self {
    case .dose: .dose
    case .previous: .previous
    case .period: .period
    }
  }

  fileprivate var label: String? {
    switch self {
    case .dose(let run): DoseText.label(run)
    case .previous, .period: nil
    }
  }

  fileprivate var dailyTotal: Amount? {
    switch self {
    case .dose(let run): run.regimen?.dailyTotal
    case .previous, .period: nil
    }
  }

  fileprivate func firstDays(_ plan: ColumnPlan) -> VisitReport.Column.FirstDays? {
    switch self {
    case .dose(let run): run.firstDays(of: plan.medicine ?? "")
    case .previous: nil
    case .period: plan.firstDays
    }
  }
}

extension VisitReport.Column.FirstDays {
  /// The running day is none of the column's.
  fileprivate func clipped(to days: ClosedRange<CivilDay>) -> Self? {
    var clipped = self
    clipped.until.day = min(until.day, days.upperBound)
    return clipped.from.day <= clipped.until.day ? clipped : nil
  }
}

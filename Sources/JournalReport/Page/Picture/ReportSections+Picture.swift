import JournalModel

/// The picture of the page: the same facts as the tables, day by day.
extension ReportSections {
  typealias Picture = ReportDocument.Picture

  /// `nil` where there is nothing to draw.
  var picture: Section? {
    let bands = [doseBand, ratingBand, dailyDoseBand, symptomBand, sinceDoseBand]
      .compactMap(\.self)
    guard !bands.isEmpty else { return nil }
    let days = report.daily.days
    return Section(
      kind: .picture, heading: "Day by day\(cut)",
      blocks: [
        .picture(
          Picture(
            summary: "\(DateText.longRange(days)), a mark for each day", days: days,
            ticks: ticks, marks: marks, stretches: stretches, bands: bands, changes: changes,
            key: key(of: bands)))
      ])
  }

  /// `, the last 42 of 90 days`.
  var cut: String {
    let daily = report.daily
    let shown = daily.days.dayCount
    return shown < daily.ofDays ? ", the last \(shown) of \(daily.ofDays) days" : ""
  }

  /// What goes through all bands, for who cannot see it.
  private var changes: Table {
    func date(_ place: Int) -> CivilDay { report.daily.from.day.advanced(byDays: place) }
    let rows =
      marks.map { (first: $0.day, days: $0.day...$0.day, text: "\($0.style.words): \($0.label)") }
      + stretches.map { (first: $0.days.lowerBound, days: $0.days, text: $0.label) }
    return Table(
      columns: [.init("day"), .init("what", .flexible)],
      rows: rows.sorted { ($0.first, $0.text) < ($1.first, $1.text) }.map { row in
        .init(cells: [
          DateText.range(date(row.days.lowerBound)...date(row.days.upperBound)), row.text,
        ])
      })
  }

  /// Mondays, with their dates.
  private var ticks: [Picture.Tick] {
    report.daily.days.days.filter { $0.weekday == .monday }.map {
      Picture.Tick(day: place(of: $0), label: $0.shortText)
    }
  }

  /// Where a day stands on the axis, from 0.
  func place(of day: CivilDay) -> Int { day - report.daily.from.day }

  /// Those of some days that are drawn.
  func places(of days: ClosedRange<CivilDay>) -> ClosedRange<Int>? {
    let axis = report.daily.days
    guard axis.overlaps(days) else { return nil }
    let shown = days.clamped(to: axis)
    return place(of: shown.lowerBound)...place(of: shown.upperBound)
  }

  /// The place of each of these days that is drawn, with what is known of it.
  func byPlace<Item, Value>(
    _ items: [Item], day: (Item) -> ReportDay, value: (Item) -> Value
  ) -> [Int: Value] {
    let axis = report.daily.days
    let pairs = items.filter { axis.contains(day($0).day) }
      .map { (place(of: day($0).day), value($0)) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// A table with a row for each day that is drawn.
  func dayTable(
    _ headings: [String], _ row: (Int) -> [String]
  ) -> Table {
    let days = report.daily.days.days
    return Table(
      columns: [.init("day", .flexible)] + headings.map { .init($0) },
      rows: days.map { .init(cells: [$0.shortText(in: year)] + row(place(of: $0))) })
  }
}

extension ClosedRange<CivilDay> {
  fileprivate var days: [CivilDay] {
    (0..<dayCount).map { lowerBound.advanced(byDays: $0) }
  }
}

import JournalModel

extension PatternHours {
  /// A column for each stretch of hours since the dose, named by its first row: entries, awake hours and how often, or the
  /// median of ratings.
  func table(isRated: Bool) -> ReportDocument.Table {
    typealias Row = ReportDocument.Table.Row
    func row(_ label: String, _ value: (Bin) -> String) -> Row {
      Row(cells: [label] + bins.map(value))
    }
    var rows = [
      row("hours since the dose", \.label),
      row(isRated ? "ratings" : "entries") { "\($0.entries)" },
      row("awake hours") { FigureText.plain($0.awakeHours.rounded()) },
    ]
    if isRated {
      rows.append(row("median") { $0.median.map(FigureText.plain) ?? "-" })
    } else {
      rows.append(row("in 10 awake hours") { $0.rate.map { often($0.perUnit) } ?? "-" })
      rows.append(
        row("95 percent interval") { bin in
          bin.rate.map { "\(often($0.interval.low))-\(often($0.interval.high))" } ?? "-"
        })
    }
    return ReportDocument.Table(
      columns: [.init("", .flexible)] + bins.map { _ in .init("", .natural, .trailing) },
      rows: rows)
  }

  /// Per ten hours, which makes whole numbers of most.
  private func often(_ perHour: Double) -> String { FigureText.rounded(10 * perHour) }
}

extension PatternHours.Bin {
  /// `0-2`, `8+`.
  fileprivate var label: String { until.map { "\(from)-\($0)" } ?? "\(from)+" }
}

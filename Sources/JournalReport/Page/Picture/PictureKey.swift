/// What the marks of the picture mean.
extension ReportSections {
  /// Those that occur, in the order of the bands.
  func key(of bands: [Picture.Band]) -> [Picture.KeyEntry] {
    bands.flatMap { band -> [Picture.KeyEntry] in
      switch band.chart {
      case .doses(let chart): key(of: chart)
      case .ratings(let chart): key(of: chart)
      case .symptoms(let rows): key(of: rows)
      case .dailyDose, .sinceDose: []
      }
    } + keyOfMarks
  }

  private func key(of chart: Picture.DoseChart) -> [Picture.KeyEntry] {
    let cells = chart.rows.flatMap(\.cells.values)
    func entry(
      _ label: String, _ state: DoseDays.Cell.State, _ when: DoseDays.Cell.When = .onTime,
      _ size: DoseDays.Cell.Size = .asSet, if isThere: (DoseDays.Cell) -> Bool
    ) -> Picture.KeyEntry? {
      cells.contains(where: isThere) ? .init(sample: .cell(state, when, size), label: label) : nil
    }
    return [
      entry("taken", .taken) { $0.state == .taken },
      entry("taken early", .taken, .early) { $0.when == .early },
      entry("taken late", .taken, .late) { $0.when == .late },
      entry("smaller", .taken, .onTime, .smaller) { $0.size == .smaller },
      entry("larger", .taken, .onTime, .larger) { $0.size == .larger },
      entry("missed", .missed) { $0.state == .missed },
      entry("skipped", .skipped) { $0.state == .skipped },
      entry("not recorded", .unrecorded) { $0.state == .unrecorded },
      chart.extra.isEmpty ? nil : .init(sample: .extra, label: "extra dose"),
    ].compactMap(\.self)
  }

  private func key(of chart: Picture.RatingChart) -> [Picture.KeyEntry] {
    let hasRange = chart.points.contains { $0.low < $0.high }
    let entries: [Picture.KeyEntry?] = [
      .init(sample: .rating, label: hasRange ? "day's median" : "rating"),
      chart.medians.isEmpty ? nil : .init(sample: .median, label: "median"),
    ]
    return entries.compactMap(\.self)
  }

  private func key(of rows: [Picture.SymptomRow]) -> [Picture.KeyEntry] {
    let days = rows.flatMap(\.days.values)
    let hasSeverity = days.contains {
      switch $0 {
      case .severity: true
      case .noted, .without: false
      }
    }
    let entries: [Picture.KeyEntry?] = [
      hasSeverity ? .init(sample: .severity, label: "mild to worst") : nil,
      days.contains(.noted) ? .init(sample: .noted, label: "noted, unrated") : nil,
      days.contains(.without) ? .init(sample: .without, label: "entry, not noted") : nil,
    ]
    return entries.compactMap(\.self)
  }

  private var keyOfMarks: [Picture.KeyEntry] {
    let styles = Set(marks.map(\.style))
    let lines = Picture.Mark.Style.allCases.filter(styles.contains).map { style in
      Picture.KeyEntry(sample: .mark(style), label: style.words)
    }
    return lines + (stretches.isEmpty ? [] : [.init(sample: .stretch, label: "illness, travel")])
  }
}

extension ReportDocument.Picture.Mark.Style {
  var words: String {
    switch self {
    case .dose: "dose change"
    case .product: "product"
    case .pump: "pump rate"
    case .zone: "time zone"
    }
  }
}

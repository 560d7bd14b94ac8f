import JournalModel

/// One medicine's doses: a row for each time of day, a mark for each day.
extension ReportSections {
  /// More times of day than this have no room; those with most doses are drawn.
  private static let mostRows = 6

  var doseBand: Picture.Band? {
    guard let doses = report.daily.doses else { return nil }
    let rows = drawn(doses.times).map { time in
      Picture.DoseChart.Row(
        label: time.time.iso8601, cells: byPlace(time.cells, day: \.day) { $0 })
    }
    let extra = byPlace(doses.extra, day: \.day, value: \.doses)
    let left = doses.times.count - rows.count
    let title = "\(doses.medicine.capitalizedFirst) doses"
    return Picture.Band(
      title: title + cut
        + (left > 0 ? "; \(counted(left, "more time")) of day not drawn" : ""),
      shortTitle: title,
      description: "A row for each time of day. \(summary(doses))",
      table: dayTable(rows.map(\.label) + (extra.isEmpty ? [] : ["extra"])) { place in
        rows.map { $0.cells[place].map(words) ?? "-" }
          + (extra.isEmpty ? [] : [extra[place].map(String.init) ?? "-"])
      }, chart: .doses(Picture.DoseChart(rows: rows, extra: extra)))
  }

  private func drawn(_ times: [DoseDays.TimeOfDayCells]) -> [DoseDays.TimeOfDayCells] {
    let fullest = times.indices.sorted {
      (-times[$0].cells.count, $0) < (-times[$1].cells.count, $1)
    }
    return fullest.prefix(ReportSections.mostRows).sorted().map { times[$0] }
  }

  /// `85 taken, of these 2 off the time; 1 skipped, 3 missed, 1 not recorded; 1 extra.`
  private func summary(_ doses: DoseDays) -> String {
    let cells = doses.times.flatMap(\.cells)
    func part(_ noun: String, _ count: Int) -> String? { count > 0 ? "\(count) \(noun)" : nil }
    let parts = [
      part("taken", cells.count { $0.state == .taken }),
      part("off the time", cells.count { $0.when == .late || $0.when == .early }),
      part("smaller than set", cells.count { $0.size == .smaller }),
      part("larger than set", cells.count { $0.size == .larger }),
      part("skipped", cells.count { $0.state == .skipped }),
      part("missed", cells.count { $0.state == .missed }),
      part("not recorded", cells.count { $0.state == .unrecorded }),
      part("extra", doses.extra.map(\.doses).reduce(0, +)),
    ].compactMap(\.self)
    return parts.isEmpty ? "" : parts.joined(separator: ", ") + "."
  }

  /// `taken late, smaller`.
  private func words(_ cell: DoseDays.Cell) -> String {
    switch cell.state {
    case .skipped: return "skipped"
    case .missed: return "missed"
    case .unrecorded: return "not recorded"
    case .taken:
      let when: String? =
        switch cell.when {
        case .late: "late"
        case .early: "early"
        case .untimed: "without a time"
        case .onTime, nil: nil
        }
      let size: String? =
        switch cell.size {
        case .smaller: "smaller"
        case .larger: "larger"
        case .asSet, nil: nil
        }
      let asides = [when, size].compactMap(\.self).joined(separator: ", ")
      return asides.isEmpty ? "taken" : "taken \(asides)"
    }
  }
}

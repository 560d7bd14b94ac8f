import JournalModel

/// What stands under the columns.
extension ReportSections {
  /// Doses before those of the columns, pauses of the medicine they are of, and which days are the
  /// first after a rise.
  func columnNotes(_ limits: PageLimits) -> [Block] {
    [limits.hasEarlierColumns ? earlierColumns : nil, pauses, firstDays].compactMap(\.self)
      .map(Block.paragraph)
  }

  /// `before, in this period: 15 mg a day 23 Oct - 4 Nov`.
  var earlierColumns: String? {
    let earlier = report.earlierColumns.map { column in
      "\(column.label) \(DateText.range(column.from.day...column.until.day))"
    }
    return earlier.isEmpty ? nil : "before, in this period: \(earlier.joined(separator: "; "))"
  }

  /// `paused 3-24 Aug`: a column is of what is prescribed, and a pause does not end it.
  private var pauses: String? {
    guard let medicine = report.medications.first(where: { $0.name == report.columnMedicine })
    else { return nil }
    var spans: [String] = []
    var begun: CivilDay?
    for change in medicine.changes where [.pause, .resume, .stop].contains(change.kind) {
      let day = change.at.local.day
      if change.kind == .pause {
        begun = day
      } else {
        let ends = day.shortText(in: year)
        let span = begun.map { DateText.range($0...day) } ?? "until \(ends)"
        if begun != nil || change.kind == .resume { spans.append(span) }
        begun = nil
      }
    }
    if let begun { spans.append("from \(begun.shortText(in: year))") }
    return spans.isEmpty ? nil : "\(medicine.name) paused \(spans.joined(separator: ", "))"
  }

  /// `* first 14 days after an increase: 5-18 Nov`.
  private var firstDays: String? {
    let all = report.columns.compactMap(\.firstDays)
    guard let first = all.first else { return nil }
    let reasons = Set(all.map(\.after))
    let reason =
      reasons.count > 1
      ? "a start or an increase"
      : first.after == .start ? "a start" : "an increase"
    let name = report.columnMedicine == nil ? " of \(first.medicine)" : ""
    let days = ColumnRanges.joined(all.map { $0.from.day...$0.until.day }).map(DateText.range)
    return "* first 14 days after \(reason)\(name): \(days.joined(separator: ", "))"
  }

  /// What else was going on in the latest column.
  var context: [Block] {
    guard let column = report.columns.last else { return [] }
    let days = column.from.day...max(column.from.day, column.until.day)
    let parts =
      medicineContext(days) + report.context.compactMap { tag($0, in: days) } + travel(days)
    guard !parts.isEmpty else { return [] }
    return [.paragraph("also within \(DateText.range(days)): \(parts.joined(separator: "; "))")]
  }

  /// Products, pauses, and changes of what makes no column: `generic B 14 Nov`.
  private func medicineContext(_ days: ClosedRange<CivilDay>) -> [String] {
    let text = DoseChangeText(year: year)
    return report.medications.flatMap { medicine -> [String] in
      let name = medicine.name == report.columnMedicine ? "" : "\(medicine.name) "
      // What makes a column, and what is said of all of them, is no context of one.
      let changes = medicine.changes.filter { change in
        days.contains(change.at.local.day)
          && (medicine.name != report.columnMedicine || change.kind == .times)
      }
      return medicine.products.filter { $0.isNew && days.contains($0.from.day) }
        .map { "\($0.name) \($0.from.day.shortText(in: year))" }
        + changes.map {
          "\(name)\(text.brief($0)) \($0.at.local.day.shortText(in: year))"
        }
    }
  }

  /// `a cold 15-17 Nov` for days that follow each other, else `physio 5 d`.
  private func tag(_ context: VisitReport.Context, in days: ClosedRange<CivilDay>) -> String? {
    let dates = context.dates.map(\.day).filter(days.contains)
    guard let first = dates.first, let last = dates.last else { return nil }
    let isOneStretch = last - first == dates.count - 1
    return "\(context.tag) " + (isOneStretch ? DateText.range(first...last) : "\(dates.count) d")
  }

  private func travel(_ days: ClosedRange<CivilDay>) -> [String] {
    let dates = report.travelDays.map(\.day).filter(days.contains)
    let names = dates.map { $0.shortText(in: year) }
    return names.isEmpty ? [] : ["more than one zone on \(names.joined(separator: ", "))"]
  }
}

private enum ColumnRanges {
  /// Ranges that follow each other without a gap as one.
  static func joined(_ ranges: [ClosedRange<CivilDay>]) -> [ClosedRange<CivilDay>] {
    var joined: [ClosedRange<CivilDay>] = []
    for range in ranges {
      if let last = joined.last, range.lowerBound <= last.upperBound.advanced(byDays: 1) {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}

import JournalModel

/// The first tracker day by day, the daily dose under it, and the tracker by hours since a dose.
extension ReportSections {
  var ratingBand: Picture.Band? {
    guard let daily = report.daily.tracker, let facts = drawnTracker,
      let scale = scale(of: facts, daily)
    else { return nil }
    let points = daily.days.map { day in
      Picture.RatingChart.Point(
        day: place(of: day.day.day), low: day.min.value.double, median: day.median.value.double,
        high: day.max.value.double)
    }
    let medians = zip(report.columns, facts.ratings.columns).compactMap(columnMedian)
    let byDay = byPlace(daily.days, day: \.day) { $0 }
    let means = medians.map { "\($0.label) (\(DateText.range(days(at: $0.days))))" }
    return Picture.Band(
      title: trackerLabel(facts) + cut, shortTitle: trackerLabel(facts),
      description: "A dot at each day's median, a bar from its lowest to its highest."
        + (means.isEmpty ? "" : " Dashed: medians \(means.joined(separator: ", "))."),
      table: dayTable(["ratings", "median", "lowest", "highest"]) { place in
        guard let day = byDay[place] else { return ["0", "-", "-", "-"] }
        return ["\(day.n)"] + [day.median, day.min, day.max].map(\.value.pageText)
      },
      chart: .ratings(Picture.RatingChart(scale: scale, points: points, medians: medians)))
  }

  /// Moods are drawn where nothing is tracked.
  private var drawnTracker: TrackerFacts? {
    report.trackers.first
      ?? TrackerFacts(
        name: RatingDays.mood, scaleMin: ReportNumber(Exact(1)), scaleMax: ReportNumber(Exact(5)),
        worst: ReportNumber(Exact(1)), ratings: report.mood)
  }

  private func days(at places: ClosedRange<Int>) -> ClosedRange<CivilDay> {
    let first = report.daily.from.day
    return first.advanced(byDays: places.lowerBound)...first.advanced(byDays: places.upperBound)
  }

  private func columnMedian(
    _ column: VisitReport.Column, _ summary: RatingFacts.Summary
  ) -> Picture.RatingChart.Median? {
    guard let median = summary.median, summary.n > 2,
      let days = places(of: column.from.day...max(column.from.day, column.until.day))
    else { return nil }
    return .init(days: days, value: median.value.double, label: median.value.pageText)
  }

  /// That of the tracker, with the worse end named; else from the lowest to the highest.
  private func scale(of facts: TrackerFacts, _ daily: RatingDays) -> Picture.Scale? {
    let values = daily.days.flatMap { [$0.min.value, $0.max.value] }
    guard let lowest = values.min(), let highest = values.max() else { return nil }
    guard let low = facts.scaleMin?.value, let high = facts.scaleMax?.value, low < high else {
      // A single value stands in the middle of its axis.
      let margin = lowest == highest ? Exact(1) : .zero
      let (low, high) = (lowest + -margin, highest + margin)
      return Picture.Scale(
        low: low.double, high: high.double, lowLabel: low.pageText, highLabel: high.pageText)
    }
    func label(_ end: Exact) -> String {
      facts.worst?.value == end ? "\(end.pageText) worst" : end.pageText
    }
    // What was typed off the scale is drawn where it is.
    return Picture.Scale(
      low: min(low, lowest).double, high: max(high, highest).double,
      lowLabel: label(min(low, lowest)), highLabel: label(max(high, highest)))
  }

  // MARK: Daily dose

  /// The medicine whose daily dose is drawn: that of the columns, else that of the doses, else one
  /// given by a pump.
  var steppedMedicine: String? {
    report.columnMedicine ?? report.doseMedicine
      ?? report.medications.first { $0.kind == .continuous }?.name
  }

  var dailyDoseBand: Picture.Band? {
    guard let medicine = report.medications.first(where: { $0.name == steppedMedicine }) else {
      return nil
    }
    let steps = steps(of: medicine)
    let units = Set(steps.map(\.amount.unit))
    guard let unit = units.first, units.count == 1 else { return nil }
    let chart = Picture.StepChart(
      // What is not due every day is no dose a day.
      label: steps.allSatisfy(\.regimen.isDaily) ? "\(unit.rawValue) a day" : unit.rawValue,
      steps: steps.map {
        .init(
          days: $0.days, value: $0.amount.value.double,
          label: $0.regimen.isDaily
            ? $0.amount.value.pageText : DoseText.dailyAmount($0.regimen))
      })
    let said = steps.map { "\(DoseText.daily($0.regimen)) \(DateText.range(days(at: $0.days)))" }
    let title = "\(medicine.name.capitalizedFirst) as prescribed, \(chart.label)"
    return Picture.Band(
      title: title + cut, shortTitle: title, description: said.joined(separator: ", ") + ".",
      table: dayTable(["prescribed"]) { place in
        [steps.last { $0.days.contains(place) }.map { DoseText.daily($0.regimen) } ?? "-"]
      }, chart: .dailyDose(chart))
  }

  private typealias Step = (days: ClosedRange<Int>, amount: Amount, regimen: Regimen)

  /// What was prescribed. A day on which it changed counts to the new amount.
  private func steps(of medicine: MedicationFacts) -> [Step] {
    let versions = medicine.regimen.map(\.version)
    var steps: [Step] = []
    for (index, version) in versions.enumerated() {
      let next = index + 1 < versions.count ? versions[index + 1].from.day : nil
      let ends = version.until.map { $0.lastDay(before: next) } ?? report.daily.until.day
      guard let amount = version.regimen.dailyTotal, version.from.day <= ends,
        let days = places(of: version.from.day...ends)
      else { continue }
      if let last = steps.last, last.regimen.isSameDailyDose(as: version.regimen),
        last.days.upperBound + 1 == days.lowerBound
      {
        steps[steps.count - 1].days = last.days.lowerBound...days.upperBound
      } else {
        steps.append((days, amount, version.regimen))
      }
    }
    return steps
  }

  // MARK: Hours since the dose

  var sinceDoseBand: Picture.Band? {
    guard let facts = report.trackers.first, let since = facts.sinceDose,
      let daily = report.daily.tracker, let scale = scale(of: facts, daily)
    else { return nil }
    let width = Double(SinceDoseFacts.hoursOfBin)
    // The last stretch has no end; what is beyond the others stands in as much room as one has,
    // three hours in the room of one.
    let end = width * Double(since.bins.count)
    let last = end - width
    func place(_ minutes: Int) -> Double {
      let hours = Double(minutes) / 60
      return hours <= last ? hours : min(last + (hours - last) / 3, end)
    }
    let bins = since.bins.enumerated().map { index, bin in
      let start = Double(index) * width
      return Picture.ScatterChart.Bin(
        hours: start...(index + 1 < since.bins.count ? start + width : end),
        median: bin.n > 2 ? bin.median?.value.double : nil, label: bin.hours)
    }
    return Picture.Band(
      title: "\(facts.name.capitalizedFirst) by hours since \(since.medicine)",
      shortTitle: "by hours since \(since.medicine)",
      description: "A dot for each rating, a line at the median of each stretch of hours. "
        + "Hours since the dose overlap with time of day.",
      table: Table(
        columns: [.init("hours since the dose", .flexible), .init("ratings"), .init("median")],
        rows: since.bins.map {
          .init(cells: [$0.hours, "\($0.n)", $0.median?.value.pageText ?? "-"])
        }),
      chart: .sinceDose(
        Picture.ScatterChart(
          scale: scale,
          points: since.points.map {
            .init(hours: place($0.minutes), value: $0.value.double)
          }, bins: bins, end: end)))
  }
}

extension LocalDateTime {
  /// The last day on which something that ends here counts, when what follows begins on `next`.
  fileprivate func lastDay(before next: CivilDay?) -> CivilDay {
    next == day || time == .midnight ? day.advanced(byDays: -1) : day
  }
}

import JournalModel

extension ReportSections {
  /// How it has been: symptoms and numbers, a column for each stretch of days.
  func course(_ limits: PageLimits) -> Section? {
    let symptoms = report.symptoms.split(at: limits.symptoms)
    let trackers = report.trackers.split(at: limits.trackers)
    var rows = trackers.items.prefix(1).map { tracker($0, course: .dated) }
    rows += symptoms.items.map {
      symptom($0, hasWeeks: limits.hasSymptomWeeks, hasWords: limits.hasWords)
    }
    if hasMoods { rows.append(rating("Mood 1-5 (5 best)", report.mood)) }
    rows += trackers.items.dropFirst().map {
      let isLong = $0.ratings.weekly.count > PageLimits.shortCourse
      return tracker($0, course: limits.hasEveryCourse && isLong ? .plain : nil)
    }
    let isEmpty = rows.isEmpty && report.noneDays == 0
    if !isEmpty { rows.insert(denominators, at: 0) }

    let blocks =
      table(rows) + (isEmpty ? [] : columnNotes(limits))
      + more(
        [(symptoms.more, "symptom"), (trackers.more, "tracker")],
        besides: partsCut(limits))
      + (limits.hasContext ? context : [])
    return blocks.isEmpty ? nil : Section(kind: .course, heading: courseHeading, blocks: blocks)
  }

  /// What did not find room in ``course(_:)``.
  func courseContinued(_ limits: PageLimits) -> Section? {
    let rows =
      (withParts(cutBy: limits) + report.symptoms.rest(after: limits.symptoms).items)
      .map { symptom($0, hasWeeks: true) }
      + report.trackers.rest(after: limits.trackers).items.map { tracker($0, course: nil) }
    let earlier = limits.hasEarlierColumns ? nil : earlierColumns
    let blocks =
      table(rows) + [earlier].compactMap(\.self).map(Block.paragraph)
      + (limits.hasContext ? [] : context)
    return blocks.isEmpty
      ? nil : Section(kind: .course, heading: "How it has been, continued", blocks: blocks)
  }

  /// Symptoms of the first page of which a part has no room there: their weeks, or their words.
  private func withParts(cutBy limits: PageLimits) -> [SymptomFacts] {
    report.symptoms.prefix(limits.symptoms).filter {
      $0.hasCourse && !limits.hasSymptomWeeks || $0.hasWords && !limits.hasWords
    }
  }

  private func partsCut(_ limits: PageLimits) -> String? {
    let cut = withParts(cutBy: limits)
    let parts = [
      !limits.hasSymptomWeeks && cut.contains(where: \.hasCourse) ? "weeks of symptoms" : nil,
      !limits.hasWords && cut.contains(where: \.hasWords) ? "other words" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " and ")
  }

  private var courseHeading: String {
    report.columnMedicine == nil ? "How it has been" : "How it has been, by daily dose"
  }

  private var hasMoods: Bool { report.mood.columns.contains { $0.n > 0 } || report.mood.n > 0 }

  private func table(_ rows: [Table.Row]) -> [Block] {
    guard !rows.isEmpty else { return [] }
    let name = hasManySchedules ? report.columnMedicine.map { "of \($0)" } : nil
    let columns =
      [.init("", .flexible, subheading: name ?? "")] + report.columns.map(column)
      + [Table.Column("last", isOptional: true)]
    return [.table(Table(columns: columns, rows: rows))]
  }

  /// The dose over its days, or the days alone.
  private func column(_ column: VisitReport.Column) -> Table.Column {
    let star = column.firstDays == nil ? "" : " *"
    switch column.kind {
    case .dose:
      let days = DateText.range(column.from.day...column.until.day)
      return Table.Column(column.label, subheading: days + star)
    case .previous, .period: return Table.Column(column.label + star)
    }
  }

  private var denominators: Table.Row {
    let days = report.columns.map { $0.days > 0 ? "\($0.symptomDays) of \($0.days)" : "-" }
    let none = "\"none\" written on \(counted(report.noneDays, "day"))"
    return Table.Row(
      cells: ["days with a symptom entry"] + days + [""],
      details: report.noneDays > 0 ? [.text(none)] : [])
  }
}

// MARK: - Symptoms

extension ReportSections {
  private func symptom(
    _ symptom: SymptomFacts, hasWeeks: Bool, hasWords: Bool = true
  ) -> Table.Row {
    let isOther = symptom.term == TermMention.other
    let label = [isOther ? "Other notes" : symptom.display, symptom.site].compactMap(\.self)
    let words = symptom.words.map(Phrases.quoted).joined(separator: ", ")
    return Table.Row(
      cells: ["\(label.joined(separator: ", ")), days (worst)"] + symptom.columns.map(share)
        + [symptom.lastOn.map { $0.day.shortText(in: year) } ?? "-"],
      details: (hasWeeks && symptom.hasCourse
        ? [byWeek(symptom.weekly.map { share($0.days, of: $0.of) })] : [])
        + (hasWords && symptom.hasWords ? [.text(words)] : []))
  }

  private func share(_ summary: SymptomFacts.Summary) -> String {
    let worst = summary.worst.map { " (\(Phrases.brief($0.severity)))" } ?? ""
    return share(summary.days, of: summary.of) + worst
  }

  /// `3 of 12`; in brackets where there are fewer than four days to count in.
  private func share(_ days: Int, of all: Int) -> String {
    if all == 0 { return "-" }
    return all < 4 ? "(\(days) of \(all))" : "\(days) of \(all)"
  }

  private func byWeek(_ values: [String], _ course: Course = .dated) -> Table.Detail {
    let first = report.columns.last?.from.day ?? report.period.since.day
    return switch course {
    case .dated: .series(label: "weeks from \(first.shortText(in: year))", values: values)
    case .plain: .series(label: "weeks", values: values)
    }
  }

  /// A row of weekly values, with the day on which its first week begins or without.
  private enum Course { case dated, plain }
}

// MARK: - Moods and trackers

extension ReportSections {
  /// `Stiffness 0-10 (10 worst)`.
  func trackerLabel(_ tracker: TrackerFacts) -> String {
    var label = tracker.name.capitalizedFirst
    if let low = tracker.scaleMin, let high = tracker.scaleMax {
      label += " \(span(low, high))"
    }
    if let worst = tracker.worst { label += " (\(worst.value.text) worst)" }
    if let unit = tracker.unit { label += ", \(unit)" }
    return label
  }

  private func tracker(_ tracker: TrackerFacts, course: Course?) -> Table.Row {
    var row = rating(trackerLabel(tracker), tracker.ratings, course: course)
    if course == .dated, let facts = tracker.sinceDose { row.details.append(sinceDose(facts)) }
    return row
  }

  /// `hours since dose  0-2: 3 n=4  2-4: (5) n=2  4-6: -  6+: 6 n=3 (30 mg)`.
  private func sinceDose(_ facts: SinceDoseFacts) -> Table.Detail {
    // The columns name the medicine that they are of.
    let isNamed = hasManySchedules && facts.medicine != report.columnMedicine
    var values = facts.bins.map { "\($0.hours): \($0.text)" }
    if let regimen = facts.regimen {
      values[values.count - 1] += " (\(DoseText.dailyAmount(regimen)))"
    }
    return .series(label: "hours since \(isNamed ? facts.medicine : "dose")", values: values)
  }

  private func rating(
    _ label: String, _ ratings: RatingFacts, course: Course? = nil
  ) -> Table.Row {
    let last = ratings.last.map {
      "\($0.value.value.text), \($0.at.moment.day.shortText(in: year))"
    }
    let medians = ratings.weekly.map { $0.median?.value.text ?? "-" }
    let hasCourse = ratings.weekly.count { $0.n > 0 } > 1
    return Table.Row(
      cells: [label] + ratings.columns.map(summary) + [last ?? "-"],
      details: hasCourse ? course.map { [byWeek(medians, $0)] } ?? [] : [])
  }

  /// `6 (4-8) n=12`, `(5) n=1`, or `-`.
  private func summary(_ summary: RatingFacts.Summary) -> String {
    guard let median = summary.median, let low = summary.min, let high = summary.max else {
      return "-"
    }
    if summary.n == 1 { return "(\(median.value.text)) n=1" }
    return "\(median.value.text) (\(span(low, high))) n=\(summary.n)"
  }

  /// `4-8`, and `-2 to 3` where a hyphen would be read as a sign.
  private func span(_ low: ReportNumber, _ high: ReportNumber) -> String {
    let link = low.value < .zero || high.value < .zero ? " to " : "-"
    return low.value.text + link + high.value.text
  }
}

extension SinceDoseFacts.Bin {
  /// `6 n=3`; in brackets below three.
  var text: String {
    guard let median else { return "-" }
    let value = median.value.pageText
    return "\(n < 3 ? "(\(value))" : value) n=\(n)"
  }
}

extension SymptomFacts {
  /// Whether its notes are quoted: they have no other name.
  var hasWords: Bool { term == TermMention.other && !words.isEmpty }

  /// Whether its weeks are told: with fewer days there is no course to be seen.
  var hasCourse: Bool { weekly.count > 1 && weekly.map(\.days).reduce(0, +) >= 4 }
}

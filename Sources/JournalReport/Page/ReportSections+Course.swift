import JournalModel

extension ReportSections {
  /// How it has been: symptoms and numbers, a column for each stretch of days.
  func course(_ limits: PageLimits) -> Section? {
    let symptoms = report.symptoms.split(at: limits.symptoms)
    let trackers = report.trackers.split(at: limits.trackers)
    var rows = trackers.items.prefix(1).map { tracker($0, course: .dated) }
    rows += symptoms.items.map(symptom)
    if hasMoods { rows.append(rating("Mood 1-5 (5 best)", report.mood)) }
    rows += trackers.items.dropFirst().map {
      let isLong = $0.ratings.weekly.count > PageLimits.shortCourse
      return tracker($0, course: limits.hasEveryCourse && isLong ? .plain : nil)
    }
    if !rows.isEmpty || report.noneDays > 0 { rows.insert(denominators, at: 0) }

    let blocks =
      table(rows) + more(symptoms, "symptom") + more(trackers, "tracker")
      + (limits.hasContext ? context : [])
    return blocks.isEmpty ? nil : Section(heading: "How it has been", blocks: blocks)
  }

  /// What did not find room in ``course(_:)``.
  func courseContinued(_ limits: PageLimits) -> Section? {
    let rows =
      report.symptoms.rest(after: limits.symptoms).items.map(symptom)
      + report.trackers.rest(after: limits.trackers).items.map { tracker($0, course: nil) }
    let blocks = table(rows) + (limits.hasContext ? [] : context)
    return blocks.isEmpty ? nil : Section(heading: "How it has been, continued", blocks: blocks)
  }

  private var hasMoods: Bool { report.mood.columns.contains { $0.n > 0 } }

  private func table(_ rows: [Table.Row]) -> [Block] {
    guard !rows.isEmpty else { return [] }
    let columns = report.columns.map { Table.Column($0.label) }
    return [.table(Table(columns: [.init("", .flexible)] + columns + [.init("last")], rows: rows))]
  }

  private var denominators: Table.Row {
    let days = report.columns.map { $0.days > 0 ? "\($0.symptomDays) of \($0.days)" : "-" }
    let none = "\"none\" written on \(Phrases.count(report.noneDays, "day"))"
    return Table.Row(
      cells: ["days with a symptom entry"] + days + [""],
      details: report.noneDays > 0 ? [.text(none)] : [])
  }

  /// What else was going on.
  private var context: [Block] {
    let tags = report.context.map { "\($0.tag) \(Phrases.count($0.days, "day"))" }
    let travel = report.travelDays.map { DateText.short($0.day, in: year) }
    let parts =
      tags + (travel.isEmpty ? [] : ["more than one zone on \(travel.joined(separator: ", "))"])
    return parts.isEmpty
      ? [] : [.paragraph("Also in this period: \(parts.joined(separator: "; "))")]
  }
}

// MARK: - Symptoms

extension ReportSections {
  private func symptom(_ symptom: SymptomFacts) -> Table.Row {
    let isOther = symptom.term == TermMention.other
    let label = [isOther ? "Other notes" : symptom.display, symptom.site].compactMap(\.self)
    let words = symptom.words.map(Phrases.quoted).joined(separator: ", ")
    // With fewer days there is no course to be seen.
    let hasCourse = symptom.days >= 4 && symptom.weekly.count > 1
    return Table.Row(
      cells: ["\(label.joined(separator: ", ")), days (worst)"] + symptom.columns.map(share)
        + [symptom.lastOn.map { DateText.short($0.day, in: year) } ?? "-"],
      details: (hasCourse ? [byWeek(symptom.weekly.map { share($0.days, of: $0.of) })] : [])
        + (isOther && !words.isEmpty ? [.text(words)] : []))
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
    let start = DateText.short(report.period.since.day, in: year)
    return switch course {
    case .dated: .series(label: "by week from \(start)", values: values)
    case .plain: .series(label: "by week", values: values)
    }
  }

  /// A row of weekly values, with the day on which its first week begins or without.
  private enum Course { case dated, plain }
}

// MARK: - Moods and trackers

extension ReportSections {
  private func tracker(_ tracker: TrackerFacts, course: Course?) -> Table.Row {
    var label = Phrases.capitalized(tracker.name)
    if let low = tracker.scaleMin, let high = tracker.scaleMax {
      label += " \(span(low, high))"
    }
    if let worst = tracker.worst { label += " (\(worst.value.text) worst)" }
    if let unit = tracker.unit { label += ", \(unit)" }
    return rating(label, tracker.ratings, course: course)
  }

  private func rating(
    _ label: String, _ ratings: RatingFacts, course: Course? = nil
  ) -> Table.Row {
    let last = ratings.last.map {
      "\($0.value.value.text), \(DateText.short($0.at.moment.day, in: year))"
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

import JournalModel

/// The figures of a report as a table with one figure a row, for a spreadsheet: what it is of, the
/// days it is of, what it measures, and its value.
struct ReportTable {
  static let header = ["section", "subject", "part", "from", "until", "measure", "value", "unit"]

  private(set) var text = CSVText.line(ReportTable.header)
  private let report: VisitReport

  init(_ report: VisitReport) {
    self.report = report
    addPeriod()
    addPoints()
    for medicine in report.medications { add(medicine) }
    addSymptoms()
    addTrackers()
    addDays()
  }

  /// What a row is about.
  private struct Subject {
    var section: String
    var name = ""
    var part = ""
    var from: CivilDay?
    var until: CivilDay?
  }

  /// Words of the person are guarded against spreadsheets that take them for formulas.
  private mutating func add(
    _ subject: Subject, _ measure: String, _ value: String?, unit: String = ""
  ) {
    guard let value else { return }
    let cells = [
      subject.section, subject.name, subject.part, subject.from?.iso8601 ?? "",
      subject.until?.iso8601 ?? "", measure, value, unit,
    ]
    text += CSVText.line(cells.map(CSVText.guarded))
  }

  private mutating func add(_ subject: Subject, _ counts: [(String, Int)]) {
    for (measure, count) in counts { add(subject, measure, "\(count)") }
  }

  private mutating func add(_ subject: Subject, _ measure: String, _ amount: ReportAmount?) {
    add(subject, measure, amount?.amount.value.text, unit: amount?.amount.unit.rawValue ?? "")
  }

  private func ofPeriod(_ section: String, _ name: String = "", _ part: String = "") -> Subject {
    Subject(
      section: section, name: name, part: part, from: report.period.since.day,
      until: report.period.until.day)
  }

  private func ofColumns(_ section: String, _ name: String) -> [Subject] {
    report.columns.map {
      Subject(
        section: section, name: name, part: $0.label, from: $0.from.day, until: $0.until.day)
    }
  }
}

// MARK: - The period, and what the person wants to say

extension ReportTable {
  private mutating func addPeriod() {
    let period = ofPeriod("period")
    let completeness = report.completeness
    add(period, "as_of", report.asOf.moment.local.iso8601)
    add(
      period,
      [
        ("days", report.period.days), ("days_with_entries", completeness.daysWithEntries),
        ("entries", completeness.entries), ("late_entries", completeness.lateEntries),
        ("corrected", completeness.corrected), ("none_days", report.noneDays),
        ("travel_days", report.travelDays.count),
      ])
    for author in report.writtenBy {
      add(ofPeriod("written_by", author.by), "entries", "\(author.entries)")
    }
    for context in report.context { add(ofPeriod("tag", context.tag), "days", "\(context.days)") }
  }

  private mutating func addPoints() {
    for point in report.important { add(ofPeriod("important"), "text", point) }
    for question in report.questions {
      add(ofPeriod("question", "\(question.n)"), "text", question.text)
    }
    for look in report.firstLook {
      let name = look.display ?? look.medicine ?? ""
      var subject = Subject(section: "first_look", name: name, part: look.kind.rawValue)
      subject.from = look.firstOn?.day ?? look.gap?.from.day ?? look.at?.moment.day
      subject.until = look.lastOn?.day ?? look.gap?.until.day ?? look.at?.moment.day
      add(subject, "days", "\(look.days)")
      add(subject, "worst", look.worst.map { "\($0.severity.rawValue)" })
      add(subject, "text", look.text)
      add(subject, "gap", look.gap.map { "\($0.minutes)" }, unit: "min")
      add(subject, "amount", look.dose?.amount)
      add(subject, "day_total", look.dose?.dayTotal)
    }
  }
}

// MARK: - Medicines

extension ReportTable {
  private mutating func add(_ medicine: MedicationFacts) {
    let subject = ofPeriod("medicine", medicine.name)
    add(subject, "strength", medicine.strength)
    add(subject, "form", medicine.form)
    add(subject, "kind", medicine.kind?.rawValue)
    add(subject, "state", medicine.state?.rawValue)
    add(subject, "daily_total", medicine.dailyTotal)
    add(subject, "this_dose_since", medicine.thisDoseSince?.day.iso8601)
    add(subject, "started", medicine.started?.day.iso8601)
    if let figures = medicine.adherence?.figures { add(figures, of: medicine.name) }
    if let doses = medicine.asNeeded {
      let subject = ofPeriod("as_needed", medicine.name)
      add(subject, [("doses", doses.doses), ("days", doses.days)])
      add(subject, "total", doses.total)
      add(subject, "most_in_24h", doses.mostIn24h)
    }
  }

  private mutating func add(_ figures: Adherence, of medicine: String) {
    add(
      ofPeriod("doses", medicine, "all"),
      [
        ("scheduled", figures.scheduled), ("taken", figures.taken), ("late", figures.late),
        ("early", figures.early), ("untimed", figures.untimed), ("smaller", figures.smaller),
        ("larger", figures.larger), ("skipped", figures.skipped), ("missed", figures.missed),
        ("unrecorded", figures.unrecorded), ("pending", figures.pending),
        ("extra", figures.extra), ("close_together", figures.closeTogether),
        ("evaluable_days", figures.evaluableDays), ("complete_days", figures.completeDays),
      ])
    for time in figures.byTime {
      add(
        ofPeriod("doses", medicine, time.time.iso8601),
        [
          ("taken", time.taken), ("off_time", time.offTime), ("skipped", time.skipped),
          ("missed", time.missed), ("unrecorded", time.unrecorded),
        ])
    }
  }
}

// MARK: - Symptoms and numbers

extension ReportTable {
  private mutating func addSymptoms() {
    for symptom in report.symptoms {
      let name = [symptom.term, symptom.site].compactMap(\.self).joined(separator: ", ")
      add(ofPeriod("symptom", name), [("days", symptom.days), ("entries", symptom.entries)])
      for (subject, summary) in zip(ofColumns("symptom", name), symptom.columns) {
        add(subject, [("days", summary.days), ("of", summary.of)])
        add(subject, "worst", summary.worst.map { "\($0.severity.rawValue)" })
      }
    }
    add(ofPeriod("falls"), "days", "\(report.falls.days)")
  }

  private mutating func addTrackers() {
    for tracker in report.trackers {
      add(tracker.ratings, "tracker", tracker.name, unit: tracker.unit ?? "")
      for bin in tracker.sinceDose?.bins ?? [] {
        let subject = ofPeriod("since_dose", tracker.name, bin.hours)
        add(subject, "n", "\(bin.n)")
        add(subject, "median", bin.median?.value.text, unit: tracker.unit ?? "")
      }
    }
    add(report.mood, "mood", "mood", unit: "")
  }

  private mutating func add(
    _ ratings: RatingFacts, _ section: String, _ name: String, unit: String
  ) {
    for (subject, summary) in zip(ofColumns(section, name), ratings.columns) {
      add(subject, "n", "\(summary.n)")
      add(subject, "median", summary.median?.value.text, unit: unit)
      add(subject, "min", summary.min?.value.text, unit: unit)
      add(subject, "max", summary.max?.value.text, unit: unit)
    }
  }
}

// MARK: - Day by day

extension ReportTable {
  private mutating func addDays() {
    let daily = report.daily
    func on(_ day: ReportDay, _ section: String, _ name: String, _ part: String = "") -> Subject {
      Subject(section: section, name: name, part: part, from: day.day, until: day.day)
    }
    for time in daily.doses?.times ?? [] {
      for cell in time.cells {
        let subject = on(cell.day, "day_dose", daily.doses?.medicine ?? "", time.time.iso8601)
        add(subject, "state", cell.state.rawValue)
        add(subject, "when", cell.when?.rawValue)
        add(subject, "size", cell.size?.rawValue)
      }
    }
    for extra in daily.doses?.extra ?? [] {
      add(on(extra.day, "day_dose", daily.doses?.medicine ?? ""), "extra", "\(extra.doses)")
    }
    for day in daily.tracker?.days ?? [] {
      let subject = on(day.day, "day_tracker", daily.tracker?.name ?? "")
      let unit = daily.tracker?.unit ?? ""
      add(subject, "n", "\(day.n)")
      add(subject, "median", day.median.value.text, unit: unit)
      add(subject, "min", day.min.value.text, unit: unit)
      add(subject, "max", day.max.value.text, unit: unit)
    }
    for symptom in daily.symptoms {
      let name = [symptom.term, symptom.site].compactMap(\.self).joined(separator: ", ")
      for day in symptom.days {
        add(on(day.day, "day_symptom", name), "entries", "\(day.entries)")
        add(
          on(day.day, "day_symptom", name), "worst",
          day.worst.map { "\($0.severity.rawValue)" })
      }
    }
  }
}

extension VisitReport {
  /// The figures as RFC 4180 CSV, one a row.
  package func csv() -> String { ReportTable(self).text }
}

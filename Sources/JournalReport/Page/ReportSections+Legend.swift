import JournalModel

extension ReportSections {
  /// How the figures are to be read, and how complete the diary is.
  func legend(_ limits: PageLimits) -> [String] {
    [ratingLegend, shareLegend, bracketLegend(limits), clockLegend, completeness, silenceLegend]
      .compactMap(\.self)
      + ["A diary kept with journal, not a device."]
  }

  private var ratingLegend: String? {
    let ratings = [report.mood] + report.trackers.map(\.ratings)
    guard ratings.contains(where: { $0.columns.contains { $0.n > 0 } }) else { return nil }
    return "Median (lowest-highest), n = ratings."
  }

  /// Explained by the first figure of the page that can stand for the rest.
  private var shareLegend: String? {
    let shares = report.symptoms.lazy.flatMap { $0.columns.reversed() }
    guard let example = shares.first(where: { $0.days > 1 && $0.of > 3 }) else { return nil }
    return """
      "\(example.days) of \(example.of)": noted on \(example.days) of the \(example.of) days with \
      a symptom entry.
      """
  }

  private func bracketLegend(_ limits: PageLimits) -> String? {
    let isUsed = report.symptoms.contains { row in
      row.columns.contains { (1...3).contains($0.of) }
        || limits.hasSymptomWeeks && row.hasCourse
          && row.weekly.contains { (1...3).contains($0.of) }
    }
    return isUsed ? "In brackets: fewer than 4 such days." : nil
  }

  private var clockLegend: String? {
    report.trackers.first?.sinceDose == nil
      ? nil : "Hours since the dose overlap with time of day."
  }

  private var silenceLegend: String? {
    guard report.medications.contains(where: { $0.adherence != nil }) else { return nil }
    return "Not recorded is not the same as not taken."
  }

  private var completeness: String? {
    let facts = report.completeness
    guard facts.entries > 0 else { return nil }
    let days =
      facts.days > 0
      ? "Entries on \(facts.daysWithEntries) of \(counted(facts.days, "day")); " : ""
    let beginning =
      facts.diaryBegins.map { "Nothing was written before \($0.day.shortText(in: year)). " }
      ?? ""
    return
      "\(beginning)\(days)\(facts.lateEntries) of \(facts.entries) written more than a day later; "
      + "\(facts.corrected) corrected."
  }
}

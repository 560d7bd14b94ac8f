import JournalModel

/// What makes two mentions the same row: the term, and the place in the body.
private struct SymptomKey: Hashable {
  var term: String
  /// Folded; empty for none.
  var site: String
}

/// What one column says about a symptom.
private struct SymptomTally {
  var days: Set<CivilDay> = []
  var entries = 0
  var worst: SideEffectNote.Severity?
  var worstOn: CivilDay?
  var lastOn: CivilDay?
  /// As spelled first.
  var site: String?
  /// In order; with repetitions.
  var words: [String] = []

  mutating func add(_ written: Lived<WrittenNote>) {
    let note = written.value.note
    days.insert(written.day)
    entries += 1
    lastOn = max(lastOn ?? written.day, written.day)
    if let severity = note.severity, severity >= worst ?? .none {
      (worst, worstOn) = (severity, written.day)
    }
    site = site ?? note.site
    if let text = written.value.text { words.append(text) }
  }

  func latestWords(_ limit: Int) -> [String] {
    var seen: Set<String> = []
    var latest: [String] = []
    for text in words.reversed() where latest.count < limit && seen.insert(text).inserted {
      latest.append(text)
    }
    return latest
  }
}

extension SymptomFacts {
  static func list(in columns: ReportColumns, terms: TermNames) -> [SymptomFacts] {
    let latest = columns.latest
    let tallies = columns.all.map { SymptomTally.byKey($0.fullDayNotes) }
    let ofPeriod = SymptomTally.byKey(columns.period.notes)
    let ofWeeks = SymptomTally.byKey(latest.notes)
    let keys = Set(tallies.flatMap(\.keys)).union(ofPeriod.keys)
    let weeks = latest.symptomDaysByWeek(latest.symptomDays)
    let rows = keys.map { key in
      let tally = ofPeriod[key] ?? SymptomTally()
      let site = tally.site ?? tallies.lazy.compactMap { $0[key]?.site }.first
      let summaries = zip(columns.all, tallies).map { column, tallies in
        Summary(
          days: tallies[key]?.days.count ?? 0,
          of: column.fullDayCount(of: column.symptomDays),
          worst: (tallies[key]?.worst).map(ReportSeverity.init))
      }
      let days = latest.symptomDaysByWeek(ofWeeks[key]?.days ?? [])
      let weekly = zip(latest.weekStarts, zip(days, weeks)).map {
        Week(weekOf: ReportDay($0), days: $1.0, of: $1.1)
      }
      return SymptomFacts(
        term: key.term, display: terms.display(of: key.term), site: site, days: tally.days.count,
        entries: tally.entries, worst: tally.worst.map(ReportSeverity.init),
        worstOn: tally.worstOn.map(ReportDay.init), lastOn: tally.lastOn.map(ReportDay.init),
        words: tally.latestWords(5), columns: summaries, weekly: weekly)
    }
    return rows.sorted { $0.isBefore($1) }
  }

  /// Known terms first, those noted on most days first; of equals the worst, and then the latest.
  private func isBefore(_ other: SymptomFacts) -> Bool {
    func rank(_ row: SymptomFacts) -> (Int, Int, Int, Int, Int) {
      (
        row.term == TermMention.other ? 1 : 0, -row.days, -(row.worst?.severity.rawValue ?? 0),
        -(row.lastOn?.day.daysSinceEpoch ?? 0), -(row.columns.first?.days ?? 0)
      )
    }
    let (own, others) = (rank(self), rank(other))
    return own == others ? (term, site ?? "") < (other.term, other.site ?? "") : own < others
  }
}

extension SymptomTally {
  fileprivate static func byKey(_ notes: [Lived<WrittenNote>]) -> [SymptomKey: SymptomTally] {
    var tallies: [SymptomKey: SymptomTally] = [:]
    for written in notes {
      for term in written.value.presentTerms {
        tallies[SymptomKey(term: term, site: written.value.site), default: SymptomTally()].add(
          written)
      }
    }
    return tallies
  }
}

extension ColumnDiary {
  /// The days that a share counts are those that its worst severity is of.
  fileprivate var fullDayNotes: [Lived<WrittenNote>] {
    notes.filter { fullDays?.contains($0.day) == true }
  }

  /// How many full days of each week are among `days`.
  fileprivate func symptomDaysByWeek(_ days: Set<CivilDay>) -> [Int] {
    var counts = [Int](repeating: 0, count: weekStarts.count)
    for day in days where fullDays?.contains(day) == true { counts[week(of: day)] += 1 }
    return counts
  }
}

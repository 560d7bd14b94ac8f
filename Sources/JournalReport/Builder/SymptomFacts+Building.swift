import JournalModel

/// What makes two mentions the same row: the term, and the place in the body.
private struct SymptomKey: Hashable {
  var term: String
  /// Folded; empty for none.
  var site: String

  /// By the term: few are noted in more than one place.
  func hash(into hasher: inout Hasher) { hasher.combine(term) }
}

/// What one column says about a symptom.
private struct SymptomTally {
  private(set) var days: Set<CivilDay> = []
  private var lastDay: CivilDay?
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
    let day = written.day
    if day != lastDay { days.insert(day) }
    lastDay = day
    entries += 1
    lastOn = max(lastOn ?? day, day)
    if let severity = note.severity, severity >= worst ?? .none {
      (worst, worstOn) = (severity, day)
    }
    site = site ?? note.site
    if let text = written.value.text { words.append(text) }
  }

  func latestWords(_ limit: Int) -> [String] {
    var latest: [String] = []
    for text in words.reversed() where !latest.contains(text) {
      latest.append(text)
      if latest.count == limit { break }
    }
    return latest
  }
}

extension SymptomFacts {
  static func list(in columns: ReportColumns, terms: TermNames) -> [SymptomFacts] {
    let latest = columns.latest
    let counted = columns.all.map { SymptomTally.byKey(of: $0) }
    let tallies = counted.map(\.fullDays)
    let ofWeeks = counted.last?.all ?? [:]
    let ofPeriod =
      columns.periodIsLatest ? ofWeeks : SymptomTally.byKey(of: columns.period).all
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
  /// What a column says about each symptom on its full days, the days that a share counts, and on
  /// all.
  fileprivate static func byKey(
    of column: ColumnDiary
  ) -> (fullDays: [SymptomKey: SymptomTally], all: [SymptomKey: SymptomTally]) {
    func isOnFullDay(_ note: Lived<WrittenNote>) -> Bool {
      column.fullDays?.contains(note.day) == true
    }
    // The running day is the last one: up to it the two are the same.
    let running = column.notes.firstIndex { !isOnFullDay($0) } ?? column.notes.endIndex
    var (fullDays, rest) = ([SymptomKey: SymptomTally](), column.notes[running...])
    fullDays.add(column.notes[..<running])
    var all = fullDays
    all.add(rest)
    rest.removeAll { !isOnFullDay($0) }
    fullDays.add(rest)
    return (fullDays, all)
  }
}

extension [SymptomKey: SymptomTally] {
  fileprivate mutating func add(_ notes: ArraySlice<Lived<WrittenNote>>) {
    for written in notes {
      for term in written.value.presentTerms {
        self[SymptomKey(term: term, site: written.value.site), default: SymptomTally()].add(
          written)
      }
    }
  }
}

extension ColumnDiary {
  /// How many full days of each week are among `days`.
  fileprivate func symptomDaysByWeek(_ days: Set<CivilDay>) -> [Int] {
    var counts = [Int](repeating: 0, count: weekStarts.count)
    for day in days where fullDays?.contains(day) == true { counts[week(of: day)] += 1 }
    return counts
  }
}

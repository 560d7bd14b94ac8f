import JournalModel

extension DailyFacts {
  /// - Parameters:
  ///   - symptoms: those of the report, the most frequent first.
  ///   - medicine: whose doses are drawn.
  init(
    _ diary: ColumnDiary, symptoms: [SymptomFacts], trackers: [Tracker],
    medicine: MedicineDiary?
  ) {
    let days = DailyFacts.shown(of: diary.days)
    let notes = diary.notes.filter { days.contains($0.day) }
    self.init(
      from: ReportDay(days.lowerBound), until: ReportDay(days.upperBound),
      ofDays: diary.days.dayCount,
      entryDays: diary.symptomDays.filter(days.contains).sorted().map(ReportDay.init),
      doses: medicine.flatMap { DoseDays($0, in: days) },
      tracker: diary.rankedRatings(trackers).first.flatMap {
        RatingDays(name: $0.name, unit: $0.unit, diary.readings[$0], in: days)
      } ?? RatingDays(name: RatingDays.mood, unit: nil, diary.moods, in: days),
      symptoms: symptoms.lazy.filter { $0.term != TermMention.other }
        .map { SymptomDays($0, notes) }.filter { !$0.days.isEmpty }
        .prefix(3).map(\.self))
  }
}

extension DoseDays {
  /// `nil` when no slot of these days has closed and nothing was taken beside them.
  fileprivate init?(_ medicine: MedicineDiary, in days: ClosedRange<CivilDay>) {
    guard let settled = medicine.settled else { return nil }
    var rows: [TimeOfDay: [Cell]] = [:]
    for matched in settled.matching.slots
    where matched.phase == .closed && days.contains(matched.slot.day) {
      rows[matched.slot.time, default: []].append(settled.cell(of: matched))
    }
    let extra = settled.extraDoses(in: days)
    if rows.isEmpty, extra.isEmpty { return nil }
    self.init(
      medicine: medicine.name,
      times: rows.sorted { $0.key < $1.key }.map { TimeOfDayCells(time: $0.key, cells: $0.value) },
      extra: Dictionary(grouping: extra, by: \.moment.day).sorted { $0.key < $1.key }
        .map { Count(day: ReportDay($0.key), doses: $0.value.count) })
  }
}

extension SettledDoses {
  /// Of a private dose or mark the state alone, as the counts have it.
  fileprivate func cell(of matched: MatchedSlot) -> DoseDays.Cell {
    let slot = matched.slot
    let day = ReportDay(slot.day)
    switch matched.outcome {
    case .unrecorded: return DoseDays.Cell(day: day, state: .unrecorded)
    case .marked(let mark):
      return DoseDays.Cell(day: day, state: mark.kind == .skipped ? .skipped : .missed)
    case .taken(let index):
      guard !isPrivate[index] else { return DoseDays.Cell(day: day, state: .taken) }
      let dose = diary.doses[index]
      return DoseDays.Cell(
        day: day, state: .taken,
        when: .init(diary.onTime.punctuality(of: dose.moment, for: slot.moment)),
        size: dose.amount.converted(to: slot.amount.unit).map {
          .init($0.value, against: slot.amount.value)
        })
    }
  }
}

extension DoseDays.Cell.When {
  fileprivate init(_ punctuality: Punctuality) {
    switch punctuality {
    case .onTime: self = .onTime
    case .late: self = .late
    case .early: self = .early
    case .untimed: self = .untimed
    }
  }
}

extension DoseDays.Cell.Size {
  fileprivate init(_ amount: Exact, against scheduled: Exact) {
    self = amount == scheduled ? .asSet : amount < scheduled ? .smaller : .larger
  }
}

extension RatingDays {
  /// `nil` without a reading on these days.
  fileprivate init?(
    name: String, unit: String?, _ readings: [Lived<Exact>], in days: ClosedRange<CivilDay>
  ) {
    let byDay = Dictionary(grouping: readings.filter { days.contains($0.day) }, by: \.day)
    guard !byDay.isEmpty else { return nil }
    let summaries = byDay.sorted { $0.key < $1.key }.compactMap { day, readings -> Day? in
      let sorted = readings.map(\.value).ascending()
      guard let median = sorted.medianOfSorted, let low = sorted.first, let high = sorted.last
      else { return nil }
      return Day(
        day: ReportDay(day), n: sorted.count, median: ReportNumber(median),
        min: ReportNumber(low), max: ReportNumber(high))
    }
    self.init(name: name, unit: unit, days: summaries)
  }
}

extension SymptomDays {
  fileprivate init(
    _ symptom: SymptomFacts, _ notes: [Lived<WrittenNote>]
  ) {
    let site = symptom.site.map(\.nameFolded) ?? ""
    let noted = notes.filter { written in
      written.value.presentTerms.contains(symptom.term) && written.value.site == site
    }
    self.init(
      term: symptom.term, display: symptom.display, site: symptom.site,
      days: Dictionary(grouping: noted, by: \.day).sorted { $0.key < $1.key }.map { day, notes in
        Day(
          day: ReportDay(day), entries: notes.count,
          worst: notes.compactMap(\.value.note.severity).max().map(ReportSeverity.init))
      })
  }
}

import JournalModel

extension VisitReport {
  /// The facts of a period. Private entries, and those after the moment it is told at, are left
  /// out whoever passed them. Takes time in proportion to the number of entries, but for sorting.
  package init(_ input: ReportInput) {
    let columns = ColumnDiary.columns(of: input)
    let diary = columns.current
    let all = columns.all
    /// A medicine that was added later has doses when they were imported or told after the fact.
    func isTold(_ known: KnownMedication) -> Bool {
      known.added.instant <= input.asOf.instant || diary.isAbout(known.id)
    }

    generatedAt = ReportMoment(input.asOf)
    asOf = ReportMoment(input.asOf)
    period = Period(
      since: ReportDay(input.period.since), until: ReportDay(input.period.until),
      days: diary.fullDays?.dayCount ?? 0, why: input.period.why)
    person = input.person
    writtenBy = diary.tally.authors
    important = input.visibleEntries.reversed().compactMap { entry in
      guard case .important = entry.facts.content, input.period.contains(entry.facts.moment.day)
      else { return nil }
      return entry.facts.text
    }
    questions = input.questions.compactMap(OpenQuestion.init).sorted { $0.n < $1.n }
    firstLook = FirstLook.items(in: diary.notes, terms: input.terms)
    self.columns = all.map(Column.init)
    medications = MedicationFacts.list(input.medications.filter(isTold), in: diary)
    trackers = TrackerFacts.list(input.trackers, in: all, period: diary)
    symptoms = SymptomFacts.list(in: all, period: diary, terms: input.terms)
    mood = RatingFacts(all.map(\.moods), of: diary.moods, in: diary)
    noneDays = Set(diary.notes.filter(\.value.note.isNone).map(\.day)).count
    falls = Falls(in: diary.notes)
    context = diary.tally.context
    travelDays = diary.tally.travelDays.sorted().map(ReportDay.init)
    corrections = input.corrections
    completeness = Completeness(
      daysWithEntries: diary.fullDayCount(of: diary.tally.days),
      days: diary.fullDays?.dayCount ?? 0, lateEntries: diary.tally.lateEntries,
      entries: diary.tally.entries, corrected: input.corrected)
  }
}

extension ReportInput {
  fileprivate var visibleEntries: some BidirectionalCollection<Entry> {
    entries.lazy.filter { !$0.facts.isPrivate && $0.facts.moment.instant <= asOf.instant }
  }
}

extension ColumnDiary {
  /// The period, and the days before it when anything was written on them.
  fileprivate static func columns(
    of input: ReportInput
  ) -> (current: ColumnDiary, all: [ColumnDiary]) {
    let period = input.period
    let today = input.asOf.day
    let lastDay = max(period.since, min(period.until, today))
    var current = ColumnDiary(
      kind: .period, days: period.since...lastDay, fullDays: period.fullDays(asOf: today))
    var before = period.daysBefore(asOf: today).map {
      ColumnDiary(kind: .previous, days: $0, fullDays: $0)
    }

    let medications = Set(input.medications.map(\.id))
    let units = Dictionary(
      input.trackers.compactMap { tracker in tracker.unit.map { (tracker.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    for entry in input.visibleEntries where entry.belongs(to: medications) {
      let day = entry.facts.moment.day
      if period.contains(day) {
        current.add(entry, units: units)
      } else if before?.days.contains(day) == true {
        before?.add(entry, units: units)
      }
    }
    guard let before, before.tally.entries > 0 else { return (current, [current]) }
    return (current, [before, current])
  }
}

extension Entry {
  /// Whether this is about one of `medications`, or about none at all.
  fileprivate func belongs(to medications: Set<EntryID>) -> Bool {
    switch facts.content {
    case .dose(let dose): medications.contains(dose.medication)
    case .missed(let mark): medications.contains(mark.medication)
    case .regimen(let change): medications.contains(change.medication)
    case .product(let product): medications.contains(product.medication)
    case .note, .mood, .reading, .question, .important, .medication, .tracker: true
    }
  }
}

extension VisitReport.Column {
  fileprivate init(_ diary: ColumnDiary) {
    let days = diary.fullDays ?? diary.days
    self.init(
      label: DateText.range(days), from: ReportDay(days.lowerBound),
      until: ReportDay(days.upperBound), kind: diary.kind, days: diary.fullDays?.dayCount ?? 0,
      symptomDays: diary.fullDayCount(of: diary.symptomDays))
  }
}

extension VisitReport.OpenQuestion {
  fileprivate init?(_ entry: Entry) {
    guard case .question(let question) = entry.facts.content, !entry.facts.isPrivate,
      let text = entry.facts.text
    else { return nil }
    self.init(n: question.number, text: text)
  }
}

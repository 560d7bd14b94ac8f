package import JournalModel

extension VisitReport {
  /// The facts of a period. Private entries, and those after the moment it is told at, are left
  /// out whoever passed them. Takes time in proportion to the number of entries, but for sorting.
  package init(_ input: ReportInput) {
    let days = input.period.days(asOf: input.asOf.day)
    let owners = input.owners
    let outline = DiaryOutline(input, owners: owners)
    let journeys = outline.travel.days
    let medicines = input.medications.map {
      MedicineDiary(
        $0, days: input.period.since...max(input.period.since, input.period.until),
        asOf: input.asOf, travelDays: journeys)
    }
    let plan = ColumnPlan(
      medicines.filter { input.focus == nil || $0.id == input.focus }, days: days, outline)
    let columns = ReportColumns(plan, of: input, entries: outline.entries, owners: owners)
    let diary = columns.period
    let told = medicines.filter { $0.isTold(in: diary, asOf: input.asOf) }

    generatedAt = ReportMoment(input.asOf)
    asOf = ReportMoment(input.asOf)
    period = Period(
      since: ReportDay(input.period.since), until: ReportDay(input.period.until),
      days: diary.fullDays?.dayCount ?? 0, why: input.period.why)
    person = input.person
    writtenBy = diary.tally.authors
    important = input.importantPoints(among: outline.important)
    questions = input.questions
    gapsExplained = input.gapsExplained
    let listed = [MedicationFacts].list(told, in: diary, days: days, asOf: input.asOf)
    medications = listed
    let main = told.main(among: listed, focus: input.focus)
    notices = input.notices
    firstLook =
      FirstLook.items(in: diary.notes, terms: input.terms)
      + input.notices.filter(\.isSeenFirst).reversed().map(FirstLook.init)
      + told.flatMap {
        FirstLook.doses(of: $0, in: days, firstSlotDay: input.period.firstDoseDay)
      }
    self.columns = columns.all.map { Column($0, of: plan) }
    earlierColumns = plan.earlier.map(Column.init)
    let clocked = told.first { $0.name == plan.medicine } ?? main
    trackers = TrackerFacts.list(
      input.trackers, in: columns,
      clock: clocked.flatMap { DoseClock($0, days: days, asOf: input.asOf) })
    let noted = SymptomFacts.list(in: columns, terms: input.terms)
    symptoms = noted
    mood = RatingFacts(
      columns.all.map(\.moods), of: diary.moods, ofWeeks: columns.latest.moods,
      in: columns.latest)
    noneDays = Set(diary.notes.filter(\.value.note.isNone).map(\.day)).count
    falls = Falls(in: diary.notes)
    context = diary.tally.context
    travelDays = journeys.sorted().map(ReportDay.init)
    corrections = input.corrections
    let firstDay = min(days.lowerBound, columns.all.first?.days.lowerBound ?? days.lowerBound)
    completeness = Completeness(
      diaryBegins: input.begins.flatMap { $0 > firstDay ? ReportDay($0) : nil },
      daysWithEntries: diary.fullDayCount(of: diary.tally.days),
      days: diary.fullDays?.dayCount ?? 0, lateEntries: diary.tally.lateEntries,
      entries: diary.tally.entries, corrected: input.corrected)
    daily = DailyFacts(
      diary, symptoms: noted, trackers: input.trackers, medicine: main)
    columnMedicine = plan.medicine
    appointment = input.occasion
    agreedLast = input.agreedLast
    doseMedicine = main?.name
  }
}

extension ReportInput {
  /// What was written in the period and may be told: the diary and the points to make first.
  package var toldEntries: [Entry] {
    let owners = owners
    return entries.filter {
      period.contains($0.day) && $0.kind.isReported && isTold($0, owners: owners)
    }
  }

  /// The medicine to which each identity belongs.
  fileprivate var owners: [EntryID: EntryID] {
    let pairs = medications.flatMap { medicine in
      medicine.prescription.ids.map { ($0, medicine.prescription.id) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// Nothing private, nothing later, and nothing of a medicine that the report does not know.
  func isTold(_ entry: Entry, owners: [EntryID: EntryID]) -> Bool {
    guard !entry.isPrivate, entry.instant <= asOf.instant else { return false }
    guard entry.isDose, let medicine = entry.medication else { return true }
    return owners[medicine] != nil
  }
}

extension MedicineDiary {
  /// Whether it was in the journal by then, and not stopped before the period; in any case when
  /// something was logged of it. One that was added later has doses when they were imported or
  /// told after the fact.
  fileprivate func isTold(in diary: ColumnDiary, asOf: LivedMoment) -> Bool {
    if diary.isAbout(id) { return true }
    let start = diary.days.lowerBound.midnight
    if course.state == .stopped, let end = course.stateSince, end <= start { return false }
    return prescription.added.instant <= asOf.instant
  }
}

extension [MedicineDiary] {
  /// The one with the table of doses: that asked for, else that not to be stopped suddenly, else
  /// that of which most was scheduled; of equals the one that stands first among the medicines.
  /// `nil` where nothing was due.
  fileprivate func main(among facts: [MedicationFacts], focus: EntryID?) -> MedicineDiary? {
    let order = Dictionary(
      facts.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    func rank(_ medicine: MedicineDiary) -> (Int, Int, Int, Int) {
      (
        medicine.id == focus ? 0 : 1, medicine.prescription.medication.doNotStop == true ? 0 : 1,
        -(medicine.settled?.figures.scheduled ?? 0), order[medicine.name] ?? facts.count
      )
    }
    return filter { $0.settled?.figures.scheduled ?? 0 > 0 }.min { rank($0) < rank($1) }
  }
}

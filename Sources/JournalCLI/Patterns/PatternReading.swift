internal import JournalModel
internal import JournalReport
internal import JournalStore

/// Reads of the journal what questions look at.
struct PatternReading {
  let database: JournalDatabase
  let asOf: LivedMoment
  /// An earlier moment is told: what was lived or decided later is not there yet.
  let isRetold: Bool
  /// Nothing that is kept off reports is there.
  var isOpenOnly = false

  /// Every medicine that anything was prescribed or logged of.
  func medicines() throws -> [PatternMedicine] {
    try database.prescriptions().compactMap { prescription in
      var told = isRetold ? prescription.told(at: asOf.instant) : prescription
      if isOpenOnly {
        if try database.entry(prescription.id)?.facts.isPrivate ?? false { return nil }
        told = told.written
      }
      let known = try database.doses(of: told)
      var diary = known.diary
      if isRetold {
        diary.marks = zip(known.marks, diary.marks)
          .filter { $0.0.facts.moment.instant <= asOf.instant }.map(\.1)
      }
      let logged = (known.doses + known.marks).map(\.facts.moment)
        .filter { $0.instant <= asOf.instant }.map(\.day)
      return PatternMedicine(
        told, doses: diary,
        doseChanges: told.dailyDoseChanges(asOf: asOf, firstLogged: logged.min()))
    }
  }

  /// As many of its days as these questions look at.
  func diary(
    for questions: [PatternQuestion], medicines: [PatternMedicine]
  ) throws -> PatternDiary {
    let firsts = questions.map { $0.firstDay(today: asOf.day) }
    let since = firsts.contains(nil) ? nil : firsts.compactMap(\.self).min()
    let begins = try database.diaryRange()?.first ?? asOf.day
    let entries = try database.entries(
      EntryFilter(
        since: since.map { $0.advanced(byDays: -1) }, until: asOf.day.advanced(byDays: 1),
        kinds: Set(EntryKind.diary)))
    return PatternDiary(
      entries.filter { !isOpenOnly || !$0.facts.isPrivate }, asOf: asOf, begins: begins,
      trackers: try database.trackers(), terms: try TermTable.shipped(), medicines: medicines)
  }
}

extension PatternQuestion {
  /// The first day that it looks at; `nil` for the whole diary.
  fileprivate func firstDay(today: CivilDay) -> CivilDay? {
    switch kind {
    case .around(let day, let reach):
      day.advanced(byDays: -(reach ?? PatternQuestion.usualReach))
    case .between(let first, let second): min(first.lowerBound, second.lowerBound)
    case .with(_, let span), .hours(_, let span, _), .weeks(let span):
      switch span.since {
      case .diary: nil
      case .day(let day): day
      case .back(let length): length.day(before: today)
      }
    }
  }
}

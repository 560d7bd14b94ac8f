internal import JournalModel
internal import JournalStore

/// Reads as much of the journal as notices look at, however long it is.
struct NoticeReading {
  let database: JournalDatabase
  let settings: Settings
  /// The moment at which it is said.
  let now: LivedMoment

  /// Days back from what is looked at: the 72 hours of a note, and a period of a schedule of days.
  private static let reach = 7
  /// What one dose is compared with, where no slot says how much it was to be.
  private static let comparedDoses = 10
  /// The furthest back that they are looked for, in days.
  private static let furthest = 448

  func voice(_ prescriptions: [Prescription]) -> NoticeVoice {
    NoticeVoice(
      now: now, contact: settings[.contact], emergency: settings[.emergency],
      namesMedicines: prescriptions.count { $0.isActive(at: now.local) } > 1,
      shortID: { (try? database.shortText(of: $0)) ?? $0.text })
  }

  // MARK: With an entry

  /// What was noticed with entries and still holds, in their order.
  func standing(of entries: [Entry]) throws -> [Notice] {
    let noticed = entries.filter { !$0.notices.isEmpty }
    guard !noticed.isEmpty else { return [] }
    let sources = try NoticeSources(database)
    return try noticed.flatMap { entry in
      guard let scope = try NoticeScope(entry) else { return [Notice]() }
      let (record, voice) = try record(around: entry, scope, sources)
      return record.standing(Set(entry.notices.map(\.rule)), of: entry, voice)
    }
  }

  /// What is noticed with an entry that is about to be stored.
  func notices(of entry: Entry) throws -> [Notice] {
    guard let scope = try NoticeScope(entry) else { return [] }
    let sources = try NoticeSources(database)
    let (record, voice) = try record(around: entry, scope, sources)
    let said = entry.facts.mayBeSaidAlready ? try database.earlierNotices() : SaidNotices()
    let notices = record.notices(of: entry, said: said, voice)
    return try notices.contains(where: \.standsAlone)
      ? notices
      : notices + [supplyNotice(of: entry, among: sources.prescriptions, voice)].compactMap(\.self)
  }

  /// S5, where an entry takes what is left of its medicine down to the next stage.
  private func supplyNotice(
    of entry: Entry, among prescriptions: [Prescription], _ voice: NoticeVoice
  ) throws -> Notice? {
    guard let id = entry.content.changesSupplyOf,
      let before = prescriptions.first(where: { $0.ids.contains(id) })
    else { return nil }
    let events = try database.supplyEvents()
    guard !events.isEmpty else { return nil }
    let moment = now.withEntriesAhead
    var medicine = NoticedMedicine(before.with(entry), doses: before.doses(in: []))
    medicine.supply = try database.supplyLeft(
      of: medicine.prescription, at: moment, events: events, with: entry)
    return medicine.supplyNotice(
      crossedFrom: try database.supplyLeft(of: before, at: moment, events: events), voice)
  }

  /// As much of the record as can matter for an entry.
  private func record(
    around entry: Entry, _ scope: NoticeScope, _ sources: NoticeSources
  ) throws -> (NoticedRecord, NoticeVoice) {
    let prescriptions = sources.prescriptions.map { $0.with(entry) }
    let pumps = sources.pumps.with(entry)
    let remindersWritten = try database.lastSaid(SaidKey.reminders)
    let record = NoticedRecord(
      medicines: try prescriptions.filter(scope.reaches).map { prescription in
        var medicine = try medicine(
          prescription, around: entry.moment.day, with: entry)
        medicine.pump = PumpState(pumps, of: prescription)
        medicine.remindersWritten = remindersWritten
        return medicine
      }, terms: scope.terms, explained: sources.explained)
    return (record, voice(prescriptions))
  }

  /// A medicine with its doses up to a day, from so far back that slots without a dose that follow
  /// each other are all there.
  func medicine(_ prescription: Prescription, upTo day: CivilDay) throws -> NoticedMedicine {
    var back = max(NoticeReading.reach, prescription.history.longestPeriod + 4)
    var known = 0
    while true {
      let medicine = try medicine(prescription, around: day, back: back)
      guard let slots = medicine.slotsWithoutDose(at: now), slots > known else { return medicine }
      known = slots
      back *= 4
    }
  }

  /// A medicine with its doses around a day.
  ///
  /// - Parameter back: the days before it that matter at least.
  func medicine(
    _ prescription: Prescription, around day: CivilDay, back: Int = NoticeReading.reach,
    with entry: Entry? = nil
  ) throws -> NoticedMedicine {
    NoticedMedicine(
      prescription, doses: try doses(of: prescription, around: day, back: back, with: entry))
  }

  private func doses(
    of prescription: Prescription, around day: CivilDay, back: Int, with entry: Entry?
  ) throws -> PrescribedDoses {
    let hours =
      [
        prescription.medication.maximum?.limit.hours, prescription.limit(at: now.local)?.hours,
      ].compactMap(\.self).max() ?? 0
    var reach = max(back, prescription.history.longestPeriod + 4, hours / 24 + 1)
    if let entry, entry.kind == .dose {
      while true {
        let doses = try database.doses(
          of: prescription, from: day.advanced(byDays: -reach), with: entry)
        let before = doses.doses.count { $0.moment.instant <= entry.moment.instant }
        if before > NoticeReading.comparedDoses || reach >= NoticeReading.furthest { return doses }
        reach *= 4
      }
    }
    let first = day.advanced(byDays: -reach)
    let doses = try database.doses(of: prescription, from: first, with: entry)
    guard !doses.doses.contains(where: { $0.moment.instant <= now.instant }),
      let last = try database.lastTimedDose(of: prescription, before: first)
    else { return doses }
    return try database.doses(of: prescription, from: last.moment.day, with: entry)
  }
}

/// What notices look at besides the entry that they are about.
private struct NoticeSources {
  let prescriptions: [Prescription]
  let pumps: [Written<PumpLog>]
  let explained: [ExplainedGap]

  init(_ database: JournalDatabase) throws {
    prescriptions = try database.prescriptions()
    pumps = try database.pumpLogs()
    explained = try database.explainedGaps().map(\.content)
  }
}

/// How far what is noticed with an entry may reach.
private struct NoticeScope {
  /// None where no words are looked at.
  let terms: TermTable
  /// Whether it may be about medicines besides the entry's own.
  private let isBeyond: Bool
  private let medication: EntryID?

  /// `nil` of an entry with which nothing can be noticed.
  init?(_ entry: Entry) throws {
    let mayMentionTerms = entry.facts.mayMentionTerms
    terms = mayMentionTerms ? try TermTable.shipped() : TermTable(terms: [])
    isBeyond = NoticedRecord.looksBeyond(entry, terms: terms)
    medication = entry.content.medication
    guard mayMentionTerms || isBeyond || medication != nil else { return nil }
  }

  func reaches(_ prescription: Prescription) -> Bool {
    isBeyond || medication.map(prescription.ids.contains) ?? false
  }
}

extension EntryContent {
  /// The medicine of which it takes something, or of which it says how much is to be taken.
  fileprivate var changesSupplyOf: EntryID? {
    switch self {
    case .dose, .regimen, .plan: medication
    case .missed, .note, .mood, .reading, .question, .answer, .important, .medication, .product,
      .supply, .pump, .appointment, .agreement, .gap, .tracker, .setting:
      nil
    }
  }
}

extension EntryFacts {
  /// Whether it has words in which a known symptom may be.
  fileprivate var mayMentionTerms: Bool {
    switch content {
    case .note: true
    case .dose, .missed, .mood, .reading, .pump: text != nil
    case .question, .answer, .important, .medication, .regimen, .product, .plan, .supply,
      .appointment, .agreement, .gap, .tracker, .setting:
      false
    }
  }

  /// Whether a rule may speak of it that does not speak every time.
  fileprivate var mayBeSaidAlready: Bool { mayMentionTerms || !tags.isEmpty || isReading }

  private var isReading: Bool { if case .reading = content { true } else { false } }
}

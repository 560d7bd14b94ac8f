import JournalModel
import JournalReport
import Testing

/// A made-up diary, written one line a fact.
struct Diary {
  var entries: [Entry] = []
  var visits = VisitRecord()
  var gaps: [Written<ExplainedGap>] = []
  var medications: [Prescription] = []
  var privateMedications: Set<EntryID> = []
  var trackers: [Tracker] = []
  var supplies: [Written<SupplyEvent>] = []
  var pumps: [Written<PumpLog>] = []
  /// Who writes the next entries, where, and whether they are kept off reports.
  var author: String?
  var zone = "Europe/Berlin"
  var offset = 3600
  var isPrivate = false
  var tags: [String] = []
  /// How long after a moment its entry is written down.
  var delay: Int64 = 60

  /// `2026-11-12 21:40`, `2026-11-12 ~21:40`, or `2026-11-12` for the day alone.
  func moment(_ text: String) throws -> LivedMoment {
    let parts = text.split(separator: " ")
    let day = try #require(CivilDay(iso8601: parts[0]))
    guard let clock = parts.dropFirst().first else {
      let start = LocalDateTime(day: day, time: .midnight).instant(offset: offset)
      return LivedMoment(instant: start, zone: zone, offset: offset, precision: .day)
    }
    let time = try #require(TimeOfDay(iso8601: clock.drop { $0 == "~" }))
    return LivedMoment(
      instant: LocalDateTime(day: day, time: time).instant(offset: offset), zone: zone,
      offset: offset, precision: clock.hasPrefix("~") ? .approximate : .minute)
  }

  @discardableResult
  mutating func add(_ content: EntryContent, _ text: String? = nil, at when: String) throws
    -> Entry
  {
    let moment = try moment(when)
    let recorded = moment.instant.advanced(bySeconds: delay)
    let entry = Entry(
      id: Diary.id(entries.count + visitEntries), revision: 1, recordedAt: recorded,
      firstRecordedAt: recorded,
      facts: EntryFacts(
        moment: moment, content: content, text: text, tags: tags, writtenBy: author,
        isPrivate: isPrivate))
    switch content {
    case .question(let question): visits.questions.append(Written(question, in: entry))
    case .answer(let answer): visits.answers.append(Written(answer, in: entry))
    case .appointment(let visit): visits.appointments.append(Written(visit, in: entry))
    case .agreement(let agreement): visits.agreements.append(Written(agreement, in: entry))
    case .gap(let gap): gaps.append(Written(gap, in: entry))
    case .dose, .missed, .note, .mood, .reading, .important, .medication, .regimen, .product, .plan,
      .supply, .pump, .tracker, .setting:
      entries.append(entry)
    }
    return entry
  }

  /// How many entries there are that are no part of ``entries``.
  private var visitEntries: Int {
    visits.questions.count + visits.answers.count + visits.appointments.count
      + visits.agreements.count + gaps.count
  }

  mutating func medicine(
    _ name: String, strength: String? = nil, form: String? = nil, purpose: String? = nil,
    prescriber: String? = nil, added: String = "2026-01-01 08:00", since: String? = nil,
    doNotStop: Bool? = nil, onTime: Int? = nil
  ) throws -> EntryID {
    let id = Diary.id(900_000 + medications.count)
    let strength = try strength.map { Strength(Amount(try number($0), .milligram)) }
    let medication = Medication(
      name: name, strength: strength, form: form, purpose: purpose, prescriber: prescriber,
      doNotStop: doNotStop, onTimeMinutes: onTime,
      takingSince: try since.map { try JournalReportTests.day($0).day })
    medications.append(Prescription(id: id, medication: medication, added: try moment(added)))
    if isPrivate { privateMedications.insert(id) }
    return id
  }

  mutating func dose(
    _ medicine: EntryID, _ value: String, _ unit: DoseUnit = .milligram, at when: String,
    for slot: String? = nil
  ) throws {
    let log = DoseLog(
      medication: medicine, amount: Amount(try number(value), unit),
      slot: try slot.map(slotReference))
    try add(.dose(log), at: when)
  }

  mutating func mark(
    _ medicine: EntryID, _ kind: MissedDose.Kind, _ reason: MissedDose.Reason? = nil,
    at when: String
  ) throws {
    try add(.missed(MissedDose(medication: medicine, kind: kind, reason: reason)), at: when)
  }

  /// A mark of a slot, at its time.
  mutating func mark(
    _ medicine: EntryID, _ kind: MissedDose.Kind, _ reason: MissedDose.Reason? = nil,
    slot: String
  ) throws {
    let mark = MissedDose(
      medication: medicine, kind: kind, slot: try slotReference(slot), reason: reason)
    try add(.missed(mark), at: slot)
  }

  private func slotReference(_ text: String) throws -> SlotReference {
    let local = try moment(text).local
    return SlotReference(day: local.day, time: local.time)
  }

  /// A note whose words are searched for terms, as the command does it.
  mutating func note(
    _ words: String, _ severity: SideEffectNote.Severity? = nil, site: String? = nil,
    lasted: Int? = nil, at when: String
  ) throws {
    var note = SideEffectNote(words: words, terms: try TermTable.shipped())
    note.severity = severity ?? note.severity
    note.site = site
    note.lastedMinutes = lasted
    try add(.note(note), words, at: when)
  }

  mutating func mood(_ score: Int, at when: String) throws {
    try add(.mood(MoodEntry(score: #require(MoodEntry.Score(rawValue: score)))), at: when)
  }

  mutating func track(
    _ name: String, _ value: String, _ second: String? = nil, unit: String? = nil, at when: String
  ) throws {
    let reading = TrackerReading(
      name: name, value: try number(value), secondValue: try second.map(number), unit: unit)
    try add(.reading(reading), at: when)
  }

  mutating func ask(_ number: Int, _ text: String) throws {
    try add(.question(Question(number: number)), text, at: "2026-11-01 09:00")
  }

  /// The report as `journal report` would make it.
  func report(
    since: String, until: String, asOf: String, why: ReportPeriod.Choice = .option,
    person: ReportPerson = ReportPerson(), corrected: Int = 0
  ) throws -> VisitReport {
    VisitReport(
      ReportInput(
        period: ReportPeriod(
          since: try #require(CivilDay(iso8601: since)),
          until: try #require(CivilDay(iso8601: until)), why: why),
        asOf: try moment(asOf),
        entries: entries.sorted { $0.facts.moment.instant < $1.facts.moment.instant },
        medications: reportMedicines(asOf: try moment(asOf)), visits: visits, gaps: gaps,
        trackers: trackers,
        terms: try Diary.terms.get(), person: person, corrected: corrected))
  }

  /// As a command would read them from the journal.
  func reportMedicines(asOf: LivedMoment) -> [ReportMedicine] {
    medications.map { prescription in
      let isPrivate = privateMedications.contains(prescription.id)
      let known = prescription.told(at: asOf.instant)
      let told = isPrivate ? known.written : known
      let isScheduled = told.history.versions.contains { $0.regimen.schedule != nil }
      return ReportMedicine(
        told, isPrivate: isPrivate, doses: isScheduled ? told.doses(in: entries) : nil,
        pump: pump(of: told, asOf: asOf), supply: supply(of: told, asOf: asOf))
    }
  }

  static let terms = Result { try TermNames.shipped() }

  static func id(_ number: Int) -> EntryID {
    EntryID(bytes: (0..<EntryID.length).map { UInt8(truncatingIfNeeded: number >> ($0 * 5)) & 31 })
  }
}

func number(_ text: String) throws -> Exact { try #require(Exact(text)) }

func day(_ text: String) throws -> ReportDay { ReportDay(try #require(CivilDay(iso8601: text))) }

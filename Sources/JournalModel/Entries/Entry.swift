/// One thing in the journal, as it stands after its latest revision.
///
/// Entries are many, and are sorted, filtered and handed on: copies share what they hold until one is
/// changed.
package struct Entry: Sendable {
  private var held: Held

  package init(
    id: EntryID, revision: Int, recordedAt: Instant, firstRecordedAt: Instant, facts: EntryFacts,
    notices: [EntryNotice] = []
  ) {
    held = Held(
      id: id, revision: revision, recordedAt: recordedAt, firstRecordedAt: firstRecordedAt,
      facts: facts, notices: notices)
  }

  package var id: EntryID { held.id }
  /// 1 when written, one more with each correction.
  package var revision: Int { held.revision }
  /// When this revision was written down.
  package var recordedAt: Instant { held.recordedAt }
  /// When the entry was first written down; a correction does not make it late.
  package var firstRecordedAt: Instant { held.firstRecordedAt }

  package var facts: EntryFacts {
    // Lent and not copied, so that reading one part of them costs that part.
    _read { yield held.facts }
    set { held = held.with(facts: newValue, notices: held.notices) }
  }

  package var moment: LivedMoment { held.facts.moment }
  // One part of the facts each, for those who go through a diary.
  package var day: CivilDay { held.facts.moment.day }
  package var instant: Instant { held.facts.moment.instant }
  package var precision: LivedMoment.Precision { held.facts.moment.precision }
  package var medication: EntryID? { held.facts.content.medication }
  package var content: EntryContent { held.facts.content }
  package var kind: EntryKind { held.facts.content.kind }
  /// Whether it is of a dose, taken or not.
  package var isDose: Bool { held.facts.content.isDose }
  package var text: String? { held.facts.text }
  package var tags: [String] { held.facts.tags }
  package var writtenBy: String? { held.facts.writtenBy }
  /// Kept off every report.
  package var isPrivate: Bool { held.facts.isPrivate }
  /// Whether something was noticed with it.
  package var isNoticed: Bool { !held.notices.isEmpty }

  /// What was noticed with this revision.
  package var notices: [EntryNotice] {
    _read { yield held.notices }
    set { held = held.with(facts: held.facts, notices: newValue) }
  }
}

extension Entry: Hashable {
  package static func == (left: Entry, right: Entry) -> Bool {
    left.held === right.held
      || left.id == right.id && left.revision == right.revision
        && left.recordedAt == right.recordedAt && left.firstRecordedAt == right.firstRecordedAt
        && left.facts == right.facts && left.notices == right.notices
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(revision)
  }
}

extension Entry {
  /// Never changed, so that copies can share it.
  private final class Held: Sendable {
    let id: EntryID
    let revision: Int
    let recordedAt: Instant
    let firstRecordedAt: Instant
    let facts: EntryFacts
    let notices: [EntryNotice]

    init(
      id: EntryID, revision: Int, recordedAt: Instant, firstRecordedAt: Instant, facts: EntryFacts,
      notices: [EntryNotice]
    ) {
      self.id = id
      self.revision = revision
      self.recordedAt = recordedAt
      self.firstRecordedAt = firstRecordedAt
      self.facts = facts
      self.notices = notices
    }

    func with(facts: EntryFacts, notices: [EntryNotice]) -> Held {
      Held(
        id: id, revision: revision, recordedAt: recordedAt, firstRecordedAt: firstRecordedAt,
        facts: facts, notices: notices)
    }
  }
}

/// What one entry holds, with the entry that holds it.
package struct Written<Content: Hashable & Sendable>: Hashable, Sendable {
  package let entry: Entry
  package let content: Content

  package var id: EntryID { entry.id }

  package init(_ content: Content, in entry: Entry) {
    self.entry = entry
    self.content = content
  }
}

extension Array {
  /// By the moments at which they were lived, of equals in the order in which they are.
  package func sortedByMoment<Content>() -> [Element] where Element == Written<Content> {
    enumerated().sorted {
      ($0.element.entry.moment.instant, $0.offset)
        < ($1.element.entry.moment.instant, $1.offset)
    }.map(\.element)
  }
}

/// What the person said, before the journal gave it an identity.
package struct EntryFacts: Hashable, Sendable {
  package var moment: LivedMoment
  package var content: EntryContent
  /// The person's words: a note's text, a reason, a remark on a dose. Stored as typed.
  package var text: String?
  package var tags: [String]
  /// Who wrote it; `nil` is the person whose journal it is.
  package var writtenBy: String?
  /// Kept off every report.
  package var isPrivate: Bool

  /// What the person whose journal it is is called as a writer.
  package static let oneself = "self"

  package init(
    moment: LivedMoment, content: EntryContent, text: String? = nil, tags: [String] = [],
    writtenBy: String? = nil, isPrivate: Bool = false
  ) {
    self.moment = moment
    self.content = content
    self.text = text
    self.tags = tags
    self.writtenBy = writtenBy
    self.isPrivate = isPrivate
  }
}

/// What an entry is about, kept apart from the entry: entries are handed on far more often than looked
/// into, and most are smaller than the largest.
package indirect enum EntryContent: Hashable, Sendable {
  case dose(DoseLog)
  case missed(MissedDose)
  case note(SideEffectNote)
  case mood(MoodEntry)
  case reading(TrackerReading)
  case question(Question)
  case answer(Answer)
  /// The point the person wants to make first; its words are the entry's text.
  case important
  case medication(Medication)
  case regimen(RegimenChange)
  case product(Product)
  case plan(PlanEvent)
  case supply(SupplyEvent)
  case pump(PumpLog)
  case appointment(Appointment)
  case agreement(Agreement)
  case gap(ExplainedGap)
  case tracker(Tracker)
  case setting(Setting)
}

/// The word for each kind of entry, in the database, in JSON and after `--kind`.
package enum EntryKind: String, CaseIterable, Sendable {
  case dose, missed, note, mood, track, question, answer, important, medication, regimen, product,
    plan, supply, pump, appointment, agreed, gap, tracker, setting

  /// What a day of the diary consists of, as against medicines, questions and settings.
  package static let diary = allCases.filter(\.isOfDiary)

  package var isOfDiary: Bool {
    switch self {
    case .dose, .missed, .note, .mood, .track: true
    case .question, .answer, .important, .medication, .regimen, .product, .plan, .supply, .pump,
      .appointment, .agreed, .gap, .tracker, .setting:
      false
    }
  }

  /// Whether an entry of this kind is told on a page: the diary, and the points to make first.
  package var isReported: Bool { self == .important || isOfDiary }
}

extension EntryContent {
  package var kind: EntryKind {
    switch self {
    case .dose: .dose
    case .missed: .missed
    case .note: .note
    case .mood: .mood
    case .reading: .track
    case .question: .question
    case .answer: .answer
    case .important: .important
    case .medication: .medication
    case .regimen: .regimen
    case .product: .product
    case .plan: .plan
    case .supply: .supply
    case .pump: .pump
    case .appointment: .appointment
    case .agreement: .agreed
    case .gap: .gap
    case .tracker: .tracker
    case .setting: .setting
    }
  }
}

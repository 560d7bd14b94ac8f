/// One thing in the journal, as it stands after its latest revision.
package struct Entry: Hashable, Sendable {
  package let id: EntryID
  /// 1 when written, one more with each correction.
  package let revision: Int
  /// When this revision was written down.
  package let recordedAt: Instant
  /// When the entry was first written down; a correction does not make it late.
  package let firstRecordedAt: Instant
  package var facts: EntryFacts
  /// What was noticed with this revision.
  package var notices: [EntryNotice]

  package init(
    id: EntryID, revision: Int, recordedAt: Instant, firstRecordedAt: Instant, facts: EntryFacts,
    notices: [EntryNotice] = []
  ) {
    self.id = id
    self.revision = revision
    self.recordedAt = recordedAt
    self.firstRecordedAt = firstRecordedAt
    self.facts = facts
    self.notices = notices
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
      ($0.element.entry.facts.moment.instant, $0.offset)
        < ($1.element.entry.facts.moment.instant, $1.offset)
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

/// What an entry is about.
package enum EntryContent: Hashable, Sendable {
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
  package static let diary: [EntryKind] = [.dose, .missed, .note, .mood, .track]

  /// Whether an entry of this kind is told on a page: the diary, and the points to make first.
  package var isReported: Bool { self == .important || EntryKind.diary.contains(self) }
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

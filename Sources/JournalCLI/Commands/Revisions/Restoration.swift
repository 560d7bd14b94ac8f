internal import JournalModel
internal import JournalStore

/// What comes back with an entry: the medicine that it names, and with a medicine what went with it.
struct Restoration {
  let database: JournalDatabase
  let writer: Writer
  let session: Session
  /// The one that was asked for first.
  private(set) var restored: [Entry] = []

  init(database: JournalDatabase, writer: Writer, session: Session) {
    self.database = database
    self.writer = writer
    self.session = session
  }

  /// An entry that is deleted, with what it said before.
  private struct Standing {
    let latest: Entry
    var facts: EntryFacts
    let notices: [EntryNotice]
  }

  /// - Throws: exit 65 when its name is taken by now.
  mutating func bringBack(_ id: EntryID) throws {
    guard let standing = try lastStanding(id) else { throw StoreError.changedMeanwhile(id) }
    switch standing.facts.content {
    case .medication(let medication):
      try session.refuseTaken(medication.name, among: try writer.medications())
      let parts = try parts(of: id)
      try restore(standing)
      for part in parts { try restore(part) }
    case .tracker(let tracker):
      guard try writer.trackerEntry(named: tracker.name) == nil else {
        throw setAnew(tracker.name, "journal track set")
      }
      try restore(standing)
    case .setting(let setting):
      guard try database.settings()[setting.key] == nil else {
        throw setAnew(setting.key, "journal settings")
      }
      try restore(standing)
    case .plan(let event): try bringBack(standing, of: event)
    case .dose, .missed, .regimen, .product, .supply, .pump:
      try bringBackWithMedicine(standing)
    case .answer(let answer): try bringBack(standing, with: answer.question)
    case .agreement(let agreement): try bringBack(standing, with: agreement.appointment)
    case .question, .appointment:
      let parts = try wordsTold(of: id)
      try restore(standing)
      for part in parts { try restore(part) }
    case .note, .mood, .reading, .important, .gap: try restore(standing)
    }
  }

  private func setAnew(_ name: String, _ command: String) -> CommandError {
    let name = session.shown(name)
    return CommandError(
      .refusedValue,
      "\(name) has been set anew meanwhile; nothing was stored; \(command) \"\(name)\" changes it")
  }

  private func lastStanding(_ id: EntryID) throws -> Standing? {
    let history = try database.history(of: id)
    guard let latest = history.last, latest.isDeleted,
      let standing = history.last(where: { !$0.isDeleted })
    else { return nil }
    return Standing(
      latest: latest.entry, facts: standing.entry.facts, notices: standing.entry.notices)
  }

  private mutating func restore(_ standing: Standing) throws {
    restored.append(
      try writer.revise(standing.latest, facts: standing.facts) { _ in standing.notices })
  }

  /// What it belongs to may be gone too.
  private mutating func bringBack(_ standing: Standing, with owner: EntryID) throws {
    try restore(standing)
    if try database.entry(owner) == nil, let gone = try lastStanding(owner) { try restore(gone) }
  }

  /// A plan comes back with what became of it, and that with the plan.
  ///
  /// - Throws: exit 65 when it would stand beside another.
  private mutating func bringBack(_ standing: Standing, of event: PlanEvent) throws {
    let id = standing.latest.id
    let together = event.plan == nil ? try database.deletedTogether(with: id) : []
    let events = try together.filter { $0 != id }.compactMap { try lastStanding($0) }
      .filter { part in
        if case .plan(let later) = part.facts.content { later.plan == id } else { false }
      }
    try bringBackWithMedicine(standing)
    for part in events { try restore(part) }
    if let plan = event.plan, try database.entry(plan) == nil, let gone = try lastStanding(plan) {
      try restore(gone)
    }
    let owner = try writer.prescriptions().first { $0.ids.contains(event.medication) }
    guard let owner, let plan = owner.plans.first(where: { $0.id == event.plan ?? id })
    else { return }
    try session.checkOverlap(of: plan, in: owner)
  }

  /// The answers of a question, or what was agreed at an appointment, that went in the same write.
  private func wordsTold(of id: EntryID) throws -> [Standing] {
    try database.deletedTogether(with: id).compactMap { try lastStanding($0) }.filter { part in
      switch part.facts.content {
      case .answer(let answer): answer.question == id
      case .agreement(let agreement): agreement.appointment == id
      case .dose, .missed, .note, .mood, .reading, .question, .important, .medication, .regimen,
        .product, .plan, .supply, .pump, .appointment, .gap, .tracker, .setting:
        false
      }
    }
  }

  /// Its medicine may be gone too; one of the same name that came since stands for it.
  private mutating func bringBackWithMedicine(_ standing: Standing) throws {
    var standing = standing
    let gone = try standing.facts.content.medication.flatMap { id in
      try database.entry(id) == nil ? try lastStanding(id) : nil
    }
    guard let gone, case .medication(let medication) = gone.facts.content else {
      return try restore(standing)
    }
    let folded = medication.name.nameFolded
    if let same = try writer.medications().first(where: {
      $0.medication.name.nameFolded == folded
    }) {
      standing.facts.content = standing.facts.content.of(same.id)
      return try restore(standing)
    }
    try restore(standing)
    try restore(gone)
  }

  /// What was prescribed of it, its products, and the medicines that are part of it, as far as
  /// they went in the same write.
  private func parts(of id: EntryID) throws -> [Standing] {
    let together = try database.deletedTogether(with: id).filter { $0 != id }
      .compactMap { try lastStanding($0) }
    var medicines: Set<EntryID> = [id]
    for part in together {
      if case .medication(let medication) = part.facts.content,
        let owner = medication.mergedInto, medicines.contains(owner)
      {
        medicines.insert(part.latest.id)
      }
    }
    return together.filter { part in
      switch part.facts.content {
      case .regimen, .product, .plan, .supply, .pump:
        part.facts.content.medication.map(medicines.contains) ?? false
      case .medication: medicines.contains(part.latest.id)
      case .dose, .missed, .note, .mood, .reading, .question, .answer, .important, .appointment,
        .agreement, .gap, .tracker, .setting:
        false
      }
    }
  }
}

internal import JournalModel
internal import JournalStore

/// A dose or a mark as it was stored.
private struct StoredDose {
  let entry: Entry
  /// The medicine's doses as they were before.
  let before: MedicineDoses?
  /// The marks on its slot that it replaces.
  let replaced: [Entry]
}

/// The answer to a write: the line of the entry, and what is said below it.
private typealias Answer = (line: String, below: [String])

extension Session {
  /// Stores doses in one write, each in place of a mark on the slot that it is for, and says which
  /// slot that was.
  func recordDoses(
    _ options: EntryOptions, in database: JournalDatabase,
    _ make: [(Writer) throws -> EntryFacts]
  ) throws {
    try recordSlots("log-dose", options, in: database, make) { stored, doses, text, shifts in
      let answer = DoseAnswer(
        entry: stored.entry, doses: doses, replaced: stored.replaced, text: text)
      let id = try database.shortText(of: stored.entry.id)
      return (
        answer.line,
        [answer.offer(id: id)].compactMap(\.self)
          + (try shifts.map { text.sentence($0, id: try database.shortText(of: $0.entry.id)) })
      )
    }
  }

  /// Stores that a dose was not taken, in place of an earlier mark on the same slot, and says what
  /// that does to the doses that are there.
  func recordMark(
    _ kind: MissedDose.Kind, _ options: EntryOptions, in database: JournalDatabase,
    _ make: @escaping (Writer) throws -> EntryFacts
  ) throws {
    try recordSlots(kind.rawValue, options, in: database, [make]) { stored, doses, text, shifts in
      let answer = MarkAnswer(
        entry: stored.entry, doses: doses, replaced: stored.replaced, text: text,
        saysWhen: options.at != nil)
      return (answer.line, try answer.effects(shifts, id: database.shortText))
    }
  }

  private func recordSlots(
    _ action: String, _ options: EntryOptions, in database: JournalDatabase,
    _ make: [(Writer) throws -> EntryFacts],
    saying words: (StoredDose, MedicineDoses, EntryText, [DoseShift]) throws -> Answer
  ) throws {
    let noticing = Noticing(self, in: database)
    try store(action, by: options.by, in: database) { writer in
      try make.map { make in
        let facts = try make(writer)
        let before = try doses(of: facts, among: try writer.prescriptions(), in: database)
        let replaced = facts.content.namedSlot.flatMap { before?.marks(on: $0) } ?? []
        for mark in replaced { try writer.delete(mark) }
        let entry = try writer.add(facts, noticing: noticing.look)
        return StoredDose(entry: entry, before: before, replaced: replaced)
      }
    } receipt: { stored in
      let prescriptions = try database.prescriptions()
      let medicines = prescriptions.names
      if options.format == .json, stored.count > 1 {
        return try jsonText(stored.map { EntryJSON($0.entry, medicines: medicines) })
      }
      return try stored.map { stored in
        let doses =
          options.format == .text
          ? try doses(of: stored.entry.facts, among: prescriptions, in: database) : nil
        guard let doses, let before = stored.before else {
          return try receipt(
            for: stored.entry, options.format, in: database, medicines: medicines,
            saying: entryText(medicines: medicines).receipt(stored.entry.facts) + ".")
        }
        let (line, below) = try words(
          stored, doses, entryText(medicines: medicines), DoseShift.shifts(from: before, to: doses)
        )
        let head = try receipt(for: stored.entry, .text, in: database, saying: line)
        return ([head] + below).joined(separator: "\n")
      }.joined(separator: "\n")
    }
    try noticing.speak()
  }

  /// The doses of an entry's medicine, from the entry's day on.
  private func doses(
    of facts: EntryFacts, among prescriptions: [Prescription], in database: JournalDatabase
  ) throws -> MedicineDoses? {
    guard let id = facts.content.medication,
      let prescription = prescriptions.first(where: { $0.ids.contains(id) })
    else { return nil }
    let day = min(facts.moment.day, facts.content.namedSlot?.day ?? facts.moment.day)
    return try database.medicineDoses(
      of: prescription, from: day, asOf: environment.moment)
  }
}

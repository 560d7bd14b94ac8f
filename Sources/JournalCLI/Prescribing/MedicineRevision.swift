internal import JournalModel
internal import JournalStore

extension Medication {
  func renamed(_ name: String) -> Medication {
    var medication = self
    medication.name = name
    return medication
  }
}

extension Session {
  /// The journal, for what makes sense only when there is one.
  func existingJournal() throws -> JournalDatabase {
    guard let database = try journal() else {
      throw CommandError(StoreError.noJournal(path: try path().file))
    }
    return database
  }

  /// A name as a medicine may have it.
  func newMedicineName(_ typed: String) throws -> String {
    let name = typed.trimmed
    guard !name.isEmpty, name.count <= 200 else {
      throw CommandError(
        .refusedValue, "a name of 1 to 200 characters is needed; nothing was stored; shorten it")
    }
    return name
  }

  func refuseTaken(_ name: String, among medications: [MedicationRecord]) throws {
    let folded = name.nameFolded
    guard let taken = medications.first(where: { $0.medication.name.nameFolded == folded })
    else { return }
    throw CommandError(
      .refusedValue,
      "\(shown(taken.medication.name)) is already in the journal; nothing was stored; journal med show \"\(shown(name))\" shows it, journal med set changes it"
    )
  }

  /// Stores what is known of a medicine anew. What changes is applied to the medicine as it stands
  /// inside the write, so that nothing another command said meanwhile is lost.
  func revise(
    _ id: EntryID, _ action: String, _ by: String?, _ format: AnswerFormat,
    facts change: (inout EntryFacts) throws -> Void = { _ in },
    medication applied: (Medication) throws -> Medication
  ) throws {
    let database = try journalForWriting()
    var formerName: String?
    try store(action, by: by, in: database) { writer in
      let medications = try writer.medications()
      guard let current = medications.first(where: { $0.id == id }) else {
        throw StoreError.changedMeanwhile(id)
      }
      let medication = try applied(current.medication)
      try refuseTaken(medication.name, among: medications.filter { $0.id != id })
      formerName = current.medication.name == medication.name ? nil : current.medication.name
      var facts = current.entry.facts
      try change(&facts)
      facts.content = .medication(medication)
      facts.writtenBy = by?.trimmed.nonEmpty ?? facts.writtenBy
      return try writer.revise(current.entry, facts: facts)
    } receipt: { entry in
      let before = formerName.map { ", before: \(shown($0))" } ?? ""
      return try receipt(
        for: entry, format, in: database,
        saying: "\(entryText(medicines: [:]).what(entry.facts))\(before).")
    }
  }
}

internal import JournalModel
internal import JournalStore

/// What every command that writes one entry does with it.
extension Session {
  /// Stores one entry and prints what was understood, or its JSON.
  func record(
    _ action: String, _ options: EntryOptions, in database: JournalDatabase, remark: String = "",
    _ make: (Writer) throws -> EntryFacts
  ) throws {
    let noticing = Noticing(self, in: database)
    try store(action, by: options.by, in: database) { writer in
      try writer.add(try make(writer), noticing: noticing.look)
    } receipt: { entry in
      // Most entries name no medicine.
      let medicines =
        entry.facts.content.medication == nil ? [:] : try database.medicineNames()
      return try receipt(
        for: entry, options.format, in: database, medicines: medicines,
        saying: entryText(medicines: medicines).receipt(entry.facts) + "."
          + (remark.isEmpty ? "" : " " + remark))
    }
    try noticing.speak()
  }

  /// The answer to a write: what was understood with the entry's short id, or its JSON. Whoever
  /// prints it ends the line.
  func receipt(
    for entry: Entry, _ format: AnswerFormat, in database: JournalDatabase,
    medicines: [EntryID: String] = [:], saying text: @autoclosure () -> String
  ) throws -> String {
    switch format {
    case .json: try jsonText(EntryJSON(entry, medicines: medicines))
    case .text: "Recorded: \(text())  [\(try database.shortText(of: entry.id))]"
    }
  }

  /// The medicines, with those that were taken back and that these entries name.
  func medicineNames(
    in database: JournalDatabase, alsoOf entries: [Entry]
  ) throws -> [EntryID: String] {
    var names = try database.medicineNames()
    for id in entries.compactMap(\.facts.content.medication) where names[id] == nil {
      guard case .medication(let known)? = try database.history(of: id).last?.entry.facts.content
      else { continue }
      names[id] = known.name
    }
    return names
  }

  /// - Parameters:
  ///   - today: the day that is told; the person's own when it is not said.
  ///   - isUnicode: whether letters beyond ASCII can be shown; as the terminal has it when it is not
  ///     said.
  func entryText(
    medicines: [EntryID: String], today: CivilDay? = nil, isUnicode: Bool? = nil
  ) -> EntryText {
    EntryText(
      medicines: medicines, today: today ?? environment.today,
      zone: environment.zone.identifier,
      isUnicode: isUnicode ?? environment.terminal.isUnicode,
      owner: { [self] id in try? journal()?.entry(id)?.facts.content })
  }
}

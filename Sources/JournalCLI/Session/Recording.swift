internal import JournalModel
internal import JournalStore

/// What every command that writes one entry does with it.
extension Session {
  /// Stores one entry and prints what was understood, or its JSON.
  func record(
    _ action: String, _ options: EntryOptions, in database: JournalDatabase, remark: String = "",
    _ make: (Writer) throws -> EntryFacts
  ) throws {
    try store(action, by: options.by, in: database) { writer in
      try writer.add(try make(writer))
    } receipt: { entry in
      try receipt(for: entry, options, in: database, remark: remark)
    }
  }

  private func receipt(
    for entry: Entry, _ options: EntryOptions, in database: JournalDatabase, remark: String
  ) throws -> String {
    let medicines = try medicineNames(in: database)
    switch options.format {
    case .json: return try jsonReceipt(entry, medicines: medicines)
    case .text:
      let line = entryText(medicines: medicines).receipt(entry.facts)
      let remark = remark.isEmpty ? "" : " \(remark)"
      return "Recorded: \(line).\(remark)  [\(try database.shortText(of: entry.id))]"
    }
  }

  /// The answer to a write as JSON; whoever prints it ends the line.
  func jsonReceipt(_ entry: Entry, medicines: [EntryID: String]) throws -> String {
    String(try jsonText(EntryJSON(entry, medicines: medicines)).dropLast())
  }

  func medicineNames(in database: JournalDatabase) throws -> [EntryID: String] {
    Dictionary(
      try database.medications().map { ($0.id, $0.medication.name) }, uniquingKeysWith: { $1 })
  }

  /// The same, with the medicines that were taken back and that these entries name.
  func medicineNames(
    in database: JournalDatabase, alsoOf entries: [Entry]
  ) throws -> [EntryID: String] {
    var names = try medicineNames(in: database)
    for id in entries.compactMap(\.facts.content.medication) where names[id] == nil {
      guard case .medication(let known)? = try database.history(of: id).last?.entry.facts.content
      else { continue }
      names[id] = known.name
    }
    return names
  }

  func entryText(medicines: [EntryID: String]) -> EntryText {
    EntryText(
      medicines: medicines, today: environment.today, zone: environment.zone.identifier,
      isUnicode: environment.terminal.isUnicode)
  }
}

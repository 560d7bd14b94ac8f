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
    case .json: return String(try jsonText(EntryJSON(entry, medicines: medicines)).dropLast())
    case .text:
      let line = entryText(medicines: medicines).receipt(entry.facts)
      let remark = remark.isEmpty ? "" : " \(remark)"
      return "Recorded: \(line).\(remark)  [\(try database.shortText(of: entry.id))]"
    }
  }

  func medicineNames(in database: JournalDatabase) throws -> [EntryID: String] {
    Dictionary(
      try database.medications().map { ($0.id, $0.medication.name) }, uniquingKeysWith: { $1 })
  }

  func entryText(medicines: [EntryID: String]) -> EntryText {
    EntryText(
      medicines: medicines, today: environment.today,
      isUnicode: environment.terminal.isUnicode)
  }
}

internal import JournalModel
internal import SQLite

/// The row that one kind of entry has in its own table.
struct DetailRow {
  let table: any DetailTable.Type
  let values: [Value]
}

extension EntryKind {
  /// `nil` for what is told by its words alone.
  var table: (any DetailTable.Type)? {
    switch self {
    case .dose: DoseLogTable.self
    case .missed: MissedDoseTable.self
    case .note: SideEffectNoteTable.self
    case .mood: MoodEntryTable.self
    case .track: TrackerReadingTable.self
    case .question: QuestionTable.self
    case .important: nil
    case .medication: MedicationTable.self
    case .regimen: RegimenVersionTable.self
    case .product: ProductTable.self
    case .tracker: TrackerTable.self
    }
  }
}

extension EntryContent {
  func detailRow(identities: Identities) throws -> DetailRow? {
    func row<Table: DetailTable>(_ table: Table.Type, _ content: Table.Content) throws -> DetailRow
    {
      DetailRow(table: table, values: try table.values(content, identities: identities))
    }
    return switch self {
    case .dose(let dose): try row(DoseLogTable.self, dose)
    case .missed(let missed): try row(MissedDoseTable.self, missed)
    case .note(let note): try row(SideEffectNoteTable.self, note)
    case .mood(let mood): try row(MoodEntryTable.self, mood)
    case .reading(let reading): try row(TrackerReadingTable.self, reading)
    case .question(let question): try row(QuestionTable.self, question)
    case .important: nil
    case .medication(let medication): try row(MedicationTable.self, medication)
    case .regimen(let change): try row(RegimenVersionTable.self, RegimenRow(change))
    case .product(let product): try row(ProductTable.self, product)
    case .tracker(let tracker): try row(TrackerTable.self, tracker)
    }
  }

  /// Reads what belongs to one revision.
  static func read(
    _ kind: EntryKind, revision: Int64, from connection: borrowing Connection,
    identities: Identities
  ) throws -> EntryContent {
    func detail<Table: DetailTable>(
      _ table: Table.Type, _ connection: borrowing Connection
    ) throws -> Table.Content {
      let content = try connection.first(DetailSQL.selection(table), [.integer(revision)]) {
        try table.content($0, identities: identities)
      }
      guard let content else { throw StoreError.malformed(what: "no row in \(table.name)") }
      return content
    }
    return switch kind {
    case .dose: .dose(try detail(DoseLogTable.self, connection))
    case .missed: .missed(try detail(MissedDoseTable.self, connection))
    case .note:
      .note(
        try detail(SideEffectNoteTable.self, connection)
          .with(mentions: MentionTable.read(revision: revision, from: connection)))
    case .mood: .mood(try detail(MoodEntryTable.self, connection))
    case .track: .reading(try detail(TrackerReadingTable.self, connection))
    case .question: .question(try detail(QuestionTable.self, connection))
    case .important: .important
    case .medication: .medication(try detail(MedicationTable.self, connection))
    case .regimen:
      .regimen(
        try detail(RegimenVersionTable.self, connection)
          .change(doses: ScheduledDoseTable.read(revision: revision, from: connection)))
    case .product: .product(try detail(ProductTable.self, connection))
    case .tracker: .tracker(try detail(TrackerTable.self, connection))
    }
  }
}

extension SideEffectNote {
  fileprivate func with(mentions: [TermMention]) -> SideEffectNote {
    var note = self
    note.mentions = mentions
    return note
  }
}

/// The SQL of each detail table, put together once.
enum DetailSQL {
  private static let selections = Dictionary(
    uniqueKeysWithValues: EntryKind.allCases.compactMap(\.table).map { ($0.name, $0.selection()) })
  private static let insertions = Dictionary(
    uniqueKeysWithValues: EntryKind.allCases.compactMap(\.table).map { ($0.name, $0.insertion()) })

  static func selection(_ table: any DetailTable.Type) -> String {
    selections[table.name] ?? table.selection()
  }

  static func insertion(_ table: any DetailTable.Type) -> String {
    insertions[table.name] ?? table.insertion()
  }
}

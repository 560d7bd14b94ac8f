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
    case .answer: AnswerTable.self
    case .important: nil
    case .medication: MedicationTable.self
    case .regimen: RegimenVersionTable.self
    case .product: ProductTable.self
    case .plan: PlanEventTable.self
    case .supply: SupplyEventTable.self
    case .pump: PumpEventTable.self
    case .appointment: AppointmentTable.self
    case .agreed: AgreementTable.self
    case .gap: GapTable.self
    case .tracker: TrackerTable.self
    case .setting: SettingTable.self
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
    case .answer(let answer): try row(AnswerTable.self, answer)
    case .important: nil
    case .medication(let medication): try row(MedicationTable.self, medication)
    case .regimen(let change): try row(RegimenVersionTable.self, RegimenRow(change))
    case .product(let product): try row(ProductTable.self, product)
    case .plan(let event): try row(PlanEventTable.self, event)
    case .supply(let event): try row(SupplyEventTable.self, event)
    case .pump(let log): try row(PumpEventTable.self, log)
    case .appointment(let appointment): try row(AppointmentTable.self, appointment)
    case .agreement(let agreement): try row(AgreementTable.self, agreement)
    case .gap(let gap): try row(GapTable.self, gap)
    case .tracker(let tracker): try row(TrackerTable.self, tracker)
    case .setting(let setting): try row(SettingTable.self, setting)
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
      let content = try connection.first(DetailSQL.selection(table), key: revision) {
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
    case .answer: .answer(try detail(AnswerTable.self, connection))
    case .important: .important
    case .medication: .medication(try detail(MedicationTable.self, connection))
    case .regimen:
      .regimen(
        try detail(RegimenVersionTable.self, connection)
          .change(doses: ScheduledDoseTable.read(revision: revision, from: connection)))
    case .product: .product(try detail(ProductTable.self, connection))
    case .plan:
      .plan(
        try detail(PlanEventTable.self, connection)
          .with(steps: PlanStepTable.read(revision: revision, from: connection)))
    case .supply: .supply(try detail(SupplyEventTable.self, connection))
    case .pump: .pump(try detail(PumpEventTable.self, connection))
    case .appointment: .appointment(try detail(AppointmentTable.self, connection))
    case .agreed: .agreement(try detail(AgreementTable.self, connection))
    case .gap: .gap(try detail(GapTable.self, connection))
    case .tracker: .tracker(try detail(TrackerTable.self, connection))
    case .setting: .setting(try detail(SettingTable.self, connection))
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
  private static let selections = made { $0.selection() }
  private static let insertions = made { $0.insertion() }

  private static func made(
    _ make: (any DetailTable.Type) -> String
  ) -> [ObjectIdentifier: String] {
    Dictionary(
      uniqueKeysWithValues: EntryKind.allCases.compactMap(\.table).map {
        (ObjectIdentifier($0), make($0))
      })
  }

  static func selection(_ table: any DetailTable.Type) -> String {
    selections[ObjectIdentifier(table)] ?? table.selection()
  }

  static func insertion(_ table: any DetailTable.Type) -> String {
    insertions[ObjectIdentifier(table)] ?? table.insertion()
  }
}

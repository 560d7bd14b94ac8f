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
    _ kind: EntryKind, of revision: Int64, _ parts: RevisionParts
  ) throws -> EntryContent {
    func detail<Table: DetailTable>(_ table: Table.Type) throws -> Table.Content {
      try parts.content(table, of: revision)
    }
    return switch kind {
    case .dose: .dose(try detail(DoseLogTable.self))
    case .missed: .missed(try detail(MissedDoseTable.self))
    case .note:
      .note(
        try detail(SideEffectNoteTable.self)
          .with(mentions: parts.mentions(of: revision)))
    case .mood: .mood(try detail(MoodEntryTable.self))
    case .track: .reading(try detail(TrackerReadingTable.self))
    case .question: .question(try detail(QuestionTable.self))
    case .answer: .answer(try detail(AnswerTable.self))
    case .important: .important
    case .medication: .medication(try detail(MedicationTable.self))
    case .regimen:
      .regimen(
        try detail(RegimenVersionTable.self)
          .change(doses: parts.doses(of: revision)))
    case .product: .product(try detail(ProductTable.self))
    case .plan:
      .plan(
        try detail(PlanEventTable.self)
          .with(steps: parts.steps(of: revision)))
    case .supply: .supply(try detail(SupplyEventTable.self))
    case .pump: .pump(try detail(PumpEventTable.self))
    case .appointment: .appointment(try detail(AppointmentTable.self))
    case .agreed: .agreement(try detail(AgreementTable.self))
    case .gap: .gap(try detail(GapTable.self))
    case .tracker: .tracker(try detail(TrackerTable.self))
    case .setting: .setting(try detail(SettingTable.self))
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

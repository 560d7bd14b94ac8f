internal import JournalExchange
internal import JournalModel
internal import JournalStore

/// The journal as other programs read it.
struct Export {
  let database: JournalDatabase
  let session: Session
  /// Civil days, both included; `nil` is without a bound.
  let period: (since: CivilDay?, until: CivilDay?)
  /// Whether private entries, and what there is of private medicines, are in it.
  let hasPrivate: Bool

  /// Writes a format piece by piece, within one state of the journal; a piece ends where a
  /// character does.
  func write(_ format: ExportFormat, to write: OwnFile.Write) throws {
    try database.read { _ in
      switch format {
      case .json: try writeJSON(to: write)
      // Not one file: see ``writeTables(to:named:)``.
      case .csv: break
      case .spreadsheet: try writeSpreadsheet(to: write)
      case .fhir: try write(Array(try clinic().fhir().utf8))
      case .omh: try writeOpenMHealth(to: write)
      }
    }
  }

  /// Writes a file for each kind of entry, and for each table of which one may have several rows.
  func writeTables(to folder: OwnFolder, named prefix: String = "") throws {
    try database.read { database in
      let names = try database.medicineNames()
      let hidden = try hiddenMedicines()
      let tables = try database.recordedTables()
      let kinds = EntryKind.allCases.map { kind -> (RecordedTable, Set<EntryKind>) in
        let table = tables.first { $0.kind == kind && !$0.isList }
        return (
          RecordedTable(of: kind, table: table?.name, columns: table?.columns ?? []), [kind]
        )
      }
      let lists = tables.filter(\.isList).map { table in
        (
          RecordedTable(listing: table.name, columns: table.columns),
          table.kind.map { [$0] } ?? Set(EntryKind.allCases)
        )
      }
      for (table, kinds) in kinds + lists {
        try folder.file("\(prefix)\(table.name).csv") { write in
          try write(Array(table.header.utf8))
          try database.forEachRecordedRevision(standing: kinds) { revision in
            guard isTold(revision, hidden) else { return }
            try write(Array(table.lines(revision, medicines: names).utf8))
          }
        }
      }
    }
  }

  private func isTold(_ revision: RecordedRevision, _ hidden: Set<EntryID>) -> Bool {
    guard hasPrivate || !revision.isPrivate,
      hidden.isDisjoint(with: revision.medications)
    else { return false }
    return (period.since.map { $0 <= revision.day } ?? true)
      && (period.until.map { revision.day <= $0 } ?? true)
  }

  /// The entries as they stand, in the order in which they were lived, one by one.
  func forEachEntry(_ body: (Entry) throws -> Void) throws {
    let hidden = try hiddenMedicines()
    try database.forEachEntry(EntryFilter(since: period.since, until: period.until)) { entry in
      let isHidden =
        !hasPrivate
        && (entry.facts.isPrivate
          || entry.facts.content.medication.map(hidden.contains) == true)
      if !isHidden { try body(entry) }
      return true
    }
  }

  /// The private medicines, by all of their identities.
  private func hiddenMedicines() throws -> Set<EntryID> {
    guard !hasPrivate else { return [] }
    return Set(
      try database.prescriptions().filter { prescription in
        try database.entry(prescription.id)?.facts.isPrivate == true
      }.flatMap(\.ids))
  }

  private func writeJSON(to write: OwnFile.Write) throws {
    let writer = JournalWriter()
    writer.begin(try database.recordedHead())
    try database.forEachRecordedWrite {
      writer.add($0)
      if let piece = writer.piece() { try write(piece) }
    }
    writer.beginRevisions()
    try database.forEachRecordedRevision {
      writer.add($0)
      if let piece = writer.piece() { try write(piece) }
    }
    try write(writer.finish())
  }

  private func writeOpenMHealth(to write: OwnFile.Write) throws {
    let (text, left) = try clinic().openMHealth()
    try write(Array(text.utf8))
    if left > 0 {
      session.say(
        "\(left) \(left == 1 ? "dose has" : "doses have") a unit or an amount that Open mHealth has no place for, and \(left == 1 ? "is" : "are") not in it."
      )
    }
  }

  private func clinic() throws -> ClinicRecord {
    try ClinicReading(session: session, asOf: session.environment.moment, isPast: false)
      .record(database, since: period.since, until: period.until)
  }

  private func writeSpreadsheet(to write: OwnFile.Write) throws {
    let names = try database.medicineNames()
    // Excel takes a file for UTF-8 by this mark alone.
    try write([0xEF, 0xBB, 0xBF])
    try write(Array(EntryTable.guardedHeader.utf8))
    try forEachEntry { try write(Array(EntryTable.guardedRow($0, medicines: names).utf8)) }
  }
}

extension RecordedRevision {
  fileprivate var isPrivate: Bool {
    fields.contains(RecordedField("private", .flag(true)))
  }

  /// The medicines that it is of.
  fileprivate var medications: Set<EntryID> {
    var found: Set<EntryID> = []
    for field in parts.flatMap(\.rows).joined() where field.name == "medication" {
      if case .text(let text) = field.value, let id = EntryID(text) { found.insert(id) }
    }
    return found
  }

  /// The day on which it was lived, where it was.
  fileprivate var day: CivilDay {
    func integer(_ name: String) -> Int64 {
      let field = fields.first { $0.name == name }
      if case .integer(let value)? = field?.value { return value }
      return 0
    }
    return LocalDateTime(secondsSinceEpoch: integer("at") + integer("utc_offset")).day
  }
}

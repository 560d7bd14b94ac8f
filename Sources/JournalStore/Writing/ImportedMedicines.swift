internal import JournalModel
internal import SQLite

/// Which medicine of the journal each medicine of an import is.
struct ImportedMedicines {
  private enum Place {
    case here(EntryID)
    case new(ImportedEntries.Medicine)
  }

  private var places: [EntryID: Place] = [:]
  private let owners: [EntryID: EntryID]
  private var prescribedHere: [EntryID: Bool] = [:]

  /// The one that came with an earlier import; else the one of that name, whatever its case and
  /// spacing; one that turned out to be another is that one.
  init(_ medicines: [ImportedEntries.Medicine], in database: JournalDatabase) throws {
    guard !medicines.isEmpty else {
      owners = [:]
      return
    }
    let known = try database.allMedications()
    owners = database.owners(of: known)
    var names: [String: EntryID] = [:]
    for record in known {
      let name = record.content.name.nameFolded
      // A name that stands for itself goes before one that was merged.
      if names[name] == nil || owners[record.id] == record.id {
        names[name] = owners[record.id] ?? record.id
      }
    }
    for medicine in medicines {
      let own = EntryID(importKey: medicine.key)
      let here = owners[own] ?? names[medicine.medication.name.nameFolded]
      places[medicine.placeholder] = here.map(Place.here) ?? .new(medicine)
    }
  }

  /// The content with the journal's own medicine in place of the file's.
  func resolved(_ content: EntryContent) -> EntryContent {
    guard let named = content.medication else { return content }
    switch places[named] {
    case .here(let id): return content.of(medication: id)
    case .new(let medicine): return content.of(medication: EntryID(importKey: medicine.key))
    case nil: return owners[named].map(content.of(medication:)) ?? content
    }
  }

  /// The medicine that has to be stored before an item of it.
  func missing(of content: EntryContent) -> ImportedEntries.Medicine? {
    guard let named = content.medication, case .new(let medicine) = places[named] else {
      return nil
    }
    return medicine
  }

  /// Those that are not in the journal.
  var missing: [ImportedEntries.Medicine] {
    places.values.compactMap { place in
      guard case .new(let medicine) = place else { return nil }
      return medicine
    }.sorted { $0.key < $1.key }
  }

  mutating func stored(_ medicine: ImportedEntries.Medicine, as id: EntryID) {
    places[medicine.placeholder] = .here(id)
  }

  /// Whether the person wrote down what is prescribed of the medicine that a change is of.
  mutating func isPrescribedHere(
    _ content: EntryContent, in database: JournalDatabase
  ) throws -> Bool {
    guard case .regimen(let change) = resolved(content) else { return false }
    if let known = prescribedHere[change.medication] { return known }
    let own = try database.hasOwnRegimen(change.medication)
    prescribedHere[change.medication] = own
    return own
  }
}

extension JournalDatabase {
  /// Whether anything that is prescribed of a medicine did not come by an import.
  fileprivate func hasOwnRegimen(_ id: EntryID) throws -> Bool {
    guard let row = try identities.row(of: id) else { return false }
    return try first(
      """
      SELECT count(*) FROM regimen_version AS v
      CROSS JOIN revision AS r ON r.id = v.revision_id AND r.live = 1
      CROSS JOIN revision AS f ON f.entry_id = r.entry_id AND f.number = 1
      CROSS JOIN change AS c ON c.id = f.change_id
      WHERE v.medication_id = ? AND c.action <> 'import'
      """, [.integer(row)]
    ) { try $0.integer(0) > 0 } ?? false
  }
}

internal import JournalModel
internal import SQLite
internal import Sodium

extension JournalDatabase {
  /// What bringing these in would do.
  package func preview(
    _ imported: ImportedEntries, progress: (Int) throws -> Void = { _ in }
  ) throws -> ImportOutcome {
    try read { database in
      var sorting = ImportSorting(
        database: database, medicines: try ImportedMedicines(imported.medicines, in: database))
      var named: Set<String> = []
      var index = 0
      try imported.forEach { item in
        try progress(index)
        index += 1
        try sorting.sort(item, EntryID(importKey: item.key)) { _, medicines in
          if let medicine = medicines.missing(of: item.facts.content) { named.insert(medicine.key) }
        }
      }
      for medicine in sorting.medicines.missing
      where try named.contains(medicine.key) || database.isWanted(medicine) {
        sorting.outcome.medicines.append(medicine.medication.name)
      }
      sorting.outcome.medicines.sort()
      return sorting.outcome
    }
  }

  /// Whether a medicine of which nothing comes in is to be stored nevertheless: unless the person
  /// deleted it.
  fileprivate func isWanted(_ medicine: ImportedEntries.Medicine) throws -> Bool {
    try knownImport(EntryID(importKey: medicine.key))?.isUndone ?? true
  }

  /// What was first imported under an identity, and whether an undo, and not the person deleting
  /// it, took it away. Not the history: the same file again is nothing but known items.
  fileprivate func knownImport(
    _ id: EntryID
  ) throws -> (content: EntryContent, text: String?, isUndone: Bool)? {
    try first(
      """
      SELECT f.id, f.kind, f.text, l.deleted AND c.reverts IS NOT NULL
      FROM entry AS e
      CROSS JOIN revision AS f ON f.entry_id = e.id AND f.number = 1
      CROSS JOIN revision AS l ON l.entry_id = e.id
        AND l.number = (SELECT max(number) FROM revision WHERE entry_id = e.id)
      CROSS JOIN change AS c ON c.id = l.change_id
      WHERE e.uid = ?
      """, [.text(id.text)]
    ) { row in
      guard let kind = EntryKind(rawValue: try row.text(1)) else {
        throw StoreError.malformed(what: "kind in revision")
      }
      let content = try EntryContent.read(kind, of: row.integer(0), RevisionParts(self))
      return (content, try row.optionalText(2), try row.integer(3) == 1)
    }
  }
}

/// Sorts what comes in by what is there.
private struct ImportSorting {
  let database: JournalDatabase
  var medicines: ImportedMedicines
  var outcome = ImportOutcome(added: 0, known: 0, differing: [])

  init(database: JournalDatabase, medicines: ImportedMedicines) {
    self.database = database
    self.medicines = medicines
  }

  /// Sorts one item; `add` is called for one that is to be stored, with the entry to bring back
  /// when it was here and an undo took it away.
  mutating func sort(
    _ item: ImportedEntries.Item, _ id: EntryID,
    add: (Entry?, inout ImportedMedicines) throws -> Void
  ) throws {
    let known = try database.knownImport(id)
    if known?.isUndone ?? true {
      if try medicines.isPrescribedHere(item.facts.content, in: database) {
        outcome.prescribedHere.append(item.line)
        return
      }
      outcome.added += 1
      return try add(known == nil ? nil : try database.revision(of: id)?.entry, &medicines)
    }
    // Deleted or corrected by the person: their word stands. Only a difference in the file itself
    // is worth saying.
    if let known, medicines.resolved(known.content) == medicines.resolved(item.facts.content),
      known.text == item.facts.text
    {
      outcome.known += 1
    } else {
      outcome.differing.append(item.line)
    }
  }
}

extension Writer {
  /// Stores what is not there yet. The same items again add nothing, on any copy of the journal.
  package func bringIn(
    _ imported: ImportedEntries, writtenBy: String?, progress: (Int) throws -> Void = { _ in }
  ) throws -> ImportOutcome {
    var sorting = ImportSorting(
      database: database, medicines: try ImportedMedicines(imported.medicines, in: database))
    var stored: [String] = []
    var (index, moment): (Int, LivedMoment?) = (0, nil)
    try batching {
      try imported.forEach { item in
        try progress(index)
        index += 1
        moment = item.facts.moment
        let id = EntryID(importKey: item.key)
        try writeOut(before: id)
        try sorting.sort(item, id) { undone, medicines in
          if let medicine = medicines.missing(of: item.facts.content) {
            medicines.stored(medicine, as: try bringIn(medicine, writtenBy))
            stored.append(medicine.medication.name)
          }
          var facts = item.facts
          facts.content = medicines.resolved(facts.content)
          facts.writtenBy = writtenBy ?? facts.writtenBy
          try bringIn(facts, undone: undone, id: id)
        }
      }
    }
    for medicine in sorting.medicines.missing where try database.isWanted(medicine) {
      sorting.medicines.stored(medicine, as: try bringIn(medicine, writtenBy))
      stored.append(medicine.medication.name)
    }
    if let moment { try define(imported.trackers, at: moment) }
    sorting.outcome.medicines = stored.sorted()
    return sorting.outcome
  }

  /// Stores a medicine, or brings it back.
  private func bringIn(
    _ medicine: ImportedEntries.Medicine, _ writtenBy: String?
  ) throws -> EntryID {
    let id = EntryID(importKey: medicine.key)
    var facts = medicine.facts
    facts.content = .medication(medicine.medication)
    facts.writtenBy = writtenBy ?? facts.writtenBy
    try bringIn(facts, undone: try database.revision(of: id)?.entry, id: id)
    return id
  }

  private func bringIn(_ facts: EntryFacts, undone: Entry?, id: EntryID) throws {
    if let undone {
      // Of a revision it is asked which is the latest.
      try writeOut()
      try revise(undone, facts: facts)
    } else {
      try add(facts, id: id)
    }
  }

  /// Scales that came with the import; what the person said of a tracker stays.
  private func define(_ trackers: [Tracker], at moment: LivedMoment) throws {
    for tracker in trackers {
      guard let existing = try trackerEntry(named: tracker.name) else {
        try add(EntryFacts(moment: moment, content: .tracker(tracker)))
        continue
      }
      guard case .tracker(var known) = existing.facts.content, known.scale == nil else { continue }
      known.scale = tracker.scale
      var facts = existing.facts
      facts.content = .tracker(known)
      try revise(existing, facts: facts)
    }
  }
}

extension EntryID {
  /// The identity of an imported fact follows from its key, so that a second import finds it.
  init(importKey key: String) {
    self.init(bytes: SHA256.hash(Array("import:\(key)".utf8)))
  }
}

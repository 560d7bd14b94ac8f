package import JournalModel
internal import SQLite
internal import Sodium

/// Entries from elsewhere, each with a key that is the same whenever the same fact is read again.
package struct ImportedEntries {
  package struct Item {
    package let key: String
    package let facts: EntryFacts
    /// Where in the file it stands.
    package let line: Int

    package init(key: String, facts: EntryFacts, line: Int) {
      self.key = key
      self.facts = facts
      self.line = line
    }
  }

  package let items: [Item]
  package let trackers: [Tracker]

  package init(items: [Item], trackers: [Tracker]) {
    self.items = items
    self.trackers = trackers
  }
}

/// What an import did, or would do.
package struct ImportOutcome: Equatable {
  package var added: Int
  /// There already, just so.
  package var known: Int
  /// The lines of those that are there with another content; they were left as they are.
  package var differing: [Int]

  package init(added: Int, known: Int, differing: [Int]) {
    self.added = added
    self.known = known
    self.differing = differing
  }
}

extension JournalDatabase {
  /// What bringing these in would do.
  package func preview(_ imported: ImportedEntries) throws -> ImportOutcome {
    try read { database in
      var outcome = ImportOutcome(added: 0, known: 0, differing: [])
      for item in imported.items {
        try database.classify(item, &outcome) { _ in }
      }
      return outcome
    }
  }

  /// Sorts one item; `add` is called for one that is to be stored, with the entry to bring back
  /// when it was here and an undo took it away.
  fileprivate func classify(
    _ item: ImportedEntries.Item, _ outcome: inout ImportOutcome, add: (Entry?) throws -> Void
  ) throws {
    let id = EntryID(importKey: item.key)
    guard let known = try knownImport(id) else {
      outcome.added += 1
      return try add(nil)
    }
    if known.isUndone {
      outcome.added += 1
      return try add(try revision(of: id)?.entry)
    }
    // Deleted or corrected by the person: their word stands. Only a difference in the file itself
    // is worth saying.
    if known.content == item.facts.content, known.text == item.facts.text {
      outcome.known += 1
    } else {
      outcome.differing.append(item.line)
    }
  }

  /// What was first imported under an identity, and whether an undo, and not the person deleting
  /// it, took it away. Not the history: the same file again is nothing but known items.
  private func knownImport(
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
      let content = try EntryContent.read(
        kind, revision: try row.integer(0), from: connection, identities: identities)
      return (content, try row.optionalText(2), try row.integer(3) == 1)
    }
  }
}

extension Writer {
  /// Stores what is not there yet. The same items again add nothing, on any copy of the journal.
  package func bringIn(_ imported: ImportedEntries, writtenBy: String?) throws -> ImportOutcome {
    var outcome = ImportOutcome(added: 0, known: 0, differing: [])
    for item in imported.items {
      try database.classify(item, &outcome) { undone in
        var facts = item.facts
        facts.writtenBy = writtenBy ?? facts.writtenBy
        if let undone {
          try revise(undone, facts: facts)
        } else {
          try add(facts, id: EntryID(importKey: item.key))
        }
      }
    }
    let moment = imported.items.last?.facts.moment
    if let moment { try define(imported.trackers, at: moment) }
    return outcome
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

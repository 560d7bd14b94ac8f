package import JournalModel

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

  /// A medicine that items name by a placeholder.
  package struct Medicine {
    package let placeholder: EntryID
    package let key: String
    package let facts: EntryFacts
    package let medication: Medication

    package init(placeholder: EntryID, key: String, facts: EntryFacts, medication: Medication) {
      self.placeholder = placeholder
      self.key = key
      self.facts = facts
      self.medication = medication
    }
  }

  package let items: [Item]
  package let trackers: [Tracker]
  package let medicines: [Medicine]

  package init(items: [Item], trackers: [Tracker], medicines: [Medicine] = []) {
    self.items = items
    self.trackers = trackers
    self.medicines = medicines
  }
}

/// What an import did, or would do.
package struct ImportOutcome: Equatable {
  package var added: Int
  /// There already, just so.
  package var known: Int
  /// The lines of those that are there with another content; they were left as they are.
  package var differing: [Int]
  /// The names of the medicines that are new.
  package var medicines: [String] = []
  /// The lines of what is prescribed by the file of a medicine of which the person wrote down
  /// themselves what is prescribed; it was left out.
  package var prescribedHere: [Int] = []

  package init(added: Int, known: Int, differing: [Int]) {
    self.added = added
    self.known = known
    self.differing = differing
  }
}

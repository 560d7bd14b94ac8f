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

  /// Hands over the items, one by one, whenever it is called.
  package let forEach: (_ body: (Item) throws -> Void) throws -> Void
  package let trackers: [Tracker]
  package let medicines: [Medicine]

  package init(
    trackers: [Tracker], medicines: [Medicine] = [],
    forEach: @escaping (_ body: (Item) throws -> Void) throws -> Void
  ) {
    self.trackers = trackers
    self.medicines = medicines
    self.forEach = forEach
  }
}

/// What an import did, or would do.
package struct ImportOutcome: Equatable {
  package var added: Int
  /// There already, just so.
  package var known: Int
  /// The lines of those that are there with another content; they were left as they are.
  package var differing: ImportedLines
  /// The names of the medicines that are new.
  package var medicines: [String] = []
  /// The lines of what is prescribed by the file of a medicine of which the person wrote down
  /// themselves what is prescribed; it was left out.
  package var prescribedHere: ImportedLines = []

  package init(added: Int, known: Int, differing: ImportedLines) {
    self.added = added
    self.known = known
    self.differing = differing
  }
}

/// Lines of a file: how many, and the first of them.
package struct ImportedLines: Equatable, ExpressibleByArrayLiteral {
  private static let kept = 100

  package private(set) var count = 0
  package private(set) var first: [Int] = []

  package init(arrayLiteral lines: Int...) {
    for line in lines { append(line) }
  }

  package var isEmpty: Bool { count == 0 }

  mutating func append(_ line: Int) {
    count += 1
    if first.count < ImportedLines.kept { first.append(line) }
  }
}

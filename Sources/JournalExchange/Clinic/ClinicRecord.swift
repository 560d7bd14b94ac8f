package import JournalModel

/// What a clinic's system is given: whoever reads the journal fills it.
package struct ClinicRecord: Sendable {
  /// Which journal it is, among copies.
  package var journal: EntryID
  /// The moment it is told at. Later entries do not exist for it.
  package var asOf: LivedMoment
  /// The first and the last day that were asked for, both included; `nil` where none was.
  package var since: CivilDay?
  package var until: CivilDay?
  package var person: ClinicPerson
  /// As far as they were known at the moment; none that is private.
  package var medicines: [Prescription]
  /// Those of the days, in the order they were lived. Private ones are left out here, and so are
  /// doses and marks of medicines that are not among ``medicines``.
  package var entries: [Entry]
  package var trackers: [Tracker]
  package var terms: TermTable

  package init(
    journal: EntryID, asOf: LivedMoment, since: CivilDay? = nil, until: CivilDay? = nil,
    person: ClinicPerson = ClinicPerson(), medicines: [Prescription] = [], entries: [Entry] = [],
    trackers: [Tracker] = [], terms: TermTable
  ) {
    self.journal = journal
    self.asOf = asOf
    self.since = since
    self.until = until
    self.person = person
    self.medicines = medicines
    self.trackers = trackers
    self.terms = terms
    let known = Set(medicines.flatMap(\.ids))
    self.entries = entries.filter { entry in
      !entry.facts.isPrivate && entry.facts.content.medication.map(known.contains) ?? true
    }
  }
}

/// Who it is about, as far as they said. What is not known stays away.
package struct ClinicPerson: Hashable, Sendable {
  package var name: String?
  /// Only where it was understood as a day.
  package var born: CivilDay?
  package var recordNumber: String?

  package init(name: String? = nil, born: CivilDay? = nil, recordNumber: String? = nil) {
    self.name = name
    self.born = born
    self.recordNumber = recordNumber
  }
}

extension ClinicRecord {
  func medicine(of id: EntryID) -> Prescription? { medicines.first { $0.ids.contains(id) } }

  /// Whether any of the days from `start` to `end`, both included, was asked for.
  func covers(_ start: CivilDay, _ end: CivilDay?) -> Bool {
    until.map { start <= $0 } ?? true
      && since.map { since in end.map { $0 >= since } ?? true }
        ?? true
  }
}

extension Exact {
  /// As a decimal number; `nil` of one that has none, such as a third.
  var decimal: String? {
    let text = text
    return text.contains("/") ? nil : text
  }
}

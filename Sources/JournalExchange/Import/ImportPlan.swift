package import JournalModel

/// What an import would write, before anything is written: the answer of `--dry-run`.
package struct ImportPlan: Hashable, Sendable {
  /// In the order of the file.
  package var items: [ImportItem] = []
  /// What was not understood, in the order of the file. Nothing was guessed in its place.
  package var problems = ImportProblems()
  /// What was understood in one of two ways, such as a local time that came twice.
  package var notices = ImportProblems()
  /// How each column was read, in the order of the file.
  package var columns: [TableColumn] = []
  /// The followed numbers whose scale the person named, or the format has.
  package var trackers: [Tracker] = []
  /// The medicines that items are of, by their first item.
  package var medicines: [ImportedMedicine] = []
  /// Scheduled doses of which the file does not say whether they were taken, by its word for that.
  /// Nothing is stored for them.
  package var unrecorded: [String: Int] = [:]
  /// Words of the file that only the person can explain, with the number of places they stand in.
  package var unknown = UnknownWords()
  /// How something was read, and what kinds of records the file has that are not read.
  package var remarks: [String] = []

  package init() {}

  /// The earliest and the latest moment among the items; `nil` when there are none.
  package var range: ImportRange? {
    guard let first = items.first?.facts.moment else { return nil }
    var range = ImportRange(first)
    for item in items { range.take(item.facts.moment) }
    return range
  }
}

/// From the earliest to the latest of some moments.
package struct ImportRange: Hashable, Sendable {
  package private(set) var first: LivedMoment
  package private(set) var last: LivedMoment

  init(_ moment: LivedMoment) {
    (first, last) = (moment, moment)
  }

  mutating func take(_ moment: LivedMoment) {
    if moment.instant < first.instant { first = moment }
    if moment.instant > last.instant { last = moment }
  }
}

/// An entry to be, and where it came from.
package struct ImportItem: Hashable, Sendable {
  /// The same for the same fact in a later export of the same table, whatever its value: a second
  /// import finds what is already there, and can tell that it has another value.
  package let key: String
  package let facts: EntryFacts
  /// The line of the file, from 1, on which its record begins.
  package let line: Int
}

/// A medicine that a file names. Items name it by ``placeholder``, since only the journal knows
/// whether it has that medicine already.
package struct ImportedMedicine: Hashable, Sendable {
  package let placeholder: EntryID
  package let key: String
  package var medication: Medication
  /// What the file notes beside it.
  package var text: String?
  package var tags: [String] = []
  /// The earliest of its items.
  package var moment: LivedMoment
  /// Where the file names it first.
  package let line: Int
}

/// Something in the file that needs the person's eye.
package struct ImportProblem: Hashable, Sendable {
  package let line: Int
  /// As in the file's header, or the path in its JSON; `nil` when the whole record is meant.
  package let column: String?
  /// The cell as it was written.
  package let source: String
  /// What is wrong with it and what would be accepted.
  package let reason: String
}

/// What needs the person's eye, in the order of the file: how much it is, and the first of it. A file
/// may have something wrong on each of a million lines.
package struct ImportProblems: Sequence, Hashable, Sendable {
  /// How many are kept.
  package static let kept = 1000

  package private(set) var count = 0
  private var found: [ImportProblem] = []

  package init() {}

  package var isEmpty: Bool { count == 0 }
  package var first: ImportProblem? { found.first }

  package func makeIterator() -> IndexingIterator<[ImportProblem]> { found.makeIterator() }

  mutating func append(_ problem: ImportProblem) {
    count += 1
    if found.count < ImportProblems.kept { found.append(problem) }
  }

  /// Puts those of whole columns, which are known first, among the others.
  mutating func insert(_ others: [ImportProblem]) {
    count += others.count
    found = Array((others + found).sorted { $0.line < $1.line }.prefix(ImportProblems.kept))
  }

  mutating func sort() { found.sort { $0.line < $1.line } }
}

/// Words of a file whose meaning is the person's own, each with the number of its places.
package struct UnknownWords: Hashable, Sendable {
  /// Names of moods.
  package var moods: [String: Int] = [:]
  /// Medicines whose amounts are bare numbers, and words for what is counted.
  package var units: [String: Int] = [:]
}

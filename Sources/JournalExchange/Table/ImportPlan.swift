package import JournalModel

/// What an import would write, before anything is written: the answer of `--dry-run`.
package struct ImportPlan: Hashable, Sendable {
  /// In the order of the file.
  package var items: [ImportItem] = []
  /// What was not understood, in the order of the file. Nothing was guessed in its place.
  package var problems: [ImportProblem] = []
  /// What was understood in one of two ways, such as a local time that came twice.
  package var notices: [ImportProblem] = []
  /// How each column was read, in the order of the file.
  package var columns: [TableColumn] = []
  /// The followed numbers whose scale the person named.
  package var trackers: [Tracker] = []

  package init() {}

  /// The earliest and the latest moment among the items; `nil` when there are none.
  package var range: (first: LivedMoment, last: LivedMoment)? {
    let moments = items.lazy.map(\.facts.moment)
    guard let first = moments.min(by: { $0.instant < $1.instant }),
      let last = moments.max(by: { $0.instant < $1.instant })
    else { return nil }
    return (first, last)
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

/// Something in the file that needs the person's eye.
package struct ImportProblem: Hashable, Sendable {
  package let line: Int
  /// As in the file's header; `nil` when the whole record is meant.
  package let column: String?
  /// The cell as it was written.
  package let source: String
  /// What is wrong with it and what would be accepted.
  package let reason: String
}

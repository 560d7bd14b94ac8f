package import JournalModel
internal import SQLite

/// A dose, taken or not, and where it stands in the order of writing.
struct WrittenDose {
  /// The row of its entry.
  let row: Int64
  let entry: Entry
}

/// Some days of the diary that a command read, from which the doses of each medicine are taken.
final class ReadDiary {
  let days: ClosedRange<CivilDay>
  let entries: [Entry]
  private let lived: [WrittenDose]
  private var byMedicine: [EntryID?: [WrittenDose]]?

  /// - Parameters:
  ///   - entries: those of the days.
  ///   - lived: the doses and marks among them.
  init(days: ClosedRange<CivilDay>, entries: [Entry], lived: [WrittenDose]) {
    self.days = days
    self.entries = entries
    self.lived = lived
  }

  /// The doses and marks of some medicines, in the order of writing: those lived since a day, and those
  /// for a slot since then.
  ///
  /// - Parameters:
  ///   - day: the first of ``days`` or a later one.
  ///   - others: finds those since the first of ``days`` that were not lived on them; asked once.
  func doses(
    of medicines: Set<EntryID>, since day: CivilDay, _ others: () throws -> [WrittenDose]
  ) rethrows -> [Entry] {
    let known =
      try byMedicine
      ?? Dictionary(grouping: lived + others()) { $0.entry.medication }
    byMedicine = known
    return medicines.flatMap { known[$0] ?? [] }.sorted { $0.row < $1.row }
      .map(\.entry).filter { $0.isDose(since: day) }
  }
}

extension JournalDatabase {
  /// Hands `body` the entries of some days as they stand, in the order they were lived. The doses of a
  /// medicine that are asked for afterwards are taken from them.
  package func forEachEntry(of days: ClosedRange<CivilDay>, _ body: (Entry) -> Void) throws {
    var entries: [Entry] = []
    var doses: [WrittenDose] = []
    let state = try state()
    if let known = remembered.diary(since: days.lowerBound, in: state), known.days == days {
      return known.entries.forEach(body)
    }
    let filter = EntryFilter(since: days.lowerBound, until: days.upperBound)
    try forEachRow(filter, areKept: false) { row, entry in
      entries.append(entry)
      body(entry)
      if entry.isDose { doses.append(WrittenDose(row: try row.integer(1), entry: entry)) }
      return true
    }
    remembered.keep(ReadDiary(days: days, entries: entries, lived: doses), in: state)
  }

  /// The doses and marks of some medicines out of the diary as it was read; `nil` where that does not
  /// go back to this day.
  func readDoses(of medicines: Set<EntryID>, since day: CivilDay) throws -> [Entry]? {
    guard let diary = remembered.diary(since: day, in: try state()) else { return nil }
    return try diary.doses(of: medicines, since: day) {
      let (sql, values) = DoseQuery.entries(notLivedOn: diary.days)
      var doses: [WrittenDose] = []
      let parts = RevisionParts(self)
      try query(sql, values) { row in
        doses.append(
          WrittenDose(row: try row.integer(1), entry: try identities.entry(row, parts)))
      }
      return doses
    }
  }
}

internal import JournalModel
internal import JournalStore

/// Finds what `list` and `search` show.
struct ListSearch {
  let database: JournalDatabase
  /// As they stood at the moment.
  let prescriptions: [Prescription]
  /// Only this medicine's, when one was named.
  let medicine: EntryID?
  let period: (since: CivilDay?, until: CivilDay?)
  let tag: String?
  /// What was asked for with `--kind`.
  let selection: KindSelection?
  let kinds: Set<EntryKind>
  let asOf: LivedMoment
  let read: ReadOptions
  /// At most so many entries, the latest; `nil` for all.
  let count: Int?
  /// What must stand in the entries.
  let words: WordSearch?
  let text: EntryText

  /// The entries, and between them the doses that nothing was written of.
  func items() throws -> [EntryList.Item] {
    if let selection, selection.hasUnrecorded, kinds.isEmpty { return try unrecordedAlone() }
    let entries = try entries()
    let isCut = count.map { entries.count >= $0 } ?? false
    let schedule = try schedule(entries, isCut: isCut)
    let first = isCut ? entries.first?.facts.moment.local : period.since.map(\.midnight)
    return Array(
      entries,
      isUnrecordedWanted ? schedule?.unrecorded(from: first, until: period.until) ?? [] : [],
      isFolded: period == (nil, nil)
    ) { text.remark(schedule?.place(of: $0)) }
  }

  func entries() throws -> [Entry] {
    if kinds.isEmpty { return [] }
    let filter = EntryFilter(since: period.since, until: period.until, kinds: kinds, tag: tag)
    let ids = medicineIDs
    var entries: [Entry] = []
    try database.forEachEntry(filter, newestFirst: count != nil) { entry in
      if selection?.includes(entry) != false, read.isTold(entry, asOf: asOf),
        ids.map({ $0.contains(entry.facts.content.medication ?? entry.id) }) ?? true,
        words?.finds(entry, medicines: text.medicines) ?? true
      {
        entries.append(entry)
      }
      return count.map { entries.count < $0 } ?? true
    }
    return count == nil ? entries : entries.reversed()
  }

  /// The identities of the medicine that was named.
  private var medicineIDs: Set<EntryID>? {
    medicine.map { id in prescriptions.first { $0.ids.contains(id) }?.ids ?? [id] }
  }

  // MARK: Doses that nothing was written of

  private var isUnrecordedWanted: Bool {
    tag == nil && words == nil
      && (selection.map { $0.hasUnrecorded || kinds.contains(.dose) } ?? true)
  }

  /// As far back as is needed; `nil` when nothing of it is.
  private func schedule(_ entries: [Entry], isCut: Bool) throws -> ListedSchedule? {
    let firstDose = entries.first { $0.facts.content.kind == .dose }?.facts.moment.day
    guard isUnrecordedWanted else { return try firstDose.map(schedule) }
    let first = isCut ? entries.first?.facts.moment.day : period.since
    return try schedule(from: first ?? prescriptions.firstDay ?? asOf.day)
  }

  private func schedule(from first: CivilDay) throws -> ListedSchedule {
    let ids = medicineIDs
    return try ListedSchedule(
      prescriptions.filter { ids.map($0.ids.isSubset) ?? true }, from: first, in: database,
      asOf: asOf, isNow: read.asOf == nil)
  }

  /// Read from the end, further back until there are enough.
  private func unrecordedAlone() throws -> [EntryList.Item] {
    guard isUnrecordedWanted else { return [] }
    let beginning = period.since ?? prescriptions.firstDay ?? asOf.day
    var days = count == nil ? Int.max : 30
    while true {
      let first = days < asOf.day - beginning ? asOf.day.advanced(byDays: -days) : beginning
      let found = try schedule(from: first).unrecorded(from: first.midnight, until: period.until)
      if first <= beginning || found.count >= count ?? .max {
        return found.suffix(count ?? .max).map { .unrecorded($0.slot, medicine: $0.medicine) }
      }
      days *= 4
    }
  }
}

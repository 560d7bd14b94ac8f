import JournalModel

/// What a report must know of its entries before it can sort them into columns.
struct DiaryOutline {
  /// Nothing private, nothing later, and nothing of a medicine that the report does not know.
  private(set) var entries: [Entry] = []
  /// The days of the period whose entries carry more than one zone.
  private(set) var travel = TravelDays()
  /// Those on which something of the diary was written.
  private(set) var writtenDays: Set<CivilDay> = []
  /// Of each medicine the first day on which something was logged of it.
  private(set) var firstLogged: [EntryID: CivilDay] = [:]
  /// The points to make first, in the order of their instants.
  private(set) var important: [Entry] = []

  /// - Parameter owners: the medicine to which each identity belongs.
  init(_ input: ReportInput, owners: [EntryID: EntryID]) {
    entries.reserveCapacity(input.entries.count)
    var last: CivilDay?
    for entry in input.entries where input.isTold(entry, owners: owners) {
      entries.append(entry)
      let day = entry.day
      if input.period.contains(day) { travel.add(entry.moment) }
      let kind = entry.kind
      guard kind.isOfDiary else {
        if kind == .important { important.append(entry) }
        continue
      }
      if day != last { writtenDays.insert(day) }
      last = day
      guard let owner = entry.medication.flatMap({ owners[$0] }) else { continue }
      if let known = firstLogged[owner], known <= day { continue }
      firstLogged[owner] = day
    }
  }
}

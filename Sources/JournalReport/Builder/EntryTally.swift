import JournalModel

/// Who wrote the entries of some days, when, and under which tags.
struct EntryTally {
  private(set) var entries = 0
  private(set) var lateEntries = 0
  private(set) var days: Set<CivilDay> = []
  private var lastDay: CivilDay?
  /// Without the person whose journal it is.
  private var countByOthers: [String: Int] = [:]
  private var daysByTag: [String: Set<CivilDay>] = [:]

  mutating func add(_ entry: Entry) {
    let day = entry.day
    entries += 1
    if entry.isLate { lateEntries += 1 }
    if day != lastDay { days.insert(day) }
    lastDay = day
    if let author = entry.writtenBy, author != VisitReport.Author.person {
      countByOthers[author, default: 0] += 1
    }
    for tag in entry.tags { daysByTag[tag, default: []].insert(day) }
  }

  var authors: [VisitReport.Author] {
    let others = countByOthers.map { VisitReport.Author(by: $0.key, entries: $0.value) }
    let own = entries - countByOthers.values.reduce(0, +)
    let person = VisitReport.Author(by: VisitReport.Author.person, entries: own)
    return (own > 0 ? [person] : []) + others.sorted { $0.rank < $1.rank }
  }

  var context: [VisitReport.Context] {
    let tags = daysByTag.map { tag, days in
      VisitReport.Context(
        tag: tag, days: days.count, dates: days.sorted().map(ReportDay.init))
    }
    return tags.sorted { (-$0.days, $0.tag) < (-$1.days, $1.tag) }
  }
}

extension VisitReport.Author {
  fileprivate var rank: (Int, String) { (-entries, by) }
}

extension Entry {
  /// Written down more than 24 h after it happened; of a bare day, more than 24 h after its end.
  fileprivate var isLate: Bool {
    let day: Int64 = 86_400
    let mayHaveLasted = precision == .day ? day : 0
    return firstRecordedAt - instant > day + mayHaveLasted
  }
}

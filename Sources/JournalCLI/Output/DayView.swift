internal import JournalModel
internal import JournalStore

/// The day in at most twelve lines, the last dose first.
struct DayView {
  let database: JournalDatabase
  let text: EntryText
  let asOf: LivedMoment
  let width: Int
  /// Told as of now, and not of an earlier moment: then what was typed a little ahead is there too.
  let isNow: Bool

  private static let maximumLines = 12

  func lines() throws -> [String] {
    let today = try entriesOfToday()
    let head = [try lastDose()]
    let foot = try questionLine() + ["journal log-dose | note | mood | undo"]
    let room = DayView.maximumLines - head.count - foot.count
    var rows = try EntryList(text: text, width: width).lines(today) {
      try database.shortText(of: $0)
    }
    .dropFirst().map { $0 }
    if rows.count > room {
      let hidden = rows.count - (room - 1)
      rows = ["  \(hidden) more: journal list --since today"] + rows.suffix(room - 1)
    }
    if today.isEmpty { rows = ["  nothing is written down today"] }
    return head + rows + foot
  }

  private func entriesOfToday() throws -> [Entry] {
    try database.entries(
      EntryFilter(since: asOf.day, until: asOf.day, kinds: Set(EntryKind.diary))
    ).filter(isTold)
  }

  private func isTold(_ entry: Entry) -> Bool {
    isNow || entry.facts.moment.instant <= asOf.instant
  }

  private func lastDose() throws -> String {
    var last: Entry?
    try database.forEachEntry(
      EntryFilter(until: asOf.day, kinds: [.dose]), newestFirst: true
    ) { entry in
      guard isTold(entry) else { return true }
      last = entry
      return false
    }
    guard let facts = last?.facts, case .dose(let dose) = facts.content else {
      return "No dose is logged."
    }
    let what = "\(text.medicine(dose.medication)) \(dose.amount.text)"
    guard facts.moment.precision != .day else {
      return "Last: \(what) \(facts.moment.day.text(relativeTo: asOf.day))"
    }
    let when =
      facts.moment.day == asOf.day
      ? "at \(facts.moment.local.time.iso8601)" : facts.moment.text(relativeTo: asOf.day)
    guard facts.moment.instant <= asOf.instant else { return "Last: \(what) \(when)" }
    return "Last: \(what) \(when), \(elapsedText(seconds: asOf.instant - facts.moment.instant)) ago"
  }

  private func questionLine() throws -> [String] {
    let count = try database.questions().count(where: isTold)
    guard count > 0 else { return [] }
    return ["\(count == 1 ? "1 question" : "\(count) questions") for the next appointment."]
  }
}

internal import JournalModel
internal import JournalStore

/// The day in at most twelve lines: the last dose, what is open, what is next.
struct DayView {
  let database: JournalDatabase
  /// As they stood at the moment.
  let prescriptions: [Prescription]
  let text: EntryText
  let asOf: LivedMoment
  let width: Int
  /// Told as of now, and not of an earlier moment: then what was typed a little ahead is there too.
  let isNow: Bool

  private static let maximumLines = 12

  func lines() throws -> [String] {
    let today = try entriesOfToday()
    let medicines = try prescriptions.map { prescription in
      try database.medicineDoses(
        of: prescription, from: asOf.day.advanced(byDays: -1), asOf: asOf, isNow: isNow)
    }
    let rows = ordered(medicines.flatMap { $0.rows(asOf: asOf, text: text) })
    let isScheduled = prescriptions.contains { $0.schedule(at: asOf.local) != nil }
    return isScheduled || rows.contains { $0.moment != nil }
      ? try scheduled(rows, besides(today, medicines)) : try unscheduled(rows, today)
  }

  // MARK: With a schedule

  private func scheduled(_ rows: [DayRow], _ besides: [Entry]) throws -> [String] {
    let last = try lastDose()
    let foot =
      try [WrittenToday(text: text, width: width).line(besides), questionLine()].compactMap(\.self)
      + [DayView.commands]
    let named = Set(rows.filter { $0.moment != nil }.flatMap(\.medicines))
    // Under a last dose of another medicine a bare "taken" would be read as that one's.
    let isNamed = named.count > 1 || last.medicine.map { !named.contains($0) } ?? false
    let folding = DayFolding(room: DayView.maximumLines - 1 - foot.count) { row in
      row.lines(isNamed: isNamed, today: asOf.day, width: width)
    }
    return [last.line] + folding.fitted(rows) + foot
  }

  /// The slots of today, then those of the days before, then the medicines as a whole.
  private func ordered(_ rows: [DayRow]) -> [DayRow] {
    func group(_ row: DayRow) -> Int {
      guard let moment = row.moment else { return 2 }
      return moment.day == asOf.day ? 0 : 1
    }
    return rows.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if group(a) != group(b) { return group(a) < group(b) }
      guard let first = a.moment, let second = b.moment, first != second else {
        return left.offset < right.offset
      }
      return first < second
    }.map(\.element)
  }

  /// The entries of today that no row tells.
  private func besides(_ today: [Entry], _ medicines: [MedicineDoses]) -> [Entry] {
    today.filter { entry in
      guard let slot = entry.facts.content.slotReference, let id = entry.facts.content.medication
      else {
        return true
      }
      return medicines.first { $0.prescription.ids.contains(id) }?.diary.history.slot(slot) == nil
    }
  }

  // MARK: Without one

  private func unscheduled(_ rows: [DayRow], _ today: [Entry]) throws -> [String] {
    let paused = rows.filter { $0.kind == .paused }.prefix(3).flatMap {
      $0.lines(isNamed: true, today: asOf.day, width: width)
    }
    let head = [try lastDose().line] + paused
    let foot = [try questionLine()].compactMap(\.self) + [DayView.commands]
    let room = DayView.maximumLines - head.count - foot.count
    var lines = try EntryList(text: text, width: width).lines(today.map { .entry($0) }) {
      try database.shortText(of: $0)
    }
    .dropFirst().map { $0 }
    if lines.count > room {
      let hidden = lines.count - (room - 1)
      lines = ["  \(hidden) more: journal list --since today"] + lines.suffix(room - 1)
    }
    if today.isEmpty { lines = ["  nothing is written down today"] }
    return head + lines + foot
  }

  // MARK: Both

  private static let commands = "journal took | note | undo"

  private func entriesOfToday() throws -> [Entry] {
    try database.entries(
      EntryFilter(since: asOf.day, until: asOf.day, kinds: Set(EntryKind.diary))
    ).filter(isTold)
  }

  private func isTold(_ entry: Entry) -> Bool {
    isNow || entry.facts.moment.instant <= asOf.instant
  }

  private func lastDose() throws -> (line: String, medicine: String?) {
    var last: Entry?
    try database.forEachEntry(
      EntryFilter(until: asOf.day, kinds: [.dose]), newestFirst: true
    ) { entry in
      guard isTold(entry) else { return true }
      last = entry
      return false
    }
    guard let facts = last?.facts, case .dose(let dose) = facts.content else {
      return ("No dose is logged.", nil)
    }
    let name = text.medicine(dose.medication)
    let what = "\(name.clipped(to: DayRow.nameWidth)) \(dose.amount.text)"
    let when = text.when(facts.moment, besides: asOf.day)
    guard facts.moment.precision != .day, facts.moment.instant <= asOf.instant else {
      return ("Last: \(what) \(when)", name)
    }
    let elapsed = elapsedText(seconds: asOf.instant - facts.moment.instant)
    return ("Last: \(what) \(when), \(elapsed) ago", name)
  }

  private func questionLine() throws -> String? {
    let count = try database.questions().count(where: isTold)
    guard count > 0 else { return nil }
    return "\(count == 1 ? "1 question" : "\(count) questions") for the next appointment."
  }
}

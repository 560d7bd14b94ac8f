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
  /// As they were known at the moment.
  let visits: VisitRecord
  /// What is to be seen at the moment, the most urgent first.
  let notices: [Notice]
  /// When another copy was last merged in; `nil` where none was, or it is not to be said.
  let merged: String?

  private static let maximumLines = 12
  /// Rows of doses that notices leave room for.
  private static let leastRows = 3
  private static let maximumPlans = 2

  func lines() throws -> [String] {
    let today = try entriesOfToday()
    let medicines = try prescriptions.map { prescription in
      try database.medicineDoses(
        of: prescription, from: firstDay(of: prescription), asOf: asOf, isNow: isNow)
    }
    let rows = ordered(medicines.flatMap { $0.rows(asOf: asOf, text: text) })
    let silent = Set(notices.filter { $0.rule == .noDose }.compactMap(\.medication))
    let last = try DayDoses(database: database, text: text, asOf: asOf, isNow: isNow)
      .head(medicines, noticed: silent)
    let isScheduled = prescriptions.contains {
      $0.schedule(at: asOf.local) != nil || $0.beginning(after: asOf.local) != nil
    }
    return isScheduled || rows.contains { $0.moment != nil }
      ? scheduled(rows, besides(today, medicines), last) : try unscheduled(rows, today, last)
  }

  /// Yesterday, or as far back as the hours of a saved maximum reach.
  private func firstDay(of prescription: Prescription) -> CivilDay {
    let hours = prescription.limit(at: asOf.local)?.hours ?? 0
    return asOf.day.advanced(byDays: -1 - hours / 24)
  }

  // MARK: With a schedule

  private func scheduled(
    _ rows: [DayRow], _ besides: [Entry], _ last: DayDoses.Head
  ) -> [String] {
    let foot =
      [WrittenToday(text: text, width: width).line(besides)].compactMap(\.self)
      + planLines() + questionLines + mergedLines + [DayView.commands]
    let named = Set(rows.filter { $0.moment != nil }.flatMap(\.medicines))
    // Under a last dose of another medicine a bare "taken" would be read as that one's.
    let isNamed = named.count > 1 || last.medicine.map { !named.contains($0) } ?? false
    let room = DayView.maximumLines - last.lines.count - foot.count
    let noticed = noticed(in: room, besides: min(rows.count, DayView.leastRows))
    let folding = DayFolding(
      room: room - noticed.urgent.count - noticed.others.count, today: asOf.day, isNow: isNow
    ) { row in
      row.lines(isNamed: isNamed, today: asOf.day, width: width)
    }
    return last.lines + noticed.urgent + folding.fitted(rows) + noticed.others + foot
  }

  private func noticed(
    in room: Int, besides rows: Int
  ) -> (urgent: [String], others: [String]) {
    DayNotices(notices: notices, text: text, width: width).lines(room: max(1, room - rows))
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
      guard let slot = entry.facts.content.namedSlot, let id = entry.facts.content.medication
      else {
        return true
      }
      return medicines.first { $0.prescription.ids.contains(id) }?.diary.history.slot(slot) == nil
    }
  }

  // MARK: Without one

  private func unscheduled(
    _ rows: [DayRow], _ today: [Entry], _ last: DayDoses.Head
  ) throws -> [String] {
    let paused = rows.filter { $0.kind == .paused }.prefix(3).flatMap {
      $0.lines(isNamed: true, today: asOf.day, width: width)
    }
    let foot = planLines() + questionLines + mergedLines + [DayView.commands]
    let noticed = noticed(
      in: DayView.maximumLines - last.lines.count - paused.count - foot.count,
      besides: min(max(1, today.count), DayView.leastRows))
    let head = last.lines + noticed.urgent + paused
    let room = DayView.maximumLines - head.count - noticed.others.count - foot.count
    var lines = try EntryList(text: text, width: width).lines(today.map { .entry($0) }) {
      try database.shortText(of: $0)
    }
    .dropFirst().map { $0 }
    if lines.count > room {
      let hidden = lines.count - (room - 1)
      lines =
        ["  \(hidden) more: journal list --since \(isNow ? "today" : asOf.day.iso8601)"]
        + lines.suffix(room - 1)
    }
    if today.isEmpty { lines = ["  nothing is written down today"] }
    return head + lines + noticed.others + foot
  }

  /// When another copy was last merged in.
  private var mergedLines: [String] { merged.map { ["last merged \($0)"] } ?? [] }

  // MARK: Both

  private static let commands = "journal took | note | undo"

  private func entriesOfToday() throws -> [Entry] {
    try database.entries(
      EntryFilter(since: asOf.day, until: asOf.day, kinds: Set(EntryKind.diary + [.pump]))
    ).filter(isTold)
  }

  private func isTold(_ entry: Entry) -> Bool {
    isNow || entry.facts.moment.instant <= asOf.instant
  }

  /// Where the plans stand.
  private func planLines() -> [String] {
    let isNamed = prescriptions.count > 1
    return prescriptions.compactMap { prescription in
      PlanLine(of: prescription, at: asOf.local)?.text(
        of: isNamed ? text.shown(prescription.medication.name) : nil)
    }.prefix(DayView.maximumPlans).flatMap { wrapped($0, width: max(40, width), hanging: 2) }
  }

  private var questionLines: [String] {
    questionLine.map { wrapped($0, width: max(40, width), hanging: 2) } ?? []
  }

  /// The questions that are open and the next appointment, unless a notice tells of both.
  private var questionLine: String? {
    guard !notices.contains(where: { $0.rule == .appointment }) else { return nil }
    let count = visits.openQuestions.count
    let questions = counted(count, "question")
    guard let next = visits.next(at: asOf.local)?.content else {
      return count == 0 ? nil : "\(questions) for the next appointment."
    }
    let with = next.with.map { text.shown($0) } ?? "Appointment"
    return "\(with) in \(counted(next.day - asOf.day, "day"))"
      + (count == 0 ? "." : ", \(questions).")
  }
}

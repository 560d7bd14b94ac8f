internal import JournalModel
internal import JournalStore

/// What holds at the moment and must not wait until the day view is looked at.
extension Session {
  /// In seconds; within it none of them is said twice.
  private static let pause: Int64 = 12 * 3600

  /// Said after the answer of a command, at most once in 12 hours each. Never a failure of the
  /// command: what cannot be worked out here is told by the command that reads it.
  func remind() {
    guard isForPeople, !hasSpokenAlone, let database = opened else { return }
    try? reading { try remind(database) }
  }

  private func remind(_ database: JournalDatabase) throws {
    let states = StateReading(
      database: database, settings: settings, asOf: environment.moment, isNow: true)
    let prescriptions = try database.prescriptions()
    guard !prescriptions.isEmpty else { return }
    let due = try states.reminders(prescriptions).filter { try !wasSaid($0, in: database) }
    let steps = try states.begunSteps(prescriptions)
    let notices = (due + steps).filter(isSaid)
    guard !notices.isEmpty else { return }
    try say(notices, in: database)
  }

  private func wasSaid(_ notice: Notice, in database: JournalDatabase) throws -> Bool {
    guard let last = try database.lastSaid(SaidKey.notice(notice)) else { return false }
    return environment.now - last < Session.pause
  }

  /// Says them, asks how it was where that is a question, and keeps that they were said.
  private func say(_ notices: [Notice], in database: JournalDatabase) throws {
    let asks = canAsk
    let lines = notices.lines(onTerminal: asks)
    let isQuestion = notices.contains { $0.question?.kind == .gap }
    guard asks, isQuestion, let last = lines.last else {
      warn(notices: lines)
      return keepSaid(notices, in: database)
    }
    warn(notices: lines.dropLast())
    let answer = try ask(fitted(last))
    keepSaid(notices, in: database)
    if let words = answer?.nonEmpty { try explainSilence(words, in: database) }
  }

  /// Keeps that notices were said; where the journal cannot be written they will be said again.
  func keepSaid(_ notices: [Notice], in database: JournalDatabase) {
    let keys = notices.flatMap { notice -> [String] in
      switch notice.rule {
      case .noDose where notice.question != nil: [SaidKey.notice(notice), SaidKey.silence]
      case .noDose, .pumpDate: [SaidKey.notice(notice)]
      case .regimenChanged: notice.medication.map { [SaidKey.step(of: $0)] } ?? []
      case .closeTogether, .beyondSchedule, .doubled, .unusualAmount, .aboveMaximum,
        .notPrescribed, .slotsInARow, .suddenStop, .supplyLow, .pumpAlarm, .productChanged,
        .alcohol, .redFlag, .withdrawal, .sameDose, .appointment:
        []
      }
    }
    guard !keys.isEmpty else { return }
    try? database.keepSaid(Array(Set(keys)).sorted(), at: environment.now)
  }

  /// Keeps the person's words for the time in which nothing was written.
  private func explainSilence(_ words: String, in database: JournalDatabase) throws {
    guard let last = try database.lastWriteBefore() else { return }
    try TextLimit.check(words)
    let now = environment.moment
    let gap = ExplainedGap(from: environment.zone.local(at: last), until: now.local)
    guard gap.from < gap.until else { return }
    try store("gap", in: database) { writer in
      try writer.add(EntryFacts(moment: now, content: .gap(gap), text: words))
    } receipt: { entry in
      try receipt(
        for: entry, .text, in: database,
        saying: entryText(medicines: [:]).what(entry.facts) + ".")
    }
  }
}

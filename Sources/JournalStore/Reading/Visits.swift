package import JournalModel
internal import SQLite

/// Appointments, what was agreed at them, questions answered, and silences that were explained.
extension JournalDatabase {
  /// Every appointment, cancelled or not, by its day and time.
  package func appointments() throws -> [Written<Appointment>] {
    try written(AppointmentTable.self) {
      if case .appointment(let appointment) = $0 { appointment } else { nil }
    }.inOrder
  }

  /// Appointments with what was asked and agreed at them: all there is, or what was known at a
  /// moment.
  package func visits(knownAt instant: Instant? = nil) throws -> VisitRecord {
    let standing = try appointments()
    let record = VisitRecord(
      appointments: try instant.map { instant in
        try standing.compactMap { try revision(of: $0, knownAt: instant) }.inOrder
      } ?? standing,
      agreements: try agreements(),
      questions: try written(QuestionTable.self) {
        if case .question(let question) = $0 { question } else { nil }
      }, answers: try answers())
    return instant.map(record.told) ?? record
  }

  private func revision(
    of appointment: Written<Appointment>, knownAt instant: Instant
  ) throws -> Written<Appointment>? {
    guard appointment.entry.recordedAt > instant else { return appointment }
    return try history(of: appointment.id).compactMap { entry, isDeleted -> Written<Appointment>? in
      guard !isDeleted, case .appointment(let content) = entry.content else { return nil }
      return Written(content, in: entry)
    }.revision(knownAt: instant)
  }

  /// In the order of writing.
  package func agreements() throws -> [Written<Agreement>] {
    try written(AgreementTable.self) {
      if case .agreement(let agreement) = $0 { agreement } else { nil }
    }
  }

  /// In the order of writing.
  package func answers() throws -> [Written<Answer>] {
    try written(AnswerTable.self) { if case .answer(let answer) = $0 { answer } else { nil } }
  }

  /// In the order of writing.
  package func explainedGaps() throws -> [Written<ExplainedGap>] {
    try written(GapTable.self) { if case .gap(let gap) = $0 { gap } else { nil } }
  }

  static let silenceQuery = """
    SELECT at, utc_offset, zone, precision FROM revision
    WHERE live = 1
      AND kind IN (\(EntryKind.breakingSilence.map { "'\($0.rawValue)'" }.joined(separator: ", ")))
    ORDER BY lived_at DESC, at DESC, entry_id DESC
    """

  /// The latest time of 72 hours or more in which nothing was written of, between two entries or
  /// from the last one to a moment; `nil` when there is none.
  package func latestSilence(until now: LivedMoment) throws -> ExplainedGap? {
    struct Found: Error { let silence: ExplainedGap }
    var later = now
    do {
      try query(JournalDatabase.silenceQuery) { row in
        guard let precision = LivedMoment.Precision(rawValue: try row.text(3)) else {
          throw StoreError.malformed(what: "precision in revision")
        }
        let moment = LivedMoment(
          instant: try row.instant(0, "at in revision"), zone: try row.text(2),
          offset: try row.offset(1, "utc_offset in revision"), precision: precision)
        if let silence = ExplainedGap(after: moment, before: later) {
          throw Found(silence: silence)
        }
        later = moment
      }
    } catch let found as Found {
      return found.silence
    }
    return nil
  }
}

extension EntryKind {
  /// What a person writes of the days as they go. The others say what holds from some time on, or
  /// lie on the day of a visit, whenever they are written down.
  fileprivate static let breakingSilence = diary + [.question, .important, .supply, .pump]
}

extension [Written<Appointment>] {
  /// By their day and time, of equals in the order of writing.
  fileprivate var inOrder: [Written<Appointment>] {
    enumerated().sorted {
      ($0.element.content.start, $0.offset) < ($1.element.content.start, $1.offset)
    }.map(\.element)
  }
}

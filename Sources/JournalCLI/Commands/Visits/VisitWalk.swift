internal import JournalModel
internal import JournalStore

/// What came of a visit, all of it one write.
struct VisitOutcome {
  var answers: [(question: EntryID, words: String)] = []
  var agreed: String?
  var next: Appointment?
  /// Whether the words are nowhere else.
  var isTyped = false

  var isEmpty: Bool { answers.isEmpty && agreed == nil && next == nil }

  /// The words, to be kept in a file if they cannot be stored.
  var typed: TypedText {
    let words = answers.map(\.words) + [agreed].compactMap(\.self)
    return TypedText(text: words.joined(separator: "\n"), isTyped: isTyped && !words.isEmpty)
  }
}

/// The questions after a visit, one thing at a time.
struct VisitWalk {
  let session: Session
  let visit: Written<Appointment>
  let record: VisitRecord
  private(set) var outcome = VisitOutcome(isTyped: true)

  init(session: Session, visit: Written<Appointment>, record: VisitRecord) {
    self.session = session
    self.visit = visit
    self.record = record
  }

  /// Asks until everything was asked, or the input ends.
  mutating func ask() throws {
    session.warn(
      "\(text.visit(visit.content)). Enter leaves a thing open; Ctrl-D ends, what was answered is kept."
    )
    let isWhole = try askQuestions() && askAgreed() && askNext()
    if !isWhole { session.warn("") }
  }

  private var text: EntryText { session.entryText(medicines: [:]) }

  /// Those that were there on the day of the visit.
  private mutating func askQuestions() throws -> Bool {
    for question in record.openQuestions
    where question.entry.facts.moment.day <= visit.content.day {
      let words = session.shown(question.entry.facts.text ?? "")
      let answer = try session.answer(
        "\(question.content.number) \(words) Answer (Enter: none):", VisitWalk.words)
      guard let answer else { return false }
      if let answer { outcome.answers.append((question.id, answer)) }
    }
    return true
  }

  private mutating func askAgreed() throws -> Bool {
    let known = record.agreedText(at: visit.id)
    if let known { session.warn("Written down as agreed: \"\(session.shown(known))\"") }
    let asked = known == nil ? "What was agreed?" : "What else was agreed?"
    guard let answer = try session.answer("\(asked) (Enter: nothing)", VisitWalk.words) else {
      return false
    }
    outcome.agreed = answer
    return true
  }

  private mutating func askNext() throws -> Bool {
    let environment = session.environment
    let known = record.next(at: environment.moment.local)
    if let known { session.warn("The next one: \(text.visit(known.content)).") }
    let asked =
      known == nil
      ? "When is the next one? (2027-03-04 10:30; Enter: not known)"
      : "Is there another? (2027-03-04 10:30; Enter: no)"
    let when = try session.answer(asked) { typed in
      try typed.map { try session.nextAppointment($0, with: visit.content.with) }
    }
    guard let when else { return false }
    guard var next = when else { return true }
    outcome.next = next
    let whom = next.with.map { session.shown($0) } ?? "not said"
    guard let with = try session.answer("With whom? (Enter: \(whom))", AppointmentAddCommand.name)
    else { return false }
    next.with = with ?? next.with
    outcome.next = next
    return true
  }

  private static func words(_ typed: String?) throws -> String? {
    if let typed { try TextLimit.check(typed) }
    return typed
  }
}

extension Session {
  /// An appointment after one that took place.
  ///
  /// - Throws: exit 65 for one that is past.
  func nextAppointment(_ typed: String, with: String?) throws -> Appointment {
    let phrase = try AppointmentPhrase.parse(
      typed, now: environment.now, zone: environment.zone)
    let next = Appointment(day: phrase.day, time: phrase.time, with: with)
    guard !next.isPast(at: environment.moment.local) else {
      throw CommandError(
        .refusedValue,
        "the next appointment would be past (\(next.day.text)); nothing was stored; write a day that lies ahead, or journal appointment add"
      )
    }
    return next
  }

  /// Stores what came of a visit.
  ///
  /// - Parameter moment: when it was said.
  func store(
    _ outcome: VisitOutcome, of visit: Written<Appointment>, _ options: EntryOptions,
    at moment: LivedMoment
  ) throws {
    var plain = options
    plain.note = nil
    plain.private = options.private || visit.entry.facts.isPrivate
    var withRemark = plain
    withRemark.note = options.note
    let database = try journalForWriting()
    try store("appointment done", by: options.by, in: database) { writer in
      var stored: [Entry] = []
      for (question, words) in outcome.answers {
        let answer = EntryContent.answer(Answer(question: question))
        stored.append(try writer.add(try plain.facts(answer, at: moment, text: words)))
      }
      if outcome.agreed != nil || options.note != nil {
        let agreement = EntryContent.agreement(Agreement(appointment: visit.id))
        stored.append(
          try writer.add(try withRemark.facts(agreement, at: moment, text: outcome.agreed)))
      }
      if let next = outcome.next {
        stored.append(try writer.add(try plain.facts(.appointment(next), at: moment)))
      }
      return stored
    } receipt: { stored in
      guard options.format == .text else {
        return try jsonText(stored.map { EntryJSON($0, medicines: [:]) })
      }
      let text = entryText(medicines: [:])
      return try stored.map {
        try receipt(for: $0, .text, in: database, saying: text.receipt($0.facts) + ".")
      }.joined(separator: "\n")
    }
  }
}

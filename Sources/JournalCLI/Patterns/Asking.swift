internal import JournalModel
internal import JournalReport
internal import JournalStore

/// What both commands do: understand what is asked, answer it, count what was compared, and print.
struct Asking {
  let session: Session
  let read: ReadOptions
  let format: AnswerFormat
  let schema: String

  /// - Parameters:
  ///   - words: what is asked about.
  ///   - medicine: the name of one, where one is named.
  ///   - kinds: what is asked of it, in the order in which it is answered.
  func ask(
    _ words: String, medicine: String?,
    _ kinds: (QuestionPhrases) throws -> [PatternQuestion.Kind]
  ) throws {
    let asOf = try read.moment(in: session)
    guard let database = try session.journal() else { return try answerNothing(asOf: asOf) }
    // A question must not be put while the journal is held.
    let named = try medicine.map { try session.knownMedicine(named: $0, in: database).id }
    let reading = PatternReading(database: database, asOf: asOf, isRetold: read.asOf != nil)
    let (answers, hint) = try database.read { database in
      let medicines = try reading.medicines()
      let names = try SubjectPhrase(in: database)
      let phrases = QuestionPhrases(
        session: session, names: names,
        spans: SpanPhrase(
          database: database, asOf: asOf, lastChange: medicines.lastDoseChange(of: named)),
        medicines: medicines, named: named)
      let (subject, other) = try names.subject(words, session)
      let questions = try kinds(phrases).map { PatternQuestion(subject, $0) }
      let diary = try reading.diary(for: questions, medicines: medicines)
      let isMeantOtherwise = other.map { !diary.days(of: .term($0.id)).isEmpty } ?? false
      return (questions.map(diary.answer), isMeantOtherwise ? other.map(names.otherWords) : nil)
    }
    if let hint {
      session.say("That is the number; the symptom in your notes is asked about with \"\(hint)\".")
    }
    try tell(answers, asked: try count(answers, in: database), asOf: asOf)
  }

  private func tell(_ answers: [PatternAnswer], asked: AskedQuestions, asOf: LivedMoment) throws {
    if answers.contains(where: { $0.isCutByChange && !$0.shortfalls.isEmpty }) {
      session.say("--days 28 takes more days on each side, whatever changed in them.")
    }
    let page = AnswerPage(
      answers, asked: asked, voice: PatternVoice(year: asOf.day.components.year))
    switch format {
    case .json:
      try session.answer(
        try jsonText(
          PatternJSON(schema: schema, asOf: asOf, page: page, questions: asked.count)))
    case .text:
      try session.answer(
        page.text(
          width: session.isPlain ? session.width : min(80, session.width),
          isUnicode: session.environment.terminal.isUnicode))
    }
  }

  private func answerNothing(asOf: LivedMoment) throws {
    session.say(
      "There is no journal yet: journal log-dose 10mg, or journal note drowsy, begins one.")
    guard format == .json else { return }
    try tell([], asked: AskedQuestions(), asOf: asOf)
  }

  /// The questions so far with these. That they could not be kept does not keep the answer from
  /// being told.
  private func count(
    _ answers: [PatternAnswer], in database: JournalDatabase
  ) throws -> AskedQuestions {
    let known = try database.comparedQuestions()
    var asked = known
    var changed: [String: Double] = [:]
    for answer in answers {
      guard let p = answer.p else { continue }
      asked.add(answer.question, p: p)
      if known.values[answer.question.text] != p { changed[answer.question.text] = p }
    }
    guard !changed.isEmpty else { return asked }
    guard read.asOf == nil else {
      session.say("It is told at an earlier moment, so the question is not kept.")
      return asked
    }
    do {
      try database.keep(comparedQuestions: changed, now: session.environment.now)
    } catch {
      session.say("The question could not be kept: \(CommandError(error).message)")
    }
    return asked
  }
}

internal import JournalModel
internal import JournalReport
internal import JournalStore

/// The questions that were compared, answered anew from what may stand on a report.
struct StatisticsAppendix {
  let database: JournalDatabase
  let asOf: LivedMoment
  /// An earlier moment is told.
  let isRetold: Bool

  /// For a report that was asked for it; says so when there is nothing to tell.
  static func section(
    _ database: JournalDatabase?, asOf: LivedMoment, _ read: ReadOptions, _ session: Session
  ) throws -> StatisticsSection? {
    let section = try database?.read { database in
      try StatisticsAppendix(database: database, asOf: asOf, isRetold: read.asOf != nil).section()
    }
    if let section { return section }
    session.say(
      "No question was compared of which a report may tell: journal compare drowsy --around last-change is one."
    )
    return nil
  }

  /// `nil` when no question was compared of which a report may tell. Nothing is counted by it.
  func section() throws -> StatisticsSection? {
    var asked = try database.comparedQuestions()
    let questions = asked.values.keys.sorted().compactMap { PatternQuestion(text: $0) }
    guard !questions.isEmpty else { return nil }
    let reading = PatternReading(
      database: database, asOf: asOf, isRetold: isRetold, isOpenOnly: true)
    let diary = try reading.diary(for: questions, medicines: try reading.medicines())
    let answers = questions.filter(diary.tells).map(diary.answer)
    for answer in answers {
      if let p = answer.p { asked.add(answer.question, p: p) }
    }
    return answers.isEmpty ? nil : StatisticsSection(answers, asked: asked, day: asOf.day)
  }
}

import Testing

@testable import JournalModel

@Suite("Questions: the text by which they are kept")
struct QuestionTextTests {
  private static let day = CivilDay(daysSinceEpoch: 20_762)
  private static let medicine = EntryID(bytes: [UInt8](repeating: 7, count: EntryID.length))
  private static let span = QuestionSpan(since: .day(day))

  private static let questions: [(PatternQuestion, String)] = [
    (PatternQuestion(drowsiness, .around(day, reach: nil)), "term drowsiness | around 2026-11-05"),
    (
      PatternQuestion(drowsiness, .around(day, reach: 14)),
      "term drowsiness | around 2026-11-05 | reach 14"
    ),
    (
      PatternQuestion(
        stiffness,
        .between(day...day.advanced(byDays: 6), day.advanced(byDays: 7)...day.advanced(byDays: 9))),
      "number stiffness | between | 2026-11-05..2026-11-11 | 2026-11-12..2026-11-14"
    ),
    (
      PatternQuestion(.event(.none), .with(.event(.tag("alcohol")), QuestionSpan())),
      "none | with tag alcohol | from start"
    ),
    (
      PatternQuestion(
        .rating(.mood),
        .with(
          .number(.tracker("sleep"), NumberLimit(.below, Exact(13, over: 2))),
          QuestionSpan(since: .back(LookBack(90, .days)), until: day))),
      "mood | with below 6.5 number sleep | from 90d | to 2026-11-05"
    ),
    (
      PatternQuestion(
        .rating(.lowerOfPair("bp")),
        .with(.neighbor(1, .doses(.missed, medicine: medicine)), QuestionSpan())),
      "lower number bp | with day 1 missed 77777777777777777777 | from start"
    ),
    (
      PatternQuestion(.event(.tag("a | b \\ c")), .weeks(span)),
      "tag a \\| b \\\\ c | weeks | from 2026-11-05"
    ),
    (
      PatternQuestion(drowsiness, .hours(medicine: medicine, span, .usual)),
      "term drowsiness | hours since 77777777777777777777 | from 2026-11-05"
    ),
  ]

  @Test("each has one, and is read back from it", arguments: questions.indices)
  func text(index: Int) throws {
    let (question, text) = Self.questions[index]
    #expect(question.text == text)
    #expect(PatternQuestion(text: text) == question)
  }

  @Test("hours that are not the usual ones are part of it")
  func awake() throws {
    let awake = try #require(AwakeHours(text: "06:30-22:00"))
    let question = PatternQuestion(
      drowsiness, .hours(medicine: Self.medicine, Self.span, awake))
    #expect(question.text.hasSuffix(" | awake 06:30-22:00"))
    #expect(PatternQuestion(text: question.text) == question)
    for text in ["23:00-07:00", "7-23", "07:00", ""] { #expect(AwakeHours(text: text) == nil) }
  }

  @Test(
    "what no version has written is none",
    arguments: [
      "", "drowsiness", "term drowsiness", "term drowsiness | around", "term x | around 2026-13-01",
      "term x | around 2026-11-05 | reach", "term x | around 2026-11-05 | reach 3 | more",
      "term x | between | 2026-11-05..2026-11-01 | 2026-11-02..2026-11-03",
      "term x | with | from start", "term x | with tag y",
      "term x | with below z number s | from start",
      "term x | weeks | from 3 fortnights", "term x | hours since nobody | from start", "|", "\\",
    ])
  func nonsense(text: String) {
    #expect(PatternQuestion(text: text) == nil)
  }

  @Test("a length is counted from the day on which it is asked")
  func lookBack() throws {
    let span = QuestionSpan(since: .back(LookBack(2, .weeks)))
    let days = try #require(span.days(today: Self.day, begins: Self.day))
    #expect(days.lowerBound.iso8601 == "2026-10-22")
    #expect(days.upperBound.iso8601 == "2026-11-04")
    #expect(LookBack(1, .months).day(before: Self.day).iso8601 == "2026-10-05")
    #expect(QuestionSpan(since: .day(Self.day)).days(today: Self.day, begins: Self.day) == nil)
  }

  @Test("the same question counts once, and each p stands among all of them")
  func asked() throws {
    var asked = AskedQuestions()
    let questions = Self.questions.map(\.0)
    for (question, p) in zip(questions, [0.01, 0.04, 0.03, 0.2]) { asked.add(question, p: p) }
    asked.add(questions[3], p: 0.2)
    #expect(asked.count == 4)
    #expect(questions[..<4].map { asked.adjusted($0) } == [0.04, 0.09, 0.09, 0.2])
    #expect(asked.adjusted(questions[5]) == nil)
    asked.add(questions[0], p: 0.5)
    #expect(asked.count == 4)
    #expect(asked.adjusted(questions[0]) == 0.5)
  }
}

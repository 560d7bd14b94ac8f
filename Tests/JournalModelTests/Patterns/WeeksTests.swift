import Testing

@testable import JournalModel

@Suite("Questions: weeks since a change")
struct WeeksTests {
  private func weeks(
    _ diary: DrawnDiary, from day: Int = 0, asOf: Int, _ subject: PatternSubject = drowsiness
  ) throws -> PatternAnswer {
    try diary.asOf(day: asOf).answer(
      PatternQuestion(subject, .weeks(QuestionSpan(since: .day(diary.day(day))))))
  }

  private func values(_ answer: PatternAnswer) -> [String] {
    answer.weeks.map(PatternVoice(year: 2026).value)
  }

  @Test("blocks of seven days; one with fewer than four logged days says nothing")
  func blocks() throws {
    var diary = try DrawnDiary()
    try diary.draw("...  ######. ####..- -#-.-#- ##")
    let answer = try weeks(diary, from: 3, asOf: 26)
    #expect(values(answer) == ["6 of 7", "4 of 6", "-", "-"])
    #expect(answer.weeks.map(\.loggedDays) == [7, 6, 3, 2])
    #expect(answer.contrast == nil)
    #expect(answer.shortfalls.map(\.moreDays) == [5])
    #expect(
      words(answer).estimate
        == "The first two weeks beside the next two: that takes 28 days (23 so far). At the pace so"
        + " far: 5 more days.")
  }

  @Test("the first two weeks beside the next two, as in the worked case")
  func fading() throws {
    var diary = try DrawnDiary()
    try diary.draw("######. ####... ##..... #......")
    let answer = try weeks(diary, asOf: 28)
    #expect(values(answer) == ["6 of 7", "4 of 7", "2 of 7", "1 of 7"])
    let example = try #require(StatisticsCase.all.first { $0.id == "fading_1" })
    guard case .object(let fisher)? = example.expected["fisher"], let p = answer.p,
      case .table(let difference, _)? = answer.contrast
    else {
      Issue.record("not compared")
      return
    }
    let expected = try #require(fisher["p_fisher_two_sided"]?.number)
    #expect((p - expected).magnitude < 1e-9)
    #expect(difference.value == fisher["risk_difference"]?.number)
    let text = words(answer)
    #expect(
      text.counts
        == "Drowsiness: noted on 13 of 28 logged days since 1 Oct: on 10 of 14 in the first two"
        + " weeks, on 3 of 14 in the two weeks after them.")
    #expect(
      text.estimate
        == "In the third and fourth week it was noted on 50 fewer days in 100 (95 percent interval"
        + " 72 fewer to 13 fewer).")
  }

  @Test("later weeks are told and not compared")
  func later() throws {
    var diary = try DrawnDiary()
    try diary.draw("######. ####... ##..... #...... ####### ###")
    let answer = try weeks(diary, asOf: 38)
    #expect(answer.groups.map(\.eventDays) == [10, 3])
    #expect(answer.weeks.count == 6)
  }

  @Test("of a number the slope of five weekly medians, with Mann and Kendall")
  func trend() throws {
    var diary = try DrawnDiary()
    try diary.read("6667766 5556655 5545454 -44-3-- 3343334 33")
    let answer = try weeks(diary, asOf: 37, stiffness)
    #expect(values(answer) == ["6", "5", "5", "4", "3", "-"])
    let medians = [6.0, 5, 5, 4, 3]
    guard case .trend(let slope, let kendall)? = answer.contrast else {
      Issue.record("no trend")
      return
    }
    #expect(slope == TheilSen(medians.enumerated().map { TimedValue(Double($0), $1) }))
    #expect(kendall == MannKendall(medians))
    #expect(answer.shortfalls == [])
    #expect(
      words(answer).estimate
        == "The weekly medians go down 0.71 a week (95 percent interval down 1 a week to no"
        + " change). There may be no difference.")
  }

  @Test("with fewer weeks the slope of the days, without an interval and without a p")
  func slope() throws {
    var diary = try DrawnDiary()
    try diary.read("7-6-6-6 5-5-5-5")
    try diary.draw(".......  ......")
    let answer = try weeks(diary, asOf: 15, stiffness)
    #expect(answer.p == nil)
    guard case .slope(let slope)? = answer.contrast else {
      Issue.record("no slope")
      return
    }
    #expect((slope + 1).magnitude < 0.2)
    #expect(answer.shortfalls.map(\.gate) == [.weeks])
    let text = words(answer)
    #expect(text.questions == nil)
    #expect(text.estimate?.contains("days that follow each other are alike") == true)
    #expect(
      text.estimate?.hasSuffix(
        "An interval takes 5 weekly medians (2 so far). At the pace so far: 20 more days.") == true)
  }

  @Test("with fewer than eight days, or over less than two weeks, nothing")
  func nothing() throws {
    var few = try DrawnDiary()
    try few.read("7654321")
    let answer = try weeks(few, asOf: 7, stiffness)
    #expect(answer.contrast == nil)
    #expect(
      words(answer).estimate?.hasPrefix("No slope: that takes 5 weekly medians (1 so far).") == true
    )
    var short = try DrawnDiary()
    try short.read("7654321 65432")
    #expect(try weeks(short, asOf: 12, stiffness).contrast == nil)
    let none = try weeks(try DrawnDiary(), asOf: 0, stiffness)
    #expect(none.days == nil)
    #expect(words(none).counts == "None of these days is over yet.")
    #expect(
      words(none).estimate
        == "No slope: that takes 5 weekly medians (0 so far). At the pace so far: 35 more days.")
    #expect(try weeks(try DrawnDiary(), asOf: 0).shortfalls.map(\.moreDays) == [28])
  }

  @Test("ten thousand days are answered at once, whatever is asked")
  func speed() throws {
    var diary = try DrawnDiary(first: "1999-01-01")
    var numbers = SeededNumbers(seed: 3)
    for day in 0..<10_000 {
      try diary.add(
        .reading(TrackerReading(name: "stiffness", value: Exact(numbers.number(0...10)))), on: day,
        at: "09:00", tags: numbers.chance(20) ? ["alcohol"] : [])
      let mention = TermMention(term: "drowsiness", isAbsent: numbers.chance(60))
      try diary.add(.note(SideEffectNote(mentions: [mention])), on: day, at: "18:00")
    }
    try diary.prescribe(
      doses: (0..<10_000).flatMap { [(day: $0, time: "08:00"), (day: $0, time: "20:00")] })
    let told = try diary.asOf(day: 10_000)
    let whole = QuestionSpan()
    let middle = diary.day(5000)
    for subject in [drowsiness, stiffness] {
      let kinds: [PatternQuestion.Kind] = [
        .around(middle, reach: 3660), .with(.event(.tag("alcohol")), whole), .weeks(whole),
        .with(.neighbor(1, .doses(.missed, medicine: DrawnDiary.medicine)), whole),
        .hours(medicine: DrawnDiary.medicine, whole, .usual),
        .between(diary.day(0)...diary.day(4999), middle...diary.day(9999)),
      ]
      for kind in kinds {
        let spent = ContinuousClock().measure {
          #expect(told.answer(PatternQuestion(subject, kind)).days != nil)
        }
        #expect(spent < .seconds(20), "\(kind)")
      }
    }
  }
}

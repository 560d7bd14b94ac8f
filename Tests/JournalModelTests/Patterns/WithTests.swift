import Testing

@testable import JournalModel

@Suite("Questions: with something and without it")
struct WithTests {
  private func with(
    _ factor: PatternFactor, _ diary: DrawnDiary, asOf: Int, _ subject: PatternSubject = drowsiness
  ) throws -> PatternAnswer {
    try diary.asOf(day: asOf).answer(PatternQuestion(subject, .with(factor, QuestionSpan())))
  }

  private func sides(_ answer: PatternAnswer) -> [[Int]] {
    answer.groups.map { [$0.eventDays, $0.loggedDays] }
  }

  @Test("a tag: the days of it beside all other logged days")
  func tag() throws {
    var diary = try DrawnDiary()
    try diary.draw("##.#..#.#.#.#..-.#.......")
    try diary.tag(
      "xx----x-x-x-x--xx---x----", "alcohol")
    let answer = try with(.event(.tag("alcohol")), diary, asOf: 25)
    #expect(sides(answer) == [[6, 9], [2, 16]])
    let table = TwoByTwo(with: .init(6, of: 9), without: .init(2, of: 16))
    #expect(answer.p == table.p)
    let text = words(answer)
    #expect(
      text.counts
        == "Drowsiness: noted on 6 of 9 logged days with alcohol and on 2 of 16 without.")
    #expect(
      text.estimate
        == "With alcohol it was noted on 54 more days in 100 (95 percent interval 15 more to 77"
        + " more).")
  }

  @Test(
    "a difference is told in days of a hundred",
    arguments: [
      (5, 10, 2, 10, "on 30 more days in 100", "11 fewer to 60 more). There may"),
      (1, 100, 2, 100, "on 1 fewer day in 100", "6 fewer to 4 more). There may"),
      (5, 10, 50, 100, "on as many days in 100", "28 fewer to 28 more). There may"),
      (10, 10, 0, 10, "on 100 more days in 100", "61 more to 100 more)."),
    ])
  func hundred(x: Int, m: Int, y: Int, n: Int, value: String, limits: String) throws {
    var answer = PatternAnswer(
      PatternQuestion(drowsiness, .with(.event(.tag("alcohol")), QuestionSpan())),
      name: "Drowsiness")
    answer.factor = "alcohol"
    let table = TwoByTwo(with: .init(x, of: m), without: .init(y, of: n))
    answer.contrast = .table(try #require(table.difference), p: table.p)
    let estimate = try #require(words(answer).estimate)
    #expect(estimate.hasPrefix("With alcohol it was noted \(value) (95 percent interval \(limits)"))
  }

  @Test("days without an entry are left out, and said")
  func silent() throws {
    var diary = try DrawnDiary()
    try diary.draw("##.--.#.-#")
    try diary.tag("x----x----", "alcohol")
    let answer = try with(.event(.tag("alcohol")), diary, asOf: 10)
    #expect(sides(answer) == [[1, 2], [3, 5]])
    #expect(words(answer).counts.hasSuffix(" without. Left out: 3 days without a symptom entry."))
  }

  @Test("four days of each, and four with the symptom, are needed")
  func gates() throws {
    var diary = try DrawnDiary()
    try diary.draw("#.........#.........")
    try diary.tag("x-x-----------------", "alcohol")
    let answer = try with(.event(.tag("alcohol")), diary, asOf: 20)
    #expect(answer.shortfalls.map(\.gate) == [.sideDays, .eventDays])
    #expect(answer.shortfalls.map(\.role) == [.with, nil])
    #expect(answer.shortfalls.map(\.moreDays) == [20, 20])
  }

  @Test("a number: who writes no zero had none on the other days; who does, is silent on them")
  func numbers() throws {
    var silent = try DrawnDiary()
    try silent.draw("#..#..#..#..#..#")
    try silent.read("2-1--3--1-------", "alcohol")
    #expect(
      try sides(with(.number(.tracker("alcohol"), .aboveZero), silent, asOf: 16))
        == [[1, 4], [5, 12]])
    var told = silent
    try told.read("-0-0-----0------", "alcohol")
    let answer = try with(.number(.tracker("alcohol"), .aboveZero), told, asOf: 16)
    #expect(sides(answer) == [[1, 4], [2, 3]])
    #expect(answer.unknownDays == 9)
    #expect(
      words(answer).counts.hasSuffix("Left out: 9 more logged days without a reading of alcohol."))
  }

  @Test("a limit divides the days with a reading")
  func limit() throws {
    var diary = try DrawnDiary()
    try diary.draw("#..#..#.")
    try diary.read("5675-456", "sleep")
    let answer = try with(
      .number(.tracker("sleep"), NumberLimit(.below, Exact(6))), diary, asOf: 8)
    #expect(sides(answer) == [[3, 4], [0, 3]])
    #expect(answer.unknownDays == 1)
    #expect(words(answer).counts.contains("with sleep below 6 and on 0 of 3 without"))
  }

  @Test("the day before a tag, and the day after it; a day whose neighbour is silent says nothing")
  func neighbours() throws {
    var diary = try DrawnDiary()
    try diary.draw("#...#.-.#...")
    try diary.tag("-x---x---x--", "physio")
    let before = try with(.neighbor(1, .event(.tag("physio"))), diary, asOf: 12)
    // Day 5 has day 6 after it, which is silent; day 11 the running day.
    #expect(sides(before) == [[3, 3], [0, 6]])
    #expect(before.unknownDays == 2)
    #expect(
      words(before).counts
        == "Drowsiness: noted on 3 of 3 logged days with physio on the next day and on 0 of 6"
        + " without. Left out: 2 more logged days whose next day does not say; 1 day without a"
        + " symptom entry.")
    let after = try with(.neighbor(-1, .event(.tag("physio"))), diary, asOf: 12)
    #expect(sides(after) == [[0, 2], [2, 7]])
    #expect(words(after).counts.contains("with physio on the day before"))
  }

  @Test("a missed dose: what is not recorded, or was left out on purpose, is neither")
  func missed() throws {
    var diary = try DrawnDiary()
    try diary.draw("##.#..")
    let doses = [
      (0, "08:00"), (1, "08:00"), (1, "20:00"), (2, "08:00"), (3, "20:00"), (4, "20:00"),
      (5, "08:00"), (5, "20:00"),
    ]
    try diary.prescribe(
      doses: doses.map { ($0.0, $0.1) },
      marks: [(0, "20:00", .missed), (2, "20:00", .skipped), (3, "08:00", .missed)])
    let answer = try with(
      .doses(.missed, medicine: DrawnDiary.medicine), diary, asOf: 7)
    // Missed on 0 and 3; skipped on 2; 4 has one of which nothing was written.
    #expect(sides(answer) == [[2, 2], [1, 2]])
    #expect(answer.unknownDays == 2)
    #expect(
      words(answer).counts.hasSuffix(
        "Left out: 2 more logged days on which no dose was due, or one was skipped or is not"
          + " recorded; 1 day without a symptom entry."))
  }

  @Test("ratings with something and without it")
  func ratings() throws {
    var diary = try DrawnDiary()
    try diary.read("75767566565755")
    try diary.tag("x-xxx------x--", "alcohol")
    let answer = try with(.event(.tag("alcohol")), diary, asOf: 14, stiffness)
    let comparison = try #require(
      RankComparison([7, 7, 6, 7, 7], over: [5, 5, 6, 6, 5, 6, 5, 5, 5]))
    #expect(answer.contrast == .ranks(comparison))
    #expect(
      words(answer).estimate
        == "With alcohol a day's rating is typically 2 higher (95 percent interval 1 higher to 2 higher)."
    )
  }
}

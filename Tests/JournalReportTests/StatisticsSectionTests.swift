import Testing

@testable import JournalModel
@testable import JournalReport

@Suite("Questions that were compared, in the appendix and on a terminal")
struct StatisticsSectionTests {
  private let day = CivilDay(daysSinceEpoch: 20_779)

  private func around() -> PatternAnswer {
    var answer = PatternAnswer(
      PatternQuestion(.event(.term("drowsiness")), .around(day.advanced(byDays: -15), reach: nil)),
      name: "Drowsiness")
    answer.days = day.advanced(byDays: -29)...day.advanced(byDays: -1)
    answer.groups = [(PatternGroup.Role.before, 3, 12), (.after, 11, 15)].map {
      role, events, logged in
      var group = PatternGroup(role, days: answer.days, loggedDays: logged, calendarDays: logged)
      group.eventDays = events
      return group
    }
    answer.contrast = RateRatio(
      EventRate(events: 11, time: 15), over: EventRate(events: 3, time: 12)
    ).map { .rate($0) }
    answer.changes = [PatternChange(day, "baclofen: Brand B")]
    return answer
  }

  private func asked(_ answers: [PatternAnswer]) -> AskedQuestions {
    var asked = AskedQuestions(["term other | around 2026-01-01": 0.001])
    for answer in answers { answer.p.map { asked.add(answer.question, p: $0) } }
    return asked
  }

  @Test("the section has counts, the interval, the p among all questions, and no cause")
  func section() {
    let answers = [around()]
    let sections = StatisticsSection(answers, asked: asked(answers), day: day).sections
    let text = TextRenderer(width: 80, isUnicode: false).render(sections)
    #expect(text.contains("QUESTIONS COMPARED"))
    #expect(
      text.contains("Drowsiness: noted on 3 of 12 logged days before 7 Nov and on 11 of 15"))
    #expect(text.contains("2.9 times as often as before (95 percent\n    interval"))
    #expect(text.contains("so far there were 2 in this journal"))
    #expect(text.contains("baclofen: Brand B (22 Nov)"))
    #expect(text.contains("This does not show cause."))
    #expect(!text.contains("%"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("more weeks than a line takes stand in rows, each with its first day")
  func weeks() {
    var answer = PatternAnswer(
      PatternQuestion(.event(.term("drowsiness")), .weeks(QuestionSpan())), name: "Drowsiness")
    answer.weeks = (0..<8).map { week in
      let first = day.advanced(byDays: 7 * week - 56)
      return PatternWeek(
        days: first...first.advanced(byDays: 6), loggedDays: week == 3 ? 2 : 7, eventDays: week % 7)
    }
    let voice = PatternVoice(year: 2026)
    guard case .table(let table)? = voice.figures(answer).first else {
      Issue.record("no table")
      return
    }
    #expect(
      table.rows.map(\.cells) == [
        ["weeks from 27 Sep", "0 of 7", "1 of 7", "2 of 7", "-", "4 of 7", "5 of 7"],
        ["weeks from 8 Nov", "6 of 7", "0 of 7", "", "", "", ""],
      ])
    answer.weeks = Array(answer.weeks.prefix(2))
    #expect(
      voice.figures(answer) == [.statements(["weeks from 27 Sep", "0 of 7", "1 of 7"])])
  }

  @Test("each answer stands apart, under one heading, and what holds for all is said once")
  func several() {
    let sections = StatisticsSection(
      [around(), around()], asked: asked([around()]), day: day
    ).sections
    #expect(sections.map(\.heading) == ["Questions compared", nil, nil])
    #expect(sections.map(\.kind) == [.statistics, .statistics, .statistics])
    #expect(sections.map(\.blocks.count) == [1, 1, 1])
  }

  @Test("without a question there is no section")
  func none() {
    #expect(StatisticsSection([], asked: AskedQuestions(), day: day).sections.isEmpty)
  }

  @Test("names are escaped by the renderer like any stored text")
  func hostile() throws {
    var answer = around()
    answer.question.subject = .event(.tag("x"))
    answer.name = "\u{1B}[31m"
    let text = AnswerPage([answer], asked: asked([answer]), voice: PatternVoice(year: 2026))
      .text(width: 80, isUnicode: true)
    #expect(text.contains("\\u{1b}[31m: noted"))
  }

  @Test("a strip has a character for each day, from the lowest to the highest")
  func strip() {
    let cells: [PatternStrip.Cell] = [
      .noted, .free, .silent, .level(0), .level(0.5), .level(0.999), .level(1),
    ]
    #expect(StripDrawing(isUnicode: true).text(cells) == "#.-▁▅██")
    #expect(StripDrawing(isUnicode: false).text(cells) == "#.-1588")
  }
}

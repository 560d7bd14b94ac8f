import Testing

@testable import JournalModel

@Suite("Questions: before and after, and two periods")
struct SidesTests {
  private let change = 14

  private func around(
    _ diary: DrawnDiary, asOf: Int, reach: Int? = nil, _ subject: PatternSubject = drowsiness
  ) throws -> PatternAnswer {
    try diary.asOf(day: asOf).answer(
      PatternQuestion(subject, .around(diary.day(change), reach: reach)))
  }

  @Test("days are counted over logged days only, and the running day counts in nothing")
  func counts() throws {
    var diary = try DrawnDiary()
    try diary.draw("..#.-..#...-#.  ##.#-#.## #")
    let answer = try around(diary, asOf: 23)
    #expect(answer.groups.map(\.eventDays) == [3, 6])
    #expect(answer.groups.map(\.loggedDays) == [12, 8])
    #expect(answer.groups.map(\.calendarDays) == [14, 9])
    #expect(
      words(answer).counts
        == "Drowsiness: noted on 3 of 12 logged days before 15 Oct and on 6 of 8 from then on."
        + " Left out: 3 days without a symptom entry (2 and 1).")
    let ratio = try #require(
      RateRatio(EventRate(events: 6, time: 8), over: EventRate(events: 3, time: 12)))
    #expect(answer.contrast == .rate(ratio))
    #expect(answer.shortfalls == [])
  }

  @Test("a note that denies it, or gives it no severity, is a day without it")
  func denied() throws {
    var diary = try DrawnDiary()
    let absent = TermMention(term: "drowsiness", isAbsent: true)
    try diary.add(.note(SideEffectNote(mentions: [absent])), on: 0)
    try diary.add(
      .note(
        SideEffectNote(
          mentions: [TermMention(term: "drowsiness")], severity: SideEffectNote.Severity.none)),
      on: 1)
    try diary.draw("--#")
    let group = try around(diary, asOf: 20).groups[0]
    #expect((group.eventDays, group.loggedDays) == (1, 3))
  }

  @Test("below a gate there are counts, what is missing, and how many days that takes")
  func gates() throws {
    var diary = try DrawnDiary()
    try diary.draw("..#........... #.#")
    let answer = try around(diary, asOf: 17)
    #expect(answer.contrast == nil)
    #expect(answer.p == nil)
    #expect(answer.shortfalls.map(\.gate) == [.eventDays, .loggedDays])
    #expect(answer.shortfalls.map(\.have) == [3, 3])
    #expect(answer.shortfalls.map(\.need) == [6, 7])
    // Three more at two in three days; four more days.
    #expect(answer.shortfalls.map(\.moreDays) == [5, 4])
    let text = words(answer)
    #expect(text.questions == nil)
    #expect(
      text.estimate
        == "Not compared: that takes 6 days with drowsiness in all (3 so far) and 7 logged days from"
        + " then on (3 so far). At the pace so far: 5 more days.")
  }

  @Test("seven of ten days need an entry, on each side")
  func share() throws {
    var diary = try DrawnDiary()
    try diary.draw("#.#-#.--#-.---  ##########")
    let answer = try around(diary, asOf: 24)
    #expect(answer.shortfalls.map(\.gate) == [.share])
    #expect(answer.shortfalls.map(\.role) == [.before])
    #expect(answer.shortfalls.map(\.moreDays) == [nil])
    var open = try DrawnDiary()
    try open.draw("#.#.#.#.#.#.#. ##----#####")
    // Seven of eleven: another day makes eight of twelve, the second nine of thirteen, the third
    // ten of fourteen.
    let waiting = try around(open, asOf: 25)
    #expect(waiting.shortfalls.map(\.gate) == [.share])
    #expect(waiting.shortfalls.map(\.moreDays) == [3])
  }

  @Test("when the days are over, it is said that nothing can be added")
  func over() throws {
    var diary = try DrawnDiary()
    try diary.draw("..#.........." + ". .......")
    let (start, end) = (diary.day(0)...diary.day(6), diary.day(7)...diary.day(13))
    let answer = try diary.asOf(day: 30).answer(
      PatternQuestion(drowsiness, .between(start, end)))
    #expect(answer.shortfalls.map(\.moreDays) == [nil])
    #expect(answer.isOver)
    #expect(words(answer).estimate?.hasSuffix("These days are over; no more can be added.") == true)
    #expect(
      words(answer).counts
        == "Drowsiness: noted on 1 of 7 logged days in 1-7 Oct and on 0 of 7 in 8-14 Oct.")
  }

  @Test("up to four weeks on each side, within one daily dose unless a reach is given")
  func window() throws {
    var diary = try DrawnDiary()
    try diary.draw(String(repeating: "#.", count: 60))
    try diary.prescribe(changes: [10, 40, 50])
    func days(_ day: Int, _ reach: Int?) throws -> [String] {
      let answer = try diary.asOf(day: 100).answer(
        PatternQuestion(drowsiness, .around(diary.day(day), reach: reach)))
      #expect(answer.isCutByChange == (reach == nil && day != 90))
      return answer.groups.compactMap(\.days).map {
        "\($0.lowerBound - diary.first)-\($0.upperBound - diary.first)"
      }
    }
    #expect(try days(40, nil) == ["12-39", "40-49"])
    #expect(try days(45, nil) == ["40-44", "45-49"])
    #expect(try days(50, nil) == ["40-49", "50-77"])
    #expect(try days(90, nil) == ["62-89", "90-99"])
    #expect(try days(40, 35) == ["5-39", "40-74"])
  }

  @Test("the day itself: nothing is over yet")
  func firstDay() throws {
    var diary = try DrawnDiary()
    try diary.draw("##############")
    let answer = try around(diary, asOf: 14)
    #expect(answer.groups[1].days == nil)
    #expect(answer.groups[1].loggedDays == 0)
    #expect(answer.shortfalls.map(\.gate) == [.loggedDays])
    #expect(answer.shortfalls.map(\.moreDays) == [7])
  }

  @Test("none on one side, none on the other, none at all")
  func extremes() throws {
    var more = try DrawnDiary()
    try more.draw(".............. #######")
    let rising = try around(more, asOf: 21)
    #expect(
      words(rising).estimate
        == "With none before 15 Oct there is no ratio; the 95 percent interval begins at 2.9 times as"
        + " often and has no upper limit.")
    var less = try DrawnDiary()
    try less.draw("############## .......")
    let falling = try around(less, asOf: 21)
    #expect(
      words(falling).estimate
        == "From then on it was noted 0 times as often as before (95 percent interval 0 to 0.6).")
    var nothing = try DrawnDiary()
    try nothing.draw(".............. .......")
    let none = try around(nothing, asOf: 21)
    #expect(none.shortfalls.map(\.moreDays) == [nil])
    #expect(
      words(none).estimate?.hasSuffix("How many more days that is cannot be told from these.")
        == true)
  }

  @Test("an interval that ends at no difference leaves room for it, and so does one about it")
  func room() throws {
    let sentence = "There may be no difference."
    var same = try DrawnDiary()
    try same.draw("#.#.#.#.#.#.#. #.#.#.#.#.#.#.")
    #expect(
      try words(around(same, asOf: 28)).estimate
        == "From then on it was noted as often as before (95 percent interval 0.3 to 3.3). "
        + sentence)
    var ending = try DrawnDiary()
    try ending.read("56565656565656 55556555655556")
    let answer = try around(ending, asOf: 28, stiffness)
    guard case .ranks(let comparison)? = answer.contrast else {
      Issue.record("not compared")
      return
    }
    #expect(comparison.shift.interval?.high == 0)
    #expect(words(answer).estimate?.hasSuffix(sentence) == true)
  }

  @Test("ratings: all of them described, one value a day compared")
  func ratings() throws {
    var diary = try DrawnDiary()
    try diary.read("66585676566567 4443-5433")
    // A second rating of a day moves its median, and does not make it two days.
    try diary.read("8", "stiffness")
    let answer = try around(diary, asOf: 23, stiffness)
    let first = try #require(answer.groups[0].ratings)
    #expect((first.count, first.dayMedians.count, first.dayMedians[0]) == (15, 14, 7))
    #expect((first.median, first.lowest, first.highest) == (6, 5, 8))
    guard case .ranks(let comparison)? = answer.contrast else {
      Issue.record("not compared")
      return
    }
    #expect(comparison.shift.value == -2)
    let text = words(answer)
    #expect(
      text.counts
        == "Stiffness: median 6 (5-8), 15 ratings on 14 days before 15 Oct; median 4 (3-5),"
        + " 8 ratings on 8 days from then on.")
    #expect(
      text.estimate
        == "From then on a day's rating is typically 2 lower (95 percent interval 3 lower to 2 lower)."
    )
    #expect(
      text.questions == "p<0.001. This is the first question compared in this journal.")
  }

  @Test("two ratings are no median, and three against three have no interval")
  func fewRatings() throws {
    var diary = try DrawnDiary()
    try diary.read("55------------ 3")
    try diary.draw("..............  .")
    let few = try around(diary, asOf: 15, stiffness)
    #expect(few.groups[0].ratings?.median == nil)
    #expect(few.shortfalls.map(\.gate) == [.ratedDays, .ratedDays])
    #expect(
      words(few).counts
        == "Stiffness: 2 ratings on 2 days (5) before 15 Oct; 1 rating on 1 day (3) from then on.")
    var three = try DrawnDiary()
    try three.read("555----------- 344")
    try three.draw("..............  ...")
    let fewest = try around(three, asOf: 17, stiffness)
    #expect(
      words(fewest).estimate
        == "From then on a day's rating is typically 1 lower (too few days for an interval).")
  }

  @Test("days on which the person was in two time zones are said")
  func travel() throws {
    var diary = try DrawnDiary()
    try diary.draw("#.#.#.#.#.#.#. #.#.#.#.")
    var flown = try #require(diary.entries.last)
    flown.facts.moment.zone = "America/New_York"
    diary.entries.append(flown)
    let answer = try around(diary, asOf: 22)
    #expect(answer.travelDays == 1)
    #expect(words(answer).context == "Also in these days: more than one time zone on 1 day.")
  }

  @Test("readings in another unit are left out, and said")
  func units() throws {
    var diary = try DrawnDiary()
    for day in 0..<20 {
      let isHours = day != 3
      try diary.add(
        .reading(
          TrackerReading(
            name: "sleep", value: Exact(isHours ? 6 + day % 3 : 400), unit: isHours ? "h" : "min")),
        on: day)
    }
    let answer = try around(diary, asOf: 20, .rating(.tracker("sleep")))
    #expect(answer.otherUnits == 1)
    #expect(answer.groups[0].ratings?.highest == 8)
    let text = words(answer)
    #expect(text.counts.contains("median 7 h (6-8), 13 ratings on 13 days before 15 Oct"))
    #expect(text.counts.hasSuffix("1 reading in another unit is left out."))
  }
}

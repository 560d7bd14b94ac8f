import Testing

@testable import JournalModel

@Suite("Questions: hours since the dose")
struct HoursTests {
  private func hours(
    _ diary: DrawnDiary, asOf: Int, _ subject: PatternSubject = stiffnessNoted,
    awake: AwakeHours = .usual
  ) throws -> PatternAnswer {
    try diary.asOf(day: asOf).answer(
      PatternQuestion(
        subject, .hours(medicine: DrawnDiary.medicine, QuestionSpan(), awake)))
  }

  private static let note = EntryContent.note(
    SideEffectNote(mentions: [TermMention(term: "stiffness")]))

  /// Doses at 08:00 and 20:00 on so many days.
  private func diary(days: Int, without: Set<Int> = []) throws -> DrawnDiary {
    var diary = try DrawnDiary()
    try diary.prescribe(
      doses: (0..<days).flatMap { day -> [(day: Int, time: String?)] in
        without.contains(day) ? [(day, "08:00")] : [(day, "08:00"), (day, "20:00")]
      })
    return diary
  }

  @Test("entries and awake hours fall into bins; night, and what comes before a dose, into none")
  func bins() throws {
    var diary = try diary(days: 2)
    for (day, time) in [
      (0, "07:30"), (0, "08:00"), (0, "09:59"), (0, "10:00"), (0, "15:00"), (0, "19:00"),
      (0, "22:59"), (0, "23:00"), (1, "06:00"), (1, "07:00"),
    ] { try diary.add(Self.note, on: day, at: time) }
    try diary.add(Self.note, on: 1)
    let answer = try hours(diary, asOf: 2)
    let told = try #require(answer.hours)
    #expect(told.bins.map(\.entries) == [2, 2, 0, 1, 2])
    // Two days of 08:00-23:00, and the hour before eight of the second one.
    #expect(told.bins.map(\.awakeHours) == [8, 6, 4, 4, 9])
    #expect(told.leftOut == 4)
    #expect(told.side(isLate: true) == EventRate(events: 3, time: 17))
    #expect(answer.shortfalls.map(\.gate) == [.awakeEntries, .awakeHours, .awakeHours])
  }

  @Test("hours after a dose that is not recorded are left out, up to the next one")
  func unrecorded() throws {
    var diary = try diary(days: 3, without: [1])
    for day in 0..<3 {
      for time in ["12:30", "21:00"] { try diary.add(Self.note, on: day, at: time) }
    }
    let told = try #require(try hours(diary, asOf: 3).hours)
    // From 20:00 to 23:00 of the second day, and from 07:00 to 08:00 of the third.
    #expect(told.unknownHours == 4)
    #expect(told.bins.map(\.entries) == [2, 0, 3, 0, 0])
    #expect(told.bins.map(\.awakeHours).reduce(0, +) == 47 - 4)
    #expect(told.leftOut == 1)
  }

  @Test("a dose without a time makes its day unknown, up to the next dose after it")
  func untimed() throws {
    var diary = try DrawnDiary()
    try diary.prescribe(doses: [
      (0, "08:00"), (0, "20:00"), (1, nil), (1, "20:00"), (2, "08:00"), (2, "20:00"),
    ])
    for day in 0..<3 { try diary.add(Self.note, on: day, at: "12:30") }
    let told = try #require(try hours(diary, asOf: 3).hours)
    #expect(told.bins.map(\.entries).reduce(0, +) == 2)
    #expect(told.bins.map(\.awakeHours).reduce(0, +) == 15 + 15)
    #expect(told.unknownHours == 16 + 1)
  }

  @Test("in a pause no time counts, up to the next dose, and none of it is called unknown")
  func paused() throws {
    var diary = try DrawnDiary()
    try diary.prescribe(
      doses: [0, 1, 4, 5].flatMap { [(day: $0, time: "08:00"), (day: $0, time: "20:00")] },
      paused: 2..<4)
    for day in 0..<6 { try diary.add(Self.note, on: day, at: "12:30") }
    let told = try #require(try hours(diary, asOf: 6).hours)
    #expect(told.bins.map(\.entries).reduce(0, +) == 4)
    #expect(told.bins.map(\.awakeHours).reduce(0, +) == 62)
    #expect(told.unknownHours == 0)
  }

  @Test("a day without an entry has no awake hours: nothing could be noted on it")
  func silentDays() throws {
    var diary = try diary(days: 10)
    try diary.add(Self.note, on: 0, at: "12:30")
    try diary.add(Self.note, on: 9, at: "12:30")
    let told = try #require(try hours(diary, asOf: 10).hours)
    #expect(told.bins.map(\.awakeHours).reduce(0, +) == 15 + 16)
  }

  @Test("past its gates late is compared with early, once")
  func contrast() throws {
    var diary = try diary(days: 12)
    for day in 0..<12 { try diary.add(Self.note, on: day, at: day % 4 == 0 ? "09:00" : "19:00") }
    let answer = try hours(diary, asOf: 12)
    let told = try #require(answer.hours)
    #expect(told.side(isLate: true).events == 9)
    let ratio = try #require(
      RateRatio(told.side(isLate: true), over: told.side(isLate: false)))
    #expect(answer.contrast == .rate(ratio))
    let text = words(answer)
    #expect(
      text.counts
        == "Muscle stiffness: noted 12 times in 191 awake hours (07:00-23:00) after a dose of"
        + " baclofen, 1-12 Oct.")
    #expect(
      text.estimate?.hasPrefix(
        "From 4 h after a dose on it was noted 2.4 times as often as within 4 h of a dose (95")
        == true)
    #expect(
      text.context
        == "Hours since a dose go along with the time of day: these counts cannot tell one from the"
        + " other.")
  }

  @Test("of ratings there are medians, and never a comparison of how often")
  func rated() throws {
    var diary = try diary(days: 12)
    for day in 0..<12 {
      try diary.add(
        .reading(TrackerReading(name: "stiffness", value: Exact(day % 3 + (day < 6 ? 2 : 5)))),
        on: day, at: day < 6 ? "09:00" : "19:00")
    }
    let answer = try hours(diary, asOf: 12, stiffness)
    #expect(answer.hours?.bins.map(\.median) == [3, nil, nil, nil, 6])
    #expect(answer.contrast == nil)
    #expect(answer.shortfalls == [])
    #expect(words(answer).estimate == nil)
    var few = try self.diary(days: 5)
    for day in 0..<5 {
      try few.add(
        .reading(TrackerReading(name: "stiffness", value: Exact(3))), on: day, at: "09:00")
    }
    let fewer = try hours(few, asOf: 5, stiffness)
    #expect(fewer.hours?.bins.map(\.median) == [nil, nil, nil, nil, nil])
    #expect(
      words(fewer).estimate
        == "No medians: they take 8 ratings while awake (5 so far). At the pace so far: 3 more days."
    )
  }

  @Test("other hours can be awake")
  func otherHours() throws {
    var diary = try diary(days: 2)
    for day in 0..<2 { try diary.add(Self.note, on: day, at: "06:30") }
    let awake = try #require(AwakeHours(text: "06:00-22:00"))
    let answer = try hours(diary, asOf: 2, awake: awake)
    #expect(answer.hours?.bins.map(\.entries) == [0, 0, 0, 0, 1])
    #expect(words(answer).counts.contains("(06:00-22:00)"))
  }

  @Test("of a medicine that nobody took there is nothing to tell")
  func nobody() throws {
    var diary = try DrawnDiary()
    try diary.draw("###")
    let answer = try hours(diary, asOf: 3)
    #expect(answer.hours == nil)
    #expect(words(answer).counts == "No dose of this medicine is written down.")
  }
}

private let stiffnessNoted = PatternSubject.event(.term("stiffness"))

import JournalModel
import JournalReport
import Testing

@Suite("Symptoms, falls and red flags")
struct SymptomFactsTests {
  private func report(_ write: (inout Diary) throws -> Void) throws -> VisitReport {
    var diary = Diary()
    try write(&diary)
    return try diary.report(since: "2026-11-01", until: "2026-11-22", asOf: "2026-11-22 10:30")
  }

  @Test("days are counted over days with a symptom entry; the running day is in neither")
  func denominators() throws {
    let report = try report { diary in
      try diary.note("drowsy", .mild, at: "2026-11-02 08:00")
      try diary.note("drowsy again", .severe, at: "2026-11-02 18:00")
      try diary.note("sleepy", .severe, at: "2026-11-09 08:00")
      try diary.note("no dizziness", at: "2026-11-10 08:00")
      try diary.note("none", at: "2026-11-11 08:00")
      try diary.mood(3, at: "2026-11-12 08:00")
      try diary.track("sleep", "7", at: "2026-11-13 08:00")
      try diary.mark(try diary.medicine("baclofen"), .missed, at: "2026-11-14 08:00")
      try diary.note("drowsy", .mild, at: "2026-11-22 08:00")
    }
    #expect(report.symptoms.map(\.term) == ["drowsiness"])
    let drowsiness = try #require(report.symptoms.first)
    #expect(drowsiness.days == 3)
    #expect(drowsiness.entries == 4)
    #expect(drowsiness.worst?.severity == .severe)
    #expect(drowsiness.worstOn == (try day("2026-11-09")))
    #expect(drowsiness.lastOn == (try day("2026-11-22")))
    #expect(drowsiness.words == ["drowsy", "sleepy", "drowsy again"])
    #expect(drowsiness.columns.map(\.days) == [2])
    #expect(drowsiness.columns.map(\.of) == [6])
    #expect(drowsiness.columns.map { $0.worst?.severity } == [.severe])
    #expect(drowsiness.weekly.map(\.days) == [1, 1, 0, 0])
    #expect(drowsiness.weekly.map(\.of) == [1, 5, 0, 0])
    #expect(report.noneDays == 1)
    #expect(report.completeness.daysWithEntries == 7)
    #expect(report.completeness.days == 21)
  }

  @Test("what was noted on the running day alone has a row, without a share or a severity in it")
  func runningDay() throws {
    let report = try report { diary in
      try diary.mood(3, at: "2026-11-21 08:00")
      try diary.note("drowsy", .severe, at: "2026-11-22 08:00")
    }
    let drowsiness = try #require(report.symptoms.first)
    #expect(drowsiness.days == 1)
    #expect(drowsiness.worst?.severity == .severe)
    #expect(drowsiness.columns.map(\.days) == [0])
    #expect(drowsiness.columns.map(\.of) == [1])
    #expect(drowsiness.columns.map { $0.worst?.severity } == [nil])
    let text = report.text(width: 80, isUnicode: false)
    #expect(text.contains("(0 of 1)"))
    #expect(!text.contains("(sev)"))
  }

  @Test("the severity beside a share is the worst of the days that it counts")
  func severityOfFullDays() throws {
    let report = try report { diary in
      try diary.note("drowsy", .mild, at: "2026-11-21 08:00")
      try diary.note("drowsy", .severe, at: "2026-11-22 08:00")
    }
    let drowsiness = try #require(report.symptoms.first)
    #expect(drowsiness.worst?.severity == .severe)
    #expect(drowsiness.columns.map { $0.worst?.severity } == [.mild])
  }

  @Test("sites make rows of their own, words without a term keep theirs")
  func sites() throws {
    let report = try report { diary in
      try diary.note("pain", site: "Legs", at: "2026-11-02 08:00")
      try diary.note("pain", site: "legs", at: "2026-11-03 08:00")
      try diary.note("pain", site: "hands", at: "2026-11-04 08:00")
      for number in 1...6 {
        try diary.note("like honey \(number)", at: "2026-11-05 0\(number):00")
      }
      try diary.note("like honey 6", at: "2026-11-06 08:00")
      try diary.note("headache", SideEffectNote.Severity.none, at: "2026-11-07 08:00")
    }
    #expect(report.symptoms.map(\.term) == ["pain", "pain", "other"])
    #expect(report.symptoms.map(\.site) == ["Legs", "hands", nil])
    #expect(report.symptoms.map(\.days) == [2, 1, 2])
    #expect(
      report.symptoms.last?.words
        == ["like honey 6", "like honey 5", "like honey 4", "like honey 3", "like honey 2"])
  }

  @Test("a symptom that was there before and is no more keeps its row")
  func goneSymptom() throws {
    let report = try report { diary in
      try diary.note("headache", .severe, at: "2026-10-20 08:00")
      try diary.mood(3, at: "2026-11-12 08:00")
    }
    let headache = try #require(report.symptoms.first)
    #expect(headache.days == 0)
    #expect(headache.lastOn == nil)
    #expect(headache.columns.map(\.days) == [1, 0])
    #expect(headache.columns.map(\.of) == [1, 1])
    #expect(headache.columns.map { $0.worst?.severity } == [.severe, nil])
  }

  @Test("no fall is said as well; a denied one is none, an unhurt one is one")
  func falls() throws {
    let none = try report { try $0.note("no falls today", at: "2026-11-02 08:00") }
    #expect(none.falls.days == 0)
    #expect(none.falls.dates.isEmpty)
    #expect(none.firstLook.map(\.kind) == [.fall])
    #expect(none.firstLook.first?.at == nil)

    let two = try report { diary in
      try diary.note("fell in the hall", .severe, at: "2026-11-02 08:00")
      try diary.note("fell again", SideEffectNote.Severity.none, at: "2026-11-02 09:00")
      try diary.note("tripped and fell", at: "2026-11-22 09:00")
    }
    #expect(two.falls.days == 2)
    #expect(two.falls.dates == [try day("2026-11-02"), try day("2026-11-22")])
    #expect(two.firstLook.first?.text == "fell in the hall")
    #expect(two.firstLook.first?.days == 2)
  }

  @Test("red flags are grouped by term: the most urgent first, then the latest, worst words each")
  func redFlags() throws {
    let report = try report { diary in
      try diary.note("rash", .mild, at: "2026-11-20 08:00")
      try diary.note("confused", .moderate, at: "2026-11-02 08:00")
      try diary.note("very confused", .severe, at: "2026-11-03 08:00")
      try diary.note("confused as ever", .severe, at: "2026-11-04 08:00")
      try diary.note("a bit confused", .mild, at: "2026-11-05 08:00")
      try diary.note("seizure", at: "2026-11-01 08:00")
      diary.isPrivate = true
      try diary.note("hallucinations", at: "2026-11-06 08:00")
    }
    #expect(report.firstLook.map(\.term) == ["fall", "seizure", "rash", "confusion"])
    #expect(report.firstLook.map(\.level) == [nil, "emergency", "same_day", "same_day"])
    let confusion = try #require(report.firstLook.last)
    #expect(confusion.days == 4)
    #expect(confusion.firstOn == (try day("2026-11-02")))
    #expect(confusion.lastOn == (try day("2026-11-05")))
    #expect(confusion.text == "confused as ever")
  }

  @Test("private words are in no text and no JSON, nor is their number")
  func privacy() throws {
    var diary = try Diary.month()
    let before = try diary.monthReport()
    diary.isPrivate = true
    diary.author = "secret author"
    diary.tags = ["secret tag"]
    try diary.note("secret seizure and fell", site: "secret site", at: "2026-11-20 12:00")
    try diary.add(.important, "secret point", at: "2026-11-20 12:00")
    try diary.ask(9, "secret question")
    try diary.track("secret", "1", at: "2026-11-20 12:00")
    try diary.mood(1, at: "2026-11-20 12:00")
    let after = try diary.monthReport()
    #expect(after == before)
    #expect(try !after.json().contains("secret"))
  }
}

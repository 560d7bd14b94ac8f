import JournalModel
import Testing

@testable import JournalExchange

@Suite("Daylio and Bearable")
struct DiaryExportTests {
  @Test("Daylio: moods that --mood explains, activities as tags, scales and notes")
  func daylio() throws {
    let plan = try ImportFixtures.plan("daylio.csv", moods: ["rad=5,meh=3", "knackered=2"])
    let tags = " #bad sleep #movies / tv #walk"
    let note = "note spasm 'A good day\nLegs loose.\nNo spasms.'"
    #expect(
      plan.told.filter { $0.hasPrefix("2 ") } == [
        "2 2026-01-05 22:00 mood 5\(tags)", "2 2026-01-05 22:00 energy 7",
        "2 2026-01-05 22:00 \(note)",
      ])
    #expect(
      plan.told.filter { !$0.hasPrefix("2 ") && !$0.hasPrefix("3 ") } == [
        "4 2026-01-06 22:00 mood 2",
        "4 2026-01-06 22:00 note stiffness moderate 'calf stiff, moderate'",
        "5 2026-01-07 09:05 mood 3 #tired",
      ])
    // The same entry twice is two entries.
    #expect(plan.items.filter { $0.line == 2 }.allSatisfy { $0.key.hasSuffix("|1") })
    #expect(plan.items.filter { $0.line == 3 }.allSatisfy { $0.key.hasSuffix("|2") })
    #expect(plan.places == ["6 -: 2026-02-30 09:00"])
  }

  @Test("Daylio: a word that nobody explains is left out and told, the rest of its entry is taken")
  func unknownMoods() throws {
    let plan = try ImportFixtures.plan("daylio.csv", moods: ["rad=5"])
    #expect(plan.unknown.moods == ["knackered": 1, "meh": 1])
    #expect(
      plan.told.filter { $0.hasPrefix("4 ") || $0.hasPrefix("5 ") } == [
        "4 2026-01-06 22:00 note stiffness moderate 'calf stiff, moderate'",
        "5 2026-01-07 09:05 note other 'tired' #tired",
      ])
    #expect(plan.places.contains("4 mood: knackered"))
  }

  @Test("Daylio: its five own words are understood where there are no others")
  func originalMoods() throws {
    let plan = try ImportFixtures.plan("daylio-old.csv")
    #expect(
      plan.told == [
        "2 2018-05-18 23:54 mood 4 #clean #cook",
        "2 2018-05-18 23:54 note other 'Went to a party'",
        "3 2018-05-17 22:21 mood 3 #cook",
      ])
    #expect(plan.remarks.first?.contains("rad 5") == true)
  }

  @Test("--mood that says nothing is refused", arguments: ["rad", "rad=6", "rad=", "rad=good day"])
  func badMoods(option: String) {
    #expect(throws: ImportError.badMoodOption(option)) { try ImportMoods([option]) }
  }

  @Test("Bearable: severities, parts of the day, medicines, lengths and factors")
  func bearable() throws {
    let plan = try ImportFixtures.plan("bearable.csv")
    #expect(
      plan.told == [
        "2 2025-12-08 note headache moderate 'Headache (Moderate); after lunch' #mid",
        "3 2025-12-08 note headache moderate 'Headache (Moderate)' #pm",
        "4 2025-12-08 14:30 note other 'Tingling (Odd)'",
        "5 2025-12-08 mood rating 7 'Calm'",
        "6 2025-12-08 dose Baclofen 10 mg #pre",
        "7 2025-12-08 note other 'Baclofen: amount not known' #am",
        "9 2025-12-08 asleep 7.5 h", "10 2025-12-08 sleep quality 3", "11 2025-12-08 alcohol 1",
        "12 2025-12-08 weight 71.5 kg", "13 2025-12-08 energy 3 #sometime",
      ])
    #expect(
      plan.places == [
        "7 rating/amount: ", "8 rating/amount: 2", "14 -: 31st Nov 2025 am",
      ])
    #expect(plan.unknown.units == ["Melatonin": 1])
    #expect(plan.notices.map(\.line) == [4, 13])
  }

  @Test("Bearable: the older heading, and a clock of twelve hours")
  func olderBearable() throws {
    #expect(
      try ImportFixtures.plan("bearable-old.csv").told == [
        "2 2025-12-08 22:15 note headache mild 'Headache (Mild)'", "3 2025-12-09 energy 3 #am",
      ])
  }

  @Test(
    "days as people write them",
    arguments: [
      ("8th Dec 2021", "2021-12-08"), ("1st January 2024", "2024-01-01"),
      ("Sept 3, 2023", "2023-09-03"),
      ("22nd Feb 2024", "2024-02-22"), ("31st Nov 2025", nil), ("8th Foo 2021", nil),
      ("8th De 2021", nil), ("Dec 2021", nil), ("", nil), ("8th Dec 21", nil),
    ] as [(String, String?)])
  func days(text: String, day: String?) {
    #expect(CivilDay(dayText: text)?.iso8601 == day)
  }

  @Test(
    "times as people write them",
    arguments: [
      ("22:00", "22:00"), ("10:00 pm", "22:00"), ("12:05 am", "00:05"),
      ("12:00 PM", "12:00"), ("9:05\u{202F}AM", "09:05"), ("9:05 a.m.", "09:05"),
      ("13:00 pm", nil), ("0:30 am", nil), ("25:00", nil), ("pm", nil), ("", nil),
    ] as [(String, String?)])
  func times(text: String, time: String?) {
    #expect(TimeOfDay(clockText: text)?.iso8601 == time)
  }
}

import Testing

@testable import JournalModel

@Suite("Notices: slots in a row without a dose")
struct SlotsInARowTests {
  /// Windows of 08:00, 14:00 and 20:00 close at 12:30, 18:30 and 05:00.
  private func facts(
    _ doses: [String], marks: [String] = [], at now: String, _ medication: Medication = baclofen,
    prescribed: [Written<RegimenChange>]? = nil, explained: [ExplainedGap] = []
  ) throws -> [String] {
    let medicine = try medicine(
      doses, marks: marks, medication, added: "15 07:00", prescribed: prescribed)
    return medicine.slotsInARowNotice(try voice(now), explained: explained)?.facts ?? []
  }

  @Test("S1: two consecutive closed slots that are not recorded, from the second's closing on")
  func boundary() throws {
    let doses = taken(15...18) + ["k7f2 19 08:00 10mg"]
    #expect(try facts(doses, at: "20 04:59") == [])
    #expect(
      try facts(doses, at: "20 05:00") == [
        "Baclofen: 14:00 and 20:00 yesterday are not recorded. If you took them: journal took "
          + "--for \"yesterday 14:00\"; if not: journal missed --for \"yesterday 14:00\". "
          + "Your saved instruction: none saved."
      ])
    #expect(try facts(doses + ["a111 19 20:00 10mg"], at: "20 05:00") == [])
    #expect(try facts(doses + ["a111 19 14:00 10mg"], at: "20 05:00") == [])
  }

  @Test("S1: it lasts until a later slot has closed with its dose, and no backlog stays")
  func over() throws {
    let doses = taken(15...18) + ["k7f2 19 08:00 10mg", "a111 20 08:00 10mg"]
    #expect(try facts(doses, at: "20 12:29").count == 1)
    #expect(try facts(doses, at: "20 12:30") == [])
  }

  @Test(
    "S1: missed on the person's own word is told so, skipped ends the row",
    arguments: [
      (
        ["missed 19 14:00", "missed 19 20:00"],
        [
          "Baclofen: 14:00 and 20:00 yesterday are marked missed. If you took them: journal took "
            + "--for \"yesterday 14:00\". Your saved instruction: none saved."
        ]
      ),
      (
        ["missed 19 14:00"],
        [
          "Baclofen: 20:00 yesterday is not recorded, 14:00 yesterday is marked missed. If you "
            + "took them: journal took --for \"yesterday 20:00\"; if not: journal missed --for "
            + "\"yesterday 20:00\". Your saved instruction: none saved."
        ]
      ),
      (["skipped 19 14:00"], []), (["skipped 19 20:00"], []),
    ] as [([String], [String])])
  func marks(marks: [String], expected: [String]) throws {
    let doses = taken(15...18) + ["k7f2 19 08:00 10mg"]
    #expect(try facts(doses, marks: marks, at: "20 06:00") == expected)
  }

  @Test("S1: only for what the person marked as not to be stopped; not asked is not a yes")
  func doNotStop() throws {
    var medication = baclofen
    for answer in [false, nil] {
      medication.doNotStop = answer
      #expect(try facts(taken(15...18), at: "20 06:00", medication) == [])
    }
  }

  @Test("S1: the days are named, the commands fit a shell, and many are counted")
  func wording() throws {
    #expect(
      try facts(taken(15...18) + ["k7f2 19 08:00 10mg", "a111 19 14:00 10mg"], at: "20 12:30")
        .first?
        .hasPrefix("Baclofen: 20:00 yesterday and 08:00 today are not recorded. If you took them: ")
        == true)
    let today = try medicine(
      added: "20 00:00", prescribed: [change("20", scheduled(["06:00", "08:00", "12:00"]))])
    #expect(
      today.slotsInARowNotice(try voice("20 13:00"))?.facts.first?
        .hasPrefix(
          "Baclofen: 06:00 and 08:00 today are not recorded. If you took them: journal took --for 06:00; "
        )
        == true)
    #expect(
      try facts(taken(15...17), at: "20 12:30").first?
        .hasPrefix(
          "Baclofen: 08:00, 14:00 and 20:00 Wed") == false)
    #expect(
      try facts(taken(15...17), at: "20 06:00") == [
        "Baclofen: 6 scheduled doses in a row are not recorded, Wed 08:00 to yesterday 20:00. If you "
          + "took them: journal took --for \"Wed 08:00\"; if not: journal missed --for \"Wed 08:00\". "
          + "For all of that time, in your own words: journal gap ... Your saved instruction: none saved."
      ])
    let named = try medicine(
      taken(15...17) + ["k7f2 18 08:00 10mg", "a111 18 14:00 10mg"], added: "15 07:00")
    var voice = try voice("20 06:00")
    voice.namesMedicines = true
    #expect(
      named.slotsInARowNotice(voice)?.facts.first?.hasPrefix(
        "Baclofen: 20:00 Wed, 08:00, 14:00 and 20:00 yesterday are not recorded. If you took them: "
          + "journal took baclofen --for \"Wed 20:00\"; ") == true)
  }

  @Test("S1: ends with the saved instruction and its source")
  func instruction() throws {
    var medicine = try medicine(taken(15...18) + ["k7f2 19 08:00 10mg"], added: "15 07:00")
    medicine.instruction = SavedQuotation("call us after two", source: "clinic letter")
    let notice = medicine.slotsInARowNotice(try voice("20 06:00"))
    #expect(
      notice?.facts.first?.hasSuffix(
        "Your saved instruction: \"call us after two\" (clinic letter)") == true)
    #expect(notice?.level == .notice)
  }

  @Test("S1: silent in a pause and after the end; slots before a pause are no neighbours after it")
  func pause() throws {
    let doses = taken(15...18) + ["k7f2 19 08:00 10mg"]
    let start = try change("01", thrice())
    #expect(
      try facts(doses, at: "20 12:00", prescribed: [start, change("20 06:00", .paused)]) == [])
    #expect(
      try facts(doses, at: "20 12:00", prescribed: [start, change("20 06:00", .stopped)]) == [])
    let resumed = try [start, change("19 21:00", .paused), change("20 07:00", thrice())]
    #expect(try facts(doses, at: "20 12:30", prescribed: resumed) == [])
    #expect(try facts(doses, at: "20 18:30", prescribed: resumed).count == 1)
  }

  @Test("S1: a new version without a break goes on with the row")
  func newVersion() throws {
    let doses = taken(15...18) + ["k7f2 19 08:00 10mg", "a111 19 14:00 10mg"]
    let changes = try [change("01", thrice()), change("20", thrice(15))]
    #expect(try facts(doses, at: "20 12:30", prescribed: changes).count == 1)
  }

  @Test("S1: as needed and by pump there are no slots")
  func withoutSlots() throws {
    for regimen in [
      Regimen.asNeeded(maximum: nil), .continuous(InfusionRate(perDay: milligrams(1))),
    ] {
      #expect(try facts([], at: "20 12:30", prescribed: [change("01", .prescribed(regimen))]) == [])
    }
  }

  @Test("S1: what the person told about in their words is not asked again")
  func explained() throws {
    let gap = ExplainedGap(from: try wall("16"), until: try wall("19"))
    #expect(try facts(taken(15...15), at: "19 10:00", explained: [gap]) == [])
    let fromSlot = ExplainedGap(from: try wall("18 20:00"), until: try wall("19"))
    #expect(try facts(taken(15...17), at: "19 05:00", explained: [fromSlot]) == [])
    #expect(try facts(taken(15...17), at: "19 05:00").count == 1)
    #expect(
      try facts(taken(15...15), at: "19 18:30", explained: [gap]).first?
        .hasPrefix("Baclofen: 08:00 and 14:00 today are not recorded.") == true)
  }

  @Test("S1: what lay before the beginning of the diary was not missed")
  func beginning() throws {
    let medicine = try medicine(added: "20 06:00")
    #expect(medicine.slotsInARowNotice(try voice("20 18:29")) == nil)
    #expect(medicine.slotsInARowNotice(try voice("20 18:30"))?.facts.count == 1)
  }
}

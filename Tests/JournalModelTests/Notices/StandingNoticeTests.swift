import Testing

@testable import JournalModel

@Suite("Notices: what is still so, and what is to be seen")
struct StandingNoticeTests {
  private func rules(
    _ rules: Set<NoticeRule>, of entry: Entry, in medicines: [NoticedMedicine],
    at now: String = "25 09:00"
  ) throws -> [String] {
    try recordOf(medicines).standing(rules, of: entry, voice(now)).map(\.rule.rawValue)
  }

  private let all = Set(NoticeRule.allCases)

  @Test("D1 to D6, Q3: of a dose that was noticed only what is still so, and nothing new")
  func doses() throws {
    let dose = "m3x1 20 14:20 60mg"
    let before = try medicine(["k7f2 20 14:00 10mg", dose])
    let entry = try doseEntry(dose)
    #expect(try rules(all, of: entry, in: [before]) == ["D1", "D2", "D4"])
    #expect(try rules([.closeTogether], of: entry, in: [before]) == ["D1"])
    #expect(try rules([], of: entry, in: [before]) == [])
    // The other one deleted: this one is the 14:00 dose now, and 08:00 is without one.
    #expect(
      try rules([.closeTogether, .beyondSchedule], of: entry, in: [medicine([dose])]) == ["D2"])
    // Corrected to what it should have been.
    let corrected = try medicine(["k7f2 20 14:00 10mg", "m3x1 20 20:00 10mg"])
    #expect(try rules(all, of: doseEntry("m3x1 20 20:00 10mg"), in: [corrected]) == [])
    // Undone: it is no part of the diary.
    #expect(try rules(all, of: entry, in: [medicine(["k7f2 20 14:00 10mg"])]) == [])
    #expect(try rules(all, of: entry, in: []) == [])
  }

  @Test("D5, D6: gone when the other dose is, or when the medicine was not paused after all")
  func dosesWithLimits() throws {
    let limit = Regimen.asNeeded(maximum: DoseLimit(milligrams(60)))
    let dose = "m3x1 20 14:20 40mg"
    let changes = [try change("01", .prescribed(limit))]
    let entry = try doseEntry(dose)
    #expect(
      try rules(
        [.aboveMaximum], of: entry,
        in: [medicine(["k7f2 20 08:00 40mg", dose], prescribed: changes)])
        == ["D5"])
    #expect(
      try rules([.aboveMaximum], of: entry, in: [medicine([dose], prescribed: changes)]) == [])
    let paused = changes + [try change("19", .paused)]
    #expect(
      try rules([.notPrescribed], of: entry, in: [medicine([dose], prescribed: paused)]) == ["D6"])
    #expect(
      try rules([.notPrescribed], of: entry, in: [medicine([dose], prescribed: changes)]) == [])
  }

  @Test("S3, S4, B1: gone when the change is, or what made it one")
  func regimens() throws {
    let start = try change("01", thrice(), id: "start")
    let stop = try change("20", .stopped, id: "end")
    let stopped = try medicine(prescribed: [start, stop])
    #expect(
      try rules([.suddenStop, .regimenChanged], of: stop.entry, in: [stopped]) == ["S3", "S4"])
    #expect(try rules([.regimenChanged], of: stop.entry, in: [stopped]) == ["S4"])
    var mayStop = stopped
    mayStop.prescription.medication.doNotStop = false
    #expect(try rules([.suddenStop, .regimenChanged], of: stop.entry, in: [mayStop]) == ["S4"])
    let product = Product(medication: try entryID("bac"), from: try day("14"), name: "Brand B")
    let entry = try entry("prd", when("14"), .product(product))
    let former = Product(medication: try entryID("bac"), from: try day("05"), name: "Brand A")
    let written = Written(
      former, in: try JournalModelTests.entry("frm", when("05"), .product(former)))
    let changed = try medicine(products: [written, Written(product, in: entry)])
    #expect(try rules([.productChanged], of: entry, in: [changed]) == ["B1"])
    #expect(
      try rules(
        [.productChanged], of: entry, in: [medicine(products: [Written(product, in: entry)])]) == []
    )
  }

  @Test("R1, R2, A1: what had only been said before stands, what is no longer so does not")
  func words() throws {
    func note(_ text: String) throws -> Entry {
      try entry(
        "abc", when("19 22:05"), .note(SideEffectNote(words: text, terms: TermFixtures.table)),
        text: text,
        tags: ["alcohol"])
    }
    var interrupted = try medicine(taken(15...17) + ["k7f2 18 20:05 10mg"], added: "15 07:00")
    interrupted.labelWarnings = [SavedQuotation("no alcohol", source: "leaflet")]
    let stored: Set<NoticeRule> = [.redFlag, .withdrawal, .alcohol]
    #expect(try rules(stored, of: note("seizure"), in: [interrupted]) == ["A1", "R2", "R1"])
    #expect(try rules(stored, of: note("no seizures"), in: [interrupted]) == ["A1"])
    // The doses were written down after all.
    var filled = try medicine(
      taken(15...17) + ["k7f2 18 20:05 10mg"] + taken(18...20), added: "15 07:00")
    filled.labelWarnings = []
    #expect(try rules(stored, of: note("seizure"), in: [filled]) == ["R1"])
  }

  @Test("S1, S2, S5, P1, V1: the day view has the most urgent first")
  func states() throws {
    var medicine = try medicine(taken(15...17) + ["k7f2 18 20:05 10mg"], added: "15 07:00")
    medicine.supply = SupplyLeft(try amount("9tablet"), usePerDay: try amount("3tablet"))
    medicine.pump = PumpState(nextRefill: try day("2026-12-01"), alarmDate: try day("19"))
    var record = recordOf([medicine])
    record.appointments = [
      AppointmentAhead(with: "Dr Lee", at: try when("22 10:30"), openQuestions: 2),
      AppointmentAhead(with: "Dr Lee", at: try when("2026-12-22 10:30"), openQuestions: 2),
    ]
    let notices = record.stateNotices(try voice("20 09:00"))
    #expect(notices.map(\.rule.rawValue) == ["S2", "P1", "S1", "S5", "P1", "V1"])
    #expect(notices.map(\.level) == [.urgent, .urgent, .notice, .notice, .info, .info])
    #expect(notices.allSatisfy { $0.rule.isState })
    #expect(recordOf([]).stateNotices(try voice("20 09:00")) == [])
  }

  @Test("S2: the record's silence and what was told of it reach the day view")
  func silence() throws {
    var record = recordOf([try medicine(["k7f2 01 20:05 10mg"], added: "01")])
    record.silence = WritingSilence(lastWritten: try when("01 20:05"), wasSaid: false)
    let voice = try voice("20 09:00")
    #expect(record.stateNotices(voice).first?.question?.kind == .gap)
    record.silence?.wasSaid = true
    #expect(record.stateNotices(voice).map(\.rule.rawValue) == ["S1"])
    record.explained = [ExplainedGap(from: try wall("01 21:00"), until: try wall("20 08:00"))]
    #expect(record.stateNotices(voice) == [])
  }

  @Test("levels are ordered, and the state rules are those that are computed")
  func levels() {
    #expect(NoticeLevel.info < .notice && .notice < .urgent)
    #expect(
      NoticeRule.allCases.filter(\.isState).map(\.rawValue).sorted() == [
        "P1", "S1", "S2", "S5", "V1",
      ])
    #expect(
      NoticeRule.allCases.map(\.rawValue).sorted() == [
        "A1", "B1", "D1", "D2", "D3", "D4", "D5", "D6", "P1", "P2", "Q3", "R1", "R2", "S1", "S2",
        "S3", "S4", "S5", "V1",
      ])
  }
}

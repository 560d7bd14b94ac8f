import Testing

@testable import JournalModel

@Suite("Notices: changes of what is prescribed")
struct RegimenNoticeTests {
  private func notices(
    _ new: Written<RegimenChange>, after old: [Written<RegimenChange>]? = nil,
    plans: [PlanSpan] = [], reminders: Instant? = nil, _ medication: Medication = baclofen
  ) throws -> [Notice] {
    let old = try old ?? [change("01", thrice(), id: "start")]
    var medicine = try medicine(medication, prescribed: old + [new])
    medicine.plans = plans
    medicine.remindersWritten = reminders
    return medicine.notices(of: new, try voice("20 15:00"))
  }

  private func medicine(
    _ medication: Medication, prescribed: [Written<RegimenChange>]
  ) throws -> NoticedMedicine {
    try JournalModelTests.medicine([], medication, added: "01", prescribed: prescribed)
  }

  private let marked = "Recorded. You marked baclofen as not to be stopped suddenly."
  private let unplanned =
    "If it was not planned with your clinician, contact the spasticity clinic, 555 0100 before the "
    + "next scheduled time."

  @Test(
    "S3: a stop or a pause of what is not to be stopped asks who decided",
    arguments: [
      RegimenChange.State.stopped, .paused,
    ])
  func suddenStop(state: RegimenChange.State) throws {
    let notice = try notices(change("20 14:00", state)).first { $0.rule == .suddenStop }
    #expect(notice?.level == .urgent)
    #expect(notice?.question?.kind == .whoDecided)
    let text = ["\(marked) Who decided this? \(unplanned)"]
    #expect(notice?.lines(onTerminal: true) == text)
    #expect(notice?.lines(onTerminal: false) == text)
  }

  @Test("S3: who decided is not asked when it was said")
  func decided() throws {
    let notice = try notices(change("20 14:00", .stopped, by: "Dr Lee")).first {
      $0.rule == .suddenStop
    }
    #expect(notice?.question == nil)
    #expect(notice?.lines(onTerminal: true) == ["\(marked) \(unplanned)"])
  }

  @Test(
    "S3: silent when it is replaced, may be stopped, was not asked about, or was paused already")
  func notSudden() throws {
    func fires(_ notices: [Notice]) -> Bool { notices.contains { $0.rule == .suddenStop } }
    #expect(try !fires(notices(change("20", .stopped, replacedBy: "baclofen pump"))))
    #expect(try !fires(notices(change("20", thrice(5)))))
    var medication = baclofen
    for answer in [false, nil] {
      medication.doNotStop = answer
      #expect(try !fires(notices(change("20", .stopped), medication)))
    }
    let paused = [try change("01", thrice(), id: "start"), try change("10", .paused, id: "hey")]
    #expect(try !fires(notices(change("20", .stopped), after: paused)))
    #expect(try fires(notices(change("20", .stopped), after: [])))
  }

  @Test(
    "S3: a plan covering the last 28 days leads there, a shorter or an earlier one does not",
    arguments: [
      ("2026-10-23", nil, false), ("2026-10-24", nil, true), ("2026-10-23", "20", false),
      ("2026-10-23", "19", true), ("2026-09-01", "2026-11-30", false),
    ] as [(String, String?, Bool)])
  func planned(from: String, until: String?, fires: Bool) throws {
    let plan = PlanSpan(from: try day(from), until: try until.map(day))
    let notices = try notices(change("20 14:00", .stopped), plans: [plan])
    #expect(notices.contains { $0.rule == .suddenStop } == fires)
  }

  @Test("S3: a plan's last step at nothing, when the plan is shorter than 28 days")
  func lastStep() throws {
    let medicine = try medicine(baclofen, prescribed: [change("01", thrice())])
    func notice(_ from: String, _ until: String, endsAtNothing: Bool = true) throws -> Notice? {
      let plan = PlanSpan(
        from: try day(from), until: try day(until), endsAtNothing: endsAtNothing)
      return medicine.notice(
        ofPlan: plan, written: try when("20 15:00"), decidedBy: "Dr Lee", try voice("20 15:00"))
    }
    #expect(try notice("21", "2026-12-19") == nil)
    #expect(try notice("21", "2026-12-18")?.facts == ["\(marked) \(unplanned)"])
    #expect(try notice("21", "2026-12-18", endsAtNothing: false) == nil)
  }

  @Test(
    "S4: any change tells the old and the new daily total, and from when",
    arguments: [
      ("20 14:00", try? thrice(15), "Baclofen: 30 mg a day -> 45 mg a day from today 14:00."),
      ("21", try? thrice(15), "Baclofen: 30 mg a day -> 45 mg a day from tomorrow."),
      ("18 08:00", try? thrice(5), "Baclofen: 30 mg a day -> 15 mg a day from Wed 18 Nov 08:00."),
      ("20 14:00", .paused, "Baclofen: 30 mg a day -> paused from today 14:00."),
      ("20 14:00", .stopped, "Baclofen: 30 mg a day -> stopped from today 14:00."),
      (
        "20", try? scheduled(["09:00"], on: .weekdays([.monday, .thursday])),
        "Baclofen: 30 mg a day -> 10 mg on Mon, Thu from today."
      ),
      (
        "20", try? scheduled(["09:00", "15:00", "21:00"]),
        "Baclofen: 30 mg a day, as before, from today."
      ),
      (
        "20", .prescribed(.asNeeded(maximum: DoseLimit(milligrams(30)))),
        "Baclofen: 30 mg a day -> as needed, at most 30 mg in 24 h from today."
      ),
      (
        "20", .prescribed(.continuous(InfusionRate(perDay: Amount(Exact(120), .microgram)))),
        "Baclofen: 30 mg a day -> 120 mcg a day from today."
      ),
    ] as [(String, RegimenChange.State?, String)])
  func regimenChanged(from: String, state: RegimenChange.State?, expected: String) throws {
    let new = try change(from, state.orThrow(from))
    let notice = try notices(new).first { $0.rule == .regimenChanged }
    #expect(notice?.facts == [expected])
    #expect(notice?.level == .info)
  }

  @Test("S4: resuming and a new rate are changes, a start is none")
  func otherChanges() throws {
    let paused = [try change("01", thrice(), id: "start"), try change("10", .paused, id: "hey")]
    #expect(
      try notices(change("20", thrice()), after: paused).map(\.facts)
        == [["Baclofen: paused -> 30 mg a day from today."]])
    func rate(_ number: Int) -> RegimenChange.State {
      .prescribed(.continuous(InfusionRate(perDay: Amount(Exact(number), .microgram))))
    }
    #expect(
      try notices(change("20", rate(150)), after: [change("01", rate(120), id: "start")])
        .map(\.facts) == [["Baclofen: 120 mcg a day -> 150 mcg a day from today."]])
    #expect(try notices(change("20", thrice()), after: []) == [])
    // Corrected within the moment: what was never in force is not the old total.
    let corrected = [
      try change("01", thrice(), id: "start"), try change("20", thrice(20), id: "f1rst"),
    ]
    #expect(
      try notices(change("20", thrice(15)), after: corrected).map(\.facts)
        == [["Baclofen: 30 mg a day -> 45 mg a day from today."]])
  }

  @Test("S4: an exported calendar file now has the old times, unless it is newer")
  func reminders() throws {
    let new = try change("20 14:00", thrice(15))
    #expect(
      try notices(new, reminders: when("01 12:00").instant).map(\.facts) == [
        [
          "Baclofen: 30 mg a day -> 45 mg a day from today 14:00.",
          "Your calendar file of 1 Nov has the old times: journal reminders -o FILE.",
        ]
      ])
    let written = new.entry.recordedAt
    #expect(try notices(new, reminders: written).first?.facts.count == 2)
    let later = written.advanced(bySeconds: 1)
    #expect(try notices(new, reminders: later).first?.facts.count == 1)
  }

  @Test("S4: a calendar file has no times of what is taken as needed")
  func remindersAsNeeded() throws {
    let asNeeded = RegimenChange.State.prescribed(.asNeeded(maximum: nil))
    let new = try change("20 14:00", .stopped)
    let old = [try change("01", asNeeded, id: "start")]
    let reminders = try when("01 12:00").instant
    #expect(try notices(new, after: old, reminders: reminders).map(\.facts.count).max() == 1)
  }

  private func product(
    _ id: String, _ from: String, _ name: String, maker: String? = nil, _ strength: String? = nil
  ) throws -> Written<Product> {
    let product = Product(
      medication: try entryID("bac"), from: try day(from), name: name, maker: maker,
      strength: try strength.map { Strength(try amount($0)) })
    return Written(product, in: try entry(id, when(from), .product(product)))
  }

  @Test("B1: a new brand, maker or strength, and nothing when it is the same")
  func products() throws {
    let first = try product("aaa", "05", "Brand A", maker: "X", "10mg")
    func told(_ next: Written<Product>, strength: String? = nil) throws -> [String]? {
      var medication = baclofen
      medication.strength = try strength.map { Strength(try amount($0)) }
      let medicine = try JournalModelTests.medicine([], medication, products: [first, next])
      let notice = medicine.notice(of: next, try voice("20 15:00"))
      if let notice { #expect((notice.rule, notice.level) == (.productChanged, .info)) }
      return notice?.facts
    }
    #expect(
      try told(product("bbb", "14", "Brand B"))
        == ["Baclofen: Brand A, X -> Brand B from 14 Nov."])
    #expect(
      try told(product("bbb", "14", "Brand A", maker: "Y"))
        == ["Baclofen: Brand A, X -> Brand A, Y from 14 Nov."])
    #expect(
      try told(product("bbb", "14", "Brand A", maker: "X", "5mg"))
        == ["Baclofen: Brand A, X, 10 mg -> Brand A, X, 5 mg from 14 Nov."])
    #expect(try told(product("bbb", "14", "Brand A", maker: "X", "10mg")) == nil)
    #expect(try told(product("bbb", "14", "Brand A", maker: "X")) == nil)
    // The first product named is a change only when it is of another strength.
    let medicine = try JournalModelTests.medicine(products: [first])
    #expect(
      medicine.notice(of: first, try voice("20 15:00"))?.facts
        == ["Baclofen: Brand A, X, 10 mg from 5 Nov."])
    var medication = baclofen
    medication.strength = Strength(milligrams(10))
    let same = try JournalModelTests.medicine([], medication, products: [first])
    #expect(same.notice(of: first, try voice("20 15:00")) == nil)
  }
}

import Testing

@testable import JournalModel

@Suite("Notices: words after an interruption")
struct WithdrawalTests {
  /// The last dose at 20:05 on the 18th.
  private func withoutDoses(_ more: [String] = []) throws -> NoticedMedicine {
    try medicine(
      taken(15...17) + ["a111 18 08:00 10mg", "b111 18 14:00 10mg", "k7f2 18 20:05 10mg"] + more,
      added: "15 07:00")
  }

  @Test("R2: both facts side by side, and the emergency text once")
  func withdrawal() throws {
    let medicine = try withoutDoses()
    let notices = try recordOf([medicine]).notices(
      of: note("seeing things", "19 22:05"), voice("19 22:05"))
    #expect(notices.map(\.rule) == [.withdrawal, .redFlag])
    #expect(notices.map(\.level) == [.urgent, .urgent])
    #expect(
      notices.lines(onTerminal: true) == [
        "No baclofen dose was recorded for 26 h, and now \"seeing things\".",
        emergencyText("\"seeing things\""),
      ])
    // A same-day term that may be withdrawal gets the emergency text; others keep their own.
    let confused = try recordOf([medicine]).notices(
      of: note("confused, rash", "19 22:05"), voice("19 22:05"))
    #expect(
      confused.lines(onTerminal: true) == [
        "No baclofen dose was recorded for 26 h, and now \"confused\".",
        emergencyText("\"confused\""), sameDayText("\"rash\" is"),
      ])
    // No withdrawal term, no R2.
    let rash = try recordOf([medicine]).notices(of: note("wheezing", "19 22:05"), voice("19 22:05"))
    #expect(rash.map(\.rule) == [.redFlag])
    let denied = try recordOf([medicine]).notices(
      of: note("no seizures", "19 22:05"), voice("19 22:05"))
    #expect(denied == [])
  }

  @Test(
    "R2: within 72 h after S2 held, to the second",
    arguments: [
      // From 24 h after the dose of the 18th, 20:05, to the dose of the 20th, 08:00.
      ("19 20:04:59", "19 20:04:59", "Baclofen: 08:00 and 14:00 today are not recorded"),
      ("19 20:05", "19 20:05", "No baclofen dose was recorded for 24 h"),
      ("20 09:00", "20 09:00", "No baclofen dose was recorded for 35 h"),
      ("23 07:59:59", "23 07:59:59", "No baclofen dose was recorded for 35 h"),
      // S1 held until 08:00 of the 20th had closed with its dose.
      ("23 08:00", "23 08:00", "Baclofen: 08:00, 14:00 and 20:00 Thu are not recorded"),
      ("23 12:29:59", "23 12:29:59", "Baclofen: 08:00, 14:00 and 20:00 Thu are not recorded"),
      ("23 12:30", "23 12:30", nil),
      // Written down later.
      ("21 09:00", "25 09:00", "No baclofen dose was recorded for 35 h"),
    ] as [(String, String, String?)])
  func afterNoDose(moment: String, now: String, fact: String?) throws {
    let later = taken(20...24)
    let medicine = try withoutDoses(later)
    let notices = try recordOf([medicine]).notices(of: note("seeing things", moment), voice(now))
    let told = notices.first { $0.rule == .withdrawal }?.facts
    #expect(told == fact.map { ["\($0), and now \"seeing things\"."] })
  }

  @Test("R2: the time without a dose lasts until the dose, or the pause, that ended it")
  func lengthOfGap() throws {
    func told(_ medicine: NoticedMedicine) throws -> [String]? {
      try recordOf([medicine]).notices(of: note("seizure", "21 09:00"), voice("21 09:00"))
        .first { $0.rule == .withdrawal }?.facts
    }
    #expect(
      try told(withoutDoses(["m3x1 20 08:05 10mg", "m3x2 20 20:00 10mg"]))
        == ["No baclofen dose was recorded for 36 h, and now \"seizure\"."])
    let paused = try withoutDoses()
    let changes = [
      try change("01", thrice()), try change("20 06:10", .paused, replacedBy: "pump", id: "hey"),
    ]
    let doses = try medicine(
      ["a111 18 08:00 10mg", "b111 18 14:00 10mg", "k7f2 18 20:05 10mg"], added: "18 07:00",
      prescribed: changes)
    #expect(try told(doses) == ["No baclofen dose was recorded for 34 h, and now \"seizure\"."])
    #expect(try told(paused) == ["No baclofen dose was recorded for 60 h, and now \"seizure\"."])
  }

  @Test(
    "R2: within 72 h after S1 held",
    arguments: [
      // 14:00 and 20:00 of the 18th; closed at 05:00 on the 19th, over when 08:00 closes at 12:30.
      ("19 04:59", nil), ("19 05:00", "14:00 and 20:00 yesterday are not recorded"),
      ("22 12:29:59", "14:00 and 20:00 Wed are not recorded"), ("22 12:30", nil),
    ] as [(String, String?)])
  func afterSlotsInARow(moment: String, fact: String?) throws {
    let medicine = try medicine(
      taken(15...17) + ["k7f2 18 08:00 10mg"] + taken(19...23), added: "15 07:00")
    let notices = try recordOf([medicine]).notices(of: note("burning up", moment), voice(moment))
    let told = notices.first { $0.rule == .withdrawal }?.facts
    #expect(told == fact.map { ["Baclofen: \($0), and now \"burning up\"."] })
  }

  @Test(
    "R2: within 72 h after S3",
    arguments: [
      ("16 08:59:59", nil), ("16 09:00", "Baclofen is stopped since today"),
      ("19 09:00", "Baclofen is stopped since 16 Nov"), ("19 09:00:01", nil),
    ] as [(String, String?)])
  func afterStop(moment: String, fact: String?) throws {
    let medicine = try medicine(
      taken(15...15) + ["a111 16 08:00 10mg"], added: "15 07:00",
      prescribed: [change("01", thrice()), change("16 09:00", .stopped, id: "end")])
    let notices = try recordOf([medicine]).notices(of: note("seizure", moment), voice(moment))
    let told = notices.first { $0.rule == .withdrawal }?.facts
    #expect(told == fact.map { ["\($0), and now \"seizure\"."] })
  }

  @Test("R2: not after a stop that was planned or replaced, nor for what may be stopped")
  func afterPlannedStop() throws {
    func fires(_ medicine: NoticedMedicine) throws -> Bool {
      try recordOf([medicine]).notices(of: note("seizure", "17 09:00"), voice("17 09:00")).count > 1
    }
    let start = try change("2026-10-01", thrice())
    let replaced = [start, try change("16", .stopped, replacedBy: "pump", id: "end")]
    #expect(try !fires(medicine(prescribed: replaced)))
    var planned = try medicine(prescribed: [start, change("16", .stopped, id: "end")])
    #expect(try fires(planned))
    planned.plans = [PlanSpan(from: try day("2026-10-01"), until: try day("16"))]
    #expect(try !fires(planned))
    var mayStop = baclofen
    mayStop.doNotStop = false
    #expect(try !fires(medicine(["k7f2 12 08:00 10mg"], mayStop, added: "12")))
  }

  @Test(
    "R2: after a pump alarm, an overdue refill, a refill or a rate change",
    arguments: [
      (PumpState(), "20 15:00", nil),
      (try? pump(.alarm, "17 15:00"), "20 15:00", "A pump alarm was logged on Tue at 15:00"),
      (try? pump(.alarm, "17 14:59:59"), "20 15:00", nil),
      (try? pump(.refill, "20 14:00"), "20 15:00", "The pump was refilled at 14:00"),
      (try? pump(.refill, "19"), "20 15:00", "The pump was refilled yesterday"),
      (try? pump(.refill, "20 15:01"), "20 15:00", nil),
      (try? PumpState(nextRefill: day("19")), "20 15:00", "The pump refill was due yesterday"),
      (try? PumpState(nextRefill: day("20")), "20 15:00", nil),
    ] as [(PumpState?, String, String?)])
  func afterPump(pump: PumpState?, moment: String, fact: String?) throws {
    var medicine = try medicine(
      prescribed: [
        change("01", .prescribed(.continuous(InfusionRate(perDay: Amount(Exact(120), .microgram)))))
      ])
    medicine.pump = pump
    let notices = try recordOf([medicine]).notices(of: note("seizure", moment), voice(moment))
    let told = notices.first { $0.rule == .withdrawal }?.facts
    #expect(told == fact.map { ["\($0), and now \"seizure\"."] })
  }

  private static func pump(_ kind: PumpEvent.Kind, _ moment: String) throws -> PumpState {
    PumpState(events: [PumpEvent(kind, at: try when(moment))])
  }

  @Test(
    "R2: within 72 h after a rate change",
    arguments: [("17 09:59", true), ("20 10:00", true), ("20 10:00:01", false)])
  func afterRateChange(moment: String, fires: Bool) throws {
    func rate(_ number: Int) -> RegimenChange.State {
      .prescribed(.continuous(InfusionRate(perDay: Amount(Exact(number), .microgram))))
    }
    let medicine = try medicine(
      prescribed: [
        change("01", rate(120)), change("17 09:00", rate(150)), change("17 10:00", rate(140)),
      ])
    let notices = try recordOf([medicine]).notices(of: note("seizure", moment), voice(moment))
    let told = notices.first { $0.rule == .withdrawal }?.facts.first
    #expect((told != nil) == fires)
    if moment == "20 10:00" {
      #expect(
        told
          == "Baclofen: 150 mcg a day -> 140 mcg a day from Tue 17 Nov 10:00, and now \"seizure\".")
    }
  }

  @Test("R2: one fact for each medicine, and the emergency text once")
  func twoMedicines() throws {
    var other = baclofen
    other.name = "tizanidine"
    let medicines = [
      try withoutDoses(), try medicine(["k7f3 18 08:00 4mg"], other, id: "tzd", added: "15 07:00"),
    ]
    let notices = try recordOf(medicines).notices(
      of: note("seizure", "19 22:05"), voice("19 22:05"))
    #expect(
      notices.lines(onTerminal: true) == [
        "No baclofen dose was recorded for 26 h, and now \"seizure\".",
        "No tizanidine dose was recorded for 38 h, and now \"seizure\".",
        emergencyText("\"seizure\""),
      ])
  }

  @Test("R2: a note of a bare day belongs to the whole day")
  func bareDay() throws {
    let notices = try recordOf([withoutDoses()]).notices(
      of: note("seizure", "19"), voice("20 09:00"))
    #expect(notices.first?.rule == .withdrawal)
    let early = try recordOf([withoutDoses()]).notices(of: note("seizure", "18"), voice("20 09:00"))
    #expect(early.map(\.rule) == [.redFlag])
  }
}

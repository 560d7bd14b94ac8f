import Testing

@testable import JournalModel

@Suite("Notices: doses near to each other")
struct DoseNearnessTests {
  static let at14 = "Baclofen 10 mg was also logged at 14:00"

  @Test(
    "D1: another dose less than min-gap away, before or after; exactly min-gap is silent",
    arguments: [
      ("20 14:20", ["\(at14) (20 min apart)."]),
      ("20 13:40", ["\(at14) (20 min apart)."]),
      ("20 14:00", ["\(at14) (under a minute apart)."]),
      ("20 15:59", ["\(at14) (1 h 59 min apart)."]),
      ("20 15:59:59", ["\(at14) (1 h 59 min apart)."]),
      ("20 16:00", []),
      ("20 12:01", ["\(at14) (1 h 59 min apart)."]),
      ("20 12:00", []),
    ])
  func bothDirections(dose: String, expected: [String]) throws {
    let medicine = try medicine(["k7f2 20 14:00 10mg", "m3x1 \(dose) 10mg"])
    #expect(try facts(.closeTogether, in: medicine, at: "20 21:00") == expected)
  }

  @Test("D1: a dose between two tells of both")
  func between() throws {
    let medicine = try medicine([
      "k7f2 20 14:00 10mg", "p9a1 20 15:00 5mg", "m3x1 20 14:30 10mg",
    ])
    #expect(
      try facts(.closeTogether, in: medicine, at: "20 15:00") == [
        "\(Self.at14) (30 min apart).",
        "Baclofen 5 mg was also logged at 15:00 (30 min apart).",
      ])
  }

  @Test(
    "D1: min-gap is what was saved, else the smaller of 120 min and half the smallest gap",
    arguments: [
      (nil, ["08:00", "10:00", "12:00"], 59, true), (nil, ["08:00", "10:00", "12:00"], 60, false),
      (nil, ["08:00"], 119, true), (nil, ["08:00"], 120, false),
      (nil, ["00:30", "23:30"], 29, true), (nil, ["00:30", "23:30"], 30, false),
      (240, ["08:00", "10:00"], 239, true), (240, ["08:00", "10:00"], 240, false),
      (0, ["08:00"], 0, false),
    ] as [(Int?, [String], Int, Bool)])
  func minimumGap(saved: Int?, times: [String], minutes: Int, fires: Bool) throws {
    var medication = baclofen
    medication.minimumGapMinutes = saved
    let second = 14 * 60 + minutes
    let clock = "\(second / 60):\(second % 60 < 10 ? "0" : "")\(second % 60)"
    let medicine = try medicine(
      ["k7f2 20 14:00 10mg", "m3x1 20 \(clock) 10mg"], medication,
      prescribed: [change("01", scheduled(times))])
    #expect(try facts(.closeTogether, in: medicine, at: "20 21:00").isEmpty == !fires)
  }

  @Test(
    "D1: as needed and by pump only if a gap was saved; without any schedule two hours",
    arguments: [
      (RegimenChange.State.prescribed(.asNeeded(maximum: nil)), nil, false),
      (.prescribed(.asNeeded(maximum: nil)), 60, true),
      (.prescribed(.continuous(InfusionRate(perDay: milligrams(1)))), nil, false),
      (.prescribed(.continuous(InfusionRate(perDay: milligrams(1)))), 60, true),
      (.paused, nil, true), (.stopped, 30, false), (nil, nil, true),
    ] as [(RegimenChange.State?, Int?, Bool)])
  func regimens(state: RegimenChange.State?, saved: Int?, fires: Bool) throws {
    var medication = baclofen
    medication.minimumGapMinutes = saved
    let medicine = try medicine(
      ["k7f2 20 14:00 10mg", "m3x1 20 14:45 10mg"], medication,
      prescribed: state.map { [try change("01", $0)] } ?? [])
    #expect(try facts(.closeTogether, in: medicine, at: "20 21:00").isEmpty == !fires)
  }

  @Test(
    "D1: over midnight, over a clock change and over a flight it is the time that passed",
    arguments: [
      (
        "k7f2 19 23:50 10mg", "m3x1 20 00:10 10mg", "20 00:10", 0,
        ["Baclofen 10 mg was also logged yesterday at 23:50 (20 min apart)."]
      ),
      (
        "k7f2 16 14:00 10mg", "m3x1 16 14:20 10mg", "20 09:00", 0,
        ["Baclofen 10 mg was also logged on Mon at 14:00 (20 min apart)."]
      ),
      (
        "k7f2 10 14:00 10mg about", "m3x1 10 14:20 10mg", "20 09:00", 0,
        ["Baclofen 10 mg was also logged on 10 Nov at about 14:00 (20 min apart)."]
      ),
      (
        "k7f2 2025-11-10 14:00 10mg", "m3x1 2025-11-10 14:20 10mg", "20 09:00", 0,
        ["Baclofen 10 mg was also logged on 10 Nov 2025 at 14:00 (20 min apart)."]
      ),
      // The clock is put back from 03:00 to 02:00 between the two.
      (
        "k7f2 2026-10-25 02:50 10mg +2", "m3x1 2026-10-25 02:10 10mg +1", "2026-10-25 02:11", 1,
        ["Baclofen 10 mg was also logged at 02:50 (20 min apart)."]
      ),
      ("k7f2 2026-10-25 01:30 10mg +2", "m3x1 2026-10-25 02:40 10mg +1", "2026-10-25 03:00", 1, []),
      // From Tokyo to Berlin: seven hours back on the wall, an hour later.
      (
        "k7f2 20 14:00 10mg +9", "m3x1 20 07:00 10mg +1", "20 07:00", 1,
        ["Baclofen 10 mg was also logged at 14:00 (1 h apart)."]
      ),
      ("k7f2 20 14:00 10mg +9", "m3x1 20 14:20 10mg +1", "20 14:20", 1, []),
    ] as [(String, String, String, Int, [String])])
  func elapsed(
    first: String, second: String, now: String, offset: Int, expected: [String]
  ) throws {
    let medicine = try medicine([first, second], prescribed: [change("2025-11-01", thrice())])
    #expect(try facts(.closeTogether, in: medicine, at: now, offset: offset) == expected)
  }

  @Test("D1: a dose of a bare day has no time to be near to")
  func bareDay() throws {
    let medicine = try medicine(["k7f2 20 10mg", "m3x1 20 00:30 10mg", "p9a1 20 10mg"])
    #expect(try facts(.closeTogether, in: medicine, at: "20 21:00") == [])
    #expect(try facts(.closeTogether, of: "p9a1", in: medicine, at: "20 21:00") == [])
  }

  @Test("D1: tablets are told as they were typed, with what they hold")
  func tablets() throws {
    var medication = baclofen
    medication.strength = Strength(milligrams(5))
    let medicine = try medicine(["k7f2 20 14:00 2tablet", "m3x1 20 14:20 10mg"], medication)
    #expect(
      try facts(.closeTogether, in: medicine, at: "20 14:20")
        == ["Baclofen 2 tablets (10 mg) was also logged at 14:00 (20 min apart)."])
  }

  @Test("D1: a medicine that turned out to be the same is the same")
  func merged() throws {
    var prescription = try medicine().prescription
    prescription.ids.insert(try entryID("zzz"))
    let entries = [
      try doseEntry("k7f2 20 14:00 10mg", of: "zzz"), try doseEntry("m3x1 20 14:20 10mg"),
    ]
    let medicine = NoticedMedicine(prescription, doses: prescription.doses(in: entries))
    #expect(
      try facts(.closeTogether, in: medicine, at: "20 14:20") == ["\(Self.at14) (20 min apart)."])
  }

  @Test("D1: the whole text, and with D2 and D3 their ending once")
  func wholeText() throws {
    let medicine = try medicine(["k7f2 20 08:05 10mg", "a111 20 14:00 10mg", "m3x1 20 14:20 10mg"])
    let notices = try DoseNotices(
      of: entryID("m3x1"), in: medicine, occasion: .writing, voice("20 14:20")
    ).orThrow("m3x1").all
    #expect(notices.map(\.rule) == [.closeTogether, .beyondSchedule])
    #expect(notices.map(\.level) == [.notice, .notice])
    #expect(
      notices.lines(onTerminal: true) == [
        "Baclofen 10 mg was also logged at 14:00 (20 min apart).",
        "Logged today: 30 mg; scheduled up to now: 20 mg, whole day: 30 mg.",
        "If it was taken once and written twice: journal delete m3x1. If both were taken, both "
          + "entries stay. Your saved instruction: none saved. Questions about extra doses: a "
          + "pharmacist, or the spasticity clinic, 555 0100.",
      ])
  }

  @Test("D1: the ending has the saved words with their source, and says what is not set")
  func ending() throws {
    var medicine = try medicine(["k7f2 20 14:00 10mg", "m3x1 20 14:20 10mg"])
    medicine.instruction = SavedQuotation("two hours apart at least", source: "Dr Lee")
    var voice = try voice("20 14:20")
    voice.contact = nil
    let notice = DoseNotices(
      of: try entryID("m3x1"), in: medicine, occasion: .writing, voice)?.closeTogether
    #expect(
      notice?.ending
        == "If it was taken once and written twice: journal delete m3x1. If both were taken, both "
        + "entries stay. Your saved instruction: \"two hours apart at least\" (Dr Lee). Questions "
        + "about extra doses: a pharmacist, or the clinic that prescribes it (save it: journal "
        + "settings contact ...).")
  }

  @Test(
    "Q3: the same amount in the same minute as an entry already there",
    arguments: [
      ("20 14:00 10mg", ["The same dose is already there (14:00, k7f2)."]),
      ("20 14:00:59 10mg", ["The same dose is already there (14:00, k7f2)."]),
      ("20 14:01 10mg", []), ("20 13:59:59 10mg", []),
      ("20 14:00 5mg", []), ("20 14:00 10puff", []),
      ("20 14:00 2tablet", ["The same dose is already there (14:00, k7f2)."]),
      ("20 15:00 10mg +1", ["The same dose is already there (14:00, k7f2)."]),
      ("20 14:00 10mg +1", []),
    ])
  func sameDose(dose: String, expected: [String]) throws {
    var medication = baclofen
    medication.strength = Strength(milligrams(5))
    let medicine = try medicine(["k7f2 20 14:00 10mg", "m3x1 \(dose)"], medication)
    #expect(try facts(.sameDose, in: medicine, at: "20 15:00") == expected)
  }

  @Test("Q3: a question on a terminal, else a notice; two doses of a bare day are two")
  func sameDoseAsked() throws {
    let medicine = try medicine(["k7f2 19 14:00 10mg", "m3x1 19 14:00 10mg", "p9a1 19 10mg"])
    let notices = DoseNotices(
      of: try entryID("m3x1"), in: medicine, occasion: .writing, try voice("20 09:00"))
    #expect(
      notices?.sameDose?.lines(onTerminal: true)
        == ["The same dose is already there (yesterday 14:00, k7f2). Keep both? [Y/n]"])
    #expect(
      notices?.sameDose?.lines(onTerminal: false) == [
        "The same dose is already there (yesterday 14:00, k7f2). "
          + "Recorded as typed; journal delete m3x1 takes it back."
      ])
    #expect(notices?.sameDose?.level == .notice)
    // The question is asked last, where the answer is typed.
    let lines = (notices?.all ?? []).lines(onTerminal: true)
    #expect(lines.last?.hasSuffix("Keep both? [Y/n]") == true)
    // Nor is it said beside it that the same dose is near.
    #expect(lines.count == 3)
    let bareDays = try self.bareDays()
    #expect(try facts(.sameDose, in: bareDays, at: "20 09:00") == [])
  }

  private func bareDays() throws -> NoticedMedicine {
    try medicine(["k7f2 19 10mg", "m3x1 19 10mg"])
  }

  @Test("D1, Q3: gone with the other entry, once that is deleted or corrected")
  func edited() throws {
    let alone = try medicine(["m3x1 20 14:00 10mg"])
    let moved = try medicine(["k7f2 20 08:00 10mg", "m3x1 20 14:00 10mg"])
    for medicine in [alone, moved] {
      #expect(try facts(.closeTogether, in: medicine, at: "20 15:00", on: .standing) == [])
      #expect(try facts(.sameDose, in: medicine, at: "20 15:00", on: .standing) == [])
    }
  }
}

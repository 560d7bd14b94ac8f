import Testing

@testable import JournalModel

@Suite("Notices: amounts of doses")
struct DoseAmountTests {
  @Test(
    "D3: at least twice the slot's amount, and the slot before is missed or unrecorded",
    arguments: [
      ("14:05 20mg", [], ["20 mg; the 14:00 dose is 10 mg, and 08:00 is not recorded."]),
      ("14:05 19.9mg", [], []),
      ("14:05 40mg", [], ["40 mg; the 14:00 dose is 10 mg, and 08:00 is not recorded."]),
      (
        "14:05 20mg", ["missed 20 08:00"],
        ["20 mg; the 14:00 dose is 10 mg, and 08:00 is marked missed."]
      ),
      ("14:05 20mg", ["skipped 20 08:00"], []),
      // The first slot of the diary has none before it.
      ("08:05 20mg", [], []),
      ("14:05 20puff", [], []),
    ] as [(String, [String], [String])])
  func doubled(dose: String, marks: [String], expected: [String]) throws {
    let medicine = try medicine(["m3x1 20 \(dose)"], marks: marks)
    #expect(try facts(.doubled, in: medicine, at: "20 15:00") == expected)
  }

  @Test("D3: silent after a dose that was taken, and over a pause; a day before is named")
  func slotBefore() throws {
    let taken = try medicine(["k7f2 20 08:00 10mg", "m3x1 20 14:05 20mg"])
    #expect(try facts(.doubled, in: taken, at: "20 15:00") == [])
    let yesterday = try medicine(["m3x1 20 08:00 20mg"], added: "19 07:00")
    #expect(
      try facts(.doubled, in: yesterday, at: "20 08:00")
        == ["20 mg; the 08:00 dose is 10 mg, and yesterday 20:00 is not recorded."])
    let paused = try medicine(
      ["m3x1 20 14:05 20mg"], added: "19 07:00",
      prescribed: [
        change("01", thrice()), change("20 09:00", .paused), change("20 10:00", thrice()),
      ])
    #expect(try facts(.doubled, in: paused, at: "20 15:00") == [])
  }

  @Test("D3: ends as D1 does, and vanishes when the slot before is written down after all")
  func doubledEnding() throws {
    let medicine = try medicine(["m3x1 20 14:05 20mg"])
    let notices = DoseNotices(
      of: try entryID("m3x1"), in: medicine, occasion: .writing, try voice("20 15:00"))
    #expect(notices?.doubled?.ending == notices?.ending)
    #expect(notices?.doubled?.level == .notice)
    let later = try self.medicineWithBoth()
    #expect(try facts(.doubled, in: later, at: "20 15:00", on: .standing) == [])
  }

  private func medicineWithBoth() throws -> NoticedMedicine {
    try medicine(["m3x1 20 14:05 20mg", "k7f2 20 08:00 10mg"])
  }

  @Test(
    "D4: at least 5 times, or at most a fifth of, the matched slot's amount; or another kind",
    arguments: [
      ("100mg", ["100 mg is 10 times the 14:00 dose (10 mg)."]),
      ("50mg", ["50 mg is 5 times the 14:00 dose (10 mg)."]),
      ("49.999mg", []), ("10mg", []), ("2.001mg", []),
      ("2mg", ["2 mg is 1/5 of the 14:00 dose (10 mg)."]),
      ("0.5mg", ["0.5 mg is 1/20 of the 14:00 dose (10 mg)."]),
      ("0.3mg", ["0.3 mg is less than 1/33 of the 14:00 dose (10 mg)."]),
      ("55mg", ["55 mg is 5.5 times the 14:00 dose (10 mg)."]),
      ("51.234mg", ["51.234 mg is more than 5 times the 14:00 dose (10 mg)."]),
      ("1g", ["1 g is 100 times the 14:00 dose (10 mg)."]),
      ("10mcg", ["10 mcg is 1/1000 of the 14:00 dose (10 mg)."]),
      ("2mL", ["2 mL is in another unit than the 14:00 dose (10 mg)."]),
      ("20tablet", ["20 tablets (100 mg) is 10 times the 14:00 dose (10 mg)."]),
    ])
  func unusual(dose: String, expected: [String]) throws {
    var medication = baclofen
    medication.strength = Strength(milligrams(5))
    let medicine = try medicine(["k7f2 20 08:00 10mg", "m3x1 20 14:05 \(dose)"], medication)
    #expect(try facts(.unusualAmount, in: medicine, at: "20 15:00") == expected)
  }

  @Test(
    "D4: without a slot the median of the last ten",
    arguments: [
      ([], "100mg", []),
      (["10mg"], "50mg", ["50 mg is 5 times the last dose (10 mg)."]),
      (["10mg"], "49mg", []),
      (["5mg", "10mg"], "37.5mg", ["37.5 mg is 5 times the median of the last 2 doses (7.5 mg)."]),
      (
        ["10mg", "10mg", "500mg"], "50mg",
        ["50 mg is 5 times the median of the last 3 doses (10 mg)."]
      ),
      (
        ["1mg", "1mg"] + Array(repeating: "10mg", count: 10), "50mg",
        ["50 mg is 5 times the median of the last 10 doses (10 mg)."]
      ),
      // Eleven doses: the oldest no longer counts.
      (
        ["100mg"] + Array(repeating: "10mg", count: 5) + Array(repeating: "20mg", count: 5), "75mg",
        ["75 mg is 5 times the median of the last 10 doses (15 mg)."]
      ),
      (["10mg", "10mg"], "2puff", ["2 puffs is in another unit than the last dose (10 mg)."]),
      (["10mg", "2puff"], "2puff", []),
      (["10mg", "2puff"], "50mg", ["50 mg is 5 times the last dose (10 mg)."]),
    ] as [([String], String, [String])])
  func median(before: [String], dose: String, expected: [String]) throws {
    let earlier = before.enumerated().map { index, amount in
      "x\(10 + index) 19 \(index < 10 ? "0" : "")\(index):00 \(amount)"
    }
    let medicine = try medicine(
      earlier + ["m3x1 20 14:00 \(dose)"],
      prescribed: [change("01", .prescribed(.asNeeded(maximum: nil)))])
    #expect(try facts(.unusualAmount, in: medicine, at: "20 15:00") == expected)
  }

  @Test("D4: an extra dose has no slot, and a dose written late looks at those before it")
  func withoutSlot() throws {
    let extra = try medicine(["k7f2 20 08:00 10mg", "a111 20 08:30 10mg", "m3x1 20 09:00 100mg"])
    #expect(
      try facts(.unusualAmount, in: extra, at: "20 09:00")
        == ["100 mg is 10 times the median of the last 2 doses (10 mg)."])
    let late = try medicine(
      ["k7f2 20 08:00 1mg", "a111 20 18:00 100mg", "m3x1 20 09:00 5mg"],
      prescribed: [change("01", .prescribed(.asNeeded(maximum: nil)))])
    #expect(
      try facts(.unusualAmount, in: late, at: "20 20:00")
        == ["5 mg is 5 times the last dose (1 mg)."])
  }

  @Test("D4: a dose a few minutes ahead has its slot too")
  func ahead() throws {
    let medicine = try medicine(["m3x1 20 14:04 100mg"])
    #expect(
      try facts(.unusualAmount, in: medicine, at: "20 14:00")
        == ["100 mg is 10 times the 14:00 dose (10 mg)."])
  }

  @Test("D4: a question on a terminal, else a notice")
  func asked() throws {
    let medicine = try medicine(["k7f2 20 08:00 10mg", "m3x1 20 14:05 100mg"])
    let notice = DoseNotices(
      of: try entryID("m3x1"), in: medicine, occasion: .writing, try voice("20 15:00")
    )?.unusualAmount
    #expect(
      notice?.lines(onTerminal: true)
        == ["100 mg is 10 times the 14:00 dose (10 mg). Keep it? [Y/n]"])
    #expect(
      notice?.lines(onTerminal: false) == [
        "100 mg is 10 times the 14:00 dose (10 mg). "
          + "Recorded as typed; journal edit m3x1 corrects it."
      ])
    #expect(notice?.level == .notice)
    #expect(notice?.question?.kind == .keep)
  }

  @Test(
    "D6: a dose of a paused or stopped medicine",
    arguments: [
      (
        RegimenChange.State.paused, "m3x1 20 14:00 10mg",
        ["Baclofen is paused since 3 Nov; recorded."]
      ),
      (.stopped, "m3x1 20 14:00 10mg", ["Baclofen is stopped since 3 Nov; recorded."]),
      (.paused, "m3x1 03 09:00 10mg", ["Baclofen is paused since 3 Nov; recorded."]),
      (.paused, "m3x1 03 08:59:59 10mg", []),
      // On the day of the pause it may have been before it.
      (.paused, "m3x1 03 10mg", []),
      (.paused, "m3x1 04 10mg", ["Baclofen is paused since 3 Nov; recorded."]),
    ])
  func notPrescribed(state: RegimenChange.State, dose: String, expected: [String]) throws {
    let medicine = try medicine(
      [dose], added: "01 07:00", prescribed: [change("01", thrice()), change("03 09:00", state)])
    #expect(try facts(.notPrescribed, in: medicine, at: "20 15:00") == expected)
    let notice = DoseNotices(
      of: try entryID("m3x1"), in: medicine, occasion: .writing, try voice("20 15:00")
    )?.notPrescribed
    #expect(notice.map { $0.level == .info } ?? expected.isEmpty)
  }

  @Test("D6: a pause that has ended is told with its end, and after it there is nothing to tell")
  func formerPause() throws {
    let changes = [
      try change("01", thrice()), try change("03 09:00", .paused), try change("10 12:00", thrice()),
    ]
    func told(_ dose: String) throws -> [String] {
      try facts(
        .notPrescribed,
        in: medicine(["m3x1 \(dose) 10mg"], added: "01 07:00", prescribed: changes), at: "20 15:00")
    }
    let pause = ["Baclofen was paused from 3 Nov to 10 Nov; recorded."]
    #expect(try told("10 11:59") == pause)
    #expect(try told("10 12:00") == [])
    #expect(try told("10") == [])
    #expect(try told("09") == pause)
  }

  @Test(
    "D6: a pause since yesterday or today is told so; an unprescribed medicine is no paused one")
  func sinceWhen() throws {
    func told(_ changes: [Written<RegimenChange>]) throws -> [String] {
      try facts(
        .notPrescribed, in: medicine(["m3x1 20 14:00 10mg"], prescribed: changes), at: "20 15:00")
    }
    #expect(
      try told([change("19 09:00", .paused)]) == ["Baclofen is paused since yesterday; recorded."])
    #expect(
      try told([change("20 09:00", .paused)]) == ["Baclofen is paused since today; recorded."])
    #expect(
      try told([change("2025-11-03", .stopped)])
        == ["Baclofen is stopped since 3 Nov 2025; recorded."])
    #expect(try told([]) == [])
    #expect(try told([change("21", thrice())]) == [])
  }
}

import JournalModel
import Testing

@testable import JournalExchange

@Suite("MyTherapy, Health Auto Export and PsychonautWiki Journal")
struct DoseExportTests {
  @Test("MyTherapy: doses at their slots, rejected is skipped, readings that are equal stay two")
  func myTherapy() throws {
    let plan = try ImportFixtures.plan("mytherapy.csv")
    #expect(
      plan.told == [
        "2 2026-01-05 08:10 dose Baclofen 10 mg 1 tablet for 2026-01-05 08:00",
        "3 2026-01-05 20:00 skipped Baclofen 10 mg for 2026-01-05 20:00 feltIll 'Felt ill'",
        "6 2026-01-06 18:20 presión arterial sistólica 110 mmHg 'First, at rest'",
        "7 2026-01-06 18:20 presión arterial sistólica 129 mmHg 'Second'",
        "8 2026-01-06 18:20 presión arterial sistólica 129 mmHg 'Second'",
        "9 2026-01-06 18:30 walking 30 min", "10 2026-01-22 16:07:26 colesterol 165 mg/dL",
      ])
    #expect(
      plan.places == [
        "4 status: pending", "5 value: 1.00 Brausetablette(n)", "11 actual_date: yesterday",
      ])
    #expect(plan.unrecorded == ["rejected measurement": 1])
    #expect(Set(plan.items.map(\.key)).count == plan.items.count)
    #expect(plan.medicines.map(\.medication.strength) == [Strength(Amount(Exact(10), .milligram))])
  }

  @Test(
    "a strength is what a name says of a piece, and nothing else",
    arguments: [
      ("Baclofen 10 MG Oral Tablet", DoseUnit.tablet, "10 mg"), ("Baclofen 10mg", .tablet, "10 mg"),
      ("Levothyroxine (25 mcg)", .tablet, "25 mcg"), ("Codeine 8 mg/500 mg", .tablet, nil),
      ("Baclofen 10 mg", .milliliter, nil), ("Vitamin B12 1 mg", .tablet, nil),
      ("Fentanyl 25 mcg", .patch, nil), ("Aspirin 100", .tablet, nil), ("Baclofen", .tablet, nil),
      ("Kalinor 40 mmol", .tablet, nil),
    ] as [(String, DoseUnit, String?)])
  func strengths(name: String, unit: DoseUnit, strength: String?) {
    #expect(Strength(statedIn: name, of: unit)?.text == strength)
  }

  @Test("a medicine that comes in two strengths has neither")
  func twoStrengths() throws {
    let text = """
      {"data": {"medications": [
      {"displayText": "Baclofen 10 MG", "nickname": "Baclofen", "start": "2026-01-05 08:10 +0100", "dosage": 1, "units": "tablet", "status": "Taken"},
      {"displayText": "Baclofen 20 MG", "nickname": "Baclofen", "start": "2026-01-06 08:10 +0100", "dosage": 1, "units": "tablet", "status": "Taken"}
      ]}}
      """
    #expect(try ImportFixtures.plan(of: text).medicines.map(\.medication.strength) == [nil])
  }

  @Test("Health Auto Export: what was skipped has no dose, though the file has a dosage for it")
  func health() throws {
    let plan = try ImportFixtures.plan("health.json")
    #expect(
      plan.told == [
        "5 2026-01-05 08:10 dose Baclofen 1 tablet for 2026-01-05 08:00",
        "6 2026-01-05 20:00 skipped Baclofen for 2026-01-05 20:00",
        "12 2026-01-07 12:00 note other 'Salbutamol: amount not known'",
      ])
    #expect(
      plan.unrecorded == [
        "Snoozed": 1, "Not Interacted": 1, "Not Logged": 1, "Notification Not Sent": 1,
      ])
    #expect(plan.medicines.map(\.medication.form) == ["Tablet"])
    #expect(
      plan.places == [
        "11 data.medications[6].dosage: 0.5", "12 data.medications[7].dosage: ",
        "13 data.medications[8].status: Logged Elsewhere",
      ])
    #expect(plan.remarks == ["Only medications are read; left out: metrics."])
    #expect(
      try ImportFixtures.plan("health.json", units: ["Ibuprofen=tablet"]).told.contains(
        "11 2026-01-06 18:57:56 dose Ibuprofen 1/2 tablet"))
  }

  @Test("Health Auto Export: the CSV says the same, with the same keys")
  func healthCSV() throws {
    let (csv, json) = (
      try ImportFixtures.plan("health.csv"), try ImportFixtures.plan("health.json")
    )
    #expect(csv.items.map(\.key) == json.items.prefix(2).map(\.key))
    #expect(csv.items.map(\.facts.content) == json.items.prefix(2).map(\.facts.content))
    #expect(csv.unrecorded == ["Not Logged": 1])
  }

  @Test(
    "PsychonautWiki Journal: estimates are said, unknown doses are no doses, others' are theirs")
  func psychonaut() throws {
    let plan = try ImportFixtures.plan("psychonautwiki.json")
    #expect(
      plan.told == [
        "10 2026-01-05 16:00 dose Ketamine 20 mg 'the dose is an estimate, give or take 5; left side' #insufflated",
        "11 2026-01-05 16:30 note other 'Ketamine: amount not known' #insufflated",
        "12 2026-01-05 16:46:40 dose Caffeine 120 mg #oral",
        "3 2026-01-05 16:00 note other 'An evening at home\nQuiet and clear.'",
        "17 2026-01-05 16:13:20 note dizziness 'a little dizzy'",
        "16 2026-01-05 17:20 note other 'Rating of the experience: PLUS_TWO'",
      ])
    #expect(
      plan.places == [
        "11 experiences[0].ingestions[1].dose: ",
        "13 experiences[0].ingestions[3].consumerName: Robin",
      ])
  }

  @Test("PsychonautWiki Journal: older versions have the ingestions beside the experiences")
  func olderPsychonaut() throws {
    let text = """
      {"ingestions": [{"substanceName": "Caffeine", "time": 1767625200000, "dose": 100.0, "units": "mg"}], "experiences": []}
      """
    #expect(
      try ImportFixtures.plan(of: text).told == ["1 2026-01-05 16:00 dose Caffeine 100 mg"])
  }
}

import JournalModel
import Testing

@testable import JournalCLI

@Suite("A plan in one line")
struct PlanLineTests {
  private static let id = EntryID(bytes: [UInt8](repeating: 1, count: EntryID.length))

  private func civil(_ text: String) throws -> LocalDateTime {
    try #require(LocalDateTime(typed: text.contains("T") ? text : text + "T00:00"))
  }

  private func entry(_ content: EntryContent, _ number: UInt8) -> Entry {
    let moment = LivedMoment(
      instant: Instant(seconds: Int64(number)), zone: "UTC", offset: 0, precision: .minute)
    return Entry(
      id: EntryID(bytes: [UInt8](repeating: number, count: EntryID.length)), revision: 1,
      recordedAt: moment.instant, firstRecordedAt: moment.instant,
      facts: EntryFacts(moment: moment, content: content))
  }

  /// Mondays from 9 November; the last step is nothing.
  private func prescription(
    _ then: PlanEvent.Action? = nil, from: String = "",
    changed: String? = nil
  ) throws -> Prescription {
    let doses = [
      ScheduledDose(
        try #require(TimeOfDay(iso8601: "08:00")), Amount(Exact(5), .milligram))
    ]
    let days = ["2026-11-09", "2026-11-16", "2026-11-23", "2026-11-29", "2027-01-10"]
    let steps = try days.enumerated().map { index, day in
      PlanStep(from: try civil(day).day, doses: index == 4 ? [] : doses)
    }
    let first = try civil(days[0])
    var prescription = Prescription(
      id: Self.id, medication: Medication(name: "baclofen"),
      added: entry(.important, 1).facts.moment)
    let begin = PlanEvent(medication: Self.id, .begin, from: first, steps: steps)
    prescription.planEvents = [Written(begin, in: entry(.plan(begin), 2))]
    if let then {
      let event = PlanEvent(
        medication: Self.id, plan: prescription.planEvents[0].id, then, from: try civil(from))
      prescription.planEvents.append(Written(event, in: entry(.plan(event), 3)))
    }
    if let changed {
      let change = RegimenChange(medication: Self.id, from: try civil(changed), .paused)
      prescription.changes = [Written(change, in: entry(.regimen(change), 4))]
    }
    return prescription
  }

  private func text(
    _ prescription: Prescription, _ moment: String, of medicine: String? = nil
  ) throws -> String? {
    PlanLine(of: prescription, at: try civil(moment))?.text(of: medicine)
  }

  static let rows: [(moment: String, text: String?)] = [
    ("2026-11-01T09:00", "Plan of 5 steps from 9 Nov."),
    ("2026-11-08T23:59", "Plan of 5 steps from tomorrow."),
    ("2026-11-09T00:00", "Step 1 of 5 since today; next 16 Nov."),
    ("2026-11-15T23:59", "Step 1 of 5 since Mon; next tomorrow."),
    ("2026-11-20T14:10", "Step 2 of 5 since Mon; next 23 Nov."),
    ("2026-11-24T14:10", "Step 3 of 5 since yesterday; next 29 Nov."),
    ("2026-12-06T14:10", "Step 4 of 5 since 29 Nov; next 10 Jan 2027."),
    ("2027-01-10T00:00", "Step 5 of 5 since today, nothing."),
    ("2027-01-16T23:59", "Step 5 of 5 since Sun, nothing."),
    ("2027-01-17T00:00", nil),
  ]

  @Test("its step, since when, and the next one", arguments: rows)
  func running(moment: String, text: String?) throws {
    #expect(try self.text(prescription(), moment) == text)
  }

  @Test("a step that something else took the place of is not told as the one in force")
  func changed() throws {
    let prescription = try prescription(changed: "2026-11-18T12:00")
    #expect(
      try text(prescription, "2026-11-18T11:59") == "Step 2 of 5 since Mon; next 23 Nov.")
    #expect(
      try text(prescription, "2026-11-20T14:10") == "Step 2 of 5 changed Wed; next 23 Nov.")
  }

  @Test(
    "held and cancelled, after which step, and from when",
    arguments: [
      (
        PlanEvent.Action.hold, "2026-11-18", "2026-11-20", "Plan held since Wed after step 2 of 5."
      ),
      (.hold, "2026-11-18", "2027-06-01", "Plan held since 18 Nov 2026 after step 2 of 5."),
      (.hold, "2026-11-01", "2026-11-20", "Plan held since 1 Nov before its first step."),
      (.hold, "2026-11-27", "2026-11-20", "Plan held from 27 Nov after step 2 of 5."),
      (.cancel, "2026-11-18", "2026-11-20", "Plan cancelled since Wed after step 2 of 5."),
      (.cancel, "2026-11-18", "2026-11-24", "Plan cancelled since Wed after step 2 of 5."),
      (.cancel, "2026-11-18", "2026-11-25", nil),
      (.cancel, "2026-11-27", "2026-11-20", "Step 2 of 5 since Mon; next 23 Nov."),
    ] as [(PlanEvent.Action, String, String, String?)])
  func ended(action: PlanEvent.Action, from: String, moment: String, text: String?) throws {
    #expect(try self.text(prescription(action, from: from), moment) == text)
  }

  @Test("named where several medicines have one, and silent without one")
  func named() throws {
    #expect(
      try text(prescription(), "2026-11-20", of: "baclofen")
        == "baclofen: step 2 of 5 since Mon; next 23 Nov.")
    var without = try prescription()
    without.planEvents = []
    #expect(try text(without, "2026-11-20") == nil)
  }
}

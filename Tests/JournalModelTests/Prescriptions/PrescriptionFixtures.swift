import Testing

@testable import JournalModel

/// A medicine and what is said of it, entry by entry in the order of writing.
struct PrescriptionFixture {
  var prescription: Prescription
  private(set) var entries: [Entry] = []
  private(set) var supplies: [Written<SupplyEvent>] = []

  init(_ medication: Medication = Medication(name: "baclofen"), added: String = "2026-09-01T12:00")
    throws
  {
    prescription = Prescription(
      id: PrescriptionFixture.id(1), medication: medication, added: try lived(added))
  }

  static func id(_ number: UInt8) -> EntryID {
    EntryID(bytes: [UInt8](repeating: number, count: 20))
  }

  private mutating func entry(_ content: EntryContent, _ moment: LivedMoment) -> Entry {
    let entry = Entry(
      id: EntryID(bytes: [9, UInt8(entries.count)] + [UInt8](repeating: 0, count: 18)), revision: 1,
      recordedAt: moment.instant, firstRecordedAt: moment.instant,
      facts: EntryFacts(moment: moment, content: content))
    entries.append(entry)
    return entry
  }

  /// - Parameter written: when it was told; as late as it counts if not given.
  mutating func change(
    _ from: String, _ state: RegimenChange.State, written: String? = nil
  ) throws {
    let change = RegimenChange(medication: prescription.id, from: try civil(from), state)
    let moment = try lived(written ?? from)
    prescription.changes.append(Written(change, in: entry(.regimen(change), moment)))
  }

  mutating func product(
    _ from: String, _ name: String, _ strength: Strength? = nil, written: String? = nil
  ) throws {
    let product = Product(
      medication: prescription.id, from: try civil(from).day, name: name, strength: strength)
    let moment = try lived(written ?? from)
    prescription.products.append(Written(product, in: entry(.product(product), moment)))
  }

  /// What becomes of a plan.
  ///
  /// - Parameters:
  ///   - from: the first step's day if not given.
  ///   - steps: `2026-12-01 5 08:00,20:00`, a day with milligrams and times; `2026-12-01` is nothing.
  ///   - plan: the plan that it is about; the one given last if not given.
  @discardableResult
  mutating func plan(
    _ action: PlanEvent.Action, _ from: String? = nil, _ steps: [String] = [],
    of plan: EntryID? = nil, written: String, by: String? = nil
  ) throws -> EntryID {
    let steps = try steps.map(planStep)
    let first = steps.first.map { LocalDateTime(day: $0.from, time: .midnight) }
    let given = prescription.planEvents.last { $0.content.action == .begin }?.id
    let event = PlanEvent(
      medication: prescription.id, plan: action == .begin ? nil : plan ?? given, action,
      from: try from.map(civil) ?? first.orThrow("no first step"), steps: steps, decidedBy: by)
    let entry = entry(.plan(event), try lived(written))
    prescription.planEvents.append(Written(event, in: entry))
    return entry.id
  }

  mutating func supply(
    _ moment: String, _ kind: SupplyEvent.Kind, _ amount: Amount, of medicine: EntryID? = nil,
    written: String? = nil
  ) throws {
    let event = SupplyEvent(medication: medicine ?? prescription.id, kind, amount)
    var entry = entry(.supply(event), try lived(moment))
    if let written {
      let instant = try lived(written).instant
      entry = Entry(
        id: entry.id, revision: 1, recordedAt: instant, firstRecordedAt: instant,
        facts: entry.facts)
      entries[entries.count - 1] = entry
    }
    supplies.append(Written(event, in: entry))
  }

  mutating func dose(
    _ moment: String, _ amount: Amount, for slot: String? = nil, of medicine: EntryID? = nil
  ) throws {
    let log = DoseLog(
      medication: medicine ?? prescription.id, amount: amount, slot: try slot.map(slotReference))
    _ = entry(.dose(log), try lived(moment))
  }

  mutating func mark(_ moment: String, for slot: String?, of medicine: EntryID? = nil) throws {
    let missed = MissedDose(
      medication: medicine ?? prescription.id, kind: .missed, slot: try slot.map(slotReference),
      reason: .forgot)
    _ = entry(.missed(missed), try lived(moment))
  }

  var doses: PrescribedDoses { prescription.doses(in: entries) }
}

/// `2026-12-01 5 08:00,20:00`, or `2026-12-01` for nothing.
func planStep(_ text: String) throws -> PlanStep {
  let words = text.split(separator: " ").map(String.init)
  guard words.count == 3 else { return PlanStep(from: try civil(words[0]).day, doses: []) }
  let amount = milligrams(try Int(words[1]).orThrow(text))
  return PlanStep(
    from: try civil(words[0]).day,
    doses: try words[2].split(separator: ",").map { ScheduledDose(try clock(String($0)), amount) })
}

/// The same amount at each of the times.
func prescribed(
  _ amount: Amount, _ times: [String] = RegimenTests.thrice, on days: ScheduledDays = .daily
) throws -> RegimenChange.State {
  .prescribed(
    .scheduled(try Schedule(days, doses: times.map { ScheduledDose(try clock($0), amount) })))
}

func tablets(_ number: Int, over denominator: Int128 = 1) -> Amount {
  Amount(Exact(Int128(number), over: denominator), .tablet)
}

func milliliters(_ number: Int) -> Amount { Amount(Exact(number), .milliliter) }

internal import JournalModel
internal import JournalStore

/// What becomes of a plan, understood and not stored yet.
struct PlanDecision {
  /// The medicine as it was read.
  let record: MedicationRecord
  let prescription: Prescription
  let event: PlanEvent
  let decided: LivedMoment
  let reason: String?

  var facts: EntryFacts {
    EntryFacts(
      moment: decided, content: .plan(event), text: reason,
      isPrivate: record.entry.facts.isPrivate)
  }

  /// As it is once this is stored.
  var after: Prescription { prescription.adding(event, told: decided) }
}

extension Session {
  /// - Parameter words: what is said of it, for people.
  func store(
    _ decision: PlanDecision, as action: String, _ format: AnswerFormat,
    saying words: (_ id: String) -> String
  ) throws {
    let database = try journalForWriting()
    let noticing = Noticing(self, in: database)
    try store(action, in: database) { writer in
      try check(decision.prescription, in: writer)
      return try writer.add(decision.facts, noticing: noticing.look)
    } receipt: { entry in
      switch format {
      case .json:
        String(
          try jsonText(EntryJSON(entry, medicines: try medicineNames(in: database))).dropLast())
      case .text: words(try database.shortText(of: entry.id))
      }
    }
    try noticing.speak()
  }

  /// - Throws: exit 65 when a plan would stand beside another of its medicine.
  func checkOverlap(of plan: Plan, in prescription: Prescription) throws {
    let now = environment.zone.local(at: environment.now)
    guard let other = prescription.plan(overlapping: plan, at: now) else { return }
    let name = "\"\(shown(prescription.medication.name))\""
    let text = PlanText(today: environment.today, shown: shown)
    let first = plan.steps.first?.step.from ?? plan.dropped.first?.step.from
    let end = first.map { " --from \($0.iso8601)" } ?? ""
    throw CommandError(
      .refusedValue,
      "\(shown(prescription.medication.name)) has a plan already (\(text.extent(other))); nothing was stored; journal plan cancel \(name)\(end) ends it where this one begins, journal plan resume \(name) --step ... gives new days to what is held of it"
    )
  }

  /// When something that counts from the beginning of a day was decided, as far as the journal can
  /// know: when it is written down, or that day where it is past.
  func decided(from day: CivilDay) throws -> LivedMoment {
    let zone = environment.zone
    let start = zone.moment(at: zone.start(of: day), precision: .day)
    return start.instant <= environment.now ? start : try writtenNow()
  }
}

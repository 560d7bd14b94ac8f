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

  /// - Parameters:
  ///   - plan: the entry that gave the plan; `nil` of one that is given.
  ///   - start: from when it counts.
  init(
    _ action: PlanEvent.Action, _ plan: EntryID? = nil, of record: MedicationRecord,
    _ prescription: Prescription, from start: LocalDateTime, decided: LivedMoment,
    steps: [PlanStep] = [], _ words: DecisionWords
  ) {
    self.record = record
    self.prescription = prescription
    event = PlanEvent(
      medication: prescription.id, plan: plan, action, from: start, steps: steps,
      decidedBy: words.decidedBy)
    self.decided = decided
    reason = words.why
  }

  var facts: EntryFacts {
    EntryFacts(
      moment: decided, content: .plan(event), text: reason,
      isPrivate: record.entry.facts.isPrivate)
  }

  /// As it is once this is stored.
  var after: Prescription { prescription.adding(event, told: decided) }

  /// The plan as it is once this is stored.
  var plan: Plan? {
    // The medicine's own identity stands for the event's, which has none yet.
    after.plans.first { $0.id == event.plan ?? prescription.id }
  }
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
        try jsonText(EntryJSON(entry, medicines: try database.medicineNames()))
      case .text: words(try database.shortText(of: entry.id))
      }
    }
    try noticing.speak()
  }

  /// Stores a plan that is given or taken up again, and tells its steps.
  ///
  /// - Parameters:
  ///   - what: `plan of 3 steps`.
  ///   - number: that of the first step.
  /// - Throws: exit 65 when it would stand beside another.
  func storeSteps(
    of decision: PlanDecision, as action: String, _ format: AnswerFormat, saying what: String,
    from number: Int = 1
  ) throws {
    if let plan = decision.plan { try checkOverlap(of: plan, in: decision.prescription) }
    let text = PlanText(today: environment.today, shown: shown)
    let name = shown(decision.record.medication.name)
    try store(decision, as: action, format) { id in
      let head =
        "Recorded: \(name) \(what)\(text.source(decision.event, decision.reason)).  [\(id)]"
      return ([head] + text.lines(decision.event.steps, from: number, width: width))
        .joined(separator: "\n")
    }
  }

  /// - Throws: exit 65 when a plan would stand beside another of its medicine.
  func checkOverlap(of plan: Plan, in prescription: Prescription) throws {
    let now = environment.moment.local
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

internal import ArgumentParser
internal import JournalModel
internal import JournalStore

/// What `plan hold` and `plan cancel` take.
struct PlanEndingOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The medicine; the only one with a plan needs no name.", valueName: "name"))
  var words: [Word] = []

  @OptionGroup var decision: DecisionOptions
  @OptionGroup var global: GlobalOptions

  init() {}

  func store(_ action: PlanEvent.Action, as name: String, in session: Session) throws {
    try decision.words.checkTexts()
    let database = try session.existingJournal()
    let start = try startWithoutNext(in: session)
    let now = session.environment.moment.local
    let known = try session.knownPlan(
      of: words.joined, action == .hold ? "with steps to come" : "with steps to come or held",
      in: database
    ) { plan in
      action == .hold
        ? plan.isRunning && plan.isOpen(at: min(now, start?.from ?? now))
        : plan.isOpen(at: min(now, start?.from ?? now))
    }
    let from = try start ?? session.start(decision.from, of: known.prescription, in: database)
    let planDecision = PlanDecision(
      action, known.plan.id, of: known.record, known.prescription, from: from.from,
      decided: from.decided, decision.words)
    let after = try waiting(known, planDecision, session)
    let receipt = PlanEndingReceipt(
      decision: planDecision, waiting: after,
      text: PlanText(
        today: session.environment.today, shown: session.shown))
    try session.store(planDecision, as: name, decision.format, saying: receipt.text)
    if action == .hold {
      session.say(
        "To take it up again: journal plan resume \"\(session.shown(known.record.medication.name))\""
      )
    }
    sayOther(planDecision, now, session)
  }

  /// Says of another plan of the medicine that its steps are still to come.
  private func sayOther(_ decision: PlanDecision, _ now: LocalDateTime, _ session: Session) {
    let others = decision.prescription.plans.filter { $0.id != decision.event.plan }
    guard let next = others.first(after: now)?.steps(after: now).first else { return }
    let text = PlanText(today: session.environment.today, shown: session.shown)
    let name = session.shown(decision.record.medication.name)
    session.say(
      "Another plan of \(name) has steps to come, \(text.line(next.step)). To end it: journal plan cancel \"\(name)\""
    )
  }

  /// From when it counts, where no medicine is needed to say it.
  private func startWithoutNext(in session: Session) throws -> RegimenStart? {
    struct IsNext: Error {}
    do {
      return try RegimenStart(
        decision.from, written: try session.writtenNow(), zone: session.environment.zone,
        now: session.environment.now
      ) { throw IsNext() }
    } catch is IsNext {
      return nil
    }
  }

  /// The steps that are held or cancelled by this. A plan can be said to end with the steps that it
  /// has, to make room for another.
  ///
  /// - Throws: exit 65 when nothing is left to hold.
  private func waiting(
    _ known: KnownPlan, _ decision: PlanDecision, _ session: Session
  ) throws -> [Plan.Step] {
    let waiting = decision.plan?.dropped ?? []
    guard waiting.isEmpty, decision.event.action == .hold else { return waiting }
    let name = session.shown(known.record.medication.name)
    let from = decision.event.from.text(relativeTo: session.environment.today)
    throw CommandError(
      .refusedValue,
      "no step of the plan of \(name) begins from \(from) on; nothing was stored; journal plan show \"\(name)\" tells its days"
    )
  }
}

extension Session {
  /// From when a decision counts, as typed after `--from`.
  func start(
    _ from: String?, of prescription: Prescription, in database: JournalDatabase
  ) throws -> RegimenStart {
    try RegimenStart(
      from, written: try writtenNow(), zone: environment.zone, now: environment.now
    ) {
      guard let next = try nextDose(of: prescription, in: database) else {
        throw noNextDose(shown(prescription.medication.name))
      }
      return next
    }
  }
}

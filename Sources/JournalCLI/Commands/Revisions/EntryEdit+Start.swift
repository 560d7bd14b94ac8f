internal import JournalModel
internal import JournalStore

/// Changes of what is prescribed, plans and products.
extension EntryEdit {
  func applyStart(to draft: inout EditDraft) throws {
    let moment = try shared.moment(correcting: draft.facts.moment, for: .entry, in: session)
    switch draft.facts.content {
    case .regimen(var change):
      let known = change.from
      change.from = try options.from.map { try start($0, correcting: known) } ?? known
      if let by = shared.by?.trimmed.nonEmpty {
        try TextLimit.check(by)
        change.decidedBy = by
      }
      draft.facts.content = .regimen(change)
      applyMoment(moment, from: change.from, before: known, to: &draft)
      draft.words = try reason()
    case .plan(var event):
      let known = event.from
      event.from = try options.from.map { try start($0, correcting: known) } ?? known
      if let by = shared.by?.trimmed.nonEmpty {
        try TextLimit.check(by)
        event.decidedBy = by
      }
      try check(event)
      draft.facts.content = .plan(event)
      applyMoment(moment, from: event.from, before: known, to: &draft)
      draft.words = try reason()
    case .product(var product):
      let known = product.from
      product.from =
        try options.from.map {
          try EditStart.day(
            $0, correcting: known, now: session.environment.now, zone: session.environment.zone)
        } ?? known
      draft.facts.content = .product(product)
      applyMoment(
        moment, from: product.from.midnight,
        before: known.midnight, to: &draft)
      draft.words = try wanted([])
    case .dose, .missed, .note, .mood, .reading, .question, .answer, .important, .medication,
      .supply, .pump, .appointment, .agreement, .gap, .tracker, .setting:
      break
    }
  }

  /// - Throws: exit 65 when its plan would stand beside another.
  private func check(_ event: PlanEvent) throws {
    guard
      var prescription = try database.prescriptions().first(where: {
        $0.ids.contains(event.medication)
      })
    else { return }
    prescription.planEvents = prescription.planEvents.map {
      $0.id == entry.id ? Written(event, in: entry) : $0
    }
    let plan = prescription.plans.first { $0.id == event.plan ?? entry.id }
    if let plan { try session.checkOverlap(of: plan, in: prescription) }
  }

  private func start(_ text: String, correcting known: LocalDateTime) throws -> LocalDateTime {
    try EditStart.read(
      text, correcting: known, now: session.environment.now, zone: session.environment.zone)
  }

  /// When it was said, unless it counts from earlier.
  func applyMoment(
    _ moment: LivedMoment, from start: LocalDateTime, before known: LocalDateTime,
    to draft: inout EditDraft
  ) {
    guard start != known || moment != draft.facts.moment else { return }
    draft.facts.moment = entry.moment(
      from: start, before: known, told: moment == draft.facts.moment ? nil : moment,
      in: session.zone(of: moment))
  }

  /// The reason, from the words or from `--reason`.
  private func reason() throws -> EditDraft.WordsWanted? {
    if let phrase = try? DosePhrase.parse(words.texts), phrase.medicine == nil,
      case .amount? = phrase.amount
    {
      throw CommandError(
        .usage,
        "\"\(session.shown(words.joined))\" is an amount; nothing was stored; journal med change says anew what is prescribed"
      )
    }
    guard let reason = options.reason else { return try wantedWords(words) }
    guard words.isEmpty, !options.edit else {
      throw CommandError(
        .usage, "the reason is given twice; nothing was stored; leave --reason out")
    }
    return EditDraft.WordsWanted(
      words: reason.isEmpty ? [] : [Word(argument: reason)], what: "the words of the reason",
      example: "--reason \"...\"")
  }
}

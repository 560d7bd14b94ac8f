internal import JournalModel
internal import JournalStore

/// Doses, taken or not.
extension EntryEdit {
  func applyDose(to draft: inout EditDraft) throws {
    switch draft.facts.content {
    case .dose(let dose): try apply(to: dose, &draft)
    case .missed(let missed): try apply(to: missed, &draft)
    case .note, .mood, .reading, .question, .answer, .important, .medication, .regimen, .product,
      .plan, .supply, .pump, .appointment, .agreement, .gap, .tracker, .setting:
      break
    }
  }

  private func apply(to known: DoseLog, _ draft: inout EditDraft) throws {
    let phrase = try DosePhrase.parse(words.texts)
    try applyMoment(to: &draft, phrase.time)
    var dose = known
    let medicine = try medicine(named: phrase.medicine, of: &dose.medication, &draft)
    if let amount = phrase.amount { dose.amount = try self.amount(amount, of: medicine, known) }
    if options.withFood { dose.withFood = true }
    dose.slot = try slot(dose.slot, of: dose.medication, known.medication, draft)
    draft.facts.content = .dose(dose)
    draft.words = try wanted([])
  }

  private func apply(to known: MissedDose, _ draft: inout EditDraft) throws {
    try applyMoment(to: &draft)
    var missed = known
    try checkName()
    _ = try medicine(named: words.joined, of: &missed.medication, &draft)
    missed.kind = try options.kind.map(EntryEdit.kind) ?? known.kind
    missed.slot = try slot(missed.slot, of: missed.medication, known.medication, draft)
    if missed.slot != known.slot, shared.at == nil {
      draft.facts.moment = moment(of: missed.slot, known, draft.facts.moment)
    }
    draft.facts.content = .missed(missed)
    draft.words = try wanted([])
    if let reason = options.reason {
      guard !options.edit else {
        throw CommandError(
          .usage,
          "--reason gives the words that --edit asks for; nothing was stored; leave one out")
      }
      draft.words = EditDraft.WordsWanted(
        words: reason.isEmpty ? [] : [Word(argument: reason)], what: "the words of the reason",
        example: "--reason forgot")
    }
  }

  private static func kind(_ word: String) throws -> MissedDose.Kind {
    guard let kind = MissedDose.Kind(rawValue: word.nameFolded) else {
      throw CommandError(
        .refusedValue,
        "--kind \"\(escapedForTerminal(word))\" is not understood; nothing was stored; write missed or skipped"
      )
    }
    return kind
  }

  /// - Throws: exit 64 for a reason, or another kind, where a medicine is named.
  private func checkName() throws {
    let name = words.joined
    let folded = name.nameFolded
    let isName = try database.medications().contains {
      $0.medication.name.nameFolded.hasPrefix(folded)
    }
    guard !isName, !options.new else { return }
    if let kind = MissedDose.Kind(rawValue: folded) {
      throw meant(words, "a kind", "--kind \(kind.rawValue)")
    }
    if MissedDose.Reason(words: name) != .other {
      throw meant(words, "a reason", "--reason \"\(session.shown(name))\"")
    }
  }

  // MARK: The medicine

  /// The medicine that is meant from now on; what is not in the journal yet waits for the write.
  private func medicine(
    named name: String?, of id: inout EntryID, _ draft: inout EditDraft
  ) throws -> MedicineChoice? {
    guard let name = name?.trimmed.nonEmpty else {
      guard !options.new else {
        throw CommandError(
          .usage, "--new goes with the name of a medicine; nothing was stored; add it")
      }
      let known = try prescription(of: id)
      return try database.medications().first { $0.id == known?.id }.map(MedicineChoice.known)
    }
    let choice = try session.medicine(
      named: name, among: try database.medications(), isNew: options.new)
    switch choice {
    case .known(let record):
      let isSame = try prescription(of: record.id)?.ids.contains(id) == true
      if !isSame { id = record.id }
    case .naming, .new: draft.medicine = choice
    }
    return choice
  }

  private func prescription(of id: EntryID) throws -> Prescription? {
    try database.prescriptions().first { $0.ids.contains(id) }
  }

  /// A bare number is in the unit of the medicine's dose, else in the one that stands there.
  private func amount(
    _ phrase: AmountPhrase, of medicine: MedicineChoice?, _ known: DoseLog
  ) throws -> Amount {
    if case .number(let number) = phrase, medicine?.known?.dose == nil {
      return Amount(number, known.amount.unit)
    }
    guard let medicine else {
      guard case .amount(let amount) = phrase else {
        throw CommandError(
          .refusedValue, "half of what? nothing was stored; write an amount, such as 5mg")
      }
      return amount
    }
    return try session.amount(phrase, of: medicine)
  }

  // MARK: The scheduled dose

  /// The slot that is named, or the one that stays; either must be in the schedule of a medicine
  /// that is named anew.
  private func slot(
    _ known: SlotReference?, of medicine: EntryID, _ before: EntryID, _ draft: EditDraft
  ) throws -> SlotReference? {
    guard options.for != nil || (known != nil && medicine != before) else { return known }
    let choice = EditSlot(
      session: session,
      prescription: draft.medicine == nil ? try prescription(of: medicine) : nil,
      zone: try session.zone(named: shared.zone))
    if let text = options.for { return try choice.slot(text, near: draft.facts.moment) }
    if let known { try choice.check(known) }
    return known
  }

  /// A mark lies at its scheduled dose, unless that is still to come, or the person said another
  /// time.
  private func moment(
    of slot: SlotReference?, _ known: MissedDose, _ moment: LivedMoment
  ) -> LivedMoment {
    guard let slot, known.slot.map({ $0.moment == entry.facts.moment.local }) ?? true else {
      return moment
    }
    var lived = session.zone(of: moment).lived(at: slot.moment)
    guard lived.instant <= session.environment.now else { return moment }
    if moment.precision == .approximate { lived.precision = .approximate }
    return lived
  }
}

extension EntryContent {
  /// The same of another medicine.
  func of(_ medicine: EntryID) -> EntryContent {
    switch self {
    case .dose(var dose):
      dose.medication = medicine
      return .dose(dose)
    case .missed(var missed):
      missed.medication = medicine
      return .missed(missed)
    case .regimen(var change):
      change.medication = medicine
      return .regimen(change)
    case .product(var product):
      product.medication = medicine
      return .product(product)
    case .plan(var event):
      event.medication = medicine
      return .plan(event)
    case .supply(var event):
      event.medication = medicine
      return .supply(event)
    case .pump(var log):
      log.medication = medicine
      return .pump(log)
    case .note, .mood, .reading, .question, .answer, .important, .medication, .appointment,
      .agreement, .gap, .tracker, .setting:
      return self
    }
  }
}

internal import JournalModel
internal import JournalStore

/// The dose that a person means by a few words: of what, how much, and for which scheduled dose.
struct MeantDose {
  let medicine: MedicineChoice
  let amount: Amount
  /// The scheduled dose that was named.
  let slot: SlotReference?
}

extension Session {
  /// - Throws: exit 64 when it is not clear what is meant, or when nothing is open and nobody can
  ///   be asked; exit 65 for what is not in the journal or not in the schedule.
  func meantDose(
    _ phrase: DosePhrase, at moment: LivedMoment, for named: NamedSlot?, isNew: Bool
  ) throws -> MeantDose {
    let database = try journal()
    let around = try ScheduledDoses(
      database, at: moment, slot: named?.candidates.min { $0.day < $1.day },
      now: environment.moment)
    if phrase.amount == nil, around.prescriptions.isEmpty { throw LogDoseCommand.howMuch }
    let medications = try database?.medications() ?? []
    let medicine = try doseMedicine(phrase, among: medications, isNew: isNew) {
      if let named { return try around.active(with: named.candidates) }
      guard phrase.amount == nil else { return around.active }
      // A medicine is never guessed from an amount.
      return try around.open
    }
    let prescription = medicine.id.flatMap(around.prescription)
    let slot = try named.map { try self.slot($0, of: prescription, at: moment.local) }
    guard let prescription, let doses = try around.doses(of: prescription) else {
      return MeantDose(
        medicine: medicine, amount: try amount(phrase.amount, of: medicine), slot: slot)
    }
    let isBare = phrase.amount == nil && phrase.medicine == nil
    let open = isBare ? doses.openSlotSoon(at: moment) : doses.openSlot(at: moment)
    let usual = try usualAmount(
      phrase.amount, of: doses, at: moment,
      slot: slot.map { doses.diary.history.slot($0) } ?? open,
      isOnly: around.active.count == 1)
    return MeantDose(
      medicine: medicine,
      amount: try amount(phrase.amount, of: medicine, usual: usual), slot: slot)
  }

  /// A word after a bare number that is no medicine was perhaps meant as its unit.
  private func doseMedicine(
    _ phrase: DosePhrase, among medications: [MedicationRecord], isNew: Bool,
    unnamed: () throws -> [Prescription]
  ) throws -> MedicineChoice {
    guard case .number(let number)? = phrase.amount, let name = phrase.medicine, !isNew,
      !medications.isEmpty
    else {
      return try medicine(
        named: phrase.medicine, among: medications, isNew: isNew, unnamed: unnamed)
    }
    let folded = name.nameFolded
    let names = medications.map { $0.medication.name.nameFolded }
    guard names.contains(where: { $0.hasPrefix(folded) }) || nearest(to: name, among: names) != nil
    else {
      throw CommandError(
        .refusedValue,
        "\"\(shown(name))\" is neither a unit nor a medicine of this journal; nothing was stored; write \(number.text)mg, or \"\(number.text) tablets\""
      )
    }
    return try medicine(named: name, among: medications, unnamed: unnamed)
  }

  /// What a dose of this medicine is when only its unit, a part of it, or nothing was said.
  ///
  /// - Parameters:
  ///   - slot: the scheduled dose that it is.
  ///   - isOnly: no other medicine can be meant.
  private func usualAmount(
    _ phrase: AmountPhrase?, of doses: MedicineDoses, at moment: LivedMoment, slot: Slot?,
    isOnly: Bool
  ) throws -> Amount? {
    if let slot { return slot.amount }
    let usual = doses.prescription.medication.dose
    guard let schedule = doses.prescription.schedule(at: moment.local) else { return usual }
    let nearest = doses.nearestSlot(to: moment.local)?.slot.amount ?? schedule.doses[0].amount
    switch phrase {
    case .amount, .number: return nearest
    // What is usual is not what a plan says meanwhile.
    case .fractionOfUsual:
      return doses.prescription.isPlanned(at: moment.local) ? nearest : usual ?? nearest
    case nil:
      try confirmAnother(nearest, of: doses, at: moment, isOnly: isOnly)
      return nearest
    }
  }
}

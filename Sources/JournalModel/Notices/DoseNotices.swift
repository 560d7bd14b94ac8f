/// What the journal notices about one dose, over the diary as it stands.
package struct DoseNotices {
  let medicine: NoticedMedicine
  /// The dose's place in the diary.
  let index: Int
  let occasion: NoticeOccasion
  let voice: NoticeVoice
  /// Seen at the moment of speaking, or at the dose's own where it lies a little ahead.
  let matching: DoseMatching

  /// `nil` unless the entry is a dose in the medicine's diary.
  package init?(
    of entry: EntryID, in medicine: NoticedMedicine, occasion: NoticeOccasion, _ voice: NoticeVoice
  ) {
    guard let index = medicine.doses.doses.lastIndex(where: { $0.id == entry }) else { return nil }
    self.medicine = medicine
    self.index = index
    self.occasion = occasion
    self.voice = voice
    let moment = medicine.doses.diary.doses[index].moment
    matching = medicine.doses.diary.matching(
      asOf: moment.instant > voice.now.instant ? moment : voice.now)
  }

  /// In the order of the rules.
  package var all: [Notice] {
    [
      closeTogether, beyondSchedule, doubled, unusualAmount, aboveMaximum, notPrescribed, sameDose,
    ].compactMap { $0 }
  }
}

/// When notices are looked for.
package enum NoticeOccasion: Hashable, Sendable {
  /// The entry was written or corrected just now.
  case writing
  /// Later, of an entry with which something was noticed: is it still so? What had only been said
  /// often enough does not count.
  case standing
}

extension DoseNotices {
  var diary: DoseDiary { medicine.doses.diary }
  var dose: TakenDose { diary.doses[index] }
  var entry: Entry { medicine.doses.doses[index] }
  var match: DoseMatch { matching.doses[index] }

  func notice(_ rule: NoticeRule, _ level: NoticeLevel, facts: [String], ending: String? = nil)
    -> Notice
  {
    Notice(
      rule, level, medication: medicine.id, at: dose.moment, facts: facts, ending: ending)
  }

  /// What to do about a dose too many, with the person's own words.
  var ending: String { voice.extraDose(entry.id, instruction: medicine.instruction) }

  /// An amount as it was typed, and as it compares with the schedule where that differs.
  func amountText(_ index: Int) -> String {
    let compared = diary.doses[index].amount
    guard case .dose(let typed) = medicine.doses.doses[index].facts.content,
      typed.amount.unit != compared.unit
    else { return compared.text }
    return voice.amount(typed.amount, as: compared)
  }

  /// D6.
  var notPrescribed: Notice? {
    let prescription = medicine.prescription
    let start = dose.isTimed ? dose.moment.local : dose.moment.day.midnight
    guard let change = prescription.change(at: start)?.content else { return nil }
    switch change.state {
    case .prescribed: return nil
    case .paused, .stopped: break
    }
    let next = prescription.timeline.map(\.content).first { $0.from > start && $0.isPrescribed }
    if !dose.isTimed, let next, next.from.day == dose.moment.day { return nil }
    let end = next.flatMap { $0.from <= voice.now.local ? $0.from : nil }
    return notice(
      .notPrescribed, .info,
      facts: [
        voice.notPrescribed(medicine.name, change.state, from: change.from, until: end)
      ])
  }
}

extension RegimenChange {
  var isPrescribed: Bool {
    switch state {
    case .prescribed: true
    case .paused, .stopped: false
    }
  }
}

/// What was written down of one medicine, and its diary of doses beside the schedule.
package struct PrescribedDoses: Hashable, Sendable {
  package let diary: DoseDiary
  /// The entries behind the diary's doses, in its order.
  package let doses: [Entry]
  /// The entries behind the diary's marks, in its order.
  package let marks: [Entry]
}

extension Prescription {
  /// The medicine's doses and marks beside its schedule.
  ///
  /// - Parameters:
  ///   - entries: in the order of writing; those of other medicines and of other kinds are let go.
  ///   - from: nothing before this day is wanted: no slot exists whose window had closed by then.
  package func doses(in entries: [Entry], from first: CivilDay? = nil) -> PrescribedDoses {
    var doses: [(entry: Entry, dose: TakenDose)] = []
    var marks: [(entry: Entry, mark: SlotMark)] = []
    let history = history
    let scheduled = history.versions.filter { $0.regimen.schedule != nil }
    for entry in entries {
      switch entry.content {
      case .dose(let dose) where ids.contains(dose.medication):
        let moment = entry.moment
        let unit = scheduled.unit(at: dose.slot?.moment ?? moment.local) ?? dose.amount.unit
        let amount = comparable(dose.amount, on: moment.day, with: unit)
        doses.append((entry, TakenDose(moment, amount, for: dose.slot)))
      case .missed(let missed) where ids.contains(missed.medication):
        guard let slot = missed.slot else { continue }
        marks.append((entry, SlotMark(slot, missed.kind, reason: missed.reason)))
      case .dose, .missed, .note, .mood, .reading, .question, .answer, .important, .medication,
        .regimen, .product, .plan, .supply, .pump, .appointment, .agreement, .gap, .tracker,
        .setting:
        continue
      }
    }
    let begins = DoseDiary.beginning(
      added: added, doses: doses.map(\.dose), marks: marks.map(\.mark))
    let earliest = first.map { $0.midnight } ?? begins
    return PrescribedDoses(
      diary: DoseDiary(
        history: history, begins: max(begins, earliest), doses: doses.map(\.dose),
        marks: marks.map(\.mark),
        onTime: medication.onTimeMinutes.map(OnTimeWindow.init(minutes:)) ?? .usual,
        minimumGapMinutes: medication.minimumGapMinutes),
      doses: doses.map(\.entry), marks: marks.map(\.entry))
  }
}

extension [RegimenVersion] {
  /// The unit in which the schedule nearest to a moment counts: the one in force, else the one
  /// before, else the first. Each version has a schedule.
  fileprivate func unit(at moment: LocalDateTime) -> DoseUnit? {
    let version = last { $0.from <= moment } ?? first
    return version?.regimen.schedule?.doses.first?.amount.unit
  }
}

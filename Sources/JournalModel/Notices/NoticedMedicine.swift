/// A medicine with everything that notices look at.
package struct NoticedMedicine: Hashable, Sendable {
  package var prescription: Prescription
  /// From far enough back: the ten doses before the one that is looked at, the last dose there is,
  /// and a period of the schedule before the 72 hours that a note looks back on.
  package var doses: PrescribedDoses
  package var instruction: SavedQuotation?
  /// What its label says, as far as the person saved it with its source.
  package var labelWarnings: [SavedQuotation]
  /// A limit saved beside that of an as-needed regimen.
  package var maximum: SavedMaximum?
  package var plans: [PlanSpan]
  package var pump: PumpState?
  package var supply: SupplyLeft?
  /// When the latest calendar file was written, if one was.
  package var remindersWritten: Instant?

  package init(
    _ prescription: Prescription, doses: PrescribedDoses, plans: [PlanSpan]? = nil,
    pump: PumpState? = nil, supply: SupplyLeft? = nil, remindersWritten: Instant? = nil
  ) {
    self.prescription = prescription
    self.doses = doses
    let medication = prescription.medication
    instruction = medication.instruction.map {
      SavedQuotation($0, source: medication.instructionSource)
    }
    labelWarnings = medication.labelWarning.map { [$0] } ?? []
    maximum = medication.maximum
    self.plans = plans ?? prescription.plans.map(\.span)
    self.pump = pump
    self.supply = supply
    self.remindersWritten = remindersWritten
  }

  package var id: EntryID { prescription.id }
  var name: String { prescription.medication.name }
  /// Only when the person said so; not having been asked is not a yes.
  var isNotToBeStopped: Bool { prescription.medication.doNotStop == true }
}

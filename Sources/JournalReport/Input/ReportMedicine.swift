package import JournalModel

/// A medicine of the journal with what was prescribed of it, and its doses beside its schedule.
package struct ReportMedicine: Hashable, Sendable {
  /// As far as it was known at the moment of the report.
  package var prescription: Prescription
  /// Whether the medicine itself is kept off reports: then only what was openly written of it
  /// exists for one.
  package var isPrivate: Bool
  /// Settled for the slots from ``ReportPeriod/firstDoseDay`` on; `nil` for a medicine without a
  /// schedule.
  package var doses: PrescribedDoses?
  /// The last dose with a time before those of ``doses``, where they hold none before the period.
  package var lastDoseBefore: Entry?
  /// What happened to its pump, as far as it may be told.
  package var pump: PumpState?
  /// What should be left of it; `nil` where that is not known or not told.
  package var supply: SupplyLeft?

  package init(
    _ prescription: Prescription, isPrivate: Bool = false, doses: PrescribedDoses? = nil,
    lastDoseBefore: Entry? = nil, pump: PumpState? = nil, supply: SupplyLeft? = nil
  ) {
    self.prescription = prescription
    self.isPrivate = isPrivate
    self.doses = doses
    self.lastDoseBefore = lastDoseBefore
    self.pump = pump
    self.supply = supply
  }
}

extension Prescription {
  /// Without the changes, plans and products that were written privately.
  package var written: Prescription {
    var open = self
    open.changes.removeAll { $0.entry.isPrivate }
    open.products.removeAll { $0.entry.isPrivate }
    open.planEvents.removeAll { $0.entry.isPrivate }
    return open
  }

  /// Whether a schedule was in force on one of these days.
  package func isScheduled(in days: ClosedRange<CivilDay>) -> Bool {
    history.versions.contains { version in
      version.regimen.schedule != nil && version.reaches(days)
    }
  }
}

extension RegimenVersion {
  /// Whether it was in force at some moment of these days.
  func reaches(_ days: ClosedRange<CivilDay>) -> Bool {
    from.day <= days.upperBound
      && until.map { $0 > days.lowerBound.midnight } ?? true
  }
}

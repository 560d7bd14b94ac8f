internal import JournalModel

extension Prescription {
  /// The usual dose, else one of what is scheduled: in its unit a bare number is meant.
  var usualAmount: Amount? { medication.dose ?? latestAmount }

  /// An amount of what is scheduled.
  var latestAmount: Amount? {
    history.versions.last { $0.regimen.schedule != nil }?.regimen.schedule?.doses.first?.amount
  }
}

internal import JournalModel

extension Session {
  /// `baclofen, 10 mg, tablet, for spasticity: 10 mg at 08:00, 20:00 (20 mg a day), every day, from
  /// now on.`
  func readBack(_ addition: MedicineAddition) -> String {
    let text = entryText(medicines: [:])
    var described = addition.medication
    if let (regimen, _) = addition.regimen, regimen.schedule != nil { described.dose = nil }
    described.prescriber = nil
    let prescriber = addition.medication.prescriber.map { "prescribed by \(shown($0))" }
    let details = text.medicineDetails(described) + [prescriber].compactMap(\.self)
    let head = ([shown(addition.medication.name)] + details).joined(separator: ", ")
    guard let (regimen, start) = addition.regimen else {
      return head + (details.isEmpty ? "" : ";") + " without a schedule."
    }
    return "\(head): \(regimen.textEveryDay), from \(fromText(start))."
  }
}

extension Regimen {
  /// ``textWithTotal`` that also says what goes without saying.
  fileprivate var textEveryDay: String {
    guard schedule?.days == .daily else { return textWithTotal }
    return textWithTotal + ", every day"
  }
}

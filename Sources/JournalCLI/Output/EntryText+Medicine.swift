internal import JournalModel

extension EntryText {
  /// `baclofen: 10 mg, tablet, usual dose 10 mg, for spasticity, Dr Lee`.
  func medicineLine(_ medication: Medication) -> String {
    let details = medicineDetails(medication).joined(separator: ", ")
    let owner = medication.mergedInto.map { ", which is \(medicine($0))" } ?? ""
    return shown(medication.name) + owner + (details.isEmpty ? "" : ": \(details)")
  }

  /// What is known of it besides its name.
  func medicineDetails(_ medication: Medication) -> [String] {
    let parts = [
      medication.strength?.text, medication.form.map(shown),
      medication.dose.map { "usual dose \($0.text)" },
      medication.purpose.map { "for \(shown($0))" },
      medication.prescriber.map(shown),
      medication.doNotStop.map(suddenStop),
      medication.minimumGapMinutes.map { "doses \(length($0)) apart or more" },
      medication.onTimeMinutes.map { "on time within \(length($0))" },
      medication.takingSince.map { "taken since \($0.text)" },
      medication.maximum.map(maximum), instruction(of: medication),
      medication.labelWarning.map { "label: \(quoted($0.words, $0.source))" },
    ]
    return parts.compactMap(\.self)
  }

  /// `at most 60 mg in 24 h ("no more than 60", Dr Lee)`.
  func maximum(_ maximum: SavedMaximum) -> String {
    let words = [maximum.words.map { "\"\(shown($0))\"" }, maximum.source.map(shown)]
      .compactMap(\.self)
    return "at most \(maximum.limit.amount.text) in \(maximum.limit.hours) h"
      + (words.isEmpty ? "" : " (\(words.joined(separator: ", ")))")
  }

  /// `"with food" (Dr Lee)`.
  func instruction(of medication: Medication) -> String? {
    medication.instruction.map { quoted($0, medication.instructionSource) }
  }

  func quoted(_ words: String, _ source: String?) -> String {
    "\"\(shown(words))\"" + (source.map { " (\(shown($0)))" } ?? "")
  }

  /// What the person was told of stopping it from one day to the next.
  func suddenStop(_ isNotToBeStopped: Bool) -> String {
    isNotToBeStopped ? "told not to stop it suddenly" : "told that it may be stopped"
  }

  func length(_ minutes: Int) -> String { elapsedText(seconds: Int64(minutes) * 60) }
}

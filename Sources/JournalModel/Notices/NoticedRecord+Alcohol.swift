extension NoticedRecord {
  /// A1: alcohol, and what the labels of the person's medicines say of it, as they saved it.
  func alcoholNotices(of entry: Entry, _ said: SaidNotices, _ voice: NoticeVoice) -> [Notice] {
    guard entry.facts.tellsOfAlcohol else { return [] }
    let moment = entry.moment
    return medicines.compactMap { medicine in
      let isSaid = said.alcoholDays[medicine.id]?.contains(moment.day) ?? false
      let warnings = medicine.labelWarnings.filter { $0.words.nameFolded.contains(alcohol) }
      guard !isSaid, !warnings.isEmpty, medicine.prescription.isActive(at: moment.local) else {
        return nil
      }
      return Notice(
        .alcohol, .info, medication: medicine.id, at: moment,
        facts: warnings.map { voice.labelSays(medicine.name, $0) })
    }
  }
}

/// The tag and the tracker by which the person tells of it, and the word by which a label does.
private let alcohol = "alcohol"

extension EntryFacts {
  var tellsOfAlcohol: Bool {
    if tags.contains(where: { $0.nameFolded == alcohol }) { return true }
    guard case .reading(let reading) = content else { return false }
    return reading.name.nameFolded == alcohol && reading.value.isPositive
  }
}

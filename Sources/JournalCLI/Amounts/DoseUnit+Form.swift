internal import JournalModel

extension Prescription {
  /// In what it is handed out: by its form, else as last time, else in pieces or a volume as its
  /// doses are; `nil` where nothing says it.
  func supplyUnit(events: [Written<SupplyEvent>]) -> DoseUnit? {
    let last = events.last { ids.contains($0.content.medication) }?.content.amount.unit
    let dosed = usualAmount?.unit
    return medication.form.flatMap(DoseUnit.init(form:)) ?? last
      ?? dosed.flatMap { $0.dimension == .mass ? nil : $0 }
  }
}

extension DoseUnit {
  /// `tablet` of coated tablets, `mL` of a liquid; `nil` of a form that is none that is counted.
  init?(form: String) {
    let words = form.lowercased().split { !$0.isLetter }
    let piece = words.reversed().lazy.compactMap { DoseUnit(word: $0) }.first { $0.isCountable }
    if let piece {
      self = piece
    } else if words.contains(where: DoseUnit.liquids.contains) {
      self = .milliliter
    } else {
      return nil
    }
  }

  private static let liquids: Set<Substring> = ["liquid", "solution", "syrup", "suspension"]
}

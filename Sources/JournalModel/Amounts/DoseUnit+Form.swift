extension DoseUnit {
  /// `tablet` of coated tablets, `mL` of a liquid; `nil` of a form that is none that is counted.
  package init?(form: String) {
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

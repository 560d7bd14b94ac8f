/// The units a dose can be counted in.
///
/// Mass converts within g, mg and mcg. Everything else is a kind of its own: nothing is added to
/// or compared with another kind, and an unknown unit is refused, never guessed.
package enum DoseUnit: String, CaseIterable, Sendable {
  case gram = "g"
  case milligram = "mg"
  case microgram = "mcg"
  case milliliter = "mL"
  case internationalUnit = "IU"
  case unit
  case tablet
  case capsule
  case puff
  case drop
  case patch
  case spray
  case sachet
  case suppository
  case injection

  /// Units of one dimension convert into each other.
  package enum Dimension: Hashable, Sendable {
    case mass
    case own(DoseUnit)
  }

  package var dimension: Dimension {
    switch self {
    case .gram, .milligram, .microgram: .mass
    case .milliliter, .internationalUnit, .unit, .tablet, .capsule, .puff, .drop, .patch, .spray,
      .sachet, .suppository, .injection:
      .own(self)
    }
  }

  /// How many of the dimension's smallest unit one of this is: micrograms for mass, else 1.
  package var factor: Exact {
    switch self {
    case .gram: Exact(1_000_000)
    case .milligram: Exact(1000)
    case .microgram, .milliliter, .internationalUnit, .unit, .tablet, .capsule, .puff, .drop,
      .patch, .spray, .sachet, .suppository, .injection:
      Exact(1)
    }
  }

  /// The code of the Unified Code for Units of Measure, which writes micrograms `ug`.
  /// Countable forms are annotations: https://ucum.org/ucum section 6, curly braces.
  package var ucum: String {
    switch self {
    case .gram: "g"
    case .milligram: "mg"
    case .microgram: "ug"
    case .milliliter: "mL"
    case .internationalUnit: "[iU]"
    case .drop: "[drp]"
    case .unit, .tablet, .capsule, .puff, .patch, .spray, .sachet, .suppository, .injection:
      "{\(rawValue)}"
    }
  }

  /// Counted in pieces, so that it has a plural and is spoken of in halves.
  package var isCountable: Bool {
    switch self {
    case .gram, .milligram, .microgram, .milliliter, .internationalUnit: false
    case .unit, .tablet, .capsule, .puff, .drop, .patch, .spray, .sachet, .suppository, .injection:
      true
    }
  }

  package var plural: String {
    switch self {
    case .patch: "patches"
    case .suppository: "suppositories"
    case .gram, .milligram, .microgram, .milliliter, .internationalUnit: rawValue
    case .unit, .tablet, .capsule, .puff, .drop, .spray, .sachet, .injection: rawValue + "s"
    }
  }

  /// Reads what people write: `mg`, `ug`, `µg`, `ml`, `tabs`, `puffs`; case does not matter.
  package init?(word: some StringProtocol) {
    let folded = word.lowercased()
    guard let unit = DoseUnit.spellings[folded] else { return nil }
    self = unit
  }

  private static let spellings: [String: DoseUnit] = {
    var table: [String: DoseUnit] = [
      "gram": .gram, "grams": .gram, "milligram": .milligram, "milligrams": .milligram,
      "mgs": .milligram,
      "ug": .microgram, "µg": .microgram, "μg": .microgram, "microgram": .microgram,
      "micrograms": .microgram, "mcgs": .microgram, "millilitre": .milliliter,
      "millilitres": .milliliter, "milliliter": .milliliter, "milliliters": .milliliter,
      "cc": .milliliter, "tab": .tablet, "tabs": .tablet, "pill": .tablet, "pills": .tablet,
      "cap": .capsule, "caps": .capsule, "inhalation": .puff, "inhalations": .puff, "gtt": .drop,
    ]
    for unit in allCases {
      table[unit.rawValue.lowercased()] = unit
      table[unit.plural.lowercased()] = unit
    }
    return table
  }()
}

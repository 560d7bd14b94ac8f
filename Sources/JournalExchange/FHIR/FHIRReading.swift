internal import JournalModel

/// Numbers that a person follows, as far as their names and units have codes that say just that.
enum FHIRReading {
  /// Whether a number is how severe pain is from 0 to 10, and nothing but that.
  static func isPain(_ reading: TrackerReading, _ tracker: Tracker) -> Bool {
    let scale = Exact(0)...Exact(10)
    return reading.name == "pain" && reading.unit == nil && reading.secondValue == nil
      && tracker.scale == scale && tracker.worst ?? scale.upperBound == scale.upperBound
      && scale.contains(reading.value)
  }

  /// https://loinc.org/72514-3
  static func painCode(_ name: String) -> JSONTree {
    .fields([
      "coding": .list([
        .fields([
          "system": "http://loinc.org", "code": "72514-3",
          "display": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
        ])
      ]), "text": .text(name),
    ])
  }

  /// A unit that is not known as one of UCUM stands there as words, without a system.
  static func quantity(_ value: Exact, _ unit: String?, isPain: Bool = false) -> JSONTree {
    let words = unit.map(FHIR.text)
    // A fraction that is no decimal number is told in words.
    guard let number = value.decimal else {
      return .fields(["unit": .text([value.text, words ?? ""].joined(separator: " ").trimmed)])
    }
    let known = unit.flatMap { DoseUnit(word: $0) }
    let code = isPain ? "{score}" : known?.ucum ?? unit.flatMap { codes[$0.lowercased()] }
    let shown = known.map { $0.isCountable ? $0.rawValue : $0.ucum } ?? words
    return .fields([
      "value": .number(number), "unit": .text(ifAny: isPain ? "score" : shown),
      "system": code == nil ? nil : .text(FHIR.ucum), "code": .text(ifAny: code),
    ])
  }

  /// What people write besides the units of doses, and its code. `m` may be metres or minutes, and is
  /// no code. https://ucum.org/ucum
  private static let codes = [
    "h": "h", "hours": "h", "hour": "h", "min": "min", "minutes": "min", "s": "s", "d": "d",
    "days": "d", "kg": "kg", "lb": "[lb_av]", "km": "km", "cm": "cm", "mm": "mm",
    "mmhg": "mm[Hg]", "bpm": "/min", "/min": "/min", "%": "%", "°c": "Cel", "l": "L",
    "mmol/l": "mmol/L", "mg/dl": "mg/dL", "kcal": "kcal",
  ]
}

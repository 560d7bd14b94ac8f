internal import JournalModel

extension ClinicRecord {
  /// Doses as data points of Open mHealth, a JSON array with one on each line:
  /// `single-medication-dose-taken` and `reason-single-medication-dose-not-taken`, version 1.0.
  /// https://github.com/openmhealth/schemas/tree/main/schema/omh
  ///
  /// - Returns: the array, and how many doses have no place in it: their unit is none of those that
  ///   the schema lists, or their amount is no decimal number.
  package func openMHealth() -> (text: String, left: Int) {
    let doses = entries.filter { [.dose, .missed].contains($0.facts.content.kind) }
    let points = doses.compactMap(dataPoint).map(\.line)
    let text = points.isEmpty ? "[]\n" : "[\n\(points.joined(separator: ",\n"))\n]\n"
    return (text, doses.count - points.count)
  }

  private func dataPoint(of entry: Entry) -> JSONTree? {
    switch entry.facts.content {
    case .dose(let dose):
      guard let medicine = medicine(of: dose.medication),
        let amount = OpenMHealth.dose(dose.amount)
      else { return nil }
      return OpenMHealth.point(
        entry, .takenDose, "single-medication-dose-taken",
        .fields([
          "medication": OpenMHealth.medication(medicine, on: entry.facts.moment.day),
          "dose": amount, "effective_time_frame": OpenMHealth.timeFrame(entry.facts.moment),
        ]))
    case .missed(let missed):
      guard let medicine = medicine(of: missed.medication) else { return nil }
      let reason = [missed.kind.rawValue, missed.reason?.words].compactMap(\.self)
        .joined(separator: ": ")
      return OpenMHealth.point(
        entry, .missedDose, "reason-single-medication-dose-not-taken",
        .fields([
          "medication": OpenMHealth.medication(medicine, on: entry.facts.moment.day),
          "effective_time_frame": OpenMHealth.timeFrame(entry.facts.moment, of: missed.slot),
          "reason_for_missing_dose": .text(reason),
        ]))
    case .note, .mood, .reading, .question, .answer, .important, .medication, .regimen, .product,
      .plan, .supply, .pump, .appointment, .agreement, .gap, .tracker, .setting:
      return nil
    }
  }
}

/// The shapes that data points are made of.
enum OpenMHealth {
  static func point(
    _ entry: Entry, _ kind: DerivedKind, _ schema: String, _ body: JSONTree
  ) -> JSONTree {
    .fields([
      "header": .fields([
        "id": .text(derivedUUID(of: entry.id, kind)),
        "creation_date_time": .text(rfc3339(entry.firstRecordedAt, offset: 0)),
        "schema_id": .fields([
          "namespace": "omh", "name": .text(schema), "version": "1.0",
        ]),
        "acquisition_provenance": .fields([
          "source_name": "journal", "modality": "self-reported",
        ]),
      ]), "body": body,
    ])
  }

  /// The schema wants a list of strengths; of a medicine of which none is known it is empty.
  static func medication(_ prescription: Prescription, on day: CivilDay) -> JSONTree {
    let name = JSONTree.text(FHIR.text(prescription.medication.name))
    let strength = prescription.strength(on: day).flatMap(OpenMHealth.strength)
    return .object([("generic_name", name), ("strength", .list([strength].compactMap(\.self)))])
  }

  private static func strength(_ strength: Strength) -> JSONTree? {
    guard let unit = units[strength.amount.unit] else { return nil }
    guard let per = strength.per else {
      guard ["g", "mg", "ug", "IU", "mL"].contains(unit) else { return nil }
      return value(strength.amount.value, unit)
    }
    guard per.unit == .milliliter, ["mg", "ug", "IU"].contains(unit), per.value > Exact(0) else {
      return nil
    }
    return value(strength.amount.value / per.value, "\(unit)/mL")
  }

  static func dose(_ amount: Amount) -> JSONTree? {
    units[amount.unit].flatMap { value(amount.value, $0) }
  }

  private static func value(_ value: Exact, _ unit: String) -> JSONTree? {
    value.decimal.map { .fields(["value": .number($0), "unit": .text(unit)]) }
  }

  /// A moment; a day where no more is known, or where a time was said to be about one.
  static func timeFrame(_ moment: LivedMoment, of slot: SlotReference? = nil) -> JSONTree {
    let isExact = moment.precision == .minute && slot.map { $0.moment == moment.local } ?? true
    guard !isExact else {
      return .fields(["date_time": .text(FHIR.instant(moment.instant, offset: moment.offset))])
    }
    let start = (slot?.day ?? moment.day).midnight.instant(offset: moment.offset)
    return .fields([
      "time_interval": .fields([
        "start_date_time": .text(FHIR.instant(start, offset: moment.offset)),
        "duration": .fields(["value": .number("1"), "unit": "d"]),
      ])
    ])
  }

  /// Those of `medication-dose-unit-value`; it has none for sprays, sachets, injections, and for the
  /// units of insulin, which it does not tell from other ones.
  private static let units: [DoseUnit: String] = [
    .gram: "g", .milligram: "mg", .microgram: "ug", .milliliter: "mL", .internationalUnit: "IU",
    .tablet: "tablet", .capsule: "capsule", .puff: "puff", .drop: "drop", .patch: "patch",
    .suppository: "suppository",
  ]
}

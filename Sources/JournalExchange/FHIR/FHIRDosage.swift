internal import JournalModel

/// How a medicine is taken. https://hl7.org/fhir/R4/dosage.html
struct FHIRDosage {
  private let medication: Medication

  init(_ medication: Medication) {
    self.medication = medication
  }

  /// One for each amount, since a Dosage has but one.
  func dosages(of regimen: Regimen) -> [JSONTree] {
    switch regimen {
    case .scheduled(let schedule): return dosages(of: schedule)
    case .asNeeded(let maximum):
      return [
        .fields([
          "text": .text(FHIR.text(regimen.text)), "patientInstruction": instruction,
          "asNeededBoolean": .flag(true), "doseAndRate": doses(medication.dose),
          "maxDosePerPeriod": maximum.flatMap(ratio),
        ])
      ]
    case .continuous(let rate):
      let perDay = FHIR.quantity(rate.amountPerDay).map { amount in
        JSONTree.fields(["numerator": amount, "denominator": FHIRDosage.unit(1, "d")])
      }
      return [
        .fields([
          "text": .text(FHIR.text(regimen.text)), "patientInstruction": instruction,
          "doseAndRate": perDay.map { .list([.fields(["rateRatio": $0])]) },
        ])
      ]
    }
  }

  private func dosages(of schedule: Schedule) -> [JSONTree] {
    var amounts: [Amount] = []
    for dose in schedule.doses where !amounts.contains(dose.amount) { amounts.append(dose.amount) }
    return amounts.enumerated().map { index, amount in
      let times = schedule.doses.filter { $0.amount == amount }.map(\.time)
      let words = "\(amount.text) at \(times.map(\.iso8601).joined(separator: ", "))"
      return .fields([
        "sequence": amounts.count > 1 ? .number(String(index + 1)) : nil,
        "text": .text(amounts.count > 1 ? words : Regimen.scheduled(schedule).text),
        "patientInstruction": instruction,
        "timing": .fields([
          "repeat": rule(schedule.days, times),
          "code": amounts.count > 1 ? nil : code(schedule.days, times.count),
        ]),
        "asNeededBoolean": .flag(false), "doseAndRate": doses(amount),
      ])
    }
  }

  /// So many times in so many days, at these times of day.
  private func rule(_ days: ScheduledDays, _ times: [TimeOfDay]) -> JSONTree {
    var bounds: JSONTree?
    var period = 1
    var weekdays: [JSONTree] = []
    switch days {
    case .daily: break
    case .weekdays(let named):
      weekdays = Weekday.allCases.filter(named.contains).map { .text($0.code) }
    case .every(let interval, let anchor):
      period = interval
      bounds = .fields(["start": .text(anchor.iso8601)])
    }
    return .fields([
      "boundsPeriod": bounds, "frequency": .number(String(times.count)),
      "period": .number(String(period)), "periodUnit": "d", "dayOfWeek": .list(weekdays),
      "timeOfDay": .list(times.map { .text(FHIR.time($0)) }),
    ])
  }

  /// A code of http://hl7.org/fhir/ValueSet/timing-abbreviation where it says just that: so often a
  /// day, every day, at times that are named; and every other day.
  private func code(_ days: ScheduledDays, _ count: Int) -> JSONTree? {
    let code: String? =
      switch days {
      case .daily: [1: "QD", 2: "BID", 3: "TID", 4: "QID"][count]
      case .every(days: 1, anchor: _): [1: "QD", 2: "BID", 3: "TID", 4: "QID"][count]
      case .every(days: 2, anchor: _): count == 1 ? "QOD" : nil
      case .weekdays, .every: nil
      }
    return code.map { code in
      .fields([
        "coding": .list([
          .fields([
            "system": "http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation",
            "code": .text(code),
          ])
        ])
      ])
    }
  }

  private var instruction: JSONTree? {
    medication.instruction.map(FHIR.text).flatMap { $0.isEmpty ? nil : .text($0) }
  }

  private func doses(_ amount: Amount?) -> JSONTree? {
    amount.flatMap(FHIR.quantity).map { .list([.fields(["doseQuantity": $0])]) }
  }

  private func ratio(_ limit: DoseLimit) -> JSONTree? {
    FHIR.quantity(limit.amount).map { amount in
      .fields(["numerator": amount, "denominator": FHIRDosage.unit(limit.hours, "h")])
    }
  }

  private static func unit(_ count: Int, _ code: String) -> JSONTree {
    .fields([
      "value": .number(String(count)), "unit": .text(code), "system": .text(FHIR.ucum),
      "code": .text(code),
    ])
  }
}

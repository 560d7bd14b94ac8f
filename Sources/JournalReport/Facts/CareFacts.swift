package import JournalModel

/// A taper or titration as the clinician gave it, planned beside logged.
package struct PlanFacts: Hashable, Sendable, Encodable {
  /// All of them, the earliest first.
  package var steps: [PlanStepFacts]
  /// Where it stands. Not part of the JSON.
  package var course: PlanCourse

  private enum CodingKeys: CodingKey {
    case steps
  }
}

package struct PlanStepFacts: Hashable, Sendable, Encodable {
  package struct Dose: Hashable, Sendable, Encodable {
    package var time: String
    package var amount: ReportAmount
  }

  package var from: ReportDay
  package var doses: [Dose]
  /// `nil` for nothing, and where doses do not add up.
  @OrNull package var dailyTotal: ReportAmount?
  package var state: String
  /// The median of the daily totals of its full days in the period, of those with doses that add
  /// up; `nil` without any.
  @OrNull package var loggedDailyMedian: ReportAmount?
}

package struct PumpFacts: Hashable, Sendable, Encodable {
  /// In 24 hours; `nil` when it gives nothing.
  @OrNull package var rate: ReportAmount?
  @OrNull package var since: ReportDay?
  @OrNull package var nextRefill: ReportDay?
  /// When the alarm for an empty reservoir is set to sound.
  @OrNull package var alarmDate: ReportDay?
}

/// What should be left of a medicine.
package struct SupplyFacts: Hashable, Sendable, Encodable {
  package var supply: SupplyLeft

  package init(_ supply: SupplyLeft) {
    self.supply = supply
  }

  private enum CodingKeys: CodingKey {
    case left, unit, daysLeft
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(supply.left.value.text, forKey: .left)
    try container.encode(supply.left.unit.rawValue, forKey: .unit)
    try container.encode(supply.wholeDays, forKey: .daysLeft)
  }
}

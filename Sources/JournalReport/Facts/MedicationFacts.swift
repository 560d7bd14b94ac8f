/// A medicine, and what was logged of it in the period.
package struct MedicationFacts: Hashable, Sendable, Encodable {
  package var name: String
  @OrNull package var strength: String?
  @OrNull package var form: String?
  @OrNull package var kind: Never? = nil
  @OrNull package var purpose: String?
  @OrNull package var prescriber: String?
  @OrNull package var doNotStop: Never? = nil
  @OrNull package var started: Never? = nil
  @OrNull package var thisDoseSince: Never? = nil
  @OrNull package var dailyTotal: Never? = nil
  package let regimen: [Never] = []
  package let changes: [Never] = []
  package let products: [Never] = []
  @OrNull package var plan: Never? = nil
  @OrNull package var adherence: Never? = nil
  @OrNull package var asNeeded: DoseFacts?
  @OrNull package var pump: Never? = nil
  @OrNull package var supply: Never? = nil
  /// What the person said was not taken.
  package var marks: MarkFacts
}

/// The doses of a medicine without a schedule.
package struct DoseFacts: Hashable, Sendable, Encodable {
  package var doses: Int
  /// Days with a dose.
  package var days: Int
  /// In the unit logged most often; `nil` without doses, or when a sum of fractions has no exact
  /// value that fits.
  @OrNull package var total: ReportAmount?
  /// What was logged in units that do not convert into that of ``total``.
  package var otherTotals: [ReportAmount]
  /// The largest sum in any 24 h (the start excluded), of doses with a time that convert into the
  /// unit of ``total``.
  @OrNull package var mostIn24h: ReportAmount?
  /// Whole minutes, rounded down, between consecutive doses with a time.
  @OrNull package var shortestGapMinutes: Int?
  /// Doses of which only the day is known: in the totals, but in no gap and no 24 h.
  package var untimed: Int
  @OrNull package var last: ReportMoment?

  private enum CodingKeys: String, CodingKey {
    case doses, days, total, otherTotals
    case mostIn24h = "most_in_24h"
    case shortestGapMinutes, untimed, last
  }
}

/// Doses that the person marked as not taken, and their reasons.
package struct MarkFacts: Hashable, Sendable, Encodable {
  package var missed: Int
  package var skipped: Int
  /// By ``MissedDose/Reason``, those given only.
  package var reasons: [String: Int]
}

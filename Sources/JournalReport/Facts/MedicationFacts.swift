package import JournalModel

/// A medicine: what is prescribed of it, and what was logged in the period.
package struct MedicationFacts: Hashable, Sendable, Encodable {
  package enum State: String, Hashable, Sendable, Encodable {
    case active, paused, stopped
    /// Prescribed from a later day on.
    case planned
  }

  package var name: String
  /// Of the product in use.
  @OrNull package var strength: String?
  @OrNull package var form: String?
  /// `nil` when nothing was ever prescribed.
  @OrNull package var kind: MedicineKind?
  /// `nil` when nothing was ever prescribed.
  @OrNull package var state: State?
  /// Since when it is so; of a planned one, when it begins.
  @OrNull package var stateSince: ReportDay?
  @OrNull package var purpose: String?
  @OrNull package var prescriber: String?
  /// `nil` when the person was not asked.
  @OrNull package var doNotStop: Bool?
  /// Since when it is taken, as the person said, else the day from which the first thing was
  /// prescribed; `nil` where neither is known. When it came into the journal says nothing of it.
  @OrNull package var started: ReportDay?
  /// Since when what is prescribed is as it is, a pause not counted; `nil` in a pause and after the
  /// end.
  @OrNull package var thisDoseSince: ReportDay?
  /// What is due on a day with doses, or given by a pump in 24 h.
  @OrNull package var dailyTotal: ReportAmount?
  /// What was prescribed in the period, the earliest first.
  package var regimen: [RegimenFacts]
  /// Those of the period, the earliest first.
  package var changes: [DoseChangeFacts]
  /// The one in use when the period began, and those that came later.
  package var products: [ProductFacts]
  /// The one that is open, else the last one of the period.
  @OrNull package var plan: PlanFacts?
  /// `nil` without a schedule in the period.
  @OrNull package var adherence: AdherenceFacts?
  /// Of doses that no schedule asked for; `nil` where there was a schedule all the time.
  @OrNull package var asNeeded: DoseFacts?
  /// `nil` of what never came by one.
  @OrNull package var pump: PumpFacts?
  /// `nil` where it was never counted.
  @OrNull package var supply: SupplyFacts?
  /// What the person said was not taken.
  package var marks: MarkFacts
  /// What is prescribed now; in a pause and after the end, what was; of a planned one, what will
  /// be. Not part of the JSON.
  package var current: Regimen?

  private enum CodingKeys: CodingKey {
    case name, strength, form, kind, state, stateSince, purpose, prescriber, doNotStop, started
    case thisDoseSince, dailyTotal, regimen, changes, products, plan, adherence, asNeeded, pump
    case supply, marks
  }
}

/// Doses that no schedule asked for.
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

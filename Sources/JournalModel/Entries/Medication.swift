/// A medicine as it is known to the journal. What is prescribed, and when, is not part of it.
package struct Medication: Hashable, Sendable {
  package var name: String
  package var strength: Strength?
  /// Tablet, liquid, patch: the person's word.
  package var form: String?
  /// The usual single dose, in whose unit a bare number is understood.
  package var dose: Amount?
  package var purpose: String?
  package var prescriber: String?
  /// Whether the person was told not to stop it suddenly; `nil` when they were not asked.
  package var doNotStop: Bool?
  /// The person's own words from their clinician or label, given back when it matters.
  package var instruction: String?
  /// Where the instruction comes from: `Dr Lee`.
  package var instructionSource: String?
  /// What its label says, word for word, where the person saved it with its source.
  package var labelWarning: SavedQuotation?
  /// The most that the person was told to take, scheduled or not.
  package var maximum: SavedMaximum?
  /// Doses nearer to each other than this are close together; `nil` asks the schedule.
  package var minimumGapMinutes: Int?
  /// How far from its scheduled time a dose is still on time; `nil` is ``OnTimeWindow/usual``.
  package var onTimeMinutes: Int?
  /// Since when it is taken, when that was before it came into the journal.
  package var takingSince: CivilDay?
  /// The medicine that this turned out to be; its entries are then that one's.
  package var mergedInto: EntryID?

  /// What a dose is called before its medicine has a name.
  package static let unnamed = "unnamed"

  package init(
    name: String, strength: Strength? = nil, form: String? = nil, dose: Amount? = nil,
    purpose: String? = nil, prescriber: String? = nil, doNotStop: Bool? = nil,
    instruction: String? = nil, instructionSource: String? = nil,
    labelWarning: SavedQuotation? = nil, maximum: SavedMaximum? = nil,
    minimumGapMinutes: Int? = nil, onTimeMinutes: Int? = nil,
    takingSince: CivilDay? = nil, mergedInto: EntryID? = nil
  ) {
    self.name = name
    self.strength = strength
    self.form = form
    self.dose = dose
    self.purpose = purpose
    self.prescriber = prescriber
    self.doNotStop = doNotStop
    self.instruction = instruction
    self.instructionSource = instructionSource
    self.labelWarning = labelWarning
    self.maximum = maximum
    self.minimumGapMinutes = minimumGapMinutes
    self.onTimeMinutes = onTimeMinutes
    self.takingSince = takingSince
    self.mergedInto = mergedInto
  }
}

/// How much of the substance is in one piece, or in some volume: 10 mg, or 5 mg in 5 mL.
package struct Strength: Hashable, Sendable {
  package var amount: Amount
  /// `nil` means in one piece, whatever the form.
  package var per: Amount?

  package init(_ amount: Amount, per: Amount? = nil) {
    self.amount = amount
    self.per = per
  }

  /// `10 mg`, `5 mg/5 mL`.
  package var text: String { per.map { "\(amount.text)/\($0.text)" } ?? amount.text }
}

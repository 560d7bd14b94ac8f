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

  /// What a dose is called before its medicine has a name.
  package static let unnamed = "unnamed"

  package init(
    name: String, strength: Strength? = nil, form: String? = nil, dose: Amount? = nil,
    purpose: String? = nil, prescriber: String? = nil
  ) {
    self.name = name
    self.strength = strength
    self.form = form
    self.dose = dose
    self.purpose = purpose
    self.prescriber = prescriber
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

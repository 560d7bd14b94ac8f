internal import JournalModel

extension Strength {
  /// `1 tablet = 5 mg`, `5 mL = 25 mg`; `5 mg in one piece` where the form is none that is counted.
  func equation(form: String?) -> String {
    if let per { return "\(per.text) = \(amount.text)" }
    guard let unit = form.flatMap(DoseUnit.init(form:)), unit.isCountable else {
      return "\(amount.text) in one piece"
    }
    return "\(Amount(Exact(1), unit).text) = \(amount.text)"
  }
}

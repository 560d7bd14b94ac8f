/// How much of a medicine there is to take from: counted, or come in addition.
package struct SupplyEvent: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// So much is there now, whatever was known before.
    case counted
    /// So much came in addition.
    case added
  }

  package var medication: EntryID
  package var kind: Kind
  /// In what is handed out: tablets, millilitres; zero when nothing is left.
  package var amount: Amount

  package init(medication: EntryID, _ kind: Kind, _ amount: Amount) {
    self.medication = medication
    self.kind = kind
    self.amount = amount
  }
}

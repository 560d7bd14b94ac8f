/// The person's word that a dose was not taken. Never inferred.
package struct MissedDose: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case missed
    /// Left out on purpose.
    case skipped
  }

  /// The reasons that are counted; the words themselves are the entry's text.
  package enum Reason: String, CaseIterable, Sendable {
    case forgot, asleep, away
    case ranOut = "ran_out"
    case feltIll = "felt_ill"
    case sideEffect = "side_effect"
    case toldTo = "told_to"
    case noNeed = "no_need"
    case other

    /// `felt ill` and `felt-ill` are ``feltIll``; any other words are ``other``.
    package init(words: String) {
      let folded = words.lowercased().split(whereSeparator: { " -_".contains($0) })
      self = Reason(rawValue: folded.joined(separator: "_")) ?? .other
    }

    /// `felt ill`.
    package var words: String { String(rawValue.map { $0 == "_" ? " " : $0 }) }
  }

  package var medication: EntryID
  package var kind: Kind
  /// The scheduled dose that is meant, when the person named one.
  package var slot: SlotReference?
  package var reason: Reason?

  package init(
    medication: EntryID, kind: Kind, slot: SlotReference? = nil, reason: Reason? = nil
  ) {
    self.medication = medication
    self.kind = kind
    self.slot = slot
    self.reason = reason
  }
}

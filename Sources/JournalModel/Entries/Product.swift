/// The brand or generic in which a medicine is taken from a day on.
package struct Product: Hashable, Sendable {
  package var medication: EntryID
  /// Included.
  package var from: CivilDay
  package var name: String
  package var maker: String?
  /// `nil` when it is as strong as the product before.
  package var strength: Strength?

  package init(
    medication: EntryID, from: CivilDay, name: String, maker: String? = nil,
    strength: Strength? = nil
  ) {
    self.medication = medication
    self.from = from
    self.name = name
    self.maker = maker
    self.strength = strength
  }
}

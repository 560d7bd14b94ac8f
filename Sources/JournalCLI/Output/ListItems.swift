internal import JournalModel

extension [EntryList.Item] {
  /// Entries with the doses between them that nothing was written of.
  ///
  /// - Parameter isFolded: days of nothing else are told together.
  init(
    _ entries: [Entry], _ unrecorded: [(slot: Slot, medicine: EntryID)], isFolded: Bool,
    remark: (Entry) -> String?
  ) {
    self = []
    var rest = unrecorded[...]
    for entry in entries {
      let before = rest.prefix { $0.slot.moment <= entry.facts.moment.local }
      append(Array<EntryList.Item>.between(before, isFolded: isFolded))
      rest = rest.dropFirst(before.count)
      append(.entry(entry, remark: remark(entry)))
    }
    append(Array<EntryList.Item>.between(rest, isFolded: isFolded))
  }

  private mutating func append(_ items: [EntryList.Item]) { append(contentsOf: items) }

  /// As many days, and doses, as may stand each for itself without hiding the entries around.
  private static let told = (days: 3, doses: 9)

  private static func between(
    _ slots: ArraySlice<(slot: Slot, medicine: EntryID)>, isFolded: Bool
  ) -> [EntryList.Item] {
    guard isFolded, let first = slots.first?.slot.day, let last = slots.last?.slot.day,
      last - first >= told.days, slots.count > told.doses
    else { return slots.map { .unrecorded($0.slot, medicine: $0.medicine) } }
    return [.silence(from: first, to: last, doses: slots.count)]
  }
}

/// Amounts added up; those of another kind, or too odd to add exactly, stand side by side.
struct AmountSum: Hashable, Sendable {
  private(set) var parts: [Amount]

  /// Starts from nothing, counted in `unit`.
  init(_ amounts: some Sequence<Amount> = [], in unit: DoseUnit) {
    parts = [Amount(.zero, unit)]
    for amount in amounts { add(amount) }
  }

  mutating func add(_ amount: Amount) {
    for index in parts.indices {
      guard let part = amount.converted(to: parts[index].unit)?.value,
        let sum = parts[index].value.addingIfExact(part)
      else { continue }
      parts[index].value = sum
      return
    }
    parts.append(amount)
  }

  /// The part in the unit it began with.
  var value: Exact { parts.first?.value ?? .zero }

  /// `30 mg`, `30 mg + 2 puffs`.
  var text: String {
    let some = parts.filter { $0.value != .zero }
    return (some.isEmpty ? parts : some).map(\.text).joined(separator: " + ")
  }
}

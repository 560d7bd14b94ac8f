package import JournalModel

/// The words of `supply`: a medicine, and how much there is of it or came in addition,
/// `baclofen 84`, `baclofen +84 tablets`, `baclofen`, nothing at all.
package struct SupplyPhrase: Equatable, Sendable {
  /// As typed; empty where none is named.
  package let medicine: String
  /// `nil` asks what is left.
  package let kind: SupplyEvent.Kind?
  /// Zero or more; `nil` with ``kind``.
  package let number: Exact?
  /// `nil` of a bare number.
  package let unit: DoseUnit?

  package static func parse(_ arguments: [String]) throws(PhraseError) -> SupplyPhrase {
    let words = arguments.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    return try understand(
      words, usual: ["84", "+84 tablets"], example: { [$0] }, by: SupplyPhrase.read)
  }

  /// The amount stands last, in as many words as make one.
  private static func read(_ words: [String]) throws(PhraseError) -> SupplyPhrase {
    for count in [3, 2, 1] where words.count >= count {
      let start = words.count - count
      // The first word may be a sign that stands apart.
      let typed = words[start...].joined(separator: " ")
      let isAdded = typed.hasPrefix("+")
      let (number, unit): (Exact, DoseUnit?)
      switch amount(isAdded ? typed.dropFirst().trimmed : typed) {
      case .amount(let amount): (number, unit) = (amount.value, amount.unit)
      case .number(let bare): (number, unit) = (bare, nil)
      case .fractionOfUsual:
        throw PhraseError(
          .amount, typed, problem: "is a part of something: a supply is counted in numbers")
      case nil: continue
      }
      if isAdded, number == .zero {
        throw PhraseError(.amount, typed, problem: "adds nothing")
      }
      return SupplyPhrase(
        medicine: words[..<start].joined(separator: " "), kind: isAdded ? .added : .counted,
        number: number, unit: unit)
    }
    try checkMeantAmount(words)
    return SupplyPhrase(
      medicine: words.joined(separator: " "), kind: nil, number: nil, unit: nil)
  }

  /// Zero is an amount here: nothing is left.
  private static func amount(_ text: String) -> AmountPhrase? {
    if let amount = try? AmountPhrase.parse(text) { return amount }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, let cut = NumberAndRest(first), Exact(typed: cut.number) == .zero
    else { return nil }
    let one = (["1" + cut.rest] + words.dropFirst()).joined(separator: " ")
    switch try? AmountPhrase.parse(one) {
    case .amount(let amount)?: return .amount(Amount(.zero, amount.unit))
    case .number?: return .number(.zero)
    case .fractionOfUsual?, nil: return nil
    }
  }

  /// A last word that begins with a sign or a digit was meant as an amount, and is refused as one;
  /// so is a number before the last word, unless the two may be a name, such as 5 HTP.
  private static func checkMeantAmount(_ words: [String]) throws(PhraseError) {
    guard let last = words.last else { return }
    let before = words.dropLast().last.flatMap { NumberAndRest($0) }
    let isUnit =
      before?.rest.isEmpty == true
      && (words.count > 2 || AmountRefusal.isSlipOfUnit(last.lowercased()))
    let start = NumberAndRest(last) != nil ? words.count - 1 : isUnit ? words.count - 2 : nil
    guard let start, start > 0 || !AmountRefusal.mayBeName(words[0].lowercased()) else { return }
    let typed = words[start...].joined(separator: " ")
    _ = try AmountPhrase.parse(typed.hasPrefix("+") ? String(typed.dropFirst()) : typed)
  }
}

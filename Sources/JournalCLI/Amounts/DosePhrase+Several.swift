internal import JournalModel

extension DosePhrase {
  /// One dose, or several: `10mg baclofen 400mg ibuprofen`, `baclofen 10mg and ibuprofen 400mg`. Of
  /// several each has its amount, with a unit, and its medicine, in the same order throughout; a
  /// time stands before or behind them all, and is that of all.
  ///
  /// - Throws: for what can be read as one dose with two amounts just as well, such as `1 tablet
  ///   paracetamol 500mg`.
  package static func several(_ arguments: [String]) throws(PhraseError) -> [DosePhrase] {
    let typed = words(of: arguments)
    guard let (time, others) = try? takeTime(from: typed) else { return [try parse(arguments)] }
    let words = PhraseWords(arguments: others)
    let found = amounts(in: words)
    guard found.clear.count > 1, let parts = parts(of: words, at: found.clear.map(\.range)) else {
      return [try parse(arguments)]
    }
    if let fault = found.unreadable.first(where: { !$0.mayBeName }) { throw fault.error }
    if let time, !typed.starts(with: others), !typed.reversed().starts(with: others.reversed()) {
      throw PhraseError(
        .dose, typed.joined(separator: " "), problem: "has a time between its doses, \(time)",
        examples: [([time] + others).joined(separator: " ")])
    }
    return zip(found.clear, parts).map { amount, name in
      DosePhrase(time: time, amount: amount.amount, medicine: others[name].listedName)
    }
  }

  /// Where the names of the medicines stand that belong to amounts; `nil` unless each amount has
  /// one, all before or all behind.
  private static func parts(of words: PhraseWords, at amounts: [Range<Int>]) -> [Range<Int>]? {
    let gaps = zip([0] + amounts.map(\.upperBound), amounts.map(\.lowerBound) + [words.count])
      .map { named($0..<$1, in: words) }
    let names: ArraySlice<Range<Int>>
    switch (gaps[0].isEmpty, gaps[amounts.count].isEmpty) {
    case (true, false): names = gaps.dropFirst()
    case (false, true): names = gaps.dropLast()
    case (true, true), (false, false): return nil
    }
    let isName = { (name: Range<Int>) in !name.isEmpty && !linking.contains(words[name.lowerBound])
    }
    return names.allSatisfy(isName) ? Array(names) : nil
  }

  /// With which no name begins: `half an hour ago` is no dose of "an hour ago".
  private static let linking: Set<String> = [
    "a", "an", "of", "at", "in", "on", "ago", "for", "with", "before", "after",
  ]

  /// The same words without an `and` at either end.
  private static func named(_ words: Range<Int>, in all: PhraseWords) -> Range<Int> {
    let isAnd = { (index: Int) in ["and", "+", "&"].contains(all[index]) }
    let first = words.first { !isAnd($0) } ?? words.upperBound
    let last = words.last { !isAnd($0) } ?? first - 1
    return first..<max(first, last + 1)
  }
}

extension ArraySlice<String> {
  /// A name without the comma that parts it from the next dose.
  fileprivate var listedName: String {
    let name = joined(separator: " ")
    return name.last == "," ? String(name.dropLast()) : name
  }
}

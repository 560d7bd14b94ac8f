/// Words that the person taught the journal to count as a symptom it knows: "jelly legs" for
/// weakness.
package struct OwnPhrase: Hashable, Sendable {
  package let words: String
  /// The id of a ``SymptomTerm``.
  package let term: String

  package init(words: String, term: String) {
    self.words = words
    self.term = term
  }

  /// How it is kept among the settings.
  package var setting: Setting { Setting(key: OwnPhrase.key(of: words), value: term) }

  package static func key(of words: String) -> String { keyStart + words.nameFolded }

  fileprivate static let keyStart = "phrase "
}

extension Settings {
  /// The person's own phrases, in the order of their words.
  package var ownPhrases: [OwnPhrase] {
    all.compactMap { setting in
      guard setting.key.hasPrefix(OwnPhrase.keyStart) else { return nil }
      let words = String(setting.key.dropFirst(OwnPhrase.keyStart.count))
      return OwnPhrase(words: words, term: setting.value)
    }.sorted { $0.words < $1.words }
  }
}

extension TermTable {
  /// With the person's own phrases, which go before those of the table. One of a term that this
  /// table lacks, such as one of a newer version, is left out.
  package func adding(_ own: [OwnPhrase]) -> TermTable {
    guard !own.isEmpty else { return self }
    let taken = Set(own.map(\.words))
    let added = Dictionary(grouping: own, by: \.term)
    return TermTable(
      terms: terms.map { term in
        term.with(
          phrases: added[term.id, default: []].map(\.words)
            + term.phrases.filter { !taken.contains($0.nameFolded) })
      })
  }

  /// The term that is called so: by its name on a page, its id, or a phrase of it.
  package func term(named name: String) -> SymptomTerm? {
    let folded = name.nameFolded
    return terms.first { $0.display.nameFolded == folded || $0.id == folded } ?? exactPhrase(name)
  }
}

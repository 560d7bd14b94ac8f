package import JournalModel

/// What an import knows besides the file.
package struct ImportContext: Sendable {
  /// Whose clock the local times of the file are.
  package let zone: Zone
  /// Moments after it lie in the future.
  package let latest: Instant
  package let terms: TermTable
  package var table = TableOptions.none
  package var moods = ImportMoods()
  package var units = ImportUnits()

  /// How far ahead of `now` a moment may lie (rule Q2), in seconds.
  static let tolerance: Int64 = 300

  package init(zone: Zone, now: Instant, terms: TermTable) {
    self.zone = zone
    latest = now.advanced(bySeconds: ImportContext.tolerance)
    self.terms = terms
  }
}

/// What the words for moods mean: `rad=5,good=4`.
package struct ImportMoods: Sendable {
  private var scores: [String: MoodEntry.Score] = [:]

  package init() {}

  /// - Parameter options: each one or several of `WORD=1` to `WORD=5`, separated by commas.
  package init(_ options: [String]) throws(ImportError) {
    for option in options.flatMap({ $0.split(separator: ",") }) {
      guard let equals = option.lastIndex(of: "="),
        let score = MoodEntry(cell: option[option.index(after: equals)...].trimmed)?.score
      else { throw .badMoodOption(String(option)) }
      self[String(option[..<equals])] = score
    }
  }

  package subscript(word: String) -> MoodEntry.Score? {
    get { scores[word.nameFolded] }
    set { scores[word.nameFolded] = newValue }
  }
}

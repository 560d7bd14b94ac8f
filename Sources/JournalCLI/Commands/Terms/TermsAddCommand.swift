package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct TermsAddCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Your words for a symptom: terms add \"jelly legs\" weakness.",
    usage: "journal terms add <words> <symptom> [options]",
    discussion: "journal terms list shows the symptoms there are.")

  @Argument(help: ArgumentHelp("Your words, in quotes when they are several.", valueName: "words"))
  var words: Word

  @Argument(help: "The symptom that they mean, as journal terms list calls it.")
  var symptom: Word

  @OptionGroup var revision: RevisionOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let words = words.text.trimmed
    let known = try session.terms()
    let term = try term(known, session)
    try check(words, against: known, session)
    let phrase = OwnPhrase(words: words, term: term.id)
    let moment = session.environment.moment
    let writable = try session.journalForWriting()
    try session.store(TermsAddCommand.action, by: revision.by, in: writable) { writer in
      guard let entry = try writer.settingEntry(phrase.setting.key) else {
        return try writer.add(EntryFacts(moment: moment, content: .setting(phrase.setting)))
      }
      var facts = entry.facts
      facts.content = .setting(phrase.setting)
      return facts == entry.facts ? entry : try writer.revise(entry, facts: facts)
    } receipt: { stored in
      try session.receipt(
        for: stored, revision.format, in: writable,
        saying: "\"\(session.shown(words))\" counts as \(term.display.lowercased()) from now on.")
    }
  }

  /// What a write of a phrase is kept as.
  static let action = "terms"

  /// - Throws: exit 65 for a symptom that is not known, with the nearest.
  private func term(_ known: TermTable, _ session: Session) throws -> SymptomTerm {
    if let term = known.term(named: symptom.text) { return term }
    let names = known.terms.flatMap { [$0.display.lowercased()] + $0.phrases }
    let near = nearest(to: symptom.text.nameFolded, among: names)
    let hint = near.map { "did you mean \"\($0)\"?" } ?? "journal terms list shows those there are"
    throw CommandError(
      .refusedValue,
      "no symptom is called \"\(session.shown(symptom.text))\"; nothing was stored; \(hint)")
  }

  /// - Throws: exit 65 for words that say nothing, or that the program counts already.
  private func check(_ words: String, against known: TermTable, _ session: Session) throws {
    try TextLimit.check(words)
    guard words.contains(where: \.isLetter) else {
      throw CommandError(
        .refusedValue,
        "\"\(session.shown(words))\" has no letter; nothing was stored; write journal terms add \"jelly legs\" weakness"
      )
    }
    if let shipped = try TermTable.shipped().exactPhrase(words) {
      throw CommandError(
        .refusedValue,
        "\"\(session.shown(words))\" counts as \(shipped.display.lowercased()) already; nothing was stored; choose other words"
      )
    }
  }
}

package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct TermsListCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The symptoms that are found in notes, and by which words.",
    usage: "journal terms list [options]")

  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let known = try session.terms()
    let own = try session.journal()?.settings().ownPhrases ?? []
    var lines = own.map { phrase in
      "\(session.shown(phrase.words)): \(known.display(of: phrase.term).lowercased()), your words"
    }
    if !lines.isEmpty { lines.append("") }
    for term in known.terms.sorted(by: { $0.display < $1.display }) {
      let phrases = (term.phrases + term.openings).map { session.shown($0) }
      lines += wrapped(
        "\(term.display): \(phrases.joined(separator: ", "))", width: session.width, hanging: 2)
    }
    try session.answer(lines.joined(separator: "\n"))
  }
}

package import ArgumentParser

package struct SearchCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "search", abstract: "The entries that have certain words: search stairs.",
    usage: "journal search <words> [options]",
    discussion: """
      Every word must stand in the entry: in what was written, in a tag, or in the name of a \
      medicine, a tracker or a symptom; parts of words are found too. "very stiff" in quotes stands \
      there as a whole. Case and accents do not matter: ubelkeit finds Übelkeit.

      Private entries are found, deleted ones are not.
      """)

  @Argument(help: "Words, or parts of words.")
  var words: [Word] = []

  @OptionGroup var listed: ListOptions
  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    try listed.run(in: session, read, words: try WordSearch(words.texts))
  }
}

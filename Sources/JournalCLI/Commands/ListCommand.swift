package import ArgumentParser

package struct ListCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The entries, in the order they were lived.",
    usage: "journal list [options]",
    discussion: """
      Without a period the last 20 are shown; -n 0 shows all. json and csv give all unless -n says \
      otherwise.

      Scheduled doses that nothing was written of stand between the entries as "not recorded". \
      They are no entries: they have no id, -n does not count them, and json and csv leave them out.
      """)

  @OptionGroup var listed: ListOptions
  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    try listed.run(in: session, read)
  }
}

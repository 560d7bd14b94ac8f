package import ArgumentParser

package struct PersonCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Journals of other people, kept apart from your own.",
    discussion: """
      --person NAME before or after any command, or JOURNAL_PERSON in the surroundings, means that \
      person's journal. With two or more people every answer begins with the name.
      """,
    subcommands: [PersonAddCommand.self, PersonListCommand.self])

  package init() {}
}

package import ArgumentParser

package struct TermsCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "terms", abstract: "The symptoms found in notes, and your own words for them.",
    discussion: """
      Your words count in notes that are written from then on. What was found in the notes before
      stays as it was.
      """,
    subcommands: [TermsAddCommand.self, TermsListCommand.self, TermsRemoveCommand.self])

  package init() {}
}

package import ArgumentParser

package struct MedCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "med", abstract: "The medicines, and what is prescribed of them.",
    subcommands: [
      MedAddCommand.self, MedChangeCommand.self, MedPauseCommand.self, MedResumeCommand.self,
      MedStopCommand.self, MedListCommand.self, MedShowCommand.self, MedSetCommand.self,
      MedProductCommand.self, MedRenameCommand.self, MedMergeCommand.self,
    ])

  package init() {}
}

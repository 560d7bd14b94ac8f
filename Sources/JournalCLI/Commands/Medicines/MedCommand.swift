package import ArgumentParser

package struct MedCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "med", abstract: "The medicines: add, list, show, set, rename.",
    subcommands: [
      MedAddCommand.self, MedListCommand.self, MedShowCommand.self, MedSetCommand.self,
      MedRenameCommand.self,
    ])

  package init() {}
}

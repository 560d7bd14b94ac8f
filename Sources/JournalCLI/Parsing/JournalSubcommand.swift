package import ArgumentParser

/// A command that does its work in a world it is given.
package protocol JournalSubcommand: ParsableCommand {
  func run(in environment: Environment) throws
}

extension JournalSubcommand {
  package func run() throws {
    try run(in: try .live())
  }
}

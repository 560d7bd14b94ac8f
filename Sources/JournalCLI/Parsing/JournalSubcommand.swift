internal import ArgumentParser

/// A command that does its work in a session with its options.
protocol JournalSubcommand: ParsableCommand {
  var global: GlobalOptions { get }
  func run(in session: Session) throws
}

extension JournalSubcommand {
  package func run() throws {
    try run(in: Session(environment: try .live(), options: global))
  }
}

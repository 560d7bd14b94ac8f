internal import ArgumentParser

/// What a command takes that says something anew of what is in the journal.
struct RevisionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who writes this, when it is not the person.", valueName: "who"))
  var by: String?

  @Option(help: ArgumentHelp("The answer as text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  init() {}
}

internal import ArgumentParser

/// What every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The journal's file.", valueName: "path"))
  var db: String?

  @Option(
    help: ArgumentHelp(
      "Whose journal, as journal person add named them. JOURNAL_PERSON does the same.",
      valueName: "name"))
  var person: String?

  @Flag(name: .shortAndLong, help: "Say nothing but the answer and what is urgent.")
  var quiet = false

  @Flag(help: "No colour. NO_COLOR does the same.")
  var noColor = false

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Say yes to undo, delete, forget, restore, med add and med merge. A medicine is never guessed."
    ))
  var yes = false

  @Flag(help: "Ask nothing; take the safe answer.")
  var noInput = false

  init() {}
}

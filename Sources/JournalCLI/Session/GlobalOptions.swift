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

  // Accepted; nothing is coloured.
  @Flag(help: "No colour. NO_COLOR does the same.")
  var noColor = false

  @Flag(
    help: "Show long answers at once, and not a screen at a time. JOURNAL_PAGER=cat does the same.")
  var noPager = false

  @Flag(help: "No columns: whole sentences, for reading aloud. JOURNAL_PLAIN=1 does the same.")
  var plain = false

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Say yes to undo, delete, forget, restore, merge, med add and med merge. A medicine is never guessed."
    ))
  var yes = false

  @Flag(help: "Ask nothing; take the safe answer.")
  var noInput = false

  init() {}
}

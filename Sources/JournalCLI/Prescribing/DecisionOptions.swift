internal import ArgumentParser
internal import JournalModel

/// What every change of what is prescribed takes: from when, why, and who decided.
struct DecisionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "From when it counts, now unless said: 14:00, \"tomorrow 8am\", yesterday, 2026-12-01, next (the next scheduled dose).",
      valueName: "when"))
  var from: String?

  @OptionGroup var words: DecisionWords

  init() {}

  var format: AnswerFormat { words.format }
}

/// Why something was decided, and by whom.
struct DecisionWords: ParsableArguments {
  @Option(help: ArgumentHelp("Why, in your words.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("Who decided it: \"Dr Lee\".", valueName: "who"))
  var by: String?

  @Option(help: ArgumentHelp("The answer as text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  init() {}

  /// Who decided it; `nil` when that is not said.
  var decidedBy: String? { by?.trimmed.nonEmpty }
  /// Why; `nil` when that is not said.
  var why: String? { reason?.trimmed.nonEmpty }

  /// - Throws: exit 65 for a text that is too long.
  func checkTexts() throws {
    for text in [reason, by].compactMap(\.self) { try TextLimit.check(text) }
  }
}

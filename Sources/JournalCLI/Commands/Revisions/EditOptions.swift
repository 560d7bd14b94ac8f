internal import ArgumentParser
internal import JournalModel

/// What `edit` takes besides the words and the options of every entry.
struct EditOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Of a dose, taken or not: the scheduled dose it was, 14:00 or \"mon 14:00\".",
      valueName: "slot"))
  var `for`: String?

  @Flag(help: "Of a dose: taken with food.")
  var withFood = false

  @Flag(help: "Of a dose, taken or not: the medicine is new to the journal.")
  var new = false

  @Option(help: ArgumentHelp("Of a dose not taken: missed or skipped.", valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      "Of a dose not taken, a change of what is prescribed, or a plan: why.", valueName: "words"))
  var reason: String?

  @Option(
    help: ArgumentHelp(
      "Of a note: 0-4, or mild, moderate, severe, worst.", valueName: "severity"))
  var severity: String?

  @Option(help: ArgumentHelp("Of a note: where in the body.", valueName: "place"))
  var site: String?

  @Option(help: ArgumentHelp("Of a note: how long, 2h or \"90 min\".", valueName: "time"))
  var lasted: String?

  @Option(help: ArgumentHelp("Of a number: what it is followed as.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("Of a number: its unit.", valueName: "unit"))
  var unit: String?

  @Option(
    help: ArgumentHelp(
      "Of a change of what is prescribed, a plan held or cancelled, or a product: from when; of an appointment: when.",
      valueName: "when"))
  var from: String?

  @Option(help: ArgumentHelp("Of an appointment: with whom.", valueName: "whom"))
  var with: String?

  @Option(help: ArgumentHelp("Take this tag away; may be repeated.", valueName: "tag"))
  var untag: [String] = []

  @Option(
    help: ArgumentHelp(
      "Take this away: \(EditRemoval.list); may be repeated.", valueName: "what"))
  var remove: [String] = []

  @Flag(help: "Let it stand on reports again.")
  var `public` = false

  @Flag(help: "Change the words in your editor (VISUAL or EDITOR).")
  var edit = false

  @OptionGroup(visibility: .hidden) var elsewhere: ElsewhereOptions

  init() {}
}

/// What other commands take of medicines and scales, so that an edit can name them.
struct ElsewhereOptions: ParsableArguments {
  @Option var times: String?
  @Option var dose: String?
  @Option var days: String?
  @Option var every: String?
  @Option var anchor: String?
  @Option var strength: String?
  @Option var maker: String?
  @Option var scale: String?
  @Option var worst: Word?

  init() {}
}

internal import ArgumentParser
internal import JournalModel

/// What is known of a medicine besides its name and its schedule.
struct MedicineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("In one piece, or in some volume: 10mg, 5mg/5mL.", valueName: "amount"))
  var strength: String?

  @Option(help: ArgumentHelp("Tablet, liquid, patch, ...", valueName: "word"))
  var form: String?

  @Option(help: ArgumentHelp("The usual single dose: 10mg.", valueName: "amount"))
  var dose: String?

  @Option(help: ArgumentHelp("What it is for.", valueName: "words"))
  var purpose: String?

  @Option(help: ArgumentHelp("Who prescribed it.", valueName: "name"))
  var prescriber: String?

  @Flag(help: "You were told not to stop it suddenly.")
  var doNotStop = false

  @Flag(help: "You were told that it may be stopped.")
  var mayStop = false

  @Option(
    help: ArgumentHelp("Doses nearer than this are close together: 2h.", valueName: "time"))
  var minGap: String?

  @Option(
    help: ArgumentHelp(
      "How far from its time a dose is still on time: 2h unless set.", valueName: "time"))
  var onTime: String?

  @Option(
    help: ArgumentHelp(
      "What you were told to do, in their words, given back when it matters.", valueName: "text"))
  var instruction: String?

  @Option(help: ArgumentHelp("Who told you so: \"Dr Lee\".", valueName: "who"))
  var instructionSource: String?

  @Option(
    help: ArgumentHelp(
      "What its label says, word for word; with --label-source.", valueName: "text"))
  var labelWarning: String?

  @Option(help: ArgumentHelp("Which label: \"leaflet of 3/2026\".", valueName: "text"))
  var labelSource: String?

  @Option(
    help: ArgumentHelp(
      "With --max, the words in which you were told it.", valueName: "text"))
  var maxWords: String?

  @Option(help: ArgumentHelp("With --max, who told you.", valueName: "who"))
  var maxSource: String?

  @Option(
    help: ArgumentHelp(
      "Since when it is taken, if longer than you write it down.", valueName: "day"))
  var takingSince: String?

  init() {}

  /// Whether it is said in which words, or by whom, the most was told.
  var hasWordsOfMaximum: Bool { (maxWords ?? maxSource) != nil }

  /// The medicine with what these options say of it.
  ///
  /// - Parameter maximum: the most that is to be saved.
  /// - Throws: ``PhraseError`` for an amount, a time or a day that is not understood, exit 64 for
  ///   options that contradict each other or lack another.
  func applied(
    to medication: Medication, maximum: DoseLimit?, in session: Session
  ) throws -> Medication {
    var medication = medication
    medication.strength = try strength.map(Strength.init(phrase:)) ?? medication.strength
    medication.form = form?.trimmed.nonEmpty ?? medication.form
    medication.dose = try dose.map(Amount.init(phrase:)) ?? medication.dose
    medication.purpose = purpose?.trimmed.nonEmpty ?? medication.purpose
    medication.prescriber = prescriber?.trimmed.nonEmpty ?? medication.prescriber
    medication.doNotStop = try isNotToBeStopped ?? medication.doNotStop
    medication.minimumGapMinutes =
      try minGap.map(DurationPhrase.minutes) ?? medication.minimumGapMinutes
    medication.onTimeMinutes = try onTime.map(DurationPhrase.minutes) ?? medication.onTimeMinutes
    try applyInstruction(to: &medication)
    try applyLabel(to: &medication)
    try applyMaximum(maximum, to: &medication)
    medication.takingSince =
      try takingSince.map {
        try session.day($0, after: "--taking-since", for: .entry)
      } ?? medication.takingSince
    let texts = [
      form, purpose, prescriber, instruction, instructionSource, labelWarning, labelSource,
      maxWords, maxSource,
    ]
    for text in texts.compactMap(\.self) { try TextLimit.check(text) }
    return medication
  }

  /// New words are not those of whoever said the old ones.
  private func applyInstruction(to medication: inout Medication) throws {
    let source = instructionSource?.trimmed.nonEmpty
    if let words = instruction?.trimmed.nonEmpty {
      if words != medication.instruction { medication.instructionSource = nil }
      medication.instruction = words
    }
    guard let source else { return }
    guard medication.instruction != nil else {
      throw CommandError.misuse(
        "--instruction-source goes with --instruction", "write what you were told too")
    }
    medication.instructionSource = source
  }

  /// What a label says is a quotation, and has its source.
  private func applyLabel(to medication: inout Medication) throws {
    switch (labelWarning?.trimmed.nonEmpty, labelSource?.trimmed.nonEmpty) {
    case (nil, nil): return
    case (let words?, let source?):
      medication.labelWarning = SavedQuotation(words, source: source)
    case (.some, nil):
      throw CommandError.misuse(
        "--label-warning is a quotation and goes with --label-source",
        "add which label says it: --label-source \"leaflet\"")
    case (nil, .some):
      throw CommandError.misuse(
        "--label-source goes with --label-warning", "write what the label says too")
    }
  }

  private func applyMaximum(_ maximum: DoseLimit?, to medication: inout Medication) throws {
    let (words, source) = (maxWords?.trimmed.nonEmpty, maxSource?.trimmed.nonEmpty)
    if let maximum {
      let isSame = medication.maximum?.limit == maximum
      medication.maximum = SavedMaximum(
        maximum, words: words ?? (isSame ? medication.maximum?.words : nil),
        source: source ?? (isSame ? medication.maximum?.source : nil))
      return
    }
    guard words != nil || source != nil else { return }
    guard var known = medication.maximum else {
      throw CommandError.misuse(
        "\(words == nil ? "--max-source" : "--max-words") goes with --max",
        "write the amount too: --max 60mg/24h")
    }
    known.words = words ?? known.words
    known.source = source ?? known.source
    medication.maximum = known
  }

  /// `nil` when nothing is said of it, which is not the same as no.
  private var isNotToBeStopped: Bool? {
    get throws {
      guard !doNotStop || !mayStop else {
        throw CommandError(
          .usage,
          "--do-not-stop and --may-stop contradict each other; nothing was stored; leave one out")
      }
      return doNotStop ? true : mayStop ? false : nil
    }
  }
}

extension Session {
  /// A bare day, as an option takes it.
  ///
  /// - Throws: ``PhraseError`` for what is no time at all, exit 65 for a time of day, a month or a
  ///   year.
  func day(_ text: String, after option: String, for purpose: WhenPurpose) throws -> CivilDay {
    let parser = WhenParser(now: environment.now, zone: environment.zone, purpose: purpose)
    func refusal(_ day: CivilDay) -> CommandError {
      CommandError(
        .refusedValue,
        "\(option) takes one day without a time; nothing was stored; write \(day.iso8601)")
    }
    do {
      let moment = try parser.parse(text).moment
      guard moment.precision == .day else { throw refusal(moment.day) }
      return moment.day
    } catch let error as PhraseError {
      // `2024` and `march 2024` are spans, and no day of them is invented.
      guard
        case .day(let first)? = try? PeriodPhrase.parse(
          text, bound: .since, today: environment.today),
        case .day(let last)? = try? PeriodPhrase.parse(
          text, bound: .until, today: environment.today), first != last
      else { throw error }
      throw refusal(first)
    }
  }
}

package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct MedCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "med", abstract: "The medicines: add, list, show, set, rename.",
    subcommands: [
      MedAddCommand.self, MedListCommand.self, MedShowCommand.self, MedSetCommand.self,
      MedRenameCommand.self,
    ])

  package init() {}
}

/// What is known of a medicine besides its name.
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

  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  init() {}

  /// The medicine with what these options say of it.
  ///
  /// - Throws: ``PhraseError`` for an amount that is not understood.
  func applied(to medication: Medication) throws -> Medication {
    var medication = medication
    medication.strength = try strength.map(Strength.init(phrase:)) ?? medication.strength
    medication.form = form?.trimmed.nonEmpty ?? medication.form
    medication.dose = try dose.map(MedicineOptions.amount) ?? medication.dose
    medication.purpose = purpose?.trimmed.nonEmpty ?? medication.purpose
    medication.prescriber = prescriber?.trimmed.nonEmpty ?? medication.prescriber
    for text in [medication.form, medication.purpose, medication.prescriber].compactMap(\.self) {
      try TextLimit.check(text)
    }
    return medication
  }

  static func amount(_ text: String) throws -> Amount {
    guard case .amount(let amount) = try AmountPhrase.parse(text) else {
      throw CommandError(
        .refusedValue,
        "the amount \"\(escapedForTerminal(text))\" has no unit; nothing was stored; write 10mg, or \"1 tablet\""
      )
    }
    return amount
  }
}

extension Strength {
  /// Reads `10mg` and `5mg/5mL`.
  init(phrase text: String) throws {
    // `1/2 tablet` has a slash of its own: only one with a unit before it divides.
    let slash = text.indices.first { text[$0] == "/" && text[..<$0].contains(where: \.isLetter) }
    guard let slash else {
      self.init(try MedicineOptions.amount(text))
      return
    }
    self.init(
      try MedicineOptions.amount(String(text[..<slash])),
      per: try MedicineOptions.amount(
        Strength.withNumber(String(text[text.index(after: slash)...]))))
  }

  /// `5mg/mL` is in one mL.
  private static func withNumber(_ text: String) -> String {
    text.trimmed.first?.isNumber == true ? text : "1 " + text.trimmed
  }
}

package struct MedAddCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "add", abstract: "A medicine that is taken: med add baclofen --strength 10mg.",
    usage: "journal med add <name> [options]")

  @Argument(help: ArgumentHelp("Its name.", valueName: "name"))
  var words: [Word]

  @OptionGroup var medicine: MedicineOptions

  package init() {}

  package func run(in environment: Environment) throws {
    let session = Session(environment: environment, options: medicine.global)
    let name = try session.newMedicineName(words.joined)
    let moment = try medicine.entry.moment(for: .entry, in: session)
    let added = try medicine.applied(to: Medication(name: name))
    let known = try session.journal()?.medications() ?? []
    try session.refuseTaken(name, among: known)
    let unnamed = known.first { $0.medication.name == Medication.unnamed }
    var isRenaming = false
    if let unnamed, known.count == 1 {
      isRenaming = try session.isUnnamed(name)
      if isRenaming {
        return try session.revise(
          unnamed, to: try medicine.applied(to: unnamed.medication.renamed(name)), "med add",
          medicine.entry)
      }
    }
    let facts = try medicine.entry.facts(.medication(added), at: moment)
    try session.record("med add", medicine.entry, in: try session.journalForWriting()) { writer in
      try session.refuseTaken(name, among: try writer.medications())
      return facts
    }
  }
}

package struct MedSetCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Say more of a medicine: med set baclofen --purpose spasticity.",
    usage: "journal med set <name> [options]")

  @Argument(help: ArgumentHelp("Its name.", valueName: "name"))
  var words: [Word]

  @OptionGroup var medicine: MedicineOptions

  package init() {}

  package func run(in environment: Environment) throws {
    let session = Session(environment: environment, options: medicine.global)
    let record = try session.knownMedicine(
      named: words.joined, in: try session.existingJournal())
    let changed = try medicine.applied(to: record.medication)
    guard changed != record.medication else {
      throw CommandError(
        .usage,
        "nothing is changed by this; give --strength, --form, --dose, --purpose or --prescriber")
    }
    try session.revise(record, to: changed, "med set", medicine.entry)
  }
}

package struct MedRenameCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Another name for a medicine; its doses keep it.",
    usage: "journal med rename <old name> <new name> [options]")

  @Argument(help: "The name it has.")
  var old: Word

  @Argument(help: "The name it gets.")
  var new: [Word]

  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run(in environment: Environment) throws {
    let session = Session(environment: environment, options: global)
    let database = try session.existingJournal()
    let record = try session.knownMedicine(named: old.text, in: database)
    let name = try session.newMedicineName(new.joined)
    try session.refuseTaken(
      name, among: try database.medications().filter { $0.id != record.id })
    try session.revise(record, to: record.medication.renamed(name), "med rename", entry)
  }
}

package struct MedListCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The medicines of the journal.",
    usage: "journal med list [options]")

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run(in environment: Environment) throws {
    let session = Session(environment: environment, options: global)
    let asOf = try read.moment(in: session)
    let medications = try (session.journal()?.medications() ?? []).filter {
      read.isTold($0.entry, asOf: asOf)
    }
    if medications.isEmpty {
      session.say("No medicine is known yet. To add one: journal med add baclofen --strength 10mg")
    }
    switch format {
    case .json:
      try session.answer(try jsonText(medications.map { EntryJSON($0.entry, medicines: [:]) }))
    case .text:
      let text = session.entryText(medicines: [:])
      try session.answer(
        medications.map { text.medicineLine($0.medication) }.joined(separator: "\n"))
    }
  }
}

package struct MedShowCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "show", abstract: "All that is known of one medicine.",
    usage: "journal med show <name> [options]")

  @Argument(help: ArgumentHelp("Its name.", valueName: "name"))
  var words: [Word]

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run(in environment: Environment) throws {
    let session = Session(environment: environment, options: global)
    let asOf = try read.moment(in: session)
    let database = try session.existingJournal()
    let record = try session.knownMedicine(named: words.joined, in: database)
    guard format == .text else {
      return try session.answer(try jsonText(EntryJSON(record.entry, medicines: [:])))
    }
    let text = session.entryText(medicines: [record.id: record.medication.name])
    var last: Entry?
    try database.forEachEntry(
      EntryFilter(until: read.asOf.map { _ in asOf.day }, kinds: [.dose], medication: record.id),
      newestFirst: true
    ) { entry in
      if read.isTold(entry, asOf: asOf) { last = entry }
      return last == nil
    }
    let lines = [
      text.medicineLine(record.medication),
      "in the journal since \(record.entry.facts.moment.day.text)",
      last.map { "last dose: \(text.receipt($0.facts))" } ?? "no dose is logged",
      "id \(try database.shortText(of: record.id))",
    ]
    try session.answer(lines.joined(separator: "\n  "))
  }
}

extension Medication {
  func renamed(_ name: String) -> Medication {
    var medication = self
    medication.name = name
    return medication
  }
}

extension Session {
  /// The journal, for what makes sense only when there is one.
  func existingJournal() throws -> JournalDatabase {
    guard let database = try journal() else {
      throw CommandError(StoreError.noJournal(path: try path().file))
    }
    return database
  }

  func newMedicineName(_ typed: String) throws -> String {
    guard !typed.isEmpty, typed.count <= 200 else {
      throw CommandError(
        .refusedValue, "a name of 1 to 200 characters is needed; nothing was stored")
    }
    return typed
  }

  func refuseTaken(_ name: String, among medications: [MedicationRecord]) throws {
    let folded = name.nameFolded
    guard let taken = medications.first(where: { $0.medication.name.nameFolded == folded })
    else { return }
    throw CommandError(
      .refusedValue,
      "\(shown(taken.medication.name)) is already in the journal; nothing was stored; journal med show \"\(shown(name))\" shows it, journal med set changes it"
    )
  }

  /// Whether the medicine without a name is the one that is being added.
  func isUnnamed(_ name: String) throws -> Bool {
    guard canAsk || options.yes else {
      say(
        "\(shown(name)) is added beside the medicine without a name. If they are one: journal undo, then journal med rename \(Medication.unnamed) \"\(shown(name))\""
      )
      return false
    }
    return try confirm("Is this the medicine without a name?", otherwise: true)
  }

  /// Stores what is known of a medicine anew.
  func revise(
    _ record: MedicationRecord, to medication: Medication, _ action: String, _ options: EntryOptions
  ) throws {
    let database = try journalForWriting()
    try store(action, by: options.by, in: database) { writer in
      guard let current = try writer.medications().first(where: { $0.id == record.id }) else {
        throw CommandError(
          .failure,
          "the medicine was changed by another command meanwhile; nothing was stored; try again")
      }
      var facts = current.entry.facts
      facts.content = .medication(medication)
      return try writer.revise(current.entry, facts: facts)
    } receipt: { entry in
      switch options.format {
      case .json: String(try jsonText(EntryJSON(entry, medicines: [:])).dropLast())
      case .text:
        "Recorded: \(entryText(medicines: [:]).what(entry.facts)).  [\(try database.shortText(of: entry.id))]"
      }
    }
  }
}

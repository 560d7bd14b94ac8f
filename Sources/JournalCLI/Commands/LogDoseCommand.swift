package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct LogDoseCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "log-dose",
    abstract: "A dose that was taken: log-dose 10mg baclofen.",
    usage: "journal log-dose [time] [amount] [medicine] [options]",
    discussion: """
      Amounts: 10mg, "1/2 tablet", 2 puffs, half (of the usual dose); a bare number is in the \
      unit of the medicine's dose. journal took 7:50 5mg is the same command.
      """,
    aliases: ["took"])

  @Argument(help: "An amount, a medicine, a time, in any order.")
  var words: [Word] = []

  @Option(
    help: ArgumentHelp("The scheduled dose it was: 14:00, \"yesterday 20:00\".", valueName: "slot"))
  var `for`: String?

  @Flag(help: "Taken with food.")
  var withFood = false

  @Flag(help: "The medicine is new to the journal.")
  var new = false

  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run(in environment: Environment) throws {
    let session = Session(environment: environment, options: global)
    let phrase = try DosePhrase.parse(words.texts)
    let moment = try entry.moment(phrase.time, for: .dose, in: session)
    let slot = try session.slot(self.for, zone: entry.zone, mayLieAhead: true)
    let medications = try session.journal()?.medications() ?? []
    if phrase.amount == nil, medications.isEmpty { throw LogDoseCommand.howMuch }
    let medicine = try medicine(phrase, among: medications, in: session)
    let amount = try session.amount(phrase.amount, of: medicine)

    let database = try session.journalForWriting()
    try session.record("log-dose", entry, in: database) { writer in
      let dose = DoseLog(
        medication: try medicine.identity(
          in: writer, at: moment, isPrivate: entry.private), amount: amount,
        withFood: withFood ? true : nil, slot: slot)
      return try entry.facts(.dose(dose), at: moment)
    }
    session.introduce(medicine)
  }
}

extension LogDoseCommand {
  fileprivate static let howMuch = CommandError(
    .usage, "how much? nothing was stored; write journal log-dose 10mg")

  /// A word after a bare number that is no medicine was perhaps meant as its unit.
  private func medicine(
    _ phrase: DosePhrase, among medications: [MedicationRecord], in session: Session
  ) throws -> MedicineChoice {
    guard case .number(let number)? = phrase.amount, let name = phrase.medicine, !new,
      !medications.isEmpty
    else {
      return try session.medicine(named: phrase.medicine, among: medications, isNew: new)
    }
    let folded = name.nameFolded
    let names = medications.map { $0.medication.name.nameFolded }
    guard names.contains(where: { $0.hasPrefix(folded) }) || nearest(to: name, among: names) != nil
    else {
      throw CommandError(
        .refusedValue,
        "\"\(session.shown(name))\" is neither a unit nor a medicine of this journal; nothing was stored; write \(number.text)mg, or \"\(number.text) tablets\""
      )
    }
    return try session.medicine(named: name, among: medications)
  }
}

extension Session {
  /// Says what a medicine that was added on the way is called, and how to change that.
  func introduce(_ medicine: MedicineChoice) {
    guard case .new(let name) = medicine else { return }
    if name == Medication.unnamed {
      say("The medicine has no name yet. To name it: journal med rename \(Medication.unnamed) NAME")
    } else {
      say(
        "\(shown(name)) is new in this journal. To say more of it: journal med set \"\(shown(name))\""
      )
    }
  }

  /// The dose that is meant, exact and with a unit.
  ///
  /// - Throws: exit 64 when no amount is given and none is usual, exit 65 for a number whose unit
  ///   is not known.
  func amount(_ phrase: AmountPhrase?, of medicine: MedicineChoice) throws -> Amount {
    let usual = medicine.known?.dose
    let name = shown(medicine.name)
    switch phrase {
    case .amount(let amount): return amount
    case .number(let number):
      guard let usual else {
        throw CommandError(
          .refusedValue,
          "\(number.spokenText) of what? nothing was stored; write \(number.text)mg, or \"\(number.spokenText) tablets\""
        )
      }
      return Amount(number, usual.unit)
    case .fractionOfUsual(let fraction):
      guard let usual else {
        throw CommandError(
          .refusedValue,
          "the usual dose of \(name) is not known; nothing was stored; write an amount, such as \"1/2 tablet\" or 5mg"
        )
      }
      return Amount(usual.value * fraction, usual.unit)
    case nil:
      guard let usual else {
        throw LogDoseCommand.howMuch
      }
      return usual
    }
  }

  /// The scheduled dose that an option names.
  ///
  /// - Parameter mayLieAhead: a dose can be taken, or left out on purpose, before its time: then a
  ///   bare `14:00` is today's, also at 13:40. What was missed is past.
  func slot(_ text: String?, zone: String?, mayLieAhead: Bool) throws -> SlotReference? {
    guard let text else { return nil }
    let zone = try self.zone(named: zone)
    let phrase = try SlotPhrase.parse(text, now: environment.now, zone: zone)
    return mayLieAhead ? phrase.laterToday ?? phrase.slot : phrase.slot
  }
}

package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct LogDoseCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "log-dose",
    abstract: "A dose that was taken: log-dose 10mg baclofen.",
    usage: "journal log-dose [time] [amount] [medicine] ... [options]",
    discussion: """
      Amounts: 10mg, "1/2 tablet", 2 puffs, half (of the scheduled dose, else of the usual one); \
      a bare number is in the unit of the medicine's dose. journal took 7:50 5mg is the same \
      command; journal took alone is the scheduled dose that is open now. Several at once are one \
      write: log-dose 10mg baclofen 400mg ibuprofen.
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

  static let howMuch = CommandError(
    .usage, "how much? nothing was stored; write journal log-dose 10mg")

  func run(in session: Session) throws {
    let phrases = try DosePhrase.several(words.texts)
    let moment = try entry.moment(phrases.first?.time, for: .dose, in: session)
    let named = try session.namedSlot(self.for, zone: entry.zone, mayLieAhead: true)
    let (doses, database) = try session.reading {
      let doses = try phrases.map { phrase in
        try session.meantDose(phrase, at: moment, for: named, isNew: new)
      }
      return (doses, try session.journalForWriting())
    }

    try session.recordDoses(
      entry, in: database,
      doses.map { meant in
        { writer in
          let dose = DoseLog(
            medication: try meant.medicine.identity(
              in: writer, at: moment, isPrivate: entry.private),
            amount: meant.amount, withFood: withFood ? true : nil, slot: meant.slot)
          return try entry.facts(.dose(dose), at: moment)
        }
      })
    for meant in doses { session.introduce(meant.medicine) }
  }
}

package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct MedShowCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "All that is known of one medicine, earlier doses and times too.",
    usage: "journal med show [name] [options]")

  @Argument(help: ArgumentHelp("Its name; the only medicine needs none.", valueName: "name"))
  var words: [Word] = []

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let asOf = try read.moment(in: session)
    let database = try session.existingJournal()
    let known = try session.knownPrescription(named: words.joined, in: database).record
    guard
      let told = try read.told(in: database, asOf: asOf).first(where: { $0.record.id == known.id })
    else {
      throw CommandError(
        .refusedValue,
        "\(session.shown(known.medication.name)) was not in the journal at that moment; leave --as-of out"
      )
    }
    let last = try lastDose(of: told.prescription, asOf: asOf, in: database)
    let merged = try database.mergedMedications().filter { told.prescription.ids.contains($0.id) }
    switch format {
    case .json:
      try session.answer(
        try jsonText(
          MedicineJSON(
            told.record, told.prescription, at: asOf.local, merged: merged, lastDose: last)))
    case .text:
      let names = [told.record.id: told.record.medication.name]
      let page = MedicinePage(
        record: told.record, prescription: told.prescription, merged: merged, lastDose: last,
        moment: asOf.local, text: session.entryText(medicines: names),
        width: session.width, id: database.shortText)
      try session.answer(try page.lines().joined(separator: "\n"))
    }
  }

  private func lastDose(
    of prescription: Prescription, asOf: LivedMoment, in database: JournalDatabase
  ) throws -> Entry? {
    var last: Entry?
    for id in prescription.ids {
      try database.forEachEntry(
        EntryFilter(until: read.asOf.map { _ in asOf.day }, kinds: [.dose], medication: id),
        newestFirst: true
      ) { entry in
        guard read.isTold(entry, asOf: asOf) else { return true }
        let isLater = last.map { $0.facts.moment.instant < entry.facts.moment.instant } ?? true
        if isLater { last = entry }
        return false
      }
    }
    return last
  }
}

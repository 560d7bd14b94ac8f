package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct MedSetCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Say more of a medicine: med set baclofen --purpose spasticity.",
    usage: "journal med set [name] [options]",
    discussion: "Times and amounts that are prescribed are changed with journal med change.")

  @Argument(help: ArgumentHelp("Its name; the only medicine needs none.", valueName: "name"))
  var words: [Word] = []

  @OptionGroup var medicine: MedicineOptions
  @OptionGroup var limit: MaximumOptions
  @OptionGroup var revision: RevisionOptions
  @OptionGroup(visibility: .hidden) var regimen: RegimenOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    guard regimen.isEmpty else {
      throw CommandError(
        .usage,
        "when a medicine is taken is no part of med set; nothing was stored; write journal med change with these options"
      )
    }
    let (record, prescription) = try session.knownPrescription(
      named: words.joined, in: try session.existingJournal())
    let maximum = try limit.maximum.map(RatePhrase.maximum)
    func applied(_ medication: Medication) throws -> Medication {
      try medicine.applied(to: medication, maximum: maximum, in: session)
    }
    guard try applied(record.medication) != record.medication else {
      throw CommandError(
        .usage,
        "nothing is changed by this; give --strength, --form, --dose, --purpose, --prescriber or another option of journal help med set"
      )
    }
    try session.revise(
      record.id, "med set", revision.by, revision.format, medication: applied)
    if medicine.dose != nil { sayPrescribed(prescription, session) }
  }

  /// The usual dose is not what is prescribed.
  private func sayPrescribed(_ prescription: Prescription, _ session: Session) {
    let now = session.environment.moment.local
    guard let regimen = prescription.regimen(at: now), regimen.schedule != nil else { return }
    let name = session.shown(prescription.medication.name)
    session.say(
      "What is prescribed stays: \(regimen.text). To change that: journal med change \"\(name)\"")
  }
}

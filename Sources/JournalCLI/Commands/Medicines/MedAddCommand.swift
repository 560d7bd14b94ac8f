package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct MedAddCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "A medicine that is taken: med add baclofen --dose 10mg --times 8am,8pm.",
    usage: "journal med add [name] [options]",
    discussion: """
      Without a name, on a terminal, it asks one thing at a time and reads the answer back before \
      anything is stored.
      """)

  @Argument(help: ArgumentHelp("Its name.", valueName: "name"))
  var words: [Word] = []

  @OptionGroup var medicine: MedicineOptions
  @OptionGroup var regimen: RegimenOptions
  @OptionGroup var limit: MaximumOptions

  @Option(
    help: ArgumentHelp(
      "From when it is taken so, now unless said: 14:00, \"tomorrow 8am\", 2026-12-01, next (the next of its times).",
      valueName: "when"))
  var from: String?

  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    guard words.isEmpty else {
      let addition = try addition(in: session)
      return try session.store(addition, entry, in: try session.journalForWriting())
    }
    guard session.canAsk else { throw MedAddCommand.nameMissing }
    var form = MedicineForm(session: session)
    let filled = try form.filled(self)
    let addition = try filled.addition(in: session)
    guard try form.isRight(addition) else {
      throw CommandError(
        .failure, "nothing was stored; journal med add begins again")
    }
    try session.store(addition, entry, in: try session.journalForWriting())
  }

  private static let nameMissing = CommandError(
    .usage,
    "the name of the medicine is missing; nothing was stored; write journal med add baclofen --strength 10mg --dose 10mg --times 08:00,14:00,20:00"
  )
}

extension MedAddCommand {
  /// What these options make of the journal as it is.
  func addition(in session: Session) throws -> MedicineAddition {
    try regimen.checkStray(words, in: session)
    let name = try session.newMedicineName(words.joined)
    let moment = try entry.moment(for: .entry, in: session)
    let request = try regimen.request(maximum: limit.maximum, in: session)
    // What is understood by itself, before anything is asked.
    let saved = medicine.hasWordsOfMaximum ? request.maximum : nil
    _ = try medicine.applied(to: Medication(name: name), maximum: saved, in: session)
    let database = try session.journal()
    let target = try session.target(
      ofAdding: name, among: try database?.prescriptions() ?? [], in: database)
    var medication = try medicine.applied(
      to: target.known ?? Medication(name: name), maximum: saved, in: session)
    let isCompletion = target.known?.name.nameFolded == name.nameFolded
    if !isCompletion { medication.name = name }
    if isCompletion, medication == target.known, request.isEmpty {
      try session.refuseTaken(name, among: try database?.medications() ?? [])
    }
    let first = try firstRegimen(request, of: medication, written: moment, in: session)
    medication.dose = medication.dose ?? first?.regimen.schedule?.commonAmount
    return MedicineAddition(
      target: target, medication: medication, moment: moment, regimen: first)
  }

  private func firstRegimen(
    _ request: RegimenRequest, of medication: Medication, written: LivedMoment, in session: Session
  ) throws -> (regimen: Regimen, start: RegimenStart)? {
    guard !request.isEmpty else {
      guard from == nil else {
        throw CommandError.misuse(
          "--from goes with --times, --as-needed or --infusion",
          "add one of them; --taking-since DAY says since when it is taken")
      }
      return nil
    }
    let name = session.shown(medication.name)
    func basis(_ day: CivilDay) -> RegimenBasis {
      RegimenBasis(
        name: name, dose: medication.dose, usual: medication.dose, regimen: nil, day: day)
    }
    let zone = try session.zone(named: entry.zone)
    let start = try RegimenStart(
      from, written: written, zone: zone, now: session.environment.now
    ) {
      let now = zone.local(at: session.environment.now)
      guard case .scheduled(let schedule) = try request.withoutInterval.regimen(on: basis(now.day)),
        let next = schedule.first(after: now)
      else { throw session.noNextDose(name) }
      return next
    }
    return (try request.regimen(on: basis(start.from.day)), start)
  }
}

package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct SupplyCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "supply",
    abstract: "How much there is of a medicine: supply baclofen 84, or +84 when more came.",
    usage: "journal supply [name] [amount | +amount] [options]",
    discussion: """
      Without an amount it tells what should be left: what was counted last, with what came since, \
      less the doses logged since. Without a name: of every medicine that was counted.
      """)

  @Argument(
    help: ArgumentHelp(
      "A medicine, and how much: 84, +84, \"+84 tablets\", 200mL.", valueName: "words"))
  var words: [Word] = []

  @OptionGroup var entry: EntryOptions
  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let phrase = try SupplyPhrase.parse(words.texts)
    guard let kind = phrase.kind, let number = phrase.number else {
      try checkReading()
      return try tell(of: phrase.medicine, in: session)
    }
    guard read.asOf == nil else {
      throw CommandError.misuse(
        "--as-of tells what was left, and an amount says what is there",
        "to date a supply, write --at")
    }
    try store(kind, number, phrase.unit, of: phrase.medicine, in: session)
  }

  /// - Throws: exit 64 for options of an entry where none is written.
  private func checkReading() throws {
    let given = [
      entry.at.map { _ in "--at" }, entry.about ? "--about" : nil, entry.zone.map { _ in "--zone" },
      entry.by.map { _ in "--by" }, entry.tag.isEmpty ? nil : "--tag",
      entry.note.map { _ in "--note" }, entry.private ? "--private" : nil,
    ].compactMap(\.self)
    guard let option = given.first else { return }
    throw CommandError.misuse(
      "how much? \(option) goes with an amount", "write journal supply baclofen 84 \(option) ...")
  }

  // MARK: Writing

  private func store(
    _ kind: SupplyEvent.Kind, _ number: Exact, _ typed: DoseUnit?, of name: String,
    in session: Session
  ) throws {
    let moment = try entry.moment(for: .entry, in: session)
    let database = try session.existingJournal()
    let (record, prescription) = try session.medicine(of: name, in: database) {
      $0.isActive(at: moment.local)
    }
    guard
      let unit = try typed ?? prescription.supplyUnit(events: database.supplyEvents())
    else { throw SupplyCommand.unitMissing(number) }
    let event = SupplyEvent(medication: prescription.id, kind, Amount(number, unit))
    var facts = try entry.facts(.supply(event), at: moment)
    facts.isPrivate = facts.isPrivate || record.entry.facts.isPrivate
    try session.store("supply", by: entry.by, in: try session.journalForWriting()) { writer in
      try writer.add(facts)
    } receipt: { stored in
      let names = [record.id: record.medication.name]
      let left = try database.supplyLeft(of: prescription, at: session.supplyMoment(nil))
      let words = left.map { SupplyText(left: $0).parts.joined(separator: ", ") }
      return try session.receipt(
        for: stored, entry.format, in: database, medicines: names,
        saying: session.entryText(medicines: names).receipt(stored.facts)
          + (words.map { "; left: \($0)" } ?? "") + ".")
    }
  }

  private static func unitMissing(_ number: Exact) -> CommandError {
    CommandError(
      .refusedValue,
      "\(number.text) of what? nothing was stored; write \"\(number.text) tablets\" or \(number.text)mL"
    )
  }

  // MARK: Telling

  private func tell(of name: String, in session: Session) throws {
    let asOf = try read.moment(in: session)
    let database = try session.journal()
    let named = try database.flatMap { database in
      name.isEmpty ? nil : try session.knownMedicine(named: name, in: database)
    }
    let supplies = try database.map { try known($0, of: named, asOf: asOf, session) } ?? []
    if supplies.isEmpty { sayNone(named, session) }
    switch entry.format {
    case .json: try session.answer(try jsonText(supplies.map { SupplyJSON($0) }))
    case .text:
      let lines = supplies.flatMap {
        wrapped($0.line(today: asOf.day, shown: session.shown), width: session.width, hanging: 2)
      }
      try session.answer(lines.joined(separator: "\n"))
    }
  }

  /// Of every medicine that was counted, or of one.
  private func known(
    _ database: JournalDatabase, of medicine: MedicationRecord?, asOf: LivedMoment,
    _ session: Session
  ) throws -> [KnownSupply] {
    let moment = session.supplyMoment(read.asOf == nil ? nil : asOf)
    return try database.read { database in
      let events = try database.supplyEvents()
      return try database.prescriptions().compactMap { known in
        guard medicine.map({ known.id == $0.id }) ?? true else { return nil }
        let prescription = read.asOf == nil ? known : known.told(at: asOf.instant)
        guard let lots = SupplyLots(events, of: prescription, at: moment) else { return nil }
        return KnownSupply(
          prescription: prescription, lots: lots,
          left: try database.supplyLeft(of: prescription, at: moment, events: events))
      }
    }
  }

  private func sayNone(_ medicine: MedicationRecord?, _ session: Session) {
    let name = medicine.map { "\"\(session.shown($0.medication.name))\"" } ?? "baclofen"
    session.say("No supply is written down. To count one: journal supply \(name) 84")
  }
}

extension Session {
  /// The moment up to which doses are taken from a supply: now with those that were typed a little
  /// ahead, or the one that is told.
  func supplyMoment(_ asOf: LivedMoment?) -> LivedMoment {
    asOf ?? environment.moment.withEntriesAhead
  }
}

package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct MedMergeCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Two names for one medicine: med merge unnamed baclofen.",
    usage: "journal med merge <old name> <name it is> [options]",
    discussion: "The doses of the first count as the second's; nothing of them is rewritten.")

  @Argument(help: ArgumentHelp("The name that goes.", valueName: "old name"))
  var old: Word

  @Argument(help: ArgumentHelp("The name that stays.", valueName: "name it is"))
  var into: [Word]

  @OptionGroup var revision: RevisionOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let database = try session.existingJournal()
    let (record, merged) = try session.knownPrescription(named: old.text, in: database)
    let (other, owner) = try session.knownPrescription(named: into.joined, in: database)
    let (oldName, name) = (
      session.shown(record.medication.name), session.shown(other.medication.name)
    )
    guard record.id != other.id else {
      throw CommandError(
        .usage, "\(name) is itself already; nothing was stored; name two medicines")
    }
    for plan in merged.plans { try session.checkOverlap(of: plan, in: owner) }
    let told = try contents(of: merged, in: database)
    try confirm(
      oldName, name, told, areBothPrescribed: !merged.timeline.isEmpty && !owner.timeline.isEmpty,
      session)
    try session.store("med merge", by: revision.by, in: try session.journalForWriting()) { writer in
      try session.check(merged, in: writer)
      try session.check(owner, in: writer)
      var medication = record.medication
      medication.mergedInto = other.id
      var facts = record.entry.facts
      facts.content = .medication(medication)
      facts.writtenBy = revision.by?.trimmed.nonEmpty ?? facts.writtenBy
      return try writer.revise(record.entry, facts: facts)
    } receipt: { entry in
      try session.receipt(
        for: entry, revision.format, in: database,
        medicines: [other.id: other.medication.name],
        saying: "\(oldName) is \(name), with \(told).")
    }
  }

  private func confirm(
    _ old: String, _ name: String, _ told: String, areBothPrescribed: Bool, _ session: Session
  ) throws {
    let both =
      areBothPrescribed
      ? " Both have a schedule; the later change of either counts." : ""
    let question = "\(old) is \(name), with \(told)?"
    guard session.canAsk || session.options.yes else {
      throw CommandError(
        .usage,
        "\(question)\(both) nothing was stored; add --yes if they are one medicine")
    }
    if !both.isEmpty { session.say(both.trimmed) }
    guard try session.confirm(question, otherwise: true) else {
      throw CommandError(.failure, "nothing was stored; both stay as they are")
    }
  }

  /// `12 doses, 1 missed`.
  private func contents(
    of prescription: Prescription, in database: JournalDatabase
  ) throws -> String {
    let kinds = try database.doseEntries(of: prescription.ids).map(\.facts.content.kind)
    let doses = kinds.count { $0 == .dose }
    let marks = kinds.count { $0 == .missed }
    let parts = [
      doses == 0 ? "no dose" : counted(doses, "dose"),
      marks == 0 ? nil : "\(marks) missed or skipped",
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}

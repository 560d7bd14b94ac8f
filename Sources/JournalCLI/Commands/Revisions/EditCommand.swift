package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct EditCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Correct an entry: edit k7f2 5mg, edit last --at 14:00.",
    usage: "journal edit <id | last> [words] [options]",
    discussion: """
      The words are those of the command that writes such an entry: an amount for a dose, a number \
      for what is followed, new words for a note. What is not said stays. A bare time is on the \
      entry's own day and by its own clock. --by says who wrote the entry; of a change of what is \
      prescribed and of a plan, who decided it.

      What it said before is kept: journal show tells it, journal undo brings it back.
      """)

  @Argument(help: ArgumentHelp("The beginning of its id, or last.", valueName: "id"))
  var id: Word

  @Argument(help: "What it says from now on; - reads standard input.")
  var words: [Word] = []

  @OptionGroup var options: EditOptions
  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let database = try session.journal(holding: id.text)
    let known = try session.standingEntry(id.text, in: database)
    let edit = EntryEdit(
      entry: known, id: try database.shortText(of: known.id), words: words, options: options,
      shared: entry, session: session, database: database)
    var draft = try edit.draft()
    let typed = try draft.words.map { try edit.ask(for: $0) }
    try session.keeping(typed) {
      if let typed { try draft.say(typed.text, for: edit) }
      try draft.add(note: entry.note)
      try edit.store(draft)
    }
    for hint in draft.hints { hint() }
    if let medicine = draft.medicine { session.introduce(medicine) }
  }
}

extension EntryEdit {
  fileprivate func ask(for wanted: EditDraft.WordsWanted) throws -> TypedText {
    let known = entry.facts.text ?? ""
    let isRemark = wanted.isEdited && entry.facts.content.hasRemark
    let example = "journal edit \(id) \(isRemark ? "--remove text" : wanted.example)"
    let typed = try session.words(
      wanted.words, edit: wanted.isEdited, beginning: known, what: wanted.what, example: example)
    // What was not touched needs no keeping.
    return wanted.isEdited && typed.text == known.trimmed
      ? TypedText(text: known, isTyped: false) : typed
  }

  fileprivate func store(_ draft: EditDraft) throws {
    guard draft.facts != entry.facts || draft.medicine != nil else {
      throw CommandError(
        .usage,
        "nothing is changed by this, the entry says so already; nothing was stored; journal show \(id) shows it"
      )
    }
    let before = session.entryText(
      medicines: try session.medicineNames(in: database, alsoOf: [entry]))
    let writable = try session.journalForWriting()
    let noticing = Noticing(session, in: writable)
    try session.store("edit", by: writer, in: writable) { writer in
      var facts = draft.facts
      if let medicine = draft.medicine {
        facts.content = facts.content.of(
          try medicine.identity(
            in: writer, at: facts.moment, isPrivate: facts.isPrivate))
      }
      let marks = try replacedMarks(by: facts, in: writable)
      for mark in marks { try writer.delete(mark) }
      let stored =
        facts == entry.facts
        ? entry : try writer.revise(entry, facts: facts, noticing: noticing.look)
      return (stored, marks)
    } receipt: { stored, marks in
      try receipt(stored, marks, draft, before: before)
    }
    try noticing.speak()
  }

  /// Who decided a change of what is prescribed does not write it down.
  private var writer: String? { entry.facts.content.isDecision ? nil : shared.by?.trimmed.nonEmpty }

  /// A dose that is said to be a scheduled one replaces the word that this was not taken.
  private func replacedMarks(
    by facts: EntryFacts, in database: JournalDatabase
  ) throws -> [Entry] {
    guard case .dose(let dose) = facts.content, let slot = dose.slot,
      case .dose(let known) = entry.facts.content,
      slot != known.slot || dose.medication != known.medication
    else { return [] }
    let prescription = try database.prescriptions().first { $0.ids.contains(dose.medication) }
    return try database.marks(on: slot, of: prescription?.ids ?? [dose.medication])
  }

  private func receipt(
    _ stored: Entry, _ marks: [Entry], _ draft: EditDraft, before: EntryText
  ) throws -> String {
    let names = try session.medicineNames(in: database, alsoOf: [stored] + marks)
    guard shared.format == .text else {
      return try jsonText(EntryJSON(stored, medicines: names))
    }
    let text = session.entryText(medicines: names)
    let change = CorrectionText(
      before: entry.facts, after: stored.facts, old: before, new: text)
    let remark = draft.remark.map { " (\($0))" } ?? ""
    let deleted = try marks.map { mark in
      " Deleted with it: \(text.receipt(mark.facts)) [\(try database.shortText(of: mark.id))]."
    }
    return "Changed: \(change.text()).\(remark)\(deleted.joined())  [\(id)]"
  }
}

extension EntryContent {
  /// Whether its words are a remark beside it, and not the entry itself.
  fileprivate var hasRemark: Bool {
    switch self {
    case .note, .question, .answer, .important, .agreement, .gap: false
    case .dose, .missed, .mood, .reading, .medication, .regimen, .product, .plan, .supply, .pump,
      .appointment, .tracker, .setting:
      true
    }
  }
}

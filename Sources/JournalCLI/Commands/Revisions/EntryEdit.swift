internal import JournalModel
internal import JournalStore

/// One edit: the entry as it stands, and what is said of it anew.
struct EntryEdit {
  let entry: Entry
  /// Its short id, as one would type it.
  let id: String
  let words: [Word]
  let options: EditOptions
  let shared: EntryOptions
  let session: Session
  let database: JournalDatabase

  /// All but the words that are still to be asked for.
  ///
  /// - Throws: exit 64 for what does not go with such an entry, exit 65 for a value.
  func draft() throws -> EditDraft {
    let content = entry.facts.content
    let given = EditPart.given(words, options, shared)
    guard !given.isEmpty else {
      throw CommandError(
        .usage, "what is to be changed? nothing was stored; \(content.whatGoes)")
    }
    try content.check(given)
    var draft = EditDraft(entry.facts)
    for removal in try EditRemoval.read(options.remove) {
      draft.facts = try draft.facts.without(removal)
    }
    try applyShared(to: &draft.facts)
    switch content {
    case .dose, .missed: try applyDose(to: &draft)
    case .note: try applyNote(to: &draft)
    case .mood: try applyMood(to: &draft)
    case .reading: try applyReading(to: &draft)
    case .regimen, .product, .plan: try applyStart(to: &draft)
    case .question, .answer, .important, .agreement, .gap:
      try applyMoment(to: &draft)
      draft.words = try wantedWords(words)
    case .appointment: try applyAppointment(to: &draft)
    case .medication, .supply, .pump, .tracker, .setting:
      try applyMoment(to: &draft)
      draft.words = try wanted([])
    }
    return draft
  }

  /// Tags, the writer and privacy.
  private func applyShared(to facts: inout EntryFacts) throws {
    guard !(shared.private && options.public) else {
      throw CommandError(
        .usage, "--private and --public are opposites; nothing was stored; leave one out")
    }
    facts.isPrivate = shared.private || (facts.isPrivate && !options.public)
    // Who decided what is prescribed or planned is not who wrote it down.
    if let by = shared.by, !facts.content.isDecision {
      try TextLimit.check(by)
      facts.writtenBy = by.trimmed.nonEmpty ?? facts.writtenBy
    }
    let removed = options.untag.map(\.trimmed)
    if let unknown = removed.first(where: { !facts.tags.contains($0) }) {
      let tags = facts.tags.map { session.shown($0) }.joined(separator: ", ")
      throw CommandError(
        .refusedValue,
        "there is no tag \"\(session.shown(unknown))\" here; nothing was stored; \(tags.isEmpty ? "leave --untag out" : "it has \(tags)")"
      )
    }
    let added = shared.tag.map(\.trimmed).filter { !$0.isEmpty }
    for tag in added { try TextLimit.check(tag) }
    let tags = Set(facts.tags).subtracting(removed).union(added)
    if tags != Set(facts.tags) { facts.tags = tags.sorted() }
  }

  /// The moment, for entries that have nothing else to do with it.
  func applyMoment(to draft: inout EditDraft, _ phrase: String? = nil) throws {
    let isDose = entry.facts.content.kind == .dose
    draft.facts.moment = try shared.moment(
      phrase, correcting: draft.facts.moment, for: isDose ? .dose : .entry, in: session)
  }

  /// The words to come, from these arguments or from the editor.
  func wanted(_ words: [Word]) throws -> EditDraft.WordsWanted? {
    guard options.edit || !words.isEmpty else { return nil }
    guard !options.edit || words.isEmpty else {
      throw CommandError(
        .usage,
        "the words are given, and --edit asks for them; nothing was stored; leave one out")
    }
    return EditDraft.WordsWanted(words: words, isEdited: options.edit)
  }

  /// The same for entries whose words are a text of their own. A time alone was meant as one, and
  /// must not be written over the words.
  func wantedWords(_ words: [Word]) throws -> EditDraft.WordsWanted? {
    if let phrase = try? WhenPhrase(PhraseWords(words.joined), subject: .time) {
      switch phrase.content {
      case .now, .minutesAgo, .civil(day: _, clock: .some):
        throw meant(words, "a time", "--at \"\(session.shown(words.joined))\"")
      case .lastNight, .civil(day: _, clock: nil): break
      }
    }
    return try wanted(words)
  }

  /// What was given as words and is said by an option.
  func meant(_ words: [Word], _ what: String, _ option: String) -> CommandError {
    CommandError(
      .usage,
      "\"\(session.shown(words.joined))\" is \(what); nothing was stored; write journal edit \(id) \(option)"
    )
  }
}

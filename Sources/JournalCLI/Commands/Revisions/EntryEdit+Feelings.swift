internal import JournalModel
internal import JournalStore

/// Notes, moods and numbers that are followed.
extension EntryEdit {
  func applyNote(to draft: inout EditDraft) throws {
    try applyMoment(to: &draft)
    guard case .note(var note) = draft.facts.content else { return }
    note.severity = try options.severity.map(NoteCommand.level) ?? note.severity
    note.site = options.site?.trimmed.nonEmpty ?? note.site
    if let site = note.site { try TextLimit.check(site) }
    note.lastedMinutes =
      try options.lasted.map { try DurationPhrase.minutes($0) }
      ?? note.lastedMinutes
    draft.facts.content = .note(note)
    if words.count == 1,
      let severity = words.first.flatMap({ SideEffectNote.Severity(word: $0.text) }),
      severity != .none
    {
      throw meant(words, "a severity", "--severity \(severity.word)")
    }
    draft.words = try wantedWords(words)
    if draft.words == nil { try note.checkNothingHasNoDetails("the note") }
  }

  func applyMood(to draft: inout EditDraft) throws {
    try applyMoment(to: &draft)
    guard case .mood(var mood) = draft.facts.content else { return }
    var rest = words
    if let (score, others) = MoodEntry.Score.leading(words.texts) {
      mood.score = score
      rest = Array(words.suffix(others.count))
    } else if let first = words.first, Exact(first.text) != nil {
      throw CommandError(
        .refusedValue,
        "the mood \"\(session.shown(first.text))\" is not understood; nothing was stored; write 1 (very low) to 5 (very good), or words"
      )
    }
    draft.facts.content = .mood(mood)
    draft.words = try wantedWords(rest)
  }

  func applyReading(to draft: inout EditDraft) throws {
    try applyMoment(to: &draft)
    guard case .reading(var reading) = draft.facts.content else { return }
    let named = try options.name.map(TrackCommand.name)
    var typed = words.texts
    // As journal track has it, the name first.
    if typed.count > 1, typed.first?.nameFolded == reading.name { typed.removeFirst() }
    reading.name = named ?? reading.name
    let tracker = try database.trackers().first { $0.name == reading.name }
    if !typed.isEmpty {
      let phrase = try value(typed, tracker)
      reading.value = phrase.value
      reading.secondValue = phrase.secondValue
      reading.unit = phrase.unit ?? reading.unit
      if phrase.unit != nil, options.unit != nil { throw EntryEdit.twoUnits }
      draft.remark = phrase.remark
      draft.hints.append { session.sayOffScale(phrase.value, of: tracker) }
    }
    reading.unit = try options.unit.map(EntryEdit.unit) ?? reading.unit
    if let named, let hint = try newName(named) { draft.hints.append { session.say(hint) } }
    draft.facts.content = .reading(reading)
    draft.words = try wanted([])
  }

  private static let twoUnits = CommandError(
    .usage, "a unit is given twice; nothing was stored; leave --unit out")

  /// A unit as `track` would read it behind a number.
  private static func unit(_ text: String) throws -> String {
    guard let unit = try? ReadingPhrase.parse(["1", text], scaleMaximum: nil).unit else {
      throw CommandError(
        .refusedValue,
        "\"\(escapedForTerminal(text))\" is no unit; nothing was stored; write --unit h, or a word of at most 20 letters"
      )
    }
    return unit
  }

  /// - Throws: exit 65 for what is no number; a first word that is none may be meant as a name.
  private func value(_ typed: [String], _ tracker: Tracker?) throws -> ReadingPhrase {
    if typed.count > 1, let first = typed.first, !first.contains(where: \.isNumber) {
      throw CommandError(
        .refusedValue,
        "\"\(session.shown(first))\" is no number; nothing was stored; to follow it as that, journal edit \(id) --name \"\(session.shown(first))\""
      )
    }
    return try ReadingPhrase.parse(typed, scaleMaximum: tracker?.scale?.upperBound)
  }

  private func newName(_ name: String) throws -> String? {
    let names = try database.trackerNames()
    guard !names.contains(name), let near = nearest(to: name, among: names) else { return nil }
    return
      "\(session.shown(name)) is new; \(session.shown(near)) is already followed. If that was meant: journal undo"
  }
}

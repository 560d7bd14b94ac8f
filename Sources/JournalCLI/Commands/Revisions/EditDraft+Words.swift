internal import JournalModel

extension EditDraft {
  /// The entry in new words: a note's terms are found anew, a reason is counted anew.
  ///
  /// - Throws: exit 64 for details of a note that says there is nothing.
  mutating func say(_ text: String, for edit: EntryEdit) throws {
    switch facts.content {
    case .note(let note): try say(text, note, for: edit)
    case .missed(let missed) where edit.options.reason != nil: giveReason(text, missed)
    case .dose, .missed, .mood, .reading, .question, .answer, .important, .medication, .regimen,
      .product, .plan, .supply, .pump, .appointment, .agreement, .gap, .tracker, .setting:
      facts.text = text
    }
  }

  /// A remark beside the words.
  mutating func add(note: String?) throws {
    let words = [facts.text, note?.trimmed.nonEmpty].compactMap(\.self)
    facts.text = words.isEmpty ? nil : words.joined(separator: "; ")
    if let text = facts.text { try TextLimit.check(text) }
  }

  /// A severity that the old words ended in goes with them.
  private mutating func say(_ text: String, _ known: SideEffectNote, for edit: EntryEdit) throws {
    let terms = try edit.session.terms()
    var note = SideEffectNote(words: text, terms: terms)
    let wasSaid = facts.text.flatMap { terms.trailingSeverity(of: $0) } == known.severity
    let isGiven = edit.options.severity != nil
    if isGiven || (note.severity == nil && !wasSaid) { note.severity = known.severity }
    note.site = known.site
    note.lastedMinutes = known.lastedMinutes
    if note.isNone { try note.keepOnlyWhatIsSaid(by: edit.options) }
    facts.text = text
    facts.content = .note(note)
    let id = edit.id
    let session = edit.session
    hints.append { [note] in
      session.pointOut(note, text, terms) { "journal edit \(id) \($0)" }
    }
  }

  /// The words of a reason that is not one of the known are the entry's; the words of the one
  /// before go, a remark stays.
  private mutating func giveReason(_ text: String, _ known: MissedDose) {
    var missed = known
    let remark = known.reason == .other ? nil : facts.text
    let reason = MissedDose.Reason(words: text)
    missed.reason = reason
    let words = [reason == .other ? text : nil, remark].compactMap(\.self)
    facts.text = words.isEmpty ? nil : words.joined(separator: "; ")
    facts.content = .missed(missed)
  }
}

extension SideEffectNote {
  /// "Nothing to report" drops the details that stood there, and refuses those of the same command.
  fileprivate mutating func keepOnlyWhatIsSaid(by options: EditOptions) throws {
    if options.severity == nil { severity = nil }
    if options.site == nil { site = nil }
    if options.lasted == nil { lastedMinutes = nil }
    try checkNothingHasNoDetails("none")
  }
}

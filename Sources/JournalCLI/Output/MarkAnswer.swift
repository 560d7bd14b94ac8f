internal import JournalModel

/// What is said of a dose that was just marked missed or skipped.
struct MarkAnswer {
  let entry: Entry
  let doses: MedicineDoses
  /// The marks that it replaced.
  let replaced: [Entry]
  let text: EntryText
  /// Whether the person gave the mark a time of its own.
  let saysWhen: Bool

  /// `baclofen, the 14:00 dose today missed.`
  var line: String {
    guard let slot = entry.facts.content.namedSlot, doses.diary.history.slot(slot) != nil else {
      return text.receipt(entry.facts) + "." + before
    }
    return text.receipt(entry.facts, marking: slot, saysWhen: saysWhen) + "." + before
  }

  private var before: String {
    guard case .missed(let old)? = replaced.last?.facts.content else { return "" }
    return " It was marked \(old.kind.rawValue) before."
  }

  /// What the mark does to the doses that are logged, and how to take out one that was not taken.
  func effects(_ shifts: [DoseShift], id: (EntryID) throws -> String) rethrows -> [String] {
    guard let slot = entry.facts.content.namedSlot else { return [] }
    let pinned = doses.doses.filter { dose in
      doses.match(of: dose.id)?.slot?.reference == slot
    }
    return try shifts.map { text.sentence($0, marked: slot, id: try id($0.entry.id)) }
      + pinned.map { text.sentence(pinned: $0, id: try id($0.id)) }
  }
}

internal import JournalModel
internal import JournalStore

/// A revision of an entry with the write that made it.
struct ShownRevision {
  let entry: Entry
  let isDeleted: Bool
  let write: RevisionWrite

  /// What made an entry go: the person's own word for it.
  var deletion: String { ["undo", "redo"].contains(write.action) ? "taken back" : "deleted" }
}

/// One entry with all that is known of it, what it said before under it.
struct EntryView {
  let text: EntryText
  let session: Session
  /// Oldest first.
  let revisions: [ShownRevision]
  let matched: MatchedDose?
  /// What was noticed when it was written, and still holds.
  let standing: [Notice]
  let id: String

  var lines: [String] {
    guard let latest = revisions.last else { return [] }
    let head = latest.isDeleted ? latest.deletion : text.what(latest.entry.facts)
    let details = details(latest).map { "  " + $0.0.padded(to: 9) + $0.1 }
    let earlier = zip(revisions, revisions.dropFirst()).reversed().map(earlier)
    return [head] + details + earlier.map { "  " + $0 }
  }

  private func details(_ latest: ShownRevision) -> [(String, String)] {
    let facts = latest.entry.facts
    let moment = facts.moment
    let offset = iso8601(offset: moment.offset)
    let isBack = revisions.dropLast().last?.isDeleted == true && !latest.isDeleted
    var details: [(String, String)] = [
      (
        "when", "\(moment.text(relativeTo: text.today)), \(text.shown(moment.zone)) (\(offset))"
      )
    ]
    if latest.isDeleted { details.insert(("was", text.what(facts)), at: 0) }
    details += slots(facts) + steps(facts)
    let written = session.written(latest.entry.recordedAt)
    if latest.isDeleted {
      details.append(("gone", written + by(latest)))
    } else {
      details.append(("written", written + (isBack ? ", brought back" : "") + by(latest)))
    }
    if let words = facts.text, !text.what(facts).contains(text.shown(words)) {
      details.append(("words", "\"\(text.shown(words))\""))
    }
    if !facts.tags.isEmpty {
      details.append(("tags", facts.tags.map(text.shown).joined(separator: ", ")))
    }
    if let by = facts.writtenBy { details.append(("by", text.shown(by))) }
    if facts.isPrivate { details.append(("private", "kept off every report")) }
    details += noticed(latest)
    details.append(("id", latest.entry.id.text))
    if latest.isDeleted { details.append(("back", "journal restore-entry \(id)")) }
    return details
  }

  /// What was noticed with it: what still holds in words, the rest by its rules.
  private func noticed(_ latest: ShownRevision) -> [(String, String)] {
    guard !latest.isDeleted else { return [] }
    let standing = standing.map { ("noticed", text.shown($0.recordText)) }
    let rules = Set(self.standing.map(\.rule))
    let gone = latest.entry.notices.map(\.rule).filter { !rules.contains($0) }.map(\.rawValue)
    let over = Set(gone).sorted().joined(separator: ", ")
    return standing + (over.isEmpty ? [] : [("noticed", "\(over), which holds no more")])
  }

  /// The scheduled dose that the person named, and the one that it was matched to.
  private func slots(_ facts: EntryFacts) -> [(String, String)] {
    let pin = facts.content.namedSlot
    let slot = matched?.text(relativeTo: text.today)
    if let pin, let slot, matched?.isMatched(to: pin) == true {
      return [("slot", slot + ", named")]
    }
    let named = pin.map { ("for", $0.moment.text(relativeTo: text.today)) }
    return [named, slot.map { ("slot", $0) }].compactMap(\.self)
  }

  /// Those that an event of a plan gives.
  private func steps(_ facts: EntryFacts) -> [(String, String)] {
    guard case .plan(let event) = facts.content else { return [] }
    let plan = PlanText(today: text.today, shown: text.shown)
    return event.steps.enumerated().map { ("step \($0.offset + 1)", plan.line($0.element)) }
  }

  private func earlier(_ revision: ShownRevision, before next: ShownRevision) -> String {
    let written = session.written(revision.entry.recordedAt) + by(revision)
    if revision.isDeleted { return "\(revision.deletion) \(written)" }
    let change = CorrectionText(
      before: revision.entry.facts, after: next.entry.facts, old: text, new: text)
    return "before, written \(written): \(change.formerly)"
  }

  /// Who made a revision, where that is not who wrote the entry.
  private func by(_ revision: ShownRevision) -> String {
    guard let writer = revision.write.writtenBy,
      revision.isDeleted || writer != revision.entry.facts.writtenBy
    else { return "" }
    return " by \(text.shown(writer))"
  }
}

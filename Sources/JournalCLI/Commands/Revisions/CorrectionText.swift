internal import JournalModel

/// A correction in one sentence: `baclofen 5 mg, today 14:00; before: baclofen 10 mg`.
struct CorrectionText {
  let before: EntryFacts
  let after: EntryFacts
  /// With the names that medicines had before.
  let old: EntryText
  let new: EntryText

  /// The entry as it is, and of what it was no more than what changed.
  ///
  /// - Parameter word: what leads to that.
  func text(before word: String = "before") -> String {
    "\(whole(after, new)); \(word): \(changes)"
  }

  /// All of what it was.
  var formerly: String { whole(before, old) }

  private func whole(_ facts: EntryFacts, _ text: EntryText) -> String {
    let hidden = [hiddenSlot(facts, text), hiddenWords(facts, text)].compactMap(\.self)
    return ([text.receipt(facts) + hiddenOffset(facts)] + hidden).joined(separator: ", ")
  }

  private var changes: String {
    let parts = [
      what,
      before.moment == after.moment ? nil : moment(before, old) + hiddenOffset(before),
      hiddenSlot(before, old), hiddenWords(before, old),
      before.tags == after.tags ? nil : tags(before),
      before.writtenBy == after.writtenBy
        ? nil : "by \(before.writtenBy.map(old.shown) ?? "self")",
      before.isPrivate == after.isPrivate ? nil : before.isPrivate ? "private" : "not private",
    ].compactMap(\.self)
    return parts.joined(separator: ", ")
  }

  /// What it was; of what is long and stays, such as what is prescribed, only the rest.
  private var what: String? {
    guard old.what(before) != new.what(after) else { return nil }
    if case .product(let known) = before.content, case .product(var product) = after.content {
      product.from = known.from
      if product == known { return "from \(known.from.text(relativeTo: old.today))" }
    }
    guard case .regimen(let known) = before.content, case .regimen(let change) = after.content,
      known.state == change.state, known.replacedBy == change.replacedBy
    else { return old.what(before) }
    let parts = [
      known.from == change.from ? nil : "from \(known.from.text(relativeTo: old.today))",
      known.decidedBy == change.decidedBy
        ? nil : known.decidedBy.map { "decided by \(old.shown($0))" } ?? "nobody named who decided",
      before.text == after.text ? nil : words(before, old) ?? "no reason",
    ].compactMap(\.self)
    return parts.isEmpty ? old.what(before) : parts.joined(separator: ", ")
  }

  private func words(_ facts: EntryFacts, _ text: EntryText) -> String? {
    facts.text.map { "\"\(text.shown($0))\"" }
  }

  /// The time, with its zone where that changed.
  private func moment(_ facts: EntryFacts, _ text: EntryText) -> String {
    let isOther = before.moment.zone != after.moment.zone
    let zone = isOther ? text.shown(facts.moment.zone) : text.elsewhere(facts)
    return facts.moment.text(relativeTo: text.today) + (zone.map { " (\($0))" } ?? "")
  }

  /// The offset, where the clock shows the same at both times.
  private func hiddenOffset(_ facts: EntryFacts) -> String {
    let isSame =
      before.moment.local == after.moment.local && before.moment.zone == after.moment.zone
      && before.moment.offset != after.moment.offset
    return isSame ? " (\(iso8601(offset: facts.moment.offset)))" : ""
  }

  /// The scheduled dose where it changed and nothing else tells. A mark that lies at its slot moves
  /// with it.
  private func hiddenSlot(_ facts: EntryFacts, _ text: EntryText) -> String? {
    guard before.content.namedSlot != after.content.namedSlot, old.what(before) == new.what(after),
      before.content.kind == .dose || before.moment == after.moment
    else { return nil }
    guard let slot = facts.content.namedSlot else { return "for no slot" }
    return "for \(slot.moment.text(relativeTo: text.today))"
  }

  /// The words that came to what is told without them, such as a medicine.
  private func hiddenWords(_ facts: EntryFacts, _ text: EntryText) -> String? {
    guard before.text != after.text, old.what(before) == new.what(after) else { return nil }
    return words(facts, text) ?? "no words"
  }

  private func tags(_ facts: EntryFacts) -> String {
    facts.tags.isEmpty
      ? "no tags" : facts.tags.map { "#\(old.shown($0))" }.joined(separator: " ")
  }
}

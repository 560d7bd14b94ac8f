internal import JournalModel

/// Entries under each other: the day once, then time, what it is, and the short id.
struct EntryList {
  let text: EntryText
  let width: Int

  func lines(_ entries: [Entry], id: (EntryID) throws -> String) throws -> [String] {
    var lines: [String] = []
    var day: CivilDay?
    for entry in entries {
      let moment = entry.facts.moment
      if moment.day != day {
        day = moment.day
        lines.append(moment.day.text(relativeTo: text.today))
      }
      lines += try block(entry, id: id(entry.id))
    }
    return lines
  }

  /// One entry; words that do not fit continue under themselves.
  private func block(_ entry: Entry, id: String) -> [String] {
    let moment = entry.facts.moment
    let time =
      switch moment.precision {
      case .minute: moment.local.time.iso8601
      case .approximate: "~" + moment.local.time.iso8601
      case .day: ""
      }
    let indent = 11
    let room = max(20, width - indent - id.count - 2)
    let lines = wrapped(what(entry.facts), width: room)
    let head =
      "  " + time.padded(to: indent - 2) + (lines.first ?? "").padded(to: room) + "  " + id
    return [head] + lines.dropFirst().map { String(repeating: " ", count: indent) + $0 }
  }

  private func what(_ facts: EntryFacts) -> String {
    var parts = [text.what(facts)]
    if let zone = text.elsewhere(facts) { parts.append(zone) }
    parts += facts.tags.map { "#" + text.shown($0) }
    if let writer = facts.writtenBy { parts.append("by \(text.shown(writer))") }
    if facts.isPrivate { parts.append("private") }
    return parts.joined(separator: ", ")
  }
}

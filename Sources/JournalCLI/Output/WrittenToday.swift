internal import JournalModel

/// What was written on a day besides doses: `Written today: 2 notes, mood 4, stiffness 6`.
struct WrittenToday {
  let text: EntryText
  let width: Int

  /// `nil` when nothing was.
  func line(_ entries: [Entry]) -> String? {
    let pieces = notes(entries) + moods(entries) + readings(entries) + others(entries)
    guard !pieces.isEmpty else { return nil }
    var line = "Written today: "
    for (index, piece) in pieces.enumerated() {
      let left = pieces.count - index
      let rest = left > 1 ? " and \(left - 1) more" : ""
      let added = (index == 0 ? "" : ", ") + piece
      guard (line + added + rest).displayWidth <= width else {
        return line + (index == 0 ? "" : " and ") + "\(left) \(index == 0 ? "entries" : "more")"
      }
      line += added
    }
    return line
  }

  private func notes(_ entries: [Entry]) -> [String] {
    let count = entries.count { if case .note = $0.facts.content { true } else { false } }
    return count == 0 ? [] : [counted(count, "note")]
  }

  private func moods(_ entries: [Entry]) -> [String] {
    let scores = entries.compactMap { entry in
      if case .mood(let mood) = entry.facts.content { "\(mood.score.rawValue)" } else { nil }
    }
    return latest(of: scores, named: "mood")
  }

  private func readings(_ entries: [Entry]) -> [String] {
    var names: [String] = []
    var values: [String: [String]] = [:]
    for entry in entries {
      guard case .reading(let reading) = entry.facts.content else { continue }
      if values[reading.name] == nil { names.append(reading.name) }
      let unit = reading.unit.map { " \(text.shown($0))" } ?? ""
      values[reading.name, default: []].append(reading.valueText + unit)
    }
    return names.flatMap { latest(of: values[$0] ?? [], named: text.shown($0)) }
  }

  /// Doses that were left of medicines without a schedule, and what happened to a pump.
  private func others(_ entries: [Entry]) -> [String] {
    entries.compactMap { entry in
      switch entry.facts.content {
      case .missed, .pump: text.what(entry.facts)
      case .dose, .note, .mood, .reading, .question, .answer, .important, .medication, .regimen,
        .product, .plan, .supply, .appointment, .agreement, .gap, .tracker, .setting:
        nil
      }
    }
  }

  private func latest(of values: [String], named name: String) -> [String] {
    guard let last = values.last else { return [] }
    let times = values.count > 1 ? " (\(values.count) times)" : ""
    return ["\(name.clipped(to: DayRow.nameWidth)) \(last)\(times)"]
  }
}

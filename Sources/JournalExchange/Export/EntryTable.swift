package import JournalModel

/// Entries as comma-separated values of RFC 4180, one row each, every value as it is stored.
package enum EntryTable {
  static let header = [
    "id", "kind", "at", "zone", "precision", "recorded_at", "medicine", "amount", "amount_unit",
    "with_food", "for", "reason", "terms", "severity", "site", "lasted_minutes", "score", "name",
    "value",
    "unit",
    "text", "tags", "by", "private",
  ]

  package static func csv(_ entries: [Entry], medicines: [EntryID: String]) -> String {
    var text = CSVText.line(header)
    for entry in entries { text += CSVText.line(row(entry, medicines: medicines)) }
    return text
  }

  /// The header and the rows of a table for a spreadsheet, which takes no cell for a formula.
  package static let guardedHeader = CSVText.line(header)

  package static func guardedRow(_ entry: Entry, medicines: [EntryID: String]) -> String {
    CSVText.line(row(entry, medicines: medicines).map(CSVText.guarded))
  }

  private static func row(_ entry: Entry, medicines: [EntryID: String]) -> [String] {
    let facts = entry.facts
    let moment = facts.moment
    var cells = [
      "id": entry.id.text, "kind": facts.content.kind.rawValue,
      "at": moment.precision == .day
        ? moment.day.iso8601 : rfc3339(moment.instant, offset: moment.offset),
      "zone": moment.zone, "precision": moment.precision.rawValue,
      "recorded_at": rfc3339(entry.recordedAt, offset: 0), "text": facts.text ?? "",
      "tags": facts.tags.joined(separator: " "), "by": facts.writtenBy ?? "",
      "private": facts.isPrivate ? "1" : "",
    ]
    cells.merge(details(facts.content, medicines: medicines)) { $1 }
    return header.map { cells[$0] ?? "" }
  }

  private static func details(
    _ content: EntryContent, medicines: [EntryID: String]
  ) -> [String: String] {
    switch content {
    case .dose(let dose):
      return [
        "medicine": medicines[dose.medication] ?? "", "amount": dose.amount.value.text,
        "amount_unit": dose.amount.unit.rawValue, "with_food": dose.withFood == true ? "1" : "",
        "for": dose.slot.map(text) ?? "",
      ]
    case .missed(let missed):
      return [
        "kind": missed.kind.rawValue, "medicine": medicines[missed.medication] ?? "",
        "for": missed.slot.map(text) ?? "", "reason": missed.reason?.rawValue ?? "",
      ]
    case .note(let note):
      let terms = note.mentions.map { ($0.isAbsent ? "no " : "") + $0.term }
      return [
        "terms": note.isNone ? "none" : terms.joined(separator: "; "),
        "severity": note.severity.map { String($0.rawValue) } ?? "", "site": note.site ?? "",
        "lasted_minutes": note.lastedMinutes.map(String.init) ?? "",
      ]
    case .mood(let mood): return ["score": String(mood.score.rawValue)]
    case .reading(let reading):
      return ["name": reading.name, "value": reading.valueText, "unit": reading.unit ?? ""]
    case .question(let question): return ["value": String(question.number)]
    case .answer, .important, .agreement: return [:]
    case .medication(let medication): return ["name": medication.name]
    case .regimen(let change):
      return [
        "medicine": medicines[change.medication] ?? "", "for": change.from.iso8601,
        "value": change.state.text,
      ]
    case .product(let product):
      return [
        "medicine": medicines[product.medication] ?? "", "for": product.from.iso8601,
        "name": product.name, "value": product.strength?.text ?? "",
      ]
    case .plan(let event):
      return [
        "medicine": medicines[event.medication] ?? "", "for": event.from.iso8601,
        "value": event.action.rawValue,
      ]
    case .supply(let event):
      return [
        "medicine": medicines[event.medication] ?? "", "amount": event.amount.value.text,
        "amount_unit": event.amount.unit.rawValue, "value": event.kind.rawValue,
      ]
    case .pump(let log):
      let cells = ["medicine": medicines[log.medication] ?? ""]
      switch log.event {
      case .alarm: return cells.merging(["value": "alarm"]) { $1 }
      case .refill(let next, alarmDate: _):
        return cells.merging(["value": "refill", "for": next?.iso8601 ?? ""]) { $1 }
      }
    case .appointment(let appointment):
      return [
        "name": appointment.with ?? "",
        "for": appointment.time == nil ? appointment.day.iso8601 : appointment.start.iso8601,
        "value": appointment.cancelledAt == nil ? "" : "cancelled",
      ]
    case .gap(let gap): return ["for": "\(gap.from.iso8601)/\(gap.until.iso8601)"]
    case .tracker(let tracker): return ["name": tracker.name, "unit": tracker.unit ?? ""]
    case .setting(let setting): return ["name": setting.key, "value": setting.value]
    }
  }

  private static func text(_ slot: SlotReference) -> String {
    LocalDateTime(day: slot.day, time: slot.time).iso8601
  }
}

import Foundation
import JournalModel

/// An entry as the program that wrote format 1 listed it in JSON.
struct ListedEntry: Decodable, Equatable {
  struct Quantity: Decodable, Equatable {
    let value: String
    let unit: String
    let ucum: String

    init(_ amount: Amount) {
      (value, unit, ucum) = (amount.value.text, amount.unit.rawValue, amount.unit.ucum)
    }
  }

  struct Mention: Decodable, Equatable {
    let term: String
    let absent: Bool
  }

  let id: String
  var kind: String
  let at: String
  let zone: String
  let precision: String
  let recordedAt: String
  let text: String?
  let tags: [String]?
  let by: String?
  let `private`: Bool?
  let revision: Int?
  var medicine: String?
  var amount: Quantity?
  var withFood: Bool?
  var `for`: String?
  var reason: String?
  var terms: [Mention]?
  var none: Bool?
  var severity: Int?
  var site: String?
  var lastedMinutes: Int?
  var score: Int?
  var name: String?
  var value: String?
  var unit: String?
  var number: Int?
  var strength: String?
  var form: String?
  var dose: Quantity?
  var purpose: String?
  var prescriber: String?

  static func read(_ file: URL) throws -> [ListedEntry] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode([ListedEntry].self, from: Data(contentsOf: file))
  }
}

extension ListedEntry {
  init(_ entry: Entry, medicines: [EntryID: String]) {
    let (facts, moment) = (entry.facts, entry.facts.moment)
    id = entry.id.text
    kind = facts.content.kind.rawValue
    at =
      moment.precision == .day
      ? moment.day.iso8601 : rfc3339(moment.instant, offset: moment.offset)
    zone = moment.zone
    precision = moment.precision.rawValue
    recordedAt = rfc3339(entry.recordedAt, offset: 0)
    text = facts.text
    tags = facts.tags.isEmpty ? nil : facts.tags
    by = facts.writtenBy
    `private` = facts.isPrivate ? true : nil
    revision = entry.revision > 1 ? entry.revision : nil
    fill(facts.content, medicines)
  }

  private mutating func fill(_ content: EntryContent, _ medicines: [EntryID: String]) {
    switch content {
    case .dose(let log):
      (medicine, amount) = (medicines[log.medication], Quantity(log.amount))
      (withFood, `for`) = (log.withFood, log.slot?.moment.iso8601)
    case .missed(let missed):
      (kind, medicine) = (missed.kind.rawValue, medicines[missed.medication])
      (`for`, reason) = (missed.slot?.moment.iso8601, missed.reason?.rawValue)
    case .note(let note):
      terms = note.mentions.map { Mention(term: $0.term, absent: $0.isAbsent) }
      none = note.isNone ? true : nil
      (severity, site, lastedMinutes) = (note.severity?.rawValue, note.site, note.lastedMinutes)
    case .mood(let mood): score = mood.score.rawValue
    case .reading(let reading):
      (name, value, unit) = (reading.name, reading.valueText, reading.unit)
    case .question(let question): number = question.number
    case .medication(let medication):
      (name, strength) = (medication.name, medication.strength?.text)
      (form, dose) = (medication.form, medication.dose.map(Quantity.init))
      (purpose, prescriber) = (medication.purpose, medication.prescriber)
    case .answer, .important, .regimen, .product, .plan, .supply, .pump, .appointment, .agreement,
      .gap, .tracker, .setting:
      break
    }
  }
}

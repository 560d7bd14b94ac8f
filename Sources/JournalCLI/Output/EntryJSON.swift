internal import JournalModel

/// An entry in the JSON of `list`, `show` and the answers to writes. Absent keys are left out.
struct EntryJSON: Encodable {
  struct Quantity: Encodable {
    let value: String
    let unit: String
    let ucum: String

    init(_ amount: Amount) {
      value = amount.value.text
      unit = amount.unit.rawValue
      ucum = amount.unit.ucum
    }
  }

  struct Mention: Encodable {
    let term: String
    let absent: Bool
  }

  struct Step: Encodable {
    let from: String
    let doses: [RegimenJSON.Dose]
  }

  struct Scale: Encodable {
    let min: String
    let max: String
  }

  let id: String
  let kind: String
  let at: String
  let zone: String
  let precision: String
  let recordedAt: String
  var medicine: String?
  var amount: Quantity?
  var `for`: String?
  /// The scheduled dose that it was matched to, where that was worked out.
  var slot: String?
  var reason: String?
  var terms: [Mention]?
  var none: Bool?
  let text: String?
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
  var doNotStop: Bool?
  var instruction: String?
  var minGapMinutes: Int?
  var onTimeMinutes: Int?
  var takingSince: String?
  var mergedInto: String?
  var from: String?
  var regimen: RegimenJSON?
  var decidedBy: String?
  var replacedBy: String?
  /// Of a plan and of a pump: what happened.
  var event: String?
  var steps: [Step]?
  /// The entry that this one belongs to: a plan, a question, an appointment.
  var of: String?
  /// Of a supply: `counted` or `added`.
  var supply: String?
  var nextRefill: String?
  var alarmDate: String?
  /// When an appointment is: a civil moment, or a day.
  var on: String?
  var with: String?
  var cancelledAt: String?
  /// Of a question in `questions`: the words of the answer that stands, and when it was given.
  var answer: String?
  var answeredAt: String?
  /// Of an appointment in `appointment list`: what was agreed at it.
  var agreed: String?
  var until: String?
  var instructionSource: String?
  var labelWarning: String?
  var labelSource: String?
  var maximum: RegimenJSON.Limit?
  var maximumWords: String?
  var maximumSource: String?
  var maker: String?
  var scale: Scale?
  var worst: String?
  let tags: [String]?
  let by: String?
  var withFood: Bool?
  let `private`: Bool?
  /// The rules that spoke when it was written.
  var notices: [String]?
  var revision: Int?
  var deleted: Bool?

  init(_ entry: Entry, medicines: [EntryID: String]) {
    let facts = entry.facts
    let moment = facts.moment
    id = entry.id.text
    at = EntryJSON.text(moment)
    zone = moment.zone
    precision = moment.precision.rawValue
    recordedAt = rfc3339(entry.recordedAt, offset: 0)
    text = facts.text
    tags = facts.tags.isEmpty ? nil : facts.tags
    by = facts.writtenBy
    `private` = facts.isPrivate ? true : nil
    revision = entry.revision > 1 ? entry.revision : nil
    if case .missed(let missed) = facts.content {
      kind = missed.kind.rawValue
    } else {
      kind = facts.content.kind.rawValue
    }
    notices = entry.notices.isEmpty ? nil : entry.notices.map(\.rule.rawValue)
    fill(facts.content, medicines: medicines)
  }

  private mutating func fill(_ content: EntryContent, medicines: [EntryID: String]) {
    switch content {
    case .dose(let dose):
      medicine = medicines[dose.medication]
      amount = Quantity(dose.amount)
      `for` = dose.slot.map(EntryJSON.text)
      withFood = dose.withFood
    case .missed(let missed):
      medicine = medicines[missed.medication]
      `for` = missed.slot.map(EntryJSON.text)
      reason = missed.reason?.rawValue
    case .note(let note):
      terms = note.mentions.map { Mention(term: $0.term, absent: $0.isAbsent) }
      none = note.isNone ? true : nil
      severity = note.severity?.rawValue
      site = note.site
      lastedMinutes = note.lastedMinutes
    case .mood(let mood): score = mood.score.rawValue
    case .reading(let reading):
      name = reading.name
      value = reading.valueText
      unit = reading.unit
    case .question(let question): number = question.number
    case .answer(let answer): of = answer.question.text
    case .important: break
    case .medication(let medication): fillMedicine(medication, medicines: medicines)
    case .regimen(let change):
      medicine = medicines[change.medication]
      from = change.from.iso8601
      regimen = RegimenJSON(change.state)
      decidedBy = change.decidedBy
      replacedBy = change.replacedBy
    case .product(let product):
      medicine = medicines[product.medication]
      from = product.from.iso8601
      name = product.name
      maker = product.maker
      strength = product.strength?.text
    case .plan, .supply, .pump: fillCare(content, medicines: medicines)
    case .appointment(let appointment):
      on = appointment.time == nil ? appointment.day.iso8601 : appointment.start.iso8601
      with = appointment.with
      cancelledAt = appointment.cancelledAt.map { rfc3339($0, offset: 0) }
    case .agreement(let agreement): of = agreement.appointment.text
    case .gap(let gap):
      from = gap.from.iso8601
      until = gap.until.iso8601
    case .setting(let setting):
      name = setting.key
      value = setting.value
    case .tracker(let tracker):
      name = tracker.name
      unit = tracker.unit
      scale = tracker.scale.map { Scale(min: $0.lowerBound.text, max: $0.upperBound.text) }
      worst = tracker.worst?.text
    }
  }

  private mutating func fillMedicine(
    _ medication: Medication, medicines: [EntryID: String]
  ) {
    name = medication.name
    strength = medication.strength?.text
    form = medication.form
    dose = medication.dose.map(Quantity.init)
    purpose = medication.purpose
    prescriber = medication.prescriber
    doNotStop = medication.doNotStop
    instruction = medication.instruction
    minGapMinutes = medication.minimumGapMinutes
    onTimeMinutes = medication.onTimeMinutes
    takingSince = medication.takingSince?.iso8601
    mergedInto = medication.mergedInto.flatMap { medicines[$0] }
    instructionSource = medication.instructionSource
    labelWarning = medication.labelWarning?.words
    labelSource = medication.labelWarning?.source
    maximum = medication.maximum.map { RegimenJSON.Limit($0.limit) }
    maximumWords = medication.maximum?.words
    maximumSource = medication.maximum?.source
  }

  static func text(_ moment: LivedMoment) -> String {
    moment.precision == .day
      ? moment.day.iso8601 : rfc3339(moment.instant, offset: moment.offset)
  }

  static func text(_ slot: SlotReference) -> String { slot.moment.iso8601 }
}

internal import JournalModel

/// The medications of a Health Auto Export file, which come from Apple Health.
///
/// Layout of the JSON: `{"data":{"medications":[{displayText, nickname, start, scheduledDate,
/// scheduledDosage, dosage, units, form, status}]}}`. The CSV is read by the same names.
enum HealthAutoExport {
  static func recognises(_ head: ImportHead) -> Bool {
    if head.isJSON {
      return head.words.first == "data"
        && head.words.contains { ["medications", "metrics", "workouts"].contains($0) }
    }
    let fields = Set(head.words.map(HealthDose.field))
    return fields.contains("status") && fields.contains("displayText")
      && !fields.isDisjoint(with: ["scheduledDate", "scheduledDosage"])
  }

  static func read(_ bytes: [UInt8], _ context: ImportContext) throws -> ImportPlan {
    var draft = ImportDraft(context)
    if ImportHead(bytes).isJSON {
      try readJSON(bytes, &draft)
    } else {
      let names = ["display text", "medication", "name"]
      var sheet = try HeadedCSV(bytes, field: HealthDose.field)
      guard sheet.headings.contains("status"), sheet.headings.contains("displayText") else {
        throw ImportError.isNot(
          .healthAutoExport, lacks: "columns status and \(names.joined(separator: " or "))")
      }
      while let record = try sheet.next(&draft) {
        draft.add(HealthDose(place: record.place, source: record.source) { record[$0] })
      }
    }
    return draft.finish()
  }

  private static func readJSON(_ bytes: [UInt8], _ draft: inout ImportDraft) throws {
    var reader = try JSONReader(bytes)
    var hasMedications = false
    var others: [String] = []
    try reader.members { key, reader in
      guard key == "data" else { return try reader.skip() }
      try reader.members { key, reader in
        guard key == "medications" else {
          others.append(key)
          return try reader.skip()
        }
        hasMedications = true
        try reader.elements { value, path in
          draft.add(
            HealthDose(place: ImportPlace(value.line, path), source: value.source) {
              value[$0]?.plainText?.trimmed ?? ""
            })
        }
      }
    }
    try reader.finish()
    guard hasMedications else {
      throw ImportError.isNot(.healthAutoExport, lacks: "data.medications")
    }
    if !others.isEmpty {
      draft.remark("Only medications are read; left out: \(others.joined(separator: ", ")).")
    }
  }
}

/// One dose as Apple Health has it, its fields as written; empty where there is none.
private struct HealthDose {
  let place: ImportPlace
  let source: String
  let medicine: String
  let fullName: String
  let start: String
  let scheduled: String
  let dosage: String
  let units: String
  let form: String
  let status: String

  init(place: ImportPlace, source: String, _ field: (String) -> String) {
    self.place = place
    self.source = source
    fullName = field("displayText")
    medicine = field("nickname").isEmpty ? fullName : field("nickname")
    (start, scheduled) = (field("start"), field("scheduledDate"))
    (dosage, units) = (field("dosage"), field("units"))
    (form, status) = (field("form"), field("status"))
  }

  /// The field that a heading means, whatever its case and spacing.
  static func field(_ heading: String) -> String {
    let letters = heading.lowercased().filter(\.isLetter)
    return switch letters {
    case "displaytext", "medication", "medicationname", "name": "displayText"
    case "start", "date", "startdate", "datetime": "start"
    case "scheduleddate", "scheduledtime": "scheduledDate"
    case "unit", "units": "units"
    case "dosage", "dose": "dosage"
    default: letters
    }
  }

  /// A count is of what the form says.
  var stated: DoseUnit? {
    form.split { !$0.isLetter }.lazy.compactMap { DoseUnit(word: $0) }.first
  }

  var amount: String {
    guard !dosage.isEmpty else { return "" }
    return units.lowercased() == "count" ? dosage : "\(dosage) \(units)".trimmed
  }
}

extension ImportDraft {
  fileprivate mutating func add(_ record: HealthDose) {
    guard !record.medicine.isEmpty else {
      return problem(record.place, record.source, ImportFault.missing("the name of the medicine"))
    }
    let scheduled = TableMoment(clock: record.scheduled)
    let dose = ImportedDose(
      medicine: record.medicine, fullName: record.fullName, amount: record.amount,
      stated: record.stated,
      slot: scheduled?.wallClock?.slot,
      key: "health|\(record.medicine.nameFolded)|"
        + ((scheduled ?? TableMoment(clock: record.start))?.text ?? ""),
      source: record.source, place: record.place, amountName: "dosage")
    switch record.status.nameFolded {
    case "taken":
      guard
        let moment = moment(
          TableMoment(clock: record.start), record.start, record.place.at("start"))
      else { return }
      take(dose, at: moment) { $0.complete(from: record) }
    case "skipped":
      // A dosage stands here too, of what would have been taken.
      let written = scheduled == nil ? record.start : record.scheduled
      guard let moment = moment(TableMoment(clock: written), written, record.place) else { return }
      skip(dose, at: moment) { $0.complete(from: record) }
    case "snoozed", "not interacted", "not logged", "notification not sent":
      leaveUnrecorded(record.status)
    default:
      problem(record.place.at("status"), record.status, ImportFault.unknownStatus)
    }
  }
}

extension Medication {
  fileprivate mutating func complete(from record: HealthDose) {
    if form == nil, !record.form.isEmpty { form = record.form }
  }
}

extension TableMoment {
  /// As ``init(_:)``, and with a clock of twelve hours: `2026-04-29 6:57:56 PM +1000`.
  fileprivate init?(clock text: String) {
    if let moment = TableMoment(text) {
      self = moment
      return
    }
    var words = text.split(whereSeparator: \.isWhitespace)
    guard let half = words.firstIndex(where: { ["am", "pm"].contains($0.lowercased()) }), half == 2,
      let time = TimeOfDay(clockText: "\(words[1]) \(words[2])")
    else { return nil }
    words[1] = Substring(time.iso8601)
    words.remove(at: half)
    self.init(words.joined(separator: " "))
  }
}

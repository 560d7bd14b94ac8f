internal import JournalModel

/// The JSON backup of medTimer: medicines with their reminders, and what became of each reminder.
///
/// Fields that older versions did not write may be absent; the two lists may also be files of their
/// own. Layout: https://github.com/Futsch1/medTimer
enum MedTimerBackup {
  static func recognises(_ head: ImportHead) -> Bool {
    guard head.isJSON, head.words.contains("list") else { return false }
    return ["medicines", "events"].contains(head.words.first)
      || (head.words.first == "version"
        && head.words.contains { ["medicine", "medicineName"].contains($0) })
  }

  static func read(_ bytes: [UInt8], _ context: ImportContext) throws -> ImportPlan {
    var reader = try JSONReader(bytes)
    var file = MedTimerFile()
    try reader.members { key, reader in
      switch key {
      case "medicines", "events":
        try reader.members { key, reader in
          if key == "list" { try file.list(&reader) } else { try reader.skip() }
        }
      case "list": try file.list(&reader)
      default: try reader.skip()
      }
    }
    try reader.finish()
    guard file.hasList else {
      throw ImportError.isNot(.medtimer, lacks: "list of medicines or events")
    }

    var draft = ImportDraft(context)
    for medicine in file.medicines { draft.add(medicine, events: file.events) }
    let units = Dictionary(
      file.medicines.map { ($0.name.nameFolded, $0.unit) }
    ) { first, _ in first }
    for event in file.events { draft.add(event, stated: units[event.medicine.nameFolded] ?? nil) }
    return draft.finish()
  }
}

/// What the lists of a backup hold.
struct MedTimerFile {
  var medicines: [MedTimerMedicine] = []
  var events: [MedTimerEvent] = []
  private(set) var hasList = false

  mutating func list(_ reader: inout JSONReader) throws {
    hasList = true
    try reader.elements { value, path in
      if value["medicine"] != nil {
        medicines.append(MedTimerMedicine(value, path))
      } else {
        events.append(MedTimerEvent(value, path))
      }
    }
  }
}

/// A medicine with its reminders.
struct MedTimerMedicine {
  let name: String
  /// What its stock, and so a bare number, is counted in.
  let unit: DoseUnit?
  let notes: String?
  let tags: [String]
  let reminders: [MedTimerReminder]
  let place: ImportPlace

  init(_ value: JSONValue, _ path: String) {
    let medicine = value["medicine"]
    name = medicine?["name"]?.string?.trimmed ?? ""
    unit = medicine?["unit"]?.string.flatMap { DoseUnit(fileWord: $0.trimmed) }
    notes = medicine?["notes"]?.string
    tags = (value["tags"]?.array ?? []).compactMap { $0["name"]?.string }
    reminders = (value["reminders"]?.array ?? []).enumerated().map {
      MedTimerReminder($1, "\(path).reminders[\($0)]")
    }
    place = ImportPlace(value.line, path)
  }
}

/// What became of one reminder, or a dose that was logged without one.
struct MedTimerEvent {
  let medicine: String
  let amount: String
  let status: String
  /// Seconds since 1970.
  let reminded: Int64?
  let processed: Int64?
  let isOfReminder: Bool
  /// It is about a dose, and not about what is left in the box.
  let isOfDose: Bool
  let notes: String?
  let tags: [String]
  let place: ImportPlace

  init(_ value: JSONValue, _ path: String) {
    medicine = value["medicineName"]?.string?.trimmed ?? ""
    amount = value["amount"]?.plainText ?? ""
    status = value["status"]?.string ?? ""
    reminded = value["remindedTimestamp"]?.seconds
    processed = value["processedTimestamp"]?.seconds.flatMap { $0 > 0 ? $0 : nil }
    isOfReminder = value["reminderId"]?.integer.map { $0 > 0 } ?? true
    let type = value["reminderType"]?.string
    isOfDose = !["OUT_OF_STOCK", "EXPIRATION_DATE", "REFILL"].contains(type)
    notes = value["notes"]?.string
    tags = (value["tags"]?.array ?? []).compactMap(\.string)
    place = ImportPlace(value.line, path)
  }
}

extension ImportDraft {
  fileprivate mutating func add(_ event: MedTimerEvent, stated: DoseUnit?) {
    guard event.isOfDose else { return }
    guard !event.medicine.isEmpty else {
      return problem(event.place, "", ImportFault.missing("the name of the medicine"))
    }
    switch event.status {
    case "TAKEN", "SKIPPED": break
    case "RAISED", "DELETED", "ACKNOWLEDGED": return leaveUnrecorded(event.status)
    default: return problem(event.place.at("status"), event.status, ImportFault.unknownStatus)
    }
    guard let seconds = event.reminded else {
      return problem(
        event.place, "", ImportFault.missing("the time of the reminder, remindedTimestamp"))
    }
    let isTaken = event.status == "TAKEN"
    let reminded = context.zone.moment(at: Instant(seconds: seconds))
    let lived = isTaken ? event.processed ?? seconds : seconds
    guard let moment = moment(Instant(seconds: lived), "\(lived)", event.place) else { return }
    let dose = ImportedDose(
      medicine: event.medicine, amount: event.amount, stated: stated,
      slot: event.isOfReminder ? reminded.local.slot : nil, note: event.notes, tags: event.tags,
      key: "medtimer|\(seconds)|\(event.medicine.nameFolded)",
      source: "\(event.status)|\(event.amount)|\(lived)|\(event.notes ?? "")", place: event.place)
    if isTaken { take(dose, at: moment) } else { skip(dose, at: moment) }
  }
}

internal import JournalModel

/// The CSV of MyTherapy: `actual_date,scheduled_date,type,name,value,unit,status,note`, local times,
/// names and units in the language of the telephone. Equal lines are real: two readings in a minute.
enum MyTherapyExport {
  private static let headings = [
    "actual_date", "scheduled_date", "type", "name", "value", "unit", "status",
  ]

  static func recognises(_ head: ImportHead) -> Bool {
    !head.isJSON && headings.allSatisfy(head.words.contains)
  }

  static func read(_ bytes: [UInt8], _ context: ImportContext) throws -> ImportPlan {
    var sheet = try HeadedCSV(bytes)
    if let missing = headings.first(where: { !sheet.headings.contains($0) }) {
      throw ImportError.isNot(.mytherapy, lacks: "column \(missing)")
    }
    var draft = ImportDraft(context)
    while let record = try sheet.next(&draft) { draft.add(mytherapy: record) }
    return draft.finish()
  }
}

extension ImportDraft {
  fileprivate mutating func add(mytherapy record: HeadedRecord) {
    let isDose = record["type"].lowercased() == "drug"
    guard !record["name"].isEmpty else {
      return problem(record.place, record.source, ImportFault.missing("the name"))
    }
    switch record["status"].lowercased() {
    case "confirmed":
      guard let moment = moment(record, "actual_date", orElse: "scheduled_date") else { return }
      if isDose {
        take(dose(record), at: moment)
      } else {
        measure(record, at: moment)
      }
    case "rejected":
      guard isDose else { return leaveUnrecorded("rejected \(record["type"])") }
      // What was left out lies where it would have been.
      guard let moment = moment(record, "scheduled_date", orElse: "actual_date") else { return }
      skip(dose(record), at: moment)
    case "":
      leaveUnrecorded("no status")
    default:
      problem(record.place.at("status"), record["status"], ImportFault.unknownStatus)
    }
  }

  private mutating func moment(
    _ record: HeadedRecord, _ first: String, orElse second: String
  ) -> LivedMoment? {
    let name = record[first].isEmpty ? second : first
    return moment(TableMoment(record[name]), record[name], record.place.at(name))
  }

  private func dose(_ record: HeadedRecord) -> ImportedDose {
    let scheduled = TableMoment(record["scheduled_date"])?.wallClock
    return ImportedDose(
      medicine: record["name"],
      amount: record["value"].isEmpty ? "" : "\(record["value"]) \(record["unit"])".trimmed,
      slot: scheduled?.slot, note: record["note"], key: key(record), source: record.source,
      place: record.place, amountName: "value")
  }

  private func key(_ record: HeadedRecord) -> String {
    let parts = ["type", "name", "actual_date", "scheduled_date"].map { record[$0].nameFolded }
    return "mytherapy|" + parts.joined(separator: "|")
  }

  /// A measurement, an activity, or another kind that has a number; else its words.
  private mutating func measure(_ record: HeadedRecord, at moment: LivedMoment) {
    if let number = Exact(decimal: record["value"]) {
      let unit = record["unit"]
      let reading = TrackerReading(
        name: record["name"].nameFolded, value: number, unit: unit.isEmpty ? nil : unit)
      return add(
        .reading(reading), at: moment, key: key(record), source: record.source,
        text: record["note"], line: record.line)
    }
    let words = [record["name"], record["value"], record["unit"], record["note"]]
    keep(
      words.filter { !$0.isEmpty }.joined(separator: " "), at: moment, key: key(record),
      source: record.source, line: record.line)
    if !record["value"].isEmpty {
      problem(record.place.at("value"), record["value"], ImportFault.numberKeptAsNote)
    }
  }
}

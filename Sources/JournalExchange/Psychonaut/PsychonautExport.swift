internal import JournalModel

/// The JSON of PsychonautWiki Journal: experiences with what was taken in them, and when, in
/// milliseconds since 1970.
///
/// Older versions have the ingestions beside the experiences. Someone else's ingestions, which the
/// app can hold too, are not the person's.
enum PsychonautExport {
  static func recognises(_ head: ImportHead) -> Bool {
    head.isJSON && head.words.contains("substanceName")
      || head.words.first == "experiences"
  }

  static func read(_ bytes: [UInt8], _ context: ImportContext) throws -> ImportPlan {
    var reader = try JSONReader(bytes)
    var file = PsychonautFile()
    try reader.members { key, reader in
      switch key {
      case "experiences":
        file.hasRecords = true
        try reader.elements { value, path in file.experiences.append((value, path)) }
      case "ingestions":
        file.hasRecords = true
        try reader.elements { value, path in file.ingestions.append((value, path)) }
      case "customUnits":
        try reader.elements { value, _ in
          if let id = value["id"]?.integer { file.customUnits[id] = value }
        }
      default: try reader.skip()
      }
    }
    try reader.finish()
    guard file.hasRecords else { throw ImportError.isNot(.psychonautwiki, lacks: "experiences") }

    var draft = ImportDraft(context)
    for (experience, path) in file.experiences {
      for (index, ingestion) in (experience["ingestions"]?.array ?? []).enumerated() {
        draft.add(ingestion: ingestion, "\(path).ingestions[\(index)]", file.customUnits)
      }
      draft.add(wordsOf: experience, path)
    }
    for (ingestion, path) in file.ingestions {
      draft.add(ingestion: ingestion, path, file.customUnits)
    }
    return draft.finish()
  }
}

private struct PsychonautFile {
  var experiences: [(JSONValue, String)] = []
  var ingestions: [(JSONValue, String)] = []
  var customUnits: [Int64: JSONValue] = [:]
  var hasRecords = false
}

extension ImportDraft {
  fileprivate mutating func add(
    ingestion value: JSONValue, _ path: String, _ customUnits: [Int64: JSONValue]
  ) {
    let place = ImportPlace(value.line, path)
    guard let name = value["substanceName"]?.string?.trimmed, !name.isEmpty else {
      return problem(place, value.source, ImportFault.missing("substanceName"))
    }
    if let consumer = value["consumerName"]?.string, !consumer.trimmed.isEmpty {
      return problem(place.at("consumerName"), consumer, ImportFault.someoneElse)
    }
    guard let (moment, time) = moment(value, "time", place) else { return }
    let custom = value["customUnitId"]?.integer.flatMap { customUnits[$0] }
    let route = value["administrationRoute"]?.string?.lowercased()
    let remarks = [value.estimate, value["notes"]?.string?.trimmed ?? ""].filter { !$0.isEmpty }
    take(
      ImportedDose(
        medicine: name, amount: context.units.ingested(value, custom),
        note: remarks.joined(separator: "; "), tags: [route].compactMap(\.self),
        key: "psychonautwiki|\(time)|\(name.nameFolded)", source: value.source, place: place,
        amountName: "dose"), at: moment)
  }

  /// Its title and text, its timed notes, and its ratings.
  fileprivate mutating func add(wordsOf experience: JSONValue, _ path: String) {
    let place = ImportPlace(experience.line, path)
    let text = experience["text"]?.string?.trimmed ?? ""
    let title = experience["title"]?.string?.trimmed ?? ""
    let named = experience["sortDate"]?.integer == nil ? "creationDate" : "sortDate"
    if !text.isEmpty, let (moment, time) = moment(experience, named, place) {
      addNote(
        [title, text].filter { !$0.isEmpty }.joined(separator: "\n"), at: moment,
        key: "psychonautwiki|text|\(time)", source: experience.source, line: place.line)
    }
    for (index, note) in (experience["timedNotes"]?.array ?? []).enumerated() {
      let place = ImportPlace(note.line, "\(path).timedNotes[\(index)]")
      guard let (moment, time) = moment(note, "time", place) else { continue }
      addNote(
        note["note"]?.string ?? "", at: moment, key: "psychonautwiki|note|\(time)",
        source: note.source, line: place.line)
    }
    for (index, rating) in (experience["ratings"]?.array ?? []).enumerated() {
      let place = ImportPlace(rating.line, "\(path).ratings[\(index)]")
      let named = rating["time"]?.integer == nil ? "creationDate" : "time"
      guard let (moment, time) = moment(rating, named, place) else { continue }
      keep(
        "Rating of the experience: \(rating["option"]?.string ?? rating.source)", at: moment,
        key: "psychonautwiki|rating|\(time)", source: rating.source, line: place.line)
    }
  }

  private mutating func moment(
    _ value: JSONValue, _ key: String, _ place: ImportPlace
  ) -> (LivedMoment, milliseconds: Int64)? {
    guard let milliseconds = value[key]?.integer, abs(milliseconds / 1000) < 250_000_000_000 else {
      problem(place.at(key), value[key]?.source ?? "", CellFault.notATime)
      return nil
    }
    // Rounded down, before 1970 too.
    let seconds = milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000
    return moment(Instant(seconds: seconds), "\(milliseconds)", place.at(key))
      .map { ($0, milliseconds) }
  }
}

extension JSONValue {
  /// That a dose was estimated, in words.
  fileprivate var estimate: String {
    guard self["isDoseAnEstimate"]?.bool ?? false else { return "" }
    let deviation = self["estimatedDoseStandardDeviation"]?.number
    return deviation.map { "the dose is an estimate, give or take \($0)" }
      ?? "the dose is an estimate"
  }
}

extension ImportUnits {
  /// The amount of an ingestion: in a unit of the person's own, what that holds; empty when it is
  /// not known.
  fileprivate func ingested(_ value: JSONValue, _ custom: JSONValue?) -> String {
    guard let dose = value["dose"]?.number else { return "" }
    guard let custom else { return "\(dose) \(value["units"]?.string ?? "")".trimmed }
    let unit = custom["unit"]?.string ?? ""
    if DoseUnit(fileWord: unit) == nil, self[unit] == nil,
      let number = Exact(decimal: dose),
      let each = custom["dose"]?.number.flatMap(Exact.init(decimal:)),
      let whole = number.multipliedIfExact(by: each), let original = custom["originalUnit"]?.string
    {
      return "\(whole.text) \(original)"
    }
    return "\(dose) \(unit)".trimmed
  }
}

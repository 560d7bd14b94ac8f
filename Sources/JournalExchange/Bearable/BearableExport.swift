internal import JournalModel

/// The CSV of Bearable: one reading a line, `8th Dec 2021`, a part of the day or a time, a category,
/// and in `detail` what is rated, with its severity or unit in brackets.
enum BearableExport {
  private static let headings = ["date", "time of day", "category", "rating/amount", "detail"]

  static func recognises(_ head: ImportHead) -> Bool {
    !head.isJSON && headings.allSatisfy(head.words.contains)
  }

  static func read(_ bytes: [UInt8], _ context: ImportContext) throws -> ImportPlan {
    var sheet = try HeadedCSV(bytes)
    if let missing = headings.first(where: { !sheet.headings.contains($0) }) {
      throw ImportError.isNot(.bearable, lacks: "column \(missing)")
    }
    var draft = ImportDraft(context)
    while let record = try sheet.next(&draft) {
      if let reading = BearableReading(record, &draft) { draft.add(reading) }
    }
    return draft.finish()
  }
}

/// One line, its moment understood.
struct BearableReading {
  let record: HeadedRecord
  let moment: LivedMoment
  let key: String
  /// `am`, where the line has a part of the day and no time.
  let tags: [String]

  /// `nil` when the line has no moment, which is told.
  init?(_ record: HeadedRecord, _ draft: inout ImportDraft) {
    let written = record["date formatted"]
    let day = CivilDay(iso8601: written.prefix(10)) ?? CivilDay(dayText: record["date"])
    let part = record["time of day"]
    let time = TimeOfDay(clockText: part)
    let stamp = day.map { day in
      time.map { TableMoment.local(LocalDateTime(day: day, time: $0)) } ?? .day(day)
    }
    let source = [record["date"], part].filter { !$0.isEmpty }.joined(separator: " ")
    guard let moment = draft.moment(stamp, source, record.place), let stamp else { return nil }
    let isPart = ["pre", "am", "mid", "pm"].contains(part.lowercased())
    if time == nil, !isPart, !["", "all day"].contains(part.lowercased()) {
      draft.notice(record.place.at("time of day"), part, ImportFault.unknownPartOfDay)
    }
    tags = time == nil && !["", "all day"].contains(part.lowercased()) ? [part.lowercased()] : []
    self.record = record
    self.moment = moment
    let name = "\(record["category"].nameFolded)|\(record["detail"].nameFolded)"
    key = "bearable|\(stamp.text)|\(part.nameFolded)|\(name)"
  }

  var amount: String { record["rating/amount"] }
  /// What is rated, and what stands in brackets behind it.
  var detail: (name: String, inside: String?) {
    let detail = record["detail"]
    guard detail.hasSuffix(")"), let open = detail.lastIndex(of: "(") else { return (detail, nil) }
    let name = detail[..<open].trimmed
    guard !name.isEmpty else { return (detail, nil) }
    return (name, detail[detail.index(after: open)...].dropLast().trimmed)
  }
}

extension ImportDraft {
  fileprivate mutating func add(_ reading: BearableReading) {
    switch reading.record["category"].nameFolded {
    case "symptom", "symptoms": addSymptom(reading)
    case "meds/supplements", "medication", "medications", "meds", "supplements":
      addDose(reading)
    case "mood": addNumber(reading, name: "mood rating")
    case "factors", "factor": addFactor(reading)
    case "notes", "note", "gratitude", "journal":
      addWords(reading)
    default: addNumber(reading, name: nil)
    }
  }

  private mutating func addSymptom(_ reading: BearableReading) {
    let (name, inside) = reading.detail
    let severity = inside.flatMap(SideEffectNote.Severity.init(bearable:))
    let mentions = context.terms.mentions(in: name)
    let words = [reading.record["detail"], reading.record["notes"]].filter { !$0.isEmpty }
    guard !name.isEmpty else {
      return problem(
        reading.record.place, reading.record.source, ImportFault.missing("the symptom"))
    }
    if severity == nil, let inside {
      notice(reading.record.place.at("detail"), inside, ImportFault.unknownSeverity)
    }
    let note = SideEffectNote(
      mentions: mentions.isEmpty ? [TermMention(term: TermMention.other)] : mentions,
      severity: severity)
    add(
      .note(note), at: reading.moment, key: reading.key, source: reading.record.source,
      text: words.joined(separator: "; "), tags: reading.tags, line: reading.record.line)
  }

  private mutating func addDose(_ reading: BearableReading) {
    let (name, unit) = reading.detail
    guard !name.isEmpty else {
      return problem(
        reading.record.place, reading.record.source, ImportFault.missing("the name of the medicine")
      )
    }
    let amount = reading.amount.isEmpty ? "" : "\(reading.amount) \(unit ?? "")".trimmed
    take(
      ImportedDose(
        medicine: name, amount: amount, note: reading.record["notes"], tags: reading.tags,
        key: reading.key, source: reading.record.source, place: reading.record.place,
        amountName: "rating/amount"), at: reading.moment)
  }

  /// A factor without an amount was there: 1.
  private mutating func addFactor(_ reading: BearableReading) {
    if reading.amount.isEmpty, !reading.detail.name.isEmpty {
      add(reading, TrackerReading(name: reading.detail.name.nameFolded, value: Exact(1)))
    } else {
      addNumber(reading, name: nil)
    }
  }

  private mutating func addNumber(_ reading: BearableReading, name: String?) {
    let (detail, inside) = reading.detail
    let own = detail.isEmpty ? reading.record["category"] : detail
    if let number = Exact(decimal: reading.amount) {
      let unit = name == nil ? inside : nil
      add(
        reading,
        TrackerReading(name: name ?? own.nameFolded, value: number, unit: unit),
        beside: name == nil ? "" : reading.record["detail"])
    } else if let time = TimeOfDay(tableText: reading.amount), name == nil {
      // A length such as that of a night.
      let hours = Exact(Int128(time.secondsSinceMidnight), over: 3600)
      add(reading, TrackerReading(name: own.nameFolded, value: hours, unit: "h"))
    } else {
      addWords(reading)
      problem(
        reading.record.place.at("rating/amount"), reading.amount, ImportFault.numberKeptAsNote)
    }
  }

  private mutating func add(
    _ reading: BearableReading, _ number: TrackerReading, beside detail: String = ""
  ) {
    let words = [detail, reading.record["notes"]].filter { !$0.isEmpty && $0.nameFolded != "mood" }
    add(
      .reading(number), at: reading.moment, key: reading.key, source: reading.record.source,
      text: words.joined(separator: "; "), tags: reading.tags, line: reading.record.line)
  }

  private mutating func addWords(_ reading: BearableReading) {
    let words = [reading.record["detail"], reading.amount, reading.record["notes"]]
      .filter { !$0.isEmpty }
    guard !words.isEmpty else { return }
    addNote(
      words.joined(separator: " "), at: reading.moment, key: reading.key,
      source: reading.record.source, tags: reading.tags, line: reading.record.line)
  }
}

extension SideEffectNote.Severity {
  /// Bearable's words, of which the last is called differently in its versions.
  fileprivate init?(bearable word: String) {
    switch word.lowercased() {
    case "unbearable", "extreme", "very severe": self = .worst
    case let known: self.init(word: known)
    }
  }
}

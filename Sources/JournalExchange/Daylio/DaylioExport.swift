internal import JournalModel

/// The CSV of Daylio. A mood is a word that the person may have renamed; activities become tags.
///
/// Three headings are known: with `full_date`, with `scales` besides, and an older one whose `date`
/// has no year, which stands in a column of its own.
enum DaylioExport {
  static func recognises(_ head: ImportHead) -> Bool {
    !head.isJSON
      && ["date", "weekday", "time", "mood", "activities"].allSatisfy(head.words.contains)
      && (head.words.contains("full_date") || head.words.contains("year"))
  }

  static func read(_ bytes: [UInt8], _ context: ImportContext) throws -> ImportPlan {
    var sheet = try HeadedCSV(bytes)
    for heading in ["time", "mood", "activities"] where !sheet.headings.contains(heading) {
      throw ImportError.isNot(.daylio, lacks: "column \(heading)")
    }
    var draft = ImportDraft(context)
    var records: [HeadedRecord] = []
    while let record = try sheet.next(&draft) { records.append(record) }
    let moods = DaylioMoods(of: records, context.moods)
    if let remark = moods.remark { draft.remark(remark) }
    for record in records { draft.add(daylio: record, moods) }
    return draft.finish()
  }
}

/// What the words for moods mean.
struct DaylioMoods {
  private let chosen: ImportMoods
  /// Whether the file has no other words than those Daylio begins with, so that nobody renamed or
  /// added any.
  private let isOriginal: Bool

  init(of records: [HeadedRecord], _ chosen: ImportMoods) {
    self.chosen = chosen
    isOriginal = records.allSatisfy { record in
      record["mood"].isEmpty || DaylioMoods.original[record["mood"].nameFolded] != nil
    }
  }

  /// The five moods of a new Daylio, best first.
  package static let names = ["rad", "good", "meh", "bad", "awful"]

  private static let original: [String: MoodEntry.Score] = [
    "rad": .veryGood, "good": .good, "meh": .ok, "bad": .low, "awful": .veryLow,
  ]

  func score(_ word: String) -> MoodEntry.Score? {
    chosen[word] ?? (isOriginal ? DaylioMoods.original[word.nameFolded] : nil)
  }

  var remark: String? {
    isOriginal ? "Moods are read as rad 5, good 4, meh 3, bad 2, awful 1." : nil
  }
}

extension ImportDraft {
  fileprivate mutating func add(daylio record: HeadedRecord, _ moods: DaylioMoods) {
    let day = DaylioDay(record)
    let source = [day.written, record["time"]].filter { !$0.isEmpty }.joined(separator: " ")
    let time = TimeOfDay(clockText: record["time"])
    let written: TableMoment? =
      if let day = day.day {
        if let time {
          .local(LocalDateTime(day: day, time: time))
        } else {
          record["time"].isEmpty ? .day(day) : nil
        }
      } else {
        nil
      }
    guard let moment = moment(written, source, record.place), let written else { return }
    let key = "daylio|\(written.text)|"
    var tags = record["activities"].split(separator: "|").map(\.trimmed)
    if let score = score(record, moods) {
      add(
        .mood(MoodEntry(score: score)), at: moment, key: key + "mood", source: record.source,
        tags: tags, line: record.line)
      tags = []
    }
    addScales(record, at: moment, key: key)
    let words = [record["note_title"], record["note"].withLineEnds]
      .filter { !$0.isEmpty }.joined(separator: "\n")
    if !words.isEmpty {
      addNote(
        words, at: moment, key: key + "note", source: record.source, tags: tags, line: record.line)
    } else if !tags.isEmpty {
      keep(
        tags.joined(separator: ", "), at: moment, key: key + "activities", source: record.source,
        tags: tags, line: record.line)
    }
  }

  private mutating func score(_ record: HeadedRecord, _ moods: DaylioMoods) -> MoodEntry.Score? {
    let word = record["mood"]
    guard !word.isEmpty else { return nil }
    if let score = moods.score(word) { return score }
    ask(mood: word)
    problem(record.place.at("mood"), word, ImportFault.unknownMood(word))
    return nil
  }

  /// `Energy: 3 | Sleep: 7`
  private mutating func addScales(_ record: HeadedRecord, at moment: LivedMoment, key: String) {
    for scale in record["scales"].split(separator: "|") where !scale.trimmed.isEmpty {
      guard let colon = scale.lastIndex(of: ":"), !scale[..<colon].trimmed.isEmpty,
        let value = Exact(decimal: scale[scale.index(after: colon)...].trimmed)
      else {
        problem(record.place.at("scales"), scale.trimmed, ImportFault.notANumber)
        continue
      }
      let name = scale[..<colon].nameFolded
      add(
        .reading(TrackerReading(name: name, value: value)), at: moment, key: key + "scale|\(name)",
        source: record.source, line: record.line)
    }
  }
}

/// The day of a record, which older exports write in two columns.
private struct DaylioDay {
  let written: String
  let day: CivilDay?

  init(_ record: HeadedRecord) {
    if !record["full_date"].isEmpty {
      written = record["full_date"]
      day = CivilDay(iso8601: written)
    } else {
      written = "\(record["date"]) \(record["year"])".trimmed
      day = Int(record["year"]).flatMap { CivilDay(monthAndDay: record["date"], year: $0) }
    }
  }
}

extension String {
  /// Newer versions write ends of lines as HTML does.
  fileprivate var withLineEnds: String {
    guard contains("<br") else { return self }
    return ["<br />", "<br/>", "<br>"].reduce(self) { text, mark in
      text.split(separator: mark, omittingEmptySubsequences: false).joined(separator: "\n")
    }
  }
}

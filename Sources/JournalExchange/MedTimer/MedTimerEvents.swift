internal import JournalModel

/// The event CSV of medTimer: semicolons, no quotes, headings in the language of the telephone.
///
/// Read by position: the medicine, its amount and when it was taken are columns 2 to 4, tags and
/// notes 5 and 7, the moments of the reminder and of taking it 8 and 9, in ISO 8601. An empty column
/// 9 is a dose that was skipped or a reminder that nobody answered: which of the two is not known.
enum MedTimerEvents {
  private static let columns = 9

  static func recognises(_ head: ImportHead) -> Bool {
    guard !head.isJSON, head.lines.count == 2, let first = head.lines.first else { return false }
    let count = fields(first).count
    return count >= columns && MedTimerRow(fields(head.lines[1]), of: count) != nil
  }

  static func read(_ bytes: [UInt8], _ context: ImportContext) throws -> ImportPlan {
    guard bytes.count <= CSVReader.maximumBytes else { throw CSVError.tooLarge(bytes: bytes.count) }
    if let fault = TextFault.first(in: bytes) { throw CSVError(fault, in: bytes) }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated().map { ($0.offset + 1, line($0.element)) }[...]
    guard let (_, header) = lines.popFirst(), !header.isEmpty else { throw CSVError.empty }
    let count = fields(header[...]).count
    guard count >= columns else {
      throw ImportError.isNot(
        .medtimer, lacks: "columns 8 and 9 with times such as 2026-11-20T08:00")
    }
    var draft = ImportDraft(context)
    var open: (line: Int, text: String)?
    for (number, text) in lines {
      let joined = open.map { $0.text + "\n" + text } ?? text
      if let row = MedTimerRow(fields(joined[...]), of: count) {
        draft.add(row, line: open?.line ?? number)
        open = nil
      } else if let row = MedTimerRow(fields(text[...]), of: count) {
        // The lines before were none, and this one begins anew.
        open.map { draft.refuse($0.text, line: $0.line) }
        draft.add(row, line: number)
        open = nil
      } else if joined.utf8.count > CSVReader.maximumCellBytes {
        throw CSVError.tooLong(line: open?.line ?? number)
      } else if open != nil || !text.trimmed.isEmpty {
        // A note may hold the end of a line.
        open = (open?.line ?? number, joined)
      }
    }
    open.map { draft.refuse($0.text, line: $0.line) }
    return draft.finish()
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
  }

  private static func fields(_ line: Substring) -> [Substring] {
    line.split(separator: ";", omittingEmptySubsequences: false)
  }
}

/// One line, or several where a note holds the end of a line.
private struct MedTimerRow {
  let medicine: String
  let amount: String
  let tags: [String]
  let notes: String
  let reminded: TableMoment
  let taken: TableMoment?
  let source: String

  /// Surplus semicolons are those of a note. `nil` when the moments are not where they belong.
  init?(_ fields: [Substring], of count: Int) {
    let surplus = fields.count - count
    guard surplus >= 0, let reminded = TableMoment(fields[7 + surplus].trimmed),
      reminded.wallClock != nil
    else { return nil }
    let written = fields[8 + surplus].trimmed
    taken = TableMoment(written)
    // When it was taken is written twice: where only one is there, the columns have slipped.
    guard (taken == nil) == written.isEmpty, (taken == nil) == fields[3].trimmed.isEmpty else {
      return nil
    }
    self.reminded = reminded
    medicine = fields[1].trimmed
    amount = fields[2].trimmed
    tags = fields[4].split(separator: ",").map(\.trimmed)
    notes = fields[6...(6 + surplus)].joined(separator: ";")
    source = fields.joined(separator: ";")
  }
}

extension TableMoment {
  /// A moment in UTC names an instant; what the clock showed then is the zone's to say.
  fileprivate func byTheClock(of zone: Zone) -> TableMoment {
    guard case .fixed(let local, offset: 0) = self else { return self }
    let moment = zone.moment(at: local.instant(offset: 0))
    return .fixed(moment.local, offset: moment.offset)
  }

  /// As the JSON backup has it where the offset is known, so that one event has one key.
  fileprivate var eventKey: String {
    switch self {
    case .day, .local: text
    case .fixed(let local, let offset): "\(local.instant(offset: offset).seconds)"
    }
  }
}

extension ImportDraft {
  fileprivate mutating func refuse(_ text: String, line: Int) {
    problem(
      ImportPlace(line), text, ImportFault.missing("a time in column 8, or in both 4 and 9,"))
  }

  fileprivate mutating func add(_ row: MedTimerRow, line: Int) {
    let place = ImportPlace(line)
    guard !row.medicine.isEmpty else {
      return problem(place, row.source, ImportFault.missing("the name of the medicine"))
    }
    guard let taken = row.taken else { return leaveUnrecorded("skipped or not answered") }
    guard let moment = moment(taken.byTheClock(of: context.zone), taken.text, place) else { return }
    // What was logged without a reminder has one moment twice.
    let slot =
      taken == row.reminded ? nil : row.reminded.byTheClock(of: context.zone).wallClock?.slot
    let dose = ImportedDose(
      medicine: row.medicine, amount: row.amount, slot: slot, note: row.notes,
      tags: row.tags, key: "medtimer|\(row.reminded.eventKey)|\(row.medicine.nameFolded)",
      source: row.source, place: place)
    take(dose, at: moment)
  }
}

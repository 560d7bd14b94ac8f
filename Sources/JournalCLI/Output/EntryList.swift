internal import JournalModel

/// Entries under each other: the day once, then time, what it is, and the short id.
struct EntryList {
  enum Item {
    /// The remark is what a dose is to its schedule, when that is worth a word.
    case entry(Entry, remark: String? = nil)
    /// A scheduled dose that nothing was written of.
    case unrecorded(Slot, medicine: EntryID)
    /// Days of which nothing is listed but so many doses that nothing was written of.
    case silence(from: CivilDay, to: CivilDay, doses: Int)
  }

  let text: EntryText
  let width: Int
  /// For reading aloud: each line says its own day.
  var isPlain = false

  private static let indent = 11

  func lines(_ items: [Item], id: (EntryID) throws -> String) throws -> [String] {
    if isPlain { return try items.map { try sentence($0, id: id) } }
    var lines: [String] = []
    var day: CivilDay?
    func begin(_ next: CivilDay) {
      guard next != day else { return }
      day = next
      lines.append(next.text(relativeTo: text.today))
    }
    for item in items {
      switch item {
      case .entry(let entry, let remark):
        begin(entry.facts.moment.day)
        lines += try block(entry, remark, id: id(entry.id))
      case .unrecorded(let slot, let medicine):
        begin(slot.day)
        lines += block(
          slot.time.iso8601, "\(text.medicine(medicine)) \(slot.amount.text) not recorded", id: "")
      case .silence(let first, let last, let doses):
        day = nil
        lines.append(
          "\(first.text(relativeTo: text.today)) to \(last.text(relativeTo: text.today))")
        lines += block("", "\(doses) doses not recorded: journal list --kind not-recorded", id: "")
      }
    }
    return lines
  }

  /// `today 14:10: "drowsy", drowsiness, #work; id 0005.`
  private func sentence(_ item: Item, id: (EntryID) throws -> String) throws -> String {
    switch item {
    case .entry(let entry, let remark):
      let when = entry.facts.moment.text(relativeTo: text.today)
      return "\(when): \(text.listed(entry.facts, remark)); id \(try id(entry.id))."
    case .unrecorded(let slot, let medicine):
      return
        "\(slot.moment.text(relativeTo: text.today)): \(text.medicine(medicine)) \(slot.amount.text) not recorded."
    case .silence(let first, let last, let doses):
      return
        "\(first.text(relativeTo: text.today)) to \(last.text(relativeTo: text.today)): \(doses) doses not recorded."
    }
  }

  /// One entry; words that do not fit continue under themselves.
  private func block(_ entry: Entry, _ remark: String?, id: String) -> [String] {
    block(EntryList.time(of: entry.facts.moment), text.listed(entry.facts, remark), id: id)
  }

  /// `08:05`, `~08:05`, or nothing where only the day is known.
  static func time(of moment: LivedMoment) -> String {
    switch moment.precision {
    case .minute: moment.local.time.iso8601
    case .approximate: "~" + moment.local.time.iso8601
    case .day: ""
    }
  }

  private func block(_ time: String, _ what: String, id: String) -> [String] {
    let room = max(20, width - EntryList.indent - id.count - (id.isEmpty ? 0 : 2))
    let lines = wrapped(what, width: room)
    let first = lines.first ?? ""
    let head = "  " + time.padded(to: EntryList.indent - 2)
    return [head + (id.isEmpty ? first : first.padded(to: room) + "  " + id)]
      + lines.dropFirst().map { String(repeating: " ", count: EntryList.indent) + $0 }
  }
}

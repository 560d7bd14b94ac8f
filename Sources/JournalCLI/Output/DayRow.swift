internal import JournalModel

/// One line of the day view about a medicine, or about several at the same time.
struct DayRow {
  enum Kind: Hashable {
    /// Its time has come, and nothing is written of it.
    case open
    case unrecorded
    case taken
    case marked
    case later
    case extra
    /// Of the medicine as a whole.
    case medicine
    /// Of one that is paused.
    case paused
    /// Several doses of the days before, counted.
    case past
  }

  let kind: Kind
  /// `nil` for a line of the medicine as a whole.
  let moment: LocalDateTime?
  /// Their names as they may be printed.
  var medicines: [String]
  /// `taken 07:50`, `open, 10 min past`.
  let what: String

  /// A name this long leaves room for what is said of it.
  static let nameWidth = 24

  init(_ kind: Kind, of medicine: String, at moment: LocalDateTime? = nil, _ what: String) {
    self.kind = kind
    self.moment = moment
    medicines = [medicine]
    self.what = what
  }

  /// Several doses of the days before: `yesterday: 6 not recorded`.
  init(past what: String) {
    kind = .past
    moment = nil
    medicines = []
    self.what = what
  }

  /// `08:00  taken 07:50`; `yesterday 20:00 not recorded`; `ibuprofen  2 today, 800 mg`.
  func lines(isNamed: Bool, today: CivilDay, width: Int) -> [String] {
    guard let moment else {
      return block(medicines.isEmpty ? "  " : "  \(names)  ", what, width)
    }
    let body = isNamed ? "\(names) \(what)" : what
    return moment.day == today
      ? block("  \(moment.time.iso8601)  ", body, width)
      : block("  \(moment.text(relativeTo: today)) ", body, width)
  }

  /// `baclofen`, `baclofen, tizanidine and gabapentin`.
  private var names: String {
    let names = medicines.map { $0.clipped(to: DayRow.nameWidth) }
    let first = names.dropLast().joined(separator: ", ")
    return (first.isEmpty ? "" : "\(first) and ") + (names.last ?? "")
  }

  private func block(_ head: String, _ body: String, _ width: Int) -> [String] {
    hung(head, body, indent: 9, width: max(20, width - head.displayWidth))
  }
}

extension String {
  /// As much as fits in `width` columns, with two dots where something was left out.
  func clipped(to width: Int) -> String {
    guard displayWidth > width else { return self }
    var clipped = ""
    var used = 2
    for character in self {
      used += character.displayWidth
      guard used <= width else { break }
      clipped.append(character)
    }
    return clipped + ".."
  }
}

internal import JournalModel

/// A moment as a table writes it: `2012-08-13`, `2012-08-13 08:58`, `2012-08-13T08:58:56+02:00`.
enum TableMoment: Hashable {
  case day(CivilDay)
  case local(LocalDateTime)
  /// `offset` is in seconds east of UTC.
  case fixed(LocalDateTime, offset: Int)

  /// ISO 8601 with a `T` or a space, with or without seconds and offset. Fractions of a second are
  /// dropped. `nil` for everything else: `03/04/2026` has two readings.
  init?(_ text: String) {
    let text = text.trimmed
    guard let day = CivilDay(iso8601: text.prefix(10)) else { return nil }
    var rest = text.dropFirst(10)
    guard let mark = rest.popFirst() else {
      self = .day(day)
      return
    }
    guard mark == "T" || mark == " " else { return nil }
    let end = rest.firstIndex { "Z+-".contains($0) } ?? rest.endIndex
    guard let time = TimeOfDay(tableText: rest[..<end].trimmed) else { return nil }
    let local = LocalDateTime(day: day, time: time)
    if end == rest.endIndex {
      self = .local(local)
    } else {
      guard let offset = TableMoment.offset(rest[end...]) else { return nil }
      self = .fixed(local, offset: offset)
    }
  }

  /// As written, whatever the zone.
  var day: CivilDay {
    switch self {
    case .day(let day): day
    case .local(let local), .fixed(let local, _): local.day
    }
  }

  /// `Z`, `+02`, `+0200` or `+02:00`, in seconds east of UTC.
  private static func offset(_ text: Substring) -> Int? {
    let spelled =
      switch text.utf8.count {
      case 3: text + ":00"
      case 5: text.prefix(3) + ":" + text.suffix(2)
      default: text
      }
    return Zone(offsetText: spelled)?.offset(at: Instant(seconds: 0))
  }

  /// One spelling for each moment, so that a later export in another spelling is recognised.
  var text: String {
    switch self {
    case .day(let day): day.iso8601
    case .local(let local): local.iso8601
    case .fixed(let local, let offset): local.iso8601 + iso8601(offset: offset)
    }
  }
}

extension TimeOfDay {
  /// `08:58`, `8:58`, `08:58:56` or `08:58:56.789`, whose fraction is dropped.
  init?(tableText text: some StringProtocol) {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = halves.first, halves.count <= 2 else { return nil }
    if halves.count == 2 {
      guard whole.utf8.count == 8, (1...9).contains(halves[1].utf8.count),
        halves[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
    }
    // Spreadsheets leave the zero off the hours before ten.
    let isShort = whole.dropFirst().first == ":"
    self.init(iso8601: isShort ? "0" + whole : String(whole))
  }
}

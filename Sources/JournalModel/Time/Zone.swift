/// A place's clock: the offset in force at an instant, and the instants a clock reading names.
package struct Zone: Sendable {
  /// An IANA name such as `Europe/Berlin`, a fixed offset such as `+05:30`, or a POSIX TZ string
  /// such as `EST5EDT,M3.2.0,M11.1.0`.
  package let identifier: String
  private let rules: Rules

  private enum Rules: Sendable {
    case fixed(offset: Int)
    case yearly(PosixTimeZone)
    case table(TimeZoneTable)
  }

  package static let utc = Zone(identifier: "UTC", rules: .fixed(offset: 0))

  /// A clock that never changes, `offset` seconds east of UTC, named by that offset.
  package init(fixedOffset offset: Int) {
    self.init(identifier: iso8601(offset: offset), rules: .fixed(offset: offset))
  }

  package init(identifier: String, table: TimeZoneTable) {
    self.init(identifier: identifier, rules: .table(table))
  }

  /// A clock that follows a POSIX TZ string, named by that string; `nil` when it is none.
  package init?(posix text: String) {
    guard let rule = PosixTimeZone(text) else { return nil }
    self.init(identifier: text, rules: .yearly(rule))
  }

  /// A fixed offset less than a day from UTC: `+05:30`, `-03:00`, `+00:53:28`; `Z` is ``utc``.
  package init?(offsetText text: some StringProtocol) {
    guard text != "Z" else {
      self = .utc
      return
    }
    guard let sign = text.first, sign == "+" || sign == "-",
      let size = TimeOfDay(iso8601: text.dropFirst())?.secondsSinceMidnight
    else { return nil }
    self.init(fixedOffset: sign == "-" ? -size : size)
  }

  private init(identifier: String, rules: Rules) {
    self.identifier = identifier
    self.rules = rules
  }

  /// Whether `identifier` may be appended to the path of the system's zone files: names of ASCII
  /// letters, digits, `_`, `+` and `-`, with single slashes between them.
  package static func isSafeIdentifier(_ identifier: String) -> Bool {
    let slash = UInt8(ascii: "/")
    var previous = slash
    for byte in identifier.utf8 {
      guard byte == slash ? previous != slash : isNameByte(byte) else { return false }
      previous = byte
    }
    return previous != slash
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Seconds east of UTC in force at `instant`.
  package func offset(at instant: Instant) -> Int {
    period(at: instant).offset
  }

  /// The period around `instant` during which the offset stays.
  package func period(at instant: Instant) -> OffsetPeriod {
    switch rules {
    case .fixed(let offset): OffsetPeriod(offset: offset)
    case .yearly(let rule): rule.period(at: instant)
    case .table(let table): table.period(at: instant)
    }
  }

  package func local(at instant: Instant) -> LocalDateTime {
    instant.local(offset: offset(at: instant))
  }

  /// `instant` with the offset in force here.
  package func moment(
    at instant: Instant, precision: LivedMoment.Precision = .minute
  ) -> LivedMoment {
    LivedMoment(
      instant: instant, zone: identifier, offset: offset(at: instant), precision: precision)
  }
}

package import JournalModel

/// A file in `backups/` beside a journal, as its name tells it: `journal-20261120-131000Z.db`, with
/// `-replaced` before the `.db` of a journal that a restore took out of its place, and `.age` after
/// it when it is encrypted.
package struct BackupFile: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case backup
    /// What stood in the journal's place before a restore.
    case replaced
    /// The copy made before the file's format changed; its name has no moment.
    case beforeMigration
  }

  package let name: String
  package let kind: Kind
  /// In UTC; `nil` where the name has none.
  package let madeAt: Instant?
  package let isEncrypted: Bool

  init(stem: String, kind: Kind, madeAt: Instant, isEncrypted: Bool) {
    let (day, time) = (madeAt.local(offset: 0).day, madeAt.local(offset: 0).time)
    let clock = [time.hour, time.minute, time.second].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let moment = day.iso8601.split(separator: "-").joined() + "-" + clock.joined() + "Z"
    let mark = kind == .replaced ? BackupFile.replaced : ""
    name = "\(stem)-\(moment)\(mark).db" + (isEncrypted ? BackupFile.encrypted : "")
    self.kind = kind
    self.madeAt = madeAt
    self.isEncrypted = isEncrypted
  }

  /// `nil` for any other file.
  init?(name: String, stem: String) {
    var rest = name[...]
    isEncrypted = rest.hasSuffix(BackupFile.encrypted)
    if isEncrypted { rest = rest.dropLast(BackupFile.encrypted.count) }
    guard rest.hasSuffix(".db") else { return nil }
    rest = rest.dropLast(3)
    self.name = name
    if rest.hasPrefix("format-") {
      kind = .beforeMigration
      madeAt = nil
      return
    }
    let isReplaced = rest.hasSuffix(BackupFile.replaced)
    if isReplaced { rest = rest.dropLast(BackupFile.replaced.count) }
    kind = isReplaced ? .replaced : .backup
    guard rest.hasPrefix(stem + "-"),
      let moment = BackupFile.moment(rest.dropFirst(stem.count + 1))
    else { return nil }
    madeAt = moment
  }

  private static let replaced = "-replaced"
  private static let encrypted = ".age"

  /// `20261120-131000Z`.
  private static func moment(_ text: Substring) -> Instant? {
    let digits = Array(text.utf8)
    guard digits.count == 16, digits[8] == UInt8(ascii: "-"), digits[15] == UInt8(ascii: "Z")
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      let part = digits[range]
      guard part.allSatisfy({ (48...57).contains($0) }) else { return nil }
      return part.reduce(0) { $0 * 10 + Int($1 - 48) }
    }
    guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8),
      let hour = number(9..<11), let minute = number(11..<13), let second = number(13..<15),
      let civil = CivilDay(year: year, month: month, day: day),
      let time = TimeOfDay(hour: hour, minute: minute, second: second)
    else { return nil }
    return LocalDateTime(day: civil, time: time).instant(offset: 0)
  }
}

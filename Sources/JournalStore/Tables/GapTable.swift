internal import JournalModel
internal import SQLite

enum GapTable: DetailTable {
  static let name = "gap"
  static let columns = ["from_day", "from_time", "until_day", "until_time"]
  static let sql = DetailSQL(name, columns)

  static func values(_ gap: ExplainedGap, identities: Identities) -> [Value] {
    [gap.from, gap.until].flatMap { moment -> [Value] in
      [.text(moment.day.iso8601), .text(moment.time.iso8601)]
    }
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> ExplainedGap {
    guard let from = try optionalSlot(row, 0), let until = try optionalSlot(row, 2),
      from.moment < until.moment
    else { throw malformed("the bounds") }
    return ExplainedGap(from: from.moment, until: until.moment)
  }
}

internal import JournalModel

/// What can be wrong with a cell or a record of a table. The rest of the record is still imported,
/// unless its time is at fault.
enum CellFault: Error, Hashable {
  case cellCount(Int, expected: Int)
  case noTime
  case notATime
  case skippedTime(zone: String, before: LocalDateTime, after: LocalDateTime)
  case future
  case farAway
  case notANumber
  case decimalComma(meant: String)
  case unclearFraction
  case offScale(ClosedRange<Exact>)
  case notAMood

  // A whole column.
  case noName
  case noNumbers(column: String)
  case notTheMoodScale(column: String)

  // A notice: the first of two was taken.
  case cameTwice(offset: Int, other: Int)
}

extension CellFault: CustomStringConvertible {
  var description: String {
    switch self {
    case .cellCount(let count, let expected):
      "the line has \(count) cells and the first line \(expected); nothing of it was taken: "
        + "check its separators and quotes"
    case .noTime:
      "the line has no time; nothing of it was taken: add one"
    case .notATime:
      "not understood as a time; nothing of the line was taken: write 2026-11-20 08:00"
    case .skippedTime(let zone, let before, let after):
      "no clock showed this time in \(zone), where \(before.iso8601) was followed by "
        + "\(after.iso8601); nothing of the line was taken: write one of these"
    case .future:
      "lies in the future; nothing of the line was taken: correct it"
    case .farAway:
      "lies before \(CivilDay.diaryYears.lowerBound) or after \(CivilDay.diaryYears.upperBound); "
        + "nothing of the line was taken: correct it"
    case .notANumber:
      "not understood as a number; write 6.5, or 120/80 for a pair"
    case .decimalComma(let meant):
      "a comma in a number has two readings; write \(meant) if that is meant"
    case .unclearFraction:
      "could be a fraction, a pair or a mark out of ten; write one number"
    case .offScale(let scale):
      "not on the scale of \(Tracker.text(of: scale)); correct it, or the scale with --scale"
    case .notAMood:
      "not a mood; write 1 to 5, or very low, low, OK, good, very good"
    case .noName:
      "a column without a name was left out; name it on the first line of the file"
    case .noNumbers(let column):
      "no cell of this column is a number; --column \"\(column)=note\" keeps its words, "
        + "\"\(column)=\" leaves it out"
    case .notTheMoodScale(let column):
      "a mood is 1 to 5, so nothing of this column was taken; "
        + "--column \"\(column)=NEWNAME\" follows it as a number"
    case .cameTwice(let offset, let other):
      "came twice that day; taken as \(JournalModel.iso8601(offset: offset)), "
        + "write the offset where \(JournalModel.iso8601(offset: other)) is meant"
    }
  }
}

extension ImportProblem {
  init(_ line: Int, _ column: String?, _ source: String, _ fault: CellFault) {
    self.init(line: line, column: column, source: source, reason: fault.description)
  }
}

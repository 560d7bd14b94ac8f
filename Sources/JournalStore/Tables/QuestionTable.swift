internal import JournalModel
internal import SQLite

enum QuestionTable: DetailTable {
  static let name = "question"
  static let columns = ["number"]
  static let sql = DetailSQL(name, columns)

  static func values(_ question: Question, identities: Identities) -> [Value] {
    [Value(question.number)]
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> Question {
    Question(number: try row.ordinal(0, "number in question"))
  }
}

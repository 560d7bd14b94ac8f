internal import JournalModel
internal import SQLite

enum AppointmentTable: DetailTable {
  static let name = "appointment"
  static let columns = ["day", "time", "with_whom", "cancelled_at"]
  static let sql = DetailSQL(name, columns)

  static func values(_ appointment: Appointment, identities: Identities) -> [Value] {
    [
      .text(appointment.day.iso8601), Value(appointment.time?.iso8601), Value(appointment.with),
      appointment.cancelledAt.map { .integer($0.seconds) } ?? .null,
    ]
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> Appointment {
    guard let day = try optionalDay(row, 0) else { throw malformed("day") }
    let time = try row.optionalText(1).map { text in
      guard let time = TimeOfDay(iso8601: text) else { throw malformed("time") }
      return time
    }
    let isCancelled = !row.isNull(3)
    return Appointment(
      day: day, time: time, with: try row.optionalText(2),
      cancelledAt: isCancelled ? try row.instant(3, "cancelled_at in \(name)") : nil)
  }
}

enum AgreementTable: DetailTable {
  static let name = "agreement"
  static let columns = ["appointment_id"]
  static let sql = DetailSQL(name, columns)

  static func values(_ agreement: Agreement, identities: Identities) throws -> [Value] {
    [.integer(try identities.existingRow(of: agreement.appointment))]
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> Agreement {
    Agreement(appointment: try identities.id(ofRow: try row.integer(0)))
  }
}

enum AnswerTable: DetailTable {
  static let name = "answer"
  static let columns = ["question_id"]
  static let sql = DetailSQL(name, columns)

  static func values(_ answer: Answer, identities: Identities) throws -> [Value] {
    [.integer(try identities.existingRow(of: answer.question))]
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> Answer {
    Answer(question: try identities.id(ofRow: try row.integer(0)))
  }
}

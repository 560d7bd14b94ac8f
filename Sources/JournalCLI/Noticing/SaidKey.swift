internal import JournalModel

/// The names under which it is kept when something was last said.
enum SaidKey {
  static let silence = "silence"
  /// When a calendar file was last written, and first.
  static let reminders = "reminders"
  static let firstReminders = "reminders:first"

  static func notice(_ notice: Notice) -> String {
    ([notice.rule.rawValue] + [notice.medication?.text].compactMap(\.self)).joined(separator: ":")
  }

  static func step(of medicine: EntryID) -> String { "T1:\(medicine.text)" }
}

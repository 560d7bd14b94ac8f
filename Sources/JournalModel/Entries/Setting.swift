/// Something that holds for the whole journal, such as whom to turn to.
package struct Setting: Hashable, Sendable {
  /// One of ``SettingKey``, or one that a later program knows.
  package var key: String
  package var value: String

  package init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}

/// What can be set, by the name that people type.
package enum SettingKey: String, CaseIterable, Sendable {
  /// Whose journal it is.
  case name
  case born
  /// The number by which a clinic knows the person.
  case recordNumber = "record-number"
  case allergies
  /// Whom the person turns to about a medicine.
  case contact
  /// The number or the words they saved for an emergency.
  case emergency
  /// Who writes here unless a command says otherwise.
  case by
}

/// The settings of a journal as they stand.
package struct Settings: Hashable, Sendable {
  private var values: [String: String] = [:]

  package init(_ settings: [Setting] = []) {
    for setting in settings { values[setting.key] = setting.value }
  }

  package subscript(key: SettingKey) -> String? { values[key.rawValue] }

  package var all: [Setting] { values.map { Setting(key: $0.key, value: $0.value) } }

  /// Of a key as it is stored.
  package subscript(key: String) -> String? { values[key] }
}

extension Setting {
  /// As people read it: a birth date is kept as `1979-03-14` and read `14 Mar 1979`.
  package var text: String {
    guard key == SettingKey.born.rawValue else { return value }
    return Setting.text(born: value)
  }

  /// A birth date as people read it; other words stay as they are.
  package static func text(born: String) -> String { CivilDay(iso8601: born)?.text ?? born }
}

internal import JournalModel
internal import SQLite

enum SettingTable: DetailTable {
  static let name = "setting"
  static let columns = ["key", "value"]
  static let sql = DetailSQL(name, columns)

  static func values(_ setting: Setting, identities: Identities) -> [Value] {
    [.text(setting.key), .text(setting.value)]
  }

  static func content(_ row: borrowing Row, identities: Identities) throws -> Setting {
    Setting(key: try row.text(0), value: try row.text(1))
  }
}

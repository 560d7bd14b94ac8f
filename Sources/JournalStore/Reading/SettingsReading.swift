package import JournalModel
internal import SQLite

extension JournalDatabase {
  package func settings() throws -> Settings {
    Settings(try settingEntries().map(\.content))
  }

  /// The entries that hold them, in the order of writing.
  package func settingEntries() throws -> [Written<Setting>] {
    try written(SettingTable.self) {
      if case .setting(let setting) = $0 { setting } else { nil }
    }
  }
}

extension Writer {
  /// The entry that holds a setting, as it stands inside this write.
  package func settingEntry(_ key: String) throws -> Entry? {
    try database.settingEntries().last { $0.content.key == key }?.entry
  }
}

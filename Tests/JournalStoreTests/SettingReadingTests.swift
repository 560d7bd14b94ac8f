import JournalModel
import Testing

@testable import JournalStore

@Suite("Reading settings")
struct SettingReadingTests {
  @Test("what stands holds, what was taken away does not")
  func settings() throws {
    let folder = try JournalFolder()
    let database = try folder.open()
    func set(_ key: String, _ value: String) throws -> Entry {
      try database.add(
        EntryFacts(moment: .hours(0), content: .setting(Setting(key: key, value: value))))
    }
    let name = try set("name", "Alex")
    let by = try set("by", "Sam")
    #expect(try database.settings()[.name] == "Alex")
    try database.write(.named("settings")) { writer in
      #expect(try writer.settingEntry("by") == by)
      #expect(try writer.settingEntry("born") == nil)
      try writer.delete(by)
      #expect(try writer.settingEntry("by") == nil)
    }
    #expect(try database.settings()[.by] == nil)
    #expect(try database.settingEntries().map(\.id) == [name.id])
  }
}

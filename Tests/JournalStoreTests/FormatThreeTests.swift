import Foundation
import JournalModel
import SQLite
import Testing

@testable import JournalStore

/// `Fixtures/format-3.sh` says how it was made.
@Suite("A journal of format 3, written by the program of its time")
struct FormatThreeTests {
  let folder: JournalFolder

  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  init() throws {
    folder = try JournalFolder()
    try folder.write(
      [UInt8](Data(contentsOf: FormatThreeTests.fixtures.appending(path: "format-3.db"))))
  }

  @Test("it is brought up to date, every digest holds, and nothing in it came from elsewhere")
  func migrated() throws {
    #expect(try JournalCheck.run(folder.connect()) == JournalDamage())
    let database = try folder.open()
    #expect(try Migrator.version(of: database.connection) == MigrationFixture.newest)
    #expect(try database.check() == JournalDamage() && database.unreadable().isEmpty)
    let strange = try database.connection.first(
      """
      SELECT (SELECT count(*) FROM change WHERE origin IS NOT NULL)
        + (SELECT count(*) FROM revision WHERE origin IS NOT NULL)
      """
    ) { try $0.integer(0) }
    #expect(strange == 0)
  }

  @Test("every entry of it is what that program listed")
  func entries() throws {
    struct Listed: Decodable {
      let id: String
      let kind: String
      let text: String?
      let revision: Int?
    }
    let listed = try JSONDecoder().decode(
      [Listed].self,
      from: Data(contentsOf: FormatThreeTests.fixtures.appending(path: "format-3.json")))
    let kinds = Set(EntryKind.allCases).subtracting([.medication, .regimen])
    let entries = try folder.open().entries(EntryFilter(kinds: kinds))
    #expect(
      entries.map { [$0.id.text, $0.facts.content.kind.rawValue, $0.facts.text ?? ""] }
        == listed.map { [$0.id, $0.kind, $0.text ?? ""] })
    #expect(entries.map(\.revision) == listed.map { $0.revision ?? 1 })
    #expect(Set(listed.map(\.kind)).count == 9)
  }

  @Test("it merges with a copy of itself that went on")
  func merges() throws {
    let other = try JournalFolder()
    try other.write(folder.bytes)
    try other.open().add(.note("there"))
    try folder.open().add(.note("here"))
    let news = try Copies.merge(other, into: folder)
    #expect(news.added.count == 1 && news.changed.isEmpty && news.both.isEmpty)
    #expect(try folder.open().check() == JournalDamage())
  }
}

import JournalModel
import Testing

@testable import JournalStore

@Suite("Short identities")
struct IdentifierTests {
  let folder: JournalFolder

  init() throws { folder = try JournalFolder() }

  private static let texts = [
    "0000000000000000000z", "abcdef00000000000000", "abcdef10000000000000",
    "abcdzzzzzzzzzzzzzzzz", "zzzzzzzzzzzzzzzzzzzz",
  ]

  private func filled() throws -> JournalDatabase {
    let database = try folder.open(.numbered(IdentifierTests.texts))
    for text in IdentifierTests.texts { try database.add(.note(text)) }
    return database
  }

  @Test("as much is shown as no other entry shares, and at least four characters")
  func shortText() throws {
    let database = try filled()
    let short = try IdentifierTests.texts.map { text in
      try database.shortText(of: #require(EntryID(text)))
    }
    #expect(short == ["0000", "abcdef0", "abcdef1", "abcdz", "zzzz"])
  }

  @Test("what is shown names its entry again, in either case")
  func roundTrip() throws {
    let database = try filled()
    for text in IdentifierTests.texts {
      let id = try #require(EntryID(text))
      let short = try database.shortText(of: id)
      #expect(try database.identifier(prefix: short) == .one(id))
      #expect(try database.identifier(prefix: short.uppercased()) == .one(id))
      #expect(try database.identifier(prefix: text) == .one(id))
    }
  }

  @Test("a prefix of several names them, one of none names none")
  func others() throws {
    let database = try filled()
    let ids = IdentifierTests.texts.compactMap { EntryID($0) }
    #expect(try database.identifier(prefix: "abcd") == .several(Array(ids[1...3])))
    #expect(try database.identifier(prefix: "abcdef") == .several(Array(ids[1...2])))
    #expect(try database.identifier(prefix: "z") == .one(ids[4]))
    for none in ["y", "abcdefg", "", "u", "ab%", "ab_", "abcd ", "é", texts(21)] {
      #expect(try database.identifier(prefix: none) == IdentifierMatch.none, "\(none)")
    }
  }

  private func texts(_ length: Int) -> String { String(repeating: "z", count: length) }

  @Test("an identity that a deleted entry had is still told apart from it")
  func deleted() throws {
    let database = try filled()
    let id = try #require(EntryID(IdentifierTests.texts[2]))
    let entry = try #require(try database.entry(id))
    try database.write(.named("delete")) { try $0.delete(entry) }
    #expect(try database.identifier(prefix: "abcdef1") == .one(id))
    #expect(try database.shortText(of: #require(EntryID(IdentifierTests.texts[1]))) == "abcdef0")
  }
}

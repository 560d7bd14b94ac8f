import Testing

@testable import JournalStore

@Suite("Where the journal is")
struct JournalPathTests {
  private struct Case: CustomTestStringConvertible {
    let testDescription: String
    var option: String?
    var variables: [String: String] = [:]
    let expected: Result<JournalPath, StoreError>
  }

  private static let home = ["HOME": "/home/ana"]

  private static func own(_ file: String) -> Result<JournalPath, StoreError> {
    .success(JournalPath(file: file, ownsFolder: true))
  }

  private static func named(_ file: String) -> Result<JournalPath, StoreError> {
    .success(JournalPath(file: file, ownsFolder: false))
  }

  #if os(macOS)
    private static let standard = own(
      "/home/ana/Library/Application Support/journal/journal.db")
  #else
    private static let standard = own("/home/ana/.local/share/journal/journal.db")
  #endif

  private static let cases = [
    Case(testDescription: "the home folder", variables: home, expected: standard),
    Case(
      testDescription: "a home folder with a slash at its end", variables: ["HOME": "/home/ana/"],
      expected: standard),
    Case(testDescription: "no home folder", expected: .failure(.noHome)),
    Case(testDescription: "an empty HOME", variables: ["HOME": ""], expected: .failure(.noHome)),
    Case(
      testDescription: "a relative HOME", variables: ["HOME": "ana"], expected: .failure(.noHome)),
    Case(
      testDescription: "XDG_DATA_HOME before the home folder",
      variables: ["HOME": "/home/ana", "XDG_DATA_HOME": "/data//"],
      expected: own("/data/journal/journal.db")),
    Case(
      testDescription: "a relative XDG_DATA_HOME is ignored",
      variables: ["HOME": "/home/ana", "XDG_DATA_HOME": "data"], expected: standard),
    Case(
      testDescription: "an empty XDG_DATA_HOME is ignored",
      variables: ["HOME": "/home/ana", "XDG_DATA_HOME": ""], expected: standard),
    Case(
      testDescription: "JOURNAL_DB before XDG_DATA_HOME",
      variables: ["JOURNAL_DB": "/k/j.db", "XDG_DATA_HOME": "/data"], expected: named("/k/j.db")),
    Case(
      testDescription: "--db before JOURNAL_DB", option: "/a.db",
      variables: ["JOURNAL_DB": "/k/j.db"], expected: named("/a.db")),
    Case(
      testDescription: "a relative name", option: "diary.db", expected: named("/made/here/diary.db")
    ),
    Case(
      testDescription: "a relative name in JOURNAL_DB", variables: ["JOURNAL_DB": "../diary.db"],
      expected: named("/made/here/../diary.db")),
    Case(
      testDescription: "a name with a colon in it", option: "my:memory:",
      expected: named("/made/here/my:memory:")),
    Case(testDescription: "an empty --db", option: "", expected: .failure(.emptyPath)),
    Case(
      testDescription: "an empty JOURNAL_DB", variables: ["JOURNAL_DB": "", "HOME": "/home/ana"],
      expected: .failure(.emptyPath)),
    Case(
      testDescription: "SQLite's memory", option: ":memory:",
      expected: .failure(.notAFile(":memory:"))),
    Case(
      testDescription: "an address", option: "FILE:j.db?mode=memory",
      expected: .failure(.notAFile("FILE:j.db?mode=memory"))),
    Case(testDescription: "a folder", option: "/k/", expected: .failure(.notAFile("/k/"))),
  ]

  @Test("the option, the variables and the home folder have their order", arguments: cases)
  private func resolve(_ example: Case) {
    let found = Result { () throws(StoreError) in
      try JournalPath.resolve(
        option: example.option, variables: example.variables, workingDirectory: "/made/here")
    }
    #expect(found == example.expected)
  }

  @Test("the folder of a journal is what is before its last slash")
  func folder() {
    #expect(JournalPath(file: "/a/b.db", ownsFolder: false).folder == "/a")
    #expect(JournalPath(file: "/b.db", ownsFolder: false).folder == "/")
  }
}

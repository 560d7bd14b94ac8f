import JournalModel
import SQLite
import Testing

@testable import JournalStore

@Suite("Words of an enumeration, as they are stored")
final class StoredWordsTests {
  private let connection: Connection

  init() throws { connection = try .scratch() }

  private func word<Word>(_ value: Value, _ words: StoredWords<Word>) throws -> Word? {
    try connection.first("SELECT ?", [value]) { try $0.word(0, words) } ?? nil
  }

  private func check<Word: Equatable>(_ words: StoredWords<Word>) throws {
    for word in Word.allCases {
      let text = word.rawValue
      #expect(try self.word(.text(text), words) == word)
      let others = [
        text + "\0", "\0" + text, text + " ", String(text.dropLast()), String(text.dropFirst()),
        text.uppercased() + "x", text + text + text + text + text + text + text + text,
      ]
      for other in others where Word(rawValue: other) == nil {
        #expect(try self.word(.text(other), words) == nil, "\(other.debugDescription)")
      }
    }
    #expect(try word(.text(""), words) == nil)
    for value in [Value.null, .integer(1), .blob(Array("mg".utf8))] {
      #expect(throws: SQLiteError.self) { try word(value, words) }
    }
  }

  @Test("each is read, and nothing else is taken for one")
  func all() throws {
    try check(.kinds)
    try check(.precisions)
    try check(.units)
    try check(.marks)
  }

  @Test(
    "a number is read as it is written, and in no other way",
    arguments: [
      ("0", true), ("7", true), ("120", true), ("999999999", true), ("0.5", true), ("-2", true),
      ("1/3", true), ("1234567890", false), ("00", false), ("07", false), ("", false),
      ("5.0", false), ("+1", false), (" 1", false), ("1\0", false), ("\u{661}", false),
    ])
  func numbers(_ text: String, _ isOne: Bool) throws {
    let value = try connection.first("SELECT ?", [.text(text)]) { try $0.exact(0) } ?? nil
    #expect((value != nil) == isOne)
    #expect(value == (isOne ? Exact(text) : nil))
    #expect(value.map { $0.text == text } ?? true)
  }
}

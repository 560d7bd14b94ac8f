import JournalExchange
import JournalModel
import Testing

@Suite("Comma-separated values")
struct CSVReaderTests {
  private func cells(_ text: String) throws -> [[String]] {
    var reader = try CSVReader(Array(text.utf8))
    return try reader.records().map(\.cells)
  }

  private func refusal(_ bytes: [UInt8]) -> CSVError? {
    #expect(throws: CSVError.self) {
      var reader = try CSVReader(bytes)
      _ = try reader.records()
    }
  }

  @Test(
    "cells are read as RFC 4180 has them",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,\n,b", [["a", ""], ["", "b"]]),
      ("a,b,", [["a", "b", ""]]),
      (",", [["", ""]]),
      ("\n", [[""]]),
      ("a\n\nb\n", [["a"], [""], ["b"]]),
      (" a , b ", [[" a ", " b "]]),
      (#""a","b""#, [["a", "b"]]),
      (#""a,b","c""#, [["a,b", "c"]]),
      (#""say ""hi""","#, [[#"say "hi""#, ""]]),
      (#""""""",x"#, [[#""""#, "x"]]),
      ("\"\",\"\"\n", [["", ""]]),
      ("\"two\nlines\",x\r\ny,z", [["two\nlines", "x"], ["y", "z"]]),
      ("\"two\r\nlines\",x", [["two\r\nlines", "x"]]),
      ("\u{FEFF}a,b", [["a", "b"]]),
      ("\u{FEFF}\"a\",b", [["a", "b"]]),
      ("ä,🫠\n", [["ä", "🫠"]]),
    ])
  func reads(text: String, expected: [[String]]) throws {
    #expect(try cells(text) == expected)
  }

  @Test("what is written is read back, with accents upon quotes and separators too")
  func written() throws {
    let rows = [
      ["\"\u{332}", "a\"\u{301}b", ",\u{301}"], ["\r\n\u{300}", "\"\"", ""],
      ["plain", "\u{332}", "\"\u{332}\"\u{332}\n"],
    ]
    var reader = try CSVReader(Array(rows.map(CSVText.line).joined().utf8))
    #expect(try reader.records().map(\.cells) == rows)
  }

  @Test("records know the line they begin on")
  func lines() throws {
    var reader = try CSVReader(Array("a\r\n\"b\nb\nb\"\n\nc".utf8))
    #expect(try reader.records().map(\.line) == [1, 2, 5, 6])
  }

  @Test(
    "the separator is the one that the first line has most of, outside quotes",
    arguments: [
      ("a;b;c\n1,5;2;3", [["a", "b", "c"], ["1,5", "2", "3"]]),
      ("a\tb\n1,5\t2;3", [["a", "b"], ["1,5", "2;3"]]),
      ("\"a;;;;\",b\n1,2", [["a;;;;", "b"], ["1", "2"]]),
      ("a,b;c\n", [["a", "b;c"]]),
      ("a\n1;2", [["a"], ["1;2"]]),
    ])
  func separator(text: String, expected: [[String]]) throws {
    #expect(try cells(text) == expected)
  }

  @Test(
    "what is not comma-separated values is refused, with its place",
    arguments: [
      ("", CSVError.empty), ("\u{FEFF}", .empty),
      ("a,b\nc,\"d", .unterminatedQuote(line: 2, column: 3)),
      ("\u{FEFF}\"ab", .unterminatedQuote(line: 1, column: 1)),
      ("\"a\nb\",\"c\n\n", .unterminatedQuote(line: 2, column: 4)),
      ("a,b\nä,c\"d\n", .strayQuote(line: 2, column: 4)),
      ("a,b\n\"c\"d,e\n", .textAfterQuote(line: 2, column: 4)),
      ("\"c\" ,e\n", .textAfterQuote(line: 1, column: 4)),
      ("a,b\rc,d\r", .loneCarriageReturn(line: 1, column: 4)),
      ("a\n\"b\"\r", .loneCarriageReturn(line: 2, column: 4)),
    ])
  func refuses(text: String, error: CSVError) {
    #expect(refusal(Array(text.utf8)) == error)
  }

  @Test("bytes that are not UTF-8, and NUL, are refused with the byte and the line")
  func bytes() {
    #expect(refusal(Array("a\nä".utf8) + [0xFF, 0x0A]) == .notUTF8(byte: 5, line: 2))
    #expect(refusal([0x61, 0xC3]) == .notUTF8(byte: 2, line: 1))
    #expect(refusal([0xC0, 0x80]) == .notUTF8(byte: 1, line: 1))
    #expect(refusal([0xED, 0xA0, 0x80]) == .notUTF8(byte: 1, line: 1))
    #expect(refusal([0xFF, 0xFE, 0x61, 0x00]) == .notUTF8(byte: 1, line: 1))
    #expect(refusal(Array("a\nb\0c".utf8)) == .nul(byte: 4, line: 2))
    #expect(refusal(Array("\0".utf8) + [0xFF]) == .nul(byte: 1, line: 1))
  }

  @Test("too much is refused")
  func limits() throws {
    let mebibyte = 1 << 20
    let wide = Array(String(repeating: ",", count: 999).utf8)
    #expect(try cells(String(decoding: wide, as: UTF8.self)).first?.count == 1000)
    #expect(refusal(Array("a\n".utf8) + wide + Array(",".utf8)) == .tooManyColumns(line: 2))

    let long = [UInt8](repeating: UInt8(ascii: "x"), count: mebibyte)
    #expect(try cells(String(decoding: long, as: UTF8.self)).first?.first?.utf8.count == mebibyte)
    #expect(refusal(Array("a\n".utf8) + long + Array("x".utf8)) == .tooLong(line: 2))
    #expect(
      throws: CSVError.tooLarge(bytes: 64 * mebibyte + 1),
      performing: { try CSVReader([UInt8](repeating: 0x61, count: 64 * mebibyte + 1)) })
  }

  @Test("whatever is read reads the same when it is written with quotes")
  func anyBytes() throws {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("aa,,\"\";\t\r\n\n\u{FEFF}é".utf8)
    var count = 0
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
        alphabet.randomElement(using: &generator)
      }
      guard var reader = try? CSVReader(bytes), let records = try? reader.records()
      else { continue }
      count += 1
      let written = records.map { record in
        record.cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
      }
      guard !written.isEmpty else { continue }
      var again = try CSVReader(Array(written.joined().utf8))
      #expect(try again.records().map(\.cells) == records.map(\.cells))
    }
    #expect(count > 100)
  }
}

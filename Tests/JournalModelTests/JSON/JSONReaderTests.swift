import Foundation
import Testing

@testable import JournalModel

@Suite("JSON, token by token")
struct JSONReaderTests {
  private static func tokens(_ text: String) throws -> [JSONToken] {
    var reader = try JSONReader(Array(text.utf8))
    var tokens: [JSONToken] = []
    while let token = try reader.next() { tokens.append(token) }
    return tokens
  }

  /// The same text in pieces of some bytes each.
  private static func tokens(_ bytes: [UInt8], in size: Int) throws -> [JSONToken] {
    var rest = bytes[...]
    var reader = JSONReader {
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
    var tokens: [JSONToken] = []
    while let token = try reader.next() { tokens.append(token) }
    return tokens
  }

  @Test("each kind of token")
  func kinds() throws {
    #expect(
      try Self.tokens(
        #" {"a" : [1, -0.5e+3, "x\n\u00e9\ud83d\ude00", true, false, null, {}, []]} "#)
        == [
          .beginObject, .key("a"), .beginArray, .number("1"), .number("-0.5e+3"),
          .string("x\né😀"), .bool(true), .bool(false), .null, .beginObject, .endObject,
          .beginArray, .endArray, .endArray, .endObject,
        ])
  }

  @Test(
    "what is no JSON is refused with its place",
    arguments: [
      ("", "the file is empty"), (" \n ", "the file is empty"),
      ("{\n  \"a\": 1,\n}", "not JSON on line 3, column 1"),
      ("[1 2]", "not JSON on line 1, column 4"), ("[1,]", "not JSON on line 1, column 4"),
      ("{\"é\": x}", "not JSON on line 1, column 7"), ("{1: 2}", "not JSON on line 1, column 2"),
      ("{\"a\" 1}", "not JSON on line 1, column 6"), ("tru", "not JSON on line 1, column 1"),
      ("[1", "ends before its JSON does, on line 1, column 3"), ("{\"a\":", "ends before"),
      ("\"abc", "ends before"), ("[01]", "not a number of JSON on line 1, column 3"),
      ("[1.]", "not a number"), ("[-]", "not a number"), ("[1e]", "not a number"),
      ("[+1]", "not JSON"), ("[.5]", "not JSON"), ("[NaN]", "not JSON"),
      ("[\"\\x\"]", "not an escape of JSON on line 1, column 4"),
      ("[\"\\u12g4\"]", "not an escape"),
      ("[\"\\ud800\"]", "not an escape"), ("[\"\\ud800\\u0041\"]", "not an escape"),
      ("[\"\\udc00\"]", "not an escape"), ("[\"a\u{0}b\"]", "control stands in a text"),
      ("[\"\\u0000\"]", "a NUL stands in a text on line 1, column 4"),
      ("[\"a\nb\"]", "control stands in a text on line 1, column 4"),
      ("{\"a\":1,\n \"b\":2,\"a\":3}", "\"a\" stands twice in one object on line 2, column 8"),
      ("{} {}", "something follows the end of the JSON on line 1, column 4"),
      ("1,", "something follows"), ("[1}", "not JSON"), ("{\"a\":1]", "not JSON"),
      ("// x\n1", "not JSON"), ("'a'", "not JSON"),
    ])
  func refused(text: String, words: String) throws {
    let error = try #require(#expect(throws: JSONError.self) { try Self.tokens(text) })
    #expect("\(error)".contains(words))
    // However the bytes come, and with the same place.
    for size in [1, 2, 3] {
      #expect(throws: error) { try Self.tokens(Array(text.utf8), in: size) }
    }
  }

  @Test("bytes that are not UTF-8 are refused, wherever they stand")
  func notUTF8() {
    #expect(throws: JSONError.self) { try Self.tokens([0x22, 0xFF, 0x22], in: 8) }
    #expect(throws: JSONError.self) { try Self.tokens([0x5B, 0xC3, 0x5D], in: 8) }
  }

  @Test("100,000 open brackets are refused, and 128 are not")
  func deep() throws {
    let error = #expect(throws: JSONError.self) {
      try Self.tokens(String(repeating: "[", count: 100_000))
    }
    #expect("\(error.map { "\($0)" } ?? "")".contains("more than 128 brackets"))
    #expect(throws: JSONError.self) {
      try Self.tokens(String(repeating: "{\"a\":", count: 100_000))
    }
    let allowed = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(try Self.tokens(allowed).count == 256)
  }

  @Test("a text over 1 MiB and a file over 64 MiB are refused")
  func long() throws {
    let text = String(repeating: "x", count: JSONReader.maximumTextBytes)
    #expect(try Self.tokens("\"\(text)\"").count == 1)
    #expect(throws: JSONError.self) { try Self.tokens("\"\(text)x\"") }
    #expect(throws: JSONError.self) { try Self.tokens("1" + text.map { _ in "0" }.joined()) }
    #expect(throws: JSONError.tooLarge(bytes: JSONReader.maximumBytes + 1)) {
      _ = try JSONReader([UInt8](repeating: 32, count: JSONReader.maximumBytes + 1)).depth
    }
  }

  @Test("a byte order mark is skipped, and an object may have many keys, each once")
  func edges() throws {
    #expect(try Self.tokens("\u{FEFF}[1]").count == 3)
    // Inside of a text it is a letter as any other.
    #expect(try Self.tokens("\"\u{FEFF}x\"") == [.string("\u{FEFF}x")])
    for size in [1, 2, 3, 4] {
      #expect(try Self.tokens(Array("\u{FEFF}[1]".utf8), in: size).count == 3)
    }
    let members = (0..<1000).map { "\"k\($0)\":0" }
    #expect(try Self.tokens("{\(members.joined(separator: ","))}").count == 2002)
    #expect(throws: JSONError.self) {
      try Self.tokens("{\((members + ["\"k700\":0"]).joined(separator: ","))}")
    }
  }

  @Test("lines and paths say where a value stands")
  func places() throws {
    let text = "{\"events\": {\n \"list\": [\n {\"a\": 1},\n {\"a\":\n 2}\n]},\n\"b\": 0}"
    var reader = try JSONReader(Array(text.utf8))
    var seen: [String] = []
    try reader.members { key, reader in
      guard key == "events" else { return try reader.skip() }
      try reader.members { _, reader in
        try reader.elements { value, path in
          seen.append("\(path) line \(value.line) a line \(value["a"]?.line ?? 0)")
        }
      }
    }
    try reader.finish()
    #expect(
      seen == ["events.list[0] line 3 a line 3", "events.list[1] line 4 a line 5"])
  }

  @Test("agrees with Foundation's decoder on generated texts and on damaged ones")
  func likeFoundation() throws {
    var random = SeededNumbers(seed: 7)
    var refused = 0
    for _ in 0..<3000 {
      var bytes = Array(GeneratedJSON.value(depth: 4, &random).utf8)
      if Bool.random(using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        bytes[index] = Array("{}[]\",:0 e-.\\tn".utf8).randomElement(using: &random) ?? 0
      }
      let theirs = try? JSONDecoder().decode(AnyJSON.self, from: Data(bytes))
      let size = Int.random(in: 1...9, using: &random)
      let ours = try? Self.read(bytes)
      if let tokens = try? Self.tokens(bytes, in: size) { #expect(ours != nil && !tokens.isEmpty) }
      if theirs == nil { refused += 1 }
      // Theirs forgives a comma behind the last element, which RFC 8259 does not.
      let text = String(decoding: bytes, as: UTF8.self)
      if ours == nil, text.contains(/,\s*[\]}]/) { continue }
      #expect(ours.map(AnyJSON.init) == theirs, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(refused > 300)
  }

  private static func read(_ bytes: [UInt8]) throws -> JSONValue {
    var reader = try JSONReader(bytes)
    let value = try reader.value()
    try reader.finish()
    return value
  }
}

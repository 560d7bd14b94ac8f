import JournalModel
import Testing

@Suite("JSON as it is printed")
struct JSONTextTests {
  private struct Sample: Encodable {
    var wordsTyped: String
    var at: String?
  }

  @Test("keys are sorted and in snake case, slashes stand, absent values are left out")
  func form() throws {
    let text = try jsonText(Sample(wordsTyped: "120/80"))
    #expect(text == "{\n  \"words_typed\" : \"120/80\"\n}\n")
  }

  @Test("every control character is escaped")
  func controls() throws {
    let text = try jsonText(["\u{1b}[2J\u{7f}\u{9b}1m é\u{a0}"])
    #expect(text.contains(#"[2J\u007f\u009b1m é"#))
    #expect(
      text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }
}

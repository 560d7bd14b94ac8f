import Testing

@testable import JournalModel

@Suite("The worked cases of doses against the schedule")
struct WorkedCaseTests {
  @Test("there are seventy-five of them, each with its own name")
  func count() {
    #expect(Set(WorkedCase.all.map(\.id)).count == 75)
  }

  @Test("each comes out as it is written down, under every key", arguments: WorkedCase.all)
  func figures(example: WorkedCase) throws {
    let figures = table(try example.adherence())
    #expect(example.expected.count == 19)
    for (key, value) in example.expected {
      let isPercentage = key.contains("percent")
      let expected = value.map { isPercentage ? "\($0)" : "\(Int($0))" } ?? "null"
      #expect(figures[key] == expected, "\(key)")
    }
  }
}

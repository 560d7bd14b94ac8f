import JournalModel
import Testing

@Suite("The scale of a followed number")
struct ScaleTextTests {
  @Test(
    "two numbers and a dash are a scale",
    arguments: [
      ("0-10", "0 to 10"), ("1 - 7", "1 to 7"), ("-3-3", "-3 to 3"), ("-3--1", "-3 to -1"),
      ("0.5-1.5", "0.5 to 1.5"), ("-3 - -1", "-3 to -1"),
    ])
  func scale(text: String, expected: String) throws {
    #expect(Tracker.text(of: try #require(Tracker.scale(text))) == expected)
  }

  @Test(
    "anything else is none",
    arguments: [
      "", "-", "--", "5", "-5", "10-0", "3-3", "a-b", "1-", "-1-", "0-10-20", "0–10", "0,5-1",
    ])
  func noScale(text: String) {
    #expect(Tracker.scale(text) == nil)
  }
}

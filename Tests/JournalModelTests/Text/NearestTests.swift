import JournalModel
import Testing

@Suite("Did you mean")
struct NearestTests {
  static let commands = ["log-dose", "took", "missed", "note", "mood", "med", "report", "undo"]

  @Test(
    "a slip of the finger finds the word",
    arguments: [
      ("bacofen", "baclofen"), ("balcofen", "baclofen"), ("baclofenn", "baclofen"),
      ("Baklofen", "baclofen"), ("bacloffin", "baclofen"), ("levetiracetem", "levetiracetam"),
      ("vitamin  d", "Vitamin D"),
    ])
  func medicine(typed: String, expected: String) {
    let names = ["gabapentin", "baclofen", "levetiracetam", "Vitamin D"]
    #expect(nearest(to: typed, among: names) == expected)
  }

  @Test(
    "among commands",
    arguments: [
      ("tok", "took"), ("reprot", "report"), ("udno", "undo"), ("mde", "med"), ("nots", "note"),
      ("logdose", "log-dose"), ("mod", "mood"),
    ])
  func command(typed: String, expected: String) {
    #expect(nearest(to: typed, among: NearestTests.commands) == expected)
  }

  @Test(
    "what is far from everything is near nothing",
    arguments: ["", " ", "x", "xyzzy", "exercise", String(repeating: "a", count: 100_000)])
  func nothing(typed: String) {
    #expect(nearest(to: typed, among: NearestTests.commands) == nil)
    #expect(nearest(to: typed, among: []) == nil)
  }

  @Test("the first letter decides between equals, then the order")
  func ties() {
    #expect(nearest(to: "cat", among: ["bat", "car", "cab"]) == "car")
    #expect(nearest(to: "cat", among: ["bat", "hat"]) == "bat")
    #expect(nearest(to: "took", among: ["tool", "took"]) == "took")
  }
}

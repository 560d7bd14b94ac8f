import Testing

@testable import JournalCLI

@Suite("Answers as JSON")
struct JSONAnswerTests {
  @Test(
    "every write answers with the entry",
    arguments: [
      ("log-dose 10mg x --new", "dose"), ("missed baclofen", "missed"),
      ("skipped baclofen", "skipped"),
      ("note drowsy", "note"), ("mood 4", "mood"), ("track x 5", "track"), ("ask Why?", "question"),
      ("important this", "important"), ("med add y", "medication"),
      ("med set baclofen --form z", "medication"),
      ("med rename baclofen q", "medication"), ("track set x --scale 0-3", "tracker"),
    ])
  func writes(line: String, kind: String) throws {
    let world = try World()
    world.journal("-q med add baclofen")
    let outcome = world.journal("-q \(line) --format json")
    #expect(outcome.code == .done)
    let object = try outcome.object()
    #expect(object["kind"] as? String == kind)
    for key in ["id", "at", "zone", "precision", "recorded_at"] {
      #expect(object[key] is String, "\(key)")
    }
    #expect(!object.values.contains { "\($0)" == "<null>" })
    let id = try #require(object["id"] as? String)
    let shown = try world.journal("show \(id) --format json").objects()
    #expect(shown.contains { $0["id"] as? String == id && $0["kind"] as? String == kind })
  }
}

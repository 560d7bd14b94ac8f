import JournalModel
import Testing

@testable import JournalCLI

@Suite("mood")
struct MoodTests {
  @Test(
    "numbers and words mean the same five moods",
    arguments: [
      ("1", 1), ("2", 2), ("3", 3), ("4", 4), ("5", 5), ("very low", 1), ("low", 2), ("OK", 3),
      ("ok", 3), ("okay", 3), ("good", 4), ("Good", 4), ("very good", 5), ("VERY LOW", 1),
      ("\"very good\"", 5),
    ])
  func scores(typed: String, score: Int) throws {
    let world = try World()
    #expect(world.journal("-q mood \(typed)").code == .done)
    guard case .mood(let mood) = try world.last().content else { throw Unexpected() }
    #expect(mood.score.rawValue == score)
    #expect(try world.last().text == nil)
  }

  @Test(
    "words after the mood are kept",
    arguments: [
      ("4 calm but tired", "mood 4 (good), \"calm but tired\""),
      ("very low today", "mood 1 (very low), \"today\""),
      ("low -2 today", "mood 2 (low), \"-2 today\""),
    ])
  func words(typed: String, said: String) throws {
    try World().expect("-q mood \(typed)", .done, "Recorded: \(said), today 14:10.  [0001]")
  }

  @Test(
    "what is no mood is refused with the words that are",
    arguments: ["0", "6", "-1", "4.5", "great", "very", "very tired", "4/5", "\"\""])
  func refused(typed: String) throws {
    try World().expectRefusal(
      "mood \(typed)", .refusedValue, saying: "nothing was stored", "very low", "very good")
  }

  @Test("no mood at all is exit 64")
  func missing() throws {
    try World().expectRefusal("mood", .usage, saying: "which mood?")
  }
}

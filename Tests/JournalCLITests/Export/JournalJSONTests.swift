import Foundation
import JournalModel
import Testing

@testable import JournalCLI

@Suite("The whole journal as JSON")
struct JournalJSONTests {
  @Test("a year goes out and comes back the same, to the byte, and tells the same page")
  func year() throws {
    let year = try Year.world("Europe/Berlin", "2026-11-22T10:30")
    let told = year.journal("export").output
    #expect(told.utf8.count > 100_000)
    let other = try World("Europe/Berlin", "2026-11-22T10:30")
    let file = other.home + "/journal.json"
    try Data(told.utf8).write(to: URL(filePath: file))
    #expect(other.journal("import journal.json").code == .done)
    #expect(other.journal("export").output == told)
    #expect(other.journal("check --full").code == .done)
    for line in ["report --since 30d", "list --format json", "med list", "settings", "questions"] {
      #expect(other.journal("-q \(line)").output == year.journal("-q \(line)").output, "\(line)")
    }
    other.expect("merge journal.json", .done, "Everything in it is here already.")
  }

  @Test(
    "what is not ours is refused, with where it stands, and nothing is stored",
    arguments: [
      (#""version":1"#, #""version":9"#, "version 9"),
      (#""precision":"minute""#, #""precision":"second""#, "has a value that no journal holds"),
      (#""kind":"note""#, #""kind":"elephant""#, "known kind"),
      (#""side_effect_note":"#, #""mood_entry":"#, "mood_entry"),
      (#""private":false"#, #""private":null"#, "line"), (#""number":1"#, #""number":0"#, "line"),
      (#""number":1"#, #""number":3"#, "number is missing"),
      (#""utc_offset""#, #""offset""#, "offset"),
      (#""place":1"#, #""place":9223372036854775807"#, "place"),
      (#""revisions":["#, #""more":["#, "more"), (#"]}]}"#, "]}]", "ends before"),
    ])
  func refused(part: String, put: String, words: String) throws {
    let one = try World()
    one.journal("-q note one")
    let told = one.journal("export").output.replacing(part, with: put)
    #expect(told != one.journal("export").output, "nothing was broken")
    let other = try World()
    other.journal("-q note kept")
    try Data(told.utf8).write(to: URL(filePath: other.home + "/odd.json"))
    let before = try other.stored()
    let outcome = other.journal("merge odd.json --yes")
    #expect([.refusedValue, .notAJournal].contains(outcome.code), "\(outcome.testDescription)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output == "")
    #expect(try other.stored() == before)
  }

  @Test("it takes no period, and --private is said to be needless")
  func whole() throws {
    let world = try World()
    world.journal("-q note --private one")
    #expect(world.journal("export").output.contains(#""private":true"#))
    for line in ["export --since 30d", "export --private"] {
      #expect(world.journal(line).code == .usage)
    }
  }
}

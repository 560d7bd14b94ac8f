import JournalModel
import Testing

@testable import JournalCLI

@Suite("search")
struct SearchTests {
  /// 0001 is baclofen.
  private func world() throws -> World {
    let world = try World()
    for line in [
      "-q med add baclofen --dose 10mg --purpose spasticity --at \"2026-11-01 07:00\"",
      "took --at \"2026-11-01 08:00\" --note \"with Übelkeit\"",
      "note stiff legs on the stairs --tag Café --at \"2026-11-02 09:00\"",
      "note so sleepy --private --at \"2026-11-03 09:00\"",
      "track sleep 6.5h --at \"2026-11-04 09:00\"",
      "ask \"Could the Straße be too far?\" --at \"2026-11-05 09:00\"",
      "note İlaç aldım --at \"2026-11-06 09:00\"",
      "note a deleted word, stairs --at \"2026-11-07 09:00\"", "-q delete last --yes",
      "mood good 😀 --at \"2026-11-09 09:00\"",
    ] { #expect(world.journal(line).code == .done, "\(line)") }
    return world
  }

  @Test(
    "words, tags and names are found whatever their case and accents",
    arguments: [
      ("stairs", ["0003"]), ("STAIRS legs", ["0003"]), ("stair", ["0003"]), ("tiff", ["0003"]),
      ("stairs sleepy", []), ("\"stiff legs\"", ["0003"]), ("\"legs stiff\"", []),
      ("cafe", ["0003"]), ("ubelkeit", ["0002"]), ("Übelkeit", ["0002"]),
      ("U\u{308}belkeit", ["0002"]), ("uebelkeit", ["0002"]), ("strasse", ["0006"]),
      ("STRASSE", ["0006"]), ("straße", ["0006"]), ("ilac", ["0007"]), ("ILAC", ["0007"]),
      ("ılaç", ["0007"]), ("aldim", ["0007"]), ("baclofen", ["0001", "0002"]),
      ("spasticity", ["0001"]), ("sleep", ["0004", "0005"]), ("drowsiness", ["0004"]),
      ("good", ["0009"]), ("😀", ["0009"]), ("deleted", []),
      ("sleep --since 2026-11-04", ["0005"]), ("sleep --until 2026-11-03", ["0004"]),
      ("sleep --kind note", ["0004"]), ("baclofen --medicine bac --kind dose", ["0002"]),
      ("legs --tag Café", ["0003"]), ("sleep -n 1", ["0005"]),
      ("sleep --as-of 2026-11-03", ["0004"]),
    ])
  func found(words: String, ids: [String]) throws {
    let outcome = try world().journal("search \(words) --format json")
    #expect(outcome.code == .done, "\(outcome.testDescription)")
    #expect(
      try outcome.objects().compactMap { ($0["id"] as? String)?.prefix(4) } == ids.map { $0[...] })
    #expect(outcome.errors.isEmpty != ids.isEmpty)
  }

  @Test("as text it reads as list does")
  func text() throws {
    try world().expect(
      "search sleep", .done,
      """
      Tue 3 Nov
        09:00    "so sleepy", drowsiness, private                                 0004
      Wed 4 Nov
        09:00    sleep 6.5 h                                                      0005
      """)
  }

  @Test("nothing found is an empty answer, and stderr says when entries begin")
  func none() throws {
    try world().expect(
      "search zebra", .done, "",
      errors:
        "No entry there has these words. Entries begin 1 Nov 2026 and end 9 Nov 2026.")
    let csv = try world().journal("search zebra --format csv")
    #expect(csv.output.hasPrefix("id,kind,at,") && csv.code == .done)
  }

  @Test("without words, or without a letter, it is refused")
  func refused() throws {
    try world().expectRefusal("search", .usage, saying: "write journal search stairs")
    try world().expectRefusal("search \"\"", .usage, saying: "words to look for")
    try world().expectRefusal("search ...", .refusedValue, saying: "no letter")
  }

  @Test("on an empty machine nothing is made")
  func emptyMachine() throws {
    let world = try World()
    #expect(world.journal("search stairs").code == .done)
    #expect(try world.stored() == nil)
  }
}

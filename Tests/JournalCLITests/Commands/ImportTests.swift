import JournalModel
import Testing

@testable import JournalCLI

@Suite("import")
struct ImportTests {
  private static let diary = """
    time,mood,stiffness
    2026-11-01 08:00,4,6
    2026-11-02 08:00,3,x
    2026-11-03 08:00,,5

    """

  private func world() throws -> World {
    let world = try World()
    world.files["d.csv"] = Array(Self.diary.utf8)
    return world
  }

  @Test("a table comes in once, however often it is given")
  func twice() throws {
    let world = try world()
    let first = world.journal("import d.csv")
    #expect(
      first.output == "Added 4 entries from 1 Nov 2026 to 3 Nov 2026; 1 not understood.\n")
    #expect(first.errors.contains("Times are read in Europe/Berlin."))
    #expect(first.errors.contains("line 3, stiffness: \"x\" not understood as a number"))
    #expect(try world.stored()?.count == 4)
    #expect(
      world.journal("import d.csv").output
        == "Added 0 entries; 4 were there already; 1 not understood.\n")
    #expect(try world.stored()?.count == 4)
  }

  @Test("--dry-run says the same and stores nothing")
  func dryRun() throws {
    let world = try world()
    #expect(
      world.journal("import d.csv --dry-run").output
        == "Would add 4 entries from 1 Nov 2026 to 3 Nov 2026; 1 not understood.\n")
    #expect(try world.stored() == nil)
    world.journal("import d.csv")
    #expect(
      world.journal("import d.csv --dry-run").output
        == "Would add 0 entries; 4 were there already; 1 not understood.\n")
  }

  @Test("an import is one write, and comes in again after it was taken back")
  func undone() throws {
    let world = try world()
    world.journal("import d.csv")
    #expect(world.journal("undo").output.split(separator: "\n").count == 4)
    #expect(try world.stored()?.isEmpty == true)
    #expect(world.journal("import d.csv").output.hasPrefix("Added 4 entries"))
    #expect(try world.stored()?.count == 4)
  }

  @Test("a value that differs from the one that is there is told and left")
  func differing() throws {
    let world = try world()
    world.journal("import d.csv")
    world.files["d.csv"] = Array("time,stiffness\n2026-11-01 08:00,7\n".utf8)
    #expect(
      world.journal("import d.csv").output
        == "Added 0 entries; 1 is there with another value and left as it is (line 2).\n")
  }

  @Test("standard input, a zone, columns and scales")
  func options() throws {
    let world = try World()
    world.standardInput = Array("when,cheerful,balance\n2026-11-01 08:00,4,-1\n".utf8)
    let outcome = world.journal(
      "import - --zone America/New_York --column when=time --column cheerful=mood --scale balance=-3-3"
    )
    #expect(outcome.code == .done, "\(outcome.testDescription)")
    let entries = try #require(try world.stored())
    #expect(entries.contains { $0.facts.moment.zone == "America/New_York" })
    #expect(entries.contains { $0.facts.content == .mood(MoodEntry(score: .good)) })
  }

  @Test(
    "a file or an option that will not do is refused with its own code",
    arguments: [
      ("import nofile.csv", ExitCode.noInput, "no file nofile.csv"), ("import", .usage, "missing"),
      ("import bad.csv", .refusedValue, "no column holds times"),
      ("import empty.csv", .refusedValue, "journal:"),
      ("import bytes.csv", .refusedValue, "journal:"),
      ("import d.csv --zone Mars", .refusedValue, "no time zone"),
      ("import d.csv --column mod=mood", .refusedValue, "no column \"mod\""),
      ("import d.csv --column mood", .refusedValue, "journal:"),
      ("import d.csv --scale x", .refusedValue, "journal:"),
      ("import d.csv --from fhir", .usage, "fhir"),
    ])
  func refused(line: String, code: ExitCode, words: String) throws {
    let world = try world()
    world.files["bad.csv"] = Array("a,b\n1,2\n".utf8)
    world.files["empty.csv"] = []
    world.files["bytes.csv"] = [0x61, 0xFF, 0x0A]
    try world.expectRefusal(line, code, saying: words)
  }

  @Test("many problems are counted, and twenty are shown")
  func manyProblems() throws {
    let world = try World()
    let rows = (1...30).map { "2026-10-\($0 < 10 ? "0" : "")\($0) 08:00,\($0 == 30 ? "5" : "?")\n" }
    world.files["d.csv"] = Array(("time,stiffness\n" + rows.joined()).utf8)
    let outcome = world.journal("import d.csv")
    #expect(outcome.errors.contains("Not understood, 29 places:"))
    #expect(outcome.errors.contains("  and 9 more"))
    #expect(outcome.output.contains("29 not understood"))
  }
}

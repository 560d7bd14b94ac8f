import JournalModel
import Testing

@testable import JournalCLI

@Suite("Long answers on a terminal")
struct PagerTests {
  /// Thirty notes, a terminal of 24 lines, and `less`.
  private func world() throws -> World {
    let world = try World()
    for number in 1...30 { world.journal("-q note word\(number)") }
    world.terminal = Terminal(isOutput: true)
    world.programs = ["less": { _ in ProgramEnd(isDone: false) }]
    world.paged = []
    return world
  }

  @Test("a list that is longer than the screen goes through less, whole")
  func long() throws {
    let world = try world()
    world.expect("list -n 0", .done, "")
    let paged = try #require(world.paged)
    #expect(paged.map(\.program) == ["less"])
    world.pipe()
    #expect(world.journal("list -n 0").output == paged.first?.text)
  }

  @Test(
    "JOURNAL_PAGER goes before PAGER, and PAGER before less",
    arguments: [
      (["PAGER": "more"], "more"), (["PAGER": "more", "JOURNAL_PAGER": "less -S"], "less -S"),
      (["JOURNAL_PAGER": "most"], "most"), (["PAGER": "cat"], nil), (["JOURNAL_PAGER": ""], nil),
      (["JOURNAL_PAGER": " cat ", "PAGER": "more"], nil), (["TERM": "dumb"], nil),
      (["TERM": "xterm"], "less"),
    ] as [([String: String], String?)])
  func chosen(variables: [String: String], program: String?) throws {
    let world = try world()
    world.variables.merge(variables) { $1 }
    let outcome = world.journal("list -n 0")
    #expect(outcome.code == .done)
    #expect(world.paged?.map(\.program) == [program].compactMap(\.self))
    #expect(outcome.output.isEmpty == (program != nil))
  }

  @Test(
    "what fits, and what nobody looks at, is not paged",
    arguments: ["list -n 5", "list -n 0 --no-pager", "--no-pager list -n 0", "--no-pager --help"])
  func short(line: String) throws {
    let world = try world()
    #expect(!world.journal(line).output.isEmpty)
    #expect(world.paged?.isEmpty == true)
    world.pipe()
    #expect(!world.journal("list -n 0").output.isEmpty)
    #expect(world.paged?.isEmpty == true)
  }

  @Test("a line that the terminal breaks counts as the lines it takes")
  func broken() throws {
    let world = try world()
    world.terminal.height = 8
    world.terminal.width = 40
    world.journal("list -n 5 --format csv")
    #expect(world.paged?.count == 1)
  }

  @Test("help is paged too; a receipt never is", arguments: [("--help", 1), ("note x", 0)])
  func help(line: String, times: Int) throws {
    let world = try world()
    world.terminal.height = 2
    #expect(world.journal(line).code == .done)
    #expect(world.paged?.count == times)
  }

  @Test("where the pager cannot be started the answer is printed")
  func missing() throws {
    let world = try world()
    world.paged = nil
    world.variables["PAGER"] = "no-such-pager"
    #expect(world.journal("list -n 0").output.contains("word30"))
    world.variables["PAGER"] = nil
    world.programs = [:]
    world.paged = []
    #expect(world.journal("list -n 0").output.contains("word30"))
  }
}

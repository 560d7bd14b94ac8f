import JournalModel
import Testing

@testable import JournalCLI

@Suite("report")
struct ReportCommandTests {
  private func world() throws -> World {
    let world = try World()
    for line in [
      "-q med add baclofen --dose 10mg --at \"2026-10-01 07:00\"", "took --at yesterday",
      "note drowsy --at yesterday", "note itchy --private --at yesterday", "mood 1 --private",
      "important quiet --private", "ask loud --private", "track stiffness 6 --at \"mon 8am\"",
      "med add secretol --private", "took 5mg secretol --private",
    ] { #expect(world.journal(line).code == .done) }
    return world
  }

  @Test(
    "fits 80 columns, says its range, and leaves out what is private",
    arguments: ["", "--since 30d", "--since november"])
  func text(options: String) throws {
    let outcome = try world().journal("report \(options)")
    #expect(outcome.code == .done)
    #expect(outcome.errors == "")
    #expect(outcome.lines.allSatisfy { $0.displayWidth <= 80 })
    #expect(outcome.output.contains("Covers "))
    #expect(outcome.output.contains("baclofen"))
    for word in ["tch", "quiet", "loud", "secretol"] { #expect(!outcome.output.contains(word)) }
  }

  @Test("is valid JSON without what is private")
  func json() throws {
    let outcome = try world().journal("report --format json")
    #expect(try !outcome.object().isEmpty)
    #expect(outcome.output.contains("drows"))
    for word in ["itch", "quiet", "loud", "secretol"] { #expect(!outcome.output.contains(word)) }
  }

  @Test("goes to a file, and stdout stays empty", arguments: ["-o", "--output"])
  func file(option: String) throws {
    let world = try world()
    let page = world.journal("report").output
    world.written = [:]
    world.expect(
      "report \(option) page.txt", .done, "",
      errors: "The report is in page.txt, readable by you alone.")
    #expect(world.written == ["page.txt": Array(page.utf8)])
  }

  @Test("an empty period is a page that says so")
  func empty() throws {
    let outcome = try world().journal("report --since 2020 --until 2020")
    #expect(outcome.code == .done)
    #expect(outcome.errors.contains("No entry in this period. Entries begin "))
    #expect(outcome.output.contains("Nothing was written in this period."))
  }

  @Test(
    "a period that cannot be is refused",
    arguments: [
      ("--since visit", ExitCode.refusedValue, "no appointment"),
      ("--since 1m", .refusedValue, "1mo"),
      ("--until 2026-11-01 --since 2026-11-05", .refusedValue, "before it begins"),
      ("--since 2027 --until 2027-02", .refusedValue, "after the moment it is told at"),
      ("--since 2026-10-20 --as-of 2026-10-05", .refusedValue, "write an earlier --since"),
      ("--since foo", .refusedValue, "foo"), ("--format fax", .usage, "fax"),
      ("x", .usage, "unexpected"),
    ])
  func refused(options: String, code: ExitCode, words: String) throws {
    try world().expectRefusal("report \(options)", code, saying: words)
    try World().expectRefusal("report \(options)", code, saying: words)
  }

  @Test("--as-of tells it as it stood")
  func asOf() throws {
    let outcome = try world().journal("report --as-of 2026-10-05 --format json")
    #expect(outcome.code == .done)
    #expect(!outcome.output.contains("drows"))
  }
}

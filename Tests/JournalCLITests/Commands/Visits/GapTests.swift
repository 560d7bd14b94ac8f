import Foundation
import JournalModel
import Testing

@testable import JournalCLI

@Suite("gap")
struct GapTests {
  /// Friday 14:10; the last entry is of Monday the 2nd, 20:05.
  private func world() throws -> World {
    let world = try World()
    world.journal("-q note drowsy --at \"2026-11-02 20:05\"")
    return world
  }

  private func gap(_ world: World) throws -> [String] {
    guard case .gap(let gap) = try world.last().content else { return [] }
    return [gap.from.iso8601, gap.until.iso8601]
  }

  @Test("the latest silence of 72 hours is told, up to now")
  func untilNow() throws {
    let world = try world()
    world.expect(
      "gap taken as usual", .done,
      "Recorded: gap from Mon 2 Nov 20:05 to today 14:10: \"taken as usual\", today 14:10.  [0002]")
    #expect(try gap(world) == ["2026-11-02T20:05", "2026-11-20T14:10"])
  }

  @Test("or up to the entry that ended it, however many came since")
  func untilEntry() throws {
    let world = try world()
    for line in ["mood 3 --at \"2026-11-18 9:00\"", "mood 3 --at yesterday", "mood 3"] {
      world.journal(line)
    }
    world.journal("gap partly")
    #expect(try gap(world) == ["2026-11-02T20:05", "2026-11-18T09:00"])
  }

  @Test("a bare day lasts to its end")
  func bareDay() throws {
    let world = try world()
    world.journal("note itchy --at 2026-11-04")
    world.journal("gap partly")
    #expect(try gap(world) == ["2026-11-05T00:00", "2026-11-20T14:10"])
    #expect(world.journal("show last").output.hasPrefix("gap from 5 Nov to today 14:10"))
  }

  @Test("days that are named are told whole, today until now")
  func days() throws {
    let world = try World()
    world.expect(
      "-q gap \"not taken\" --since 2026-11-02 --until 2026-11-09", .done,
      "Recorded: gap from 2 Nov to 9 Nov: \"not taken\", today 14:10.  [0001]")
    #expect(try gap(world) == ["2026-11-02T00:00", "2026-11-10T00:00"])
    world.journal("gap x --since mon")
    #expect(try gap(world) == ["2026-11-16T00:00", "2026-11-20T14:10"])
    world.journal("gap x --since yesterday --until today")
    #expect(try gap(world) == ["2026-11-19T00:00", "2026-11-20T14:10"])
    world.journal("gap x --since yesterday --until yesterday")
    #expect(try gap(world) == ["2026-11-19T00:00", "2026-11-20T00:00"])
  }

  @Test("without words it is said which time is meant, and a line is asked for")
  func asked() throws {
    let world = try world()
    world.type("as usual")
    let outcome = world.journal("gap")
    #expect(
      outcome.errors
        == "Nothing was written from Mon 2 Nov 20:05 to today 14:10. How was it in that time?\nWrite, then Enter: "
    )
    #expect(outcome.output.contains("\"as usual\""))
    world.pipe()
    world.standardInput = Array("piped\n".utf8)
    #expect(
      world.journal("gap - --since yesterday --until yesterday").output.contains("\"piped\""))
    world.edited = "edited\n"
    #expect(
      world.journal("gap --edit --since yesterday --until yesterday").output.contains("\"edited\""))
  }

  @Test(
    "where there is none, or it is told already, what to write is said",
    arguments: [
      ("-q note x", "gap fine", ExitCode.refusedValue, "journal gap --since 2026-11-17"),
      ("-q note x", "gap fine --until yesterday", .usage, "--since 2026-11-02"),
      ("-q note x", "gap fine --since tomorrow", .refusedValue, "is not over"),
      ("-q note x", "gap fine --since yesterday --until 2026-11-25", .refusedValue, "is not over"),
      ("-q note x", "gap fine --since today --until yesterday", .refusedValue, "turn --since"),
      ("-q note x --at 2026-11-01", "gap", .usage, "journal gap \"...\""),
      ("-q note x --at 2026-11-01", "gap x --since visit", .refusedValue, "no appointment"),
    ])
  func refused(first: String, line: String, code: ExitCode, words: String) throws {
    let world = try World()
    world.journal(first)
    try world.expectRefusal(line, code, saying: words)
  }

  @Test("a silence is told once; edit says it anew, and an empty journal has none")
  func once() throws {
    let world = try world()
    world.journal("gap fine")
    try world.expectRefusal(
      "gap again", .refusedValue, saying: "it is told already", "journal edit 0002")
    try World().expectRefusal("gap fine", .refusedValue, saying: "no time of 72 hours")
  }

  @Test("it changes no count")
  func counts() throws {
    let world = try World()
    try world.schedule(from: "2026-11-10T00:00")
    world.journal("took 10mg --at \"2026-11-10 08:00\"")
    func counts() throws -> NSDictionary {
      let report = try world.journal("report --since 2026-11-10 --format json").object()
      let medications = try #require(report["medications"] as? [[String: Any]])
      return try #require(medications.first?["adherence"] as? NSDictionary)
    }
    let before = try counts()
    world.journal("gap taken as usual")
    #expect(try counts() == before)
    #expect(
      world.journal("report --since 2026-11-10").output.contains(
        "  About 10-20 Nov, told later: \"taken as usual\""))
  }
}

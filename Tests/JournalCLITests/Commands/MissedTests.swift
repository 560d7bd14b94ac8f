import JournalModel
import Testing

@testable import JournalCLI

@Suite("missed and skipped")
struct MissedTests {
  private func world() throws -> World {
    let world = try World()
    world.journal("-q med add baclofen")
    return world
  }

  @Test(
    "a scheduled dose is named by its time, and lies there in the diary",
    arguments: [
      ("missed", "missed, today 14:10", nil),
      ("missed --for 14:00", "missed, today 14:00", "2026-11-20T14:00"),
      ("missed --for 20:00", "missed, yesterday 20:00", "2026-11-19T20:00"),
      ("skipped --for 20:00", "today 20:00 skipped, today 14:10", "2026-11-20T20:00"),
      (
        "missed --for \"yesterday 14:00\"", "missed, yesterday 14:00",
        "2026-11-19T14:00"
      ),
      (
        "missed --for \"mon 8am\"", "missed, Mon 16 Nov 08:00",
        "2026-11-16T08:00"
      ),
      ("missed --for 14:00 --at 14:05", "today 14:00 missed, today 14:05", "2026-11-20T14:00"),
      // The clock of that night went from 01:59 to 03:00.
      (
        "missed --for \"29 mar 02:30\"", "Sun 29 Mar 02:30 missed, Sun 29 Mar 03:00",
        "2026-03-29T02:30"
      ),
    ] as [(String, String, String?)])
  func slots(line: String, receipt: String, slot: String?) throws {
    let world = try world()
    world.expect(line, .done, "Recorded: baclofen \(receipt).  [0002]")
    guard case .missed(let missed) = try world.last().content else { throw Unexpected() }
    #expect(missed.slot.map { LocalDateTime(day: $0.day, time: $0.time).iso8601 } == slot)
  }

  @Test(
    "what is no scheduled dose is refused",
    arguments: ["now", "yesterday", "tomorrow 8:00", "14", "14:00+01:00", "25:00", ""])
  func badSlots(typed: String) throws {
    try world().expectRefusal(
      ["missed", "--for", typed], .refusedValue, saying: ["nothing was stored"])
  }

  @Test(
    "known reasons are counted, in any spelling",
    arguments: [
      ("forgot", MissedDose.Reason.forgot), ("ran out", .ranOut), ("ran-out", .ranOut),
      ("Felt ill", .feltIll), ("asleep", .asleep), ("away", .away), ("told to", .toldTo),
      ("no need", .noNeed), ("side effect", .sideEffect),
    ])
  func reasons(words: String, reason: MissedDose.Reason) throws {
    let world = try world()
    #expect(world.journal(["missed", "--reason", words]).code == .done)
    guard case .missed(let missed) = try world.last().content else { throw Unexpected() }
    #expect(missed.reason == reason)
    #expect(try world.last().text == nil)
  }

  @Test("any other reason is kept in its words")
  func ownReason() throws {
    let world = try world()
    world.expect(
      "missed --reason \"the shop was shut\"", .done,
      "Recorded: baclofen missed, \"the shop was shut\", today 14:10.  [0002]")
    #expect(try world.last().text == "the shop was shut")
  }

  @Test(
    "--reason without words asks for them on a terminal",
    arguments: ["missed --reason", "missed --reason --for 14:00"])
  func reasonAsked(line: String) throws {
    let world = try world()
    world.type("couldn't swallow")
    let outcome = world.journal(line)
    #expect(outcome.errors == "Write, then Enter: ")
    #expect(outcome.output.contains("couldn't swallow"))
    world.pipe()
    try world.expectRefusal(line, .usage, saying: "words of the reason are missing")
  }

  @Test("a reason on standard input")
  func reasonFromInput() throws {
    let world = try world()
    world.standardInput = Array("the bag was stolen\n".utf8)
    #expect(world.journal("missed --reason -").output.contains("the bag was stolen"))
  }

  @Test("an unknown medicine is refused, and taken with --new")
  func unknown() throws {
    let world = try world()
    try world.expectRefusal("missed bacofen", .refusedValue, saying: "did you mean")
    #expect(world.journal("missed bacofen --new").code == .done)
  }
}

import JournalModel
import Testing

@testable import JournalCLI

@Suite("The day view")
struct TodayTests {
  private func world() throws -> World {
    let world = try World()
    world.journal("-q med add baclofen --dose 10mg")
    return world
  }

  @Test("the last dose stands first, then the day", arguments: ["", "today"])
  func day(line: String) throws {
    let world = try world()
    world.journal("took --at 7:50")
    world.journal("note drowsy --at 9:00")
    world.journal("ask Why?")
    world.expect(
      line, .done,
      """
      Last: baclofen 10 mg at 07:50, 6 h 20 min ago
        07:50    baclofen 10 mg                                                   0002
        09:00    "drowsy", drowsiness                                             0003
      1 question for the next appointment.
      journal took | note | undo
      """)
  }

  @Test("is at most twelve lines, the latest entries in them", arguments: [0, 1, 8, 9, 10, 11, 40])
  func twelve(count: Int) throws {
    let world = try world()
    world.journal("ask Why?")
    for number in 0..<count {
      world.journal(["note", "word\(number) " + String(repeating: "long ", count: number % 3 * 20)])
    }
    let outcome = world.journal()
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 12, "\(outcome.output)")
    #expect(lines.allSatisfy { $0.displayWidth <= 80 })
    if count > 0 { #expect(outcome.output.contains("word\(count - 1)")) }
  }

  @Test("a dose of today up to five minutes ahead is in it")
  func slightlyAhead() throws {
    let world = try world()
    world.journal("took --at 14:14")
    #expect(world.journal().output.hasPrefix("Last: baclofen 10 mg at 14:14"))
  }

  @Test("a dose that has only its day is told by its day")
  func dayOnly() throws {
    let world = try world()
    world.journal("took --at yesterday")
    #expect(world.journal().output.hasPrefix("Last: baclofen 10 mg yesterday\n"))
  }

  @Test("--as-of tells another moment")
  func asOf() throws {
    let world = try world()
    world.journal("took --at \"mon 8am\"")
    world.journal("took --at \"yesterday 20:00\"")
    #expect(
      world.journal("--as-of \"tue 10:00\"").output
        .hasPrefix("Last: baclofen 10 mg yesterday 08:00, 1 d 2 h ago\n"))
    #expect(world.journal("today --as-of \"mon 7am\"").output.hasPrefix("No dose is logged."))
    try world.expectRefusal("--as-of tomorrow", .refusedValue, saying: "journal:")
  }
}

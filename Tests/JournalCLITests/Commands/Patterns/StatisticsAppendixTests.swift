import JournalModel
import JournalReport
import Testing

@testable import JournalCLI

@Suite("The questions in the report's appendix")
struct StatisticsAppendixTests {
  private func world() throws -> World {
    let world = try World()
    world.draw("..#.......#... #.####.#.##.##")
    return world
  }

  private func section(_ world: World) throws -> StatisticsSection? {
    let asOf = world.zone.moment(at: world.now)
    let found = try world.withDatabase(world.file) { database in
      try StatisticsAppendix(database: database, asOf: asOf, isRetold: false).section()
    }
    return found ?? nil
  }

  @Test("are answered anew, each once, and none is counted by it")
  func answers() throws {
    let world = try world()
    #expect(try section(world) == nil)
    world.journal("compare drowsy --around 2026-11-06")
    world.journal("compare none --around 2026-11-06")
    let kept = try world.keptQuestions()
    let found = try #require(try section(world))
    #expect(found.answers.map(\.name) == ["none", "Drowsiness"])
    #expect(found.asked.values == kept)
    #expect(try world.keptQuestions() == kept)
  }

  @Test("leave out what is private: its days, and a question that names it")
  func privately() throws {
    let world = try world()
    for day in ["07", "08", "10", "13", "16"] {
      world.journal("note drowsy --private --tag secret --at 2026-11-\(day)")
    }
    world.journal("compare drowsy --around 2026-11-06")
    world.journal("compare drowsy --with secret")
    #expect(try world.keptQuestions().count == 2)
    let found = try #require(try section(world))
    #expect(found.answers.count == 1)
    #expect(found.answers[0].groups.map(\.eventDays) == [2, 10])
    #expect(!"\(found.sections)".contains("secret"))
  }

  @Test("--stats puts them on a page of their own, and the page itself has no p")
  func report() throws {
    let world = try world()
    let none = world.journal("report --stats")
    #expect(none.code == .done)
    #expect(none.errors.contains("No question was compared of which a report may tell"))
    #expect(none.output == world.journal("report").output)
    world.journal("compare drowsy --around 2026-11-06")
    let page = world.journal("report")
    #expect(!page.output.contains("p="))
    let both = world.journal("report --stats")
    #expect(both.errors == "")
    #expect(both.output.contains("  2 / 2\n\nQUESTIONS COMPARED\n  Drowsiness: noted on 2 of 14"))
    #expect(both.flat.hasSuffix("(Holm). This does not show cause."))
    #expect(both.lines.allSatisfy { $0.displayWidth <= 80 })
    let first = try #require(both.output.split(separator: "QUESTIONS COMPARED").first)
    #expect(!first.contains("p="))
    try world.expectRefusal(
      "report --stats --format json", .usage, saying: "journal compare --format json")
  }
}

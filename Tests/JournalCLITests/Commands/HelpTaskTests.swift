import JournalModel
import Testing

@testable import JournalCLI

@Suite("Help by what one wants to do")
struct HelpTaskTests {
  @Test(
    "a page is found by its title, by other words, and by slips of the finger",
    arguments: [
      ("\"I forgot a dose\"", "I forgot a dose"), ("I forgot a dose", "I forgot a dose"),
      ("missed my pill", "I forgot a dose"), ("forgot", "I forgot a dose"),
      ("\"I took it late\"", "I took it late"),
      ("tomorrow appointment", "the day before the visit"),
      ("print the page", "the day before the visit"), ("made a mistake", "I wrote something wrong"),
      ("new medicne", "a new medicine"), ("\"my son\"", "I write for somebody else"),
      ("taper", "the dose changes"), ("another laptop", "two machines"),
      ("double dose", "I took it twice"),
      ("supplies", "supplies and refills"),
      ("wears off", "is there a pattern"), ("what to do when I am tired", "I feel something"),
      ("holiday", "I wrote nothing for a while"),
    ])
  func found(words: String, title: String) throws {
    let outcome = try World().journal("help \(words)")
    #expect(outcome.code == .done)
    #expect(outcome.lines.first.map(String.init) == title)
    #expect(outcome.errors == "")
  }

  @Test(
    "what is near a command, or near nothing, is refused", arguments: ["lisst", "undoo", "xyzzy"])
  func unknown(word: String) throws {
    try World().expectRefusal("help \(word)", .usage, saying: "no help on")
  }

  @Test("the list names every page, and each is found by its own title")
  func list() throws {
    let outcome = try World().journal("help tasks")
    #expect(outcome.lines.count <= 24)
    for task in HelpTask.all {
      #expect(outcome.output.contains("  journal help \"\(task.title)\"\n"))
      #expect(HelpTask.nearest(to: [task.title])?.task.title == task.title)
    }
  }

  @Test("a page is at most a screen", arguments: HelpTask.all.map(\.title))
  func screen(title: String) throws {
    let outcome = try World().journal(["help", title])
    #expect(outcome.lines.count <= 22)
    #expect(outcome.lines.allSatisfy { $0.displayWidth <= 80 })
  }

  /// Those that ask are run with nobody to answer.
  private static let asking: Set<String> = ["med add", "appointment done"]

  @Test("every command of every page runs", arguments: HelpTask.all.map(\.title))
  func commands(title: String) throws {
    let world = try prepared()
    if title == "I took a dose" || title == "the dose changes" {
      world.journal("-q med add ibuprofen --dose 400mg --as-needed")
    }
    let task = try #require(HelpTask.all.first { $0.title == title })
    let lines = task.page.split(separator: "\n").filter { $0.hasPrefix("  journal ") }
      .map { String($0.dropFirst("  journal ".count)) }
    #expect(!lines.isEmpty)
    for line in lines {
      world.wait(minutes: 1)
      world.standardInput = line.hasSuffix(" -") ? Array("typed".utf8) : nil
      let outcome = world.journal(
        line.hasPrefix("restore ") || line.hasPrefix("forget ") ? line + " --yes" : line)
      if HelpTaskTests.asking.contains(line) {
        #expect([.done, .failure, .usage].contains(outcome.code))
      } else {
        #expect(outcome.code == .done, "journal \(line): \(outcome.testDescription)")
      }
    }
  }

  private func prepared() throws -> World {
    let world = try World("Europe/Berlin", "2026-11-20T14:10")
    world.written = [:]
    for line in [
      "med add baclofen --strength 10mg --form tablet --dose 10mg --times 08:00,14:00,20:00 --from 2026-11-01",
      "took 10mg baclofen --at \"2026-11-01 08:00\"", "note drowsy --at \"2026-11-10 10:00\"",
      "track stiffness 5 --tag alcohol --at \"2026-11-10 10:00\"", "ask first",
      "appointment add \"2026-11-19 10:30\" --with \"Dr Lee\" --at \"2026-11-10 09:00\"",
      "med change baclofen --dose 12mg --times 08:00,14:00,20:00 --from 2026-11-10", "mood 3",
    ] { #expect(world.journal("-q " + line).code == .done, "\(line)") }
    return world
  }
}

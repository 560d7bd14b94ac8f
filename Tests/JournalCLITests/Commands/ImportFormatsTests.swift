import Foundation
import JournalModel
import JournalStore
import Testing

@testable import JournalCLI

@Suite("import of what other apps export")
struct ImportFormatsTests {
  static let files = [
    "medtimer.json", "medtimer.csv", "mytherapy.csv", "daylio.csv", "daylio-old.csv",
    "bearable.csv", "bearable-old.csv", "health.json", "health.csv", "psychonautwiki.json",
  ]

  private func world(_ names: String...) throws -> World {
    let world = try World()
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "EndToEnd/imports")
    for name in names {
      world.files[name] = Array(try Data(contentsOf: folder.appending(path: name)))
    }
    return world
  }

  @Test(
    "a dry run tells what the import then does; again adds nothing; undone it comes in again",
    arguments: files)
  func again(name: String) throws {
    let world = try world(name)
    let dry = world.journal("import \(name) --dry-run")
    #expect(dry.code == .done, "\(dry.testDescription)")
    #expect(try world.stored() == nil)
    let first = world.journal("import \(name)")
    #expect(first.output == dry.output.replacing("Would add", with: "Added"))
    let stored = try #require(try world.stored())
    #expect(!stored.isEmpty)

    let second = world.journal("import \(name)")
    #expect(second.output.hasPrefix("Added 0 entries; "))
    #expect(!second.output.contains("medicine") && !second.output.contains("another value"))
    #expect(try world.stored() == stored)
    // In another zone it is still the same file.
    #expect(world.journal("import \(name) --zone America/New_York").output.hasPrefix("Added 0"))

    #expect(world.journal("undo --yes").code == .done)
    #expect(try world.stored()?.isEmpty == true)
    #expect(
      world.journal("import \(name)").output.split(separator: ";").first
        == first.output.split(separator: ";").first)
    #expect(try world.stored()?.map(\.facts) == stored.map(\.facts))
    #expect(world.journal("check").code == .done)
  }

  @Test("a medicine that is in the journal is that medicine, and its schedule stays the person's")
  func knownMedicine() throws {
    let world = try world("medtimer.json")
    world.journal("med add baclofen --dose 10mg --times 08:00")
    let outcome = world.journal("import medtimer.json")
    #expect(outcome.output.contains("new medicines: Ibuprofen, Vitamin D"))
    #expect(outcome.output.contains("what is prescribed was left as you wrote it (line 5)"))
    #expect(world.journal("med show baclofen").output.contains("08:00"))
    let doses = try #require(try world.stored()).filter { $0.facts.content.kind == .dose }
    #expect(Set(doses.compactMap(\.facts.content.medication)).count == 2)
  }

  @Test("two formats that name one medicine share it")
  func sharedMedicine() throws {
    let world = try world("medtimer.csv", "health.json")
    world.journal("import medtimer.csv")
    let outcome = world.journal("import health.json")
    #expect(!outcome.output.contains("new medicine"))
  }

  @Test("a medicine that was renamed, or merged, is still found")
  func renamed() throws {
    let world = try world("medtimer.csv")
    world.journal("import medtimer.csv")
    world.journal("med rename Baclofen Lioresal")
    #expect(world.journal("import medtimer.csv").output.hasPrefix("Added 0 entries; 2 were there"))
    #expect(world.journal("med list").output.contains("Baclofen") == false)
  }

  @Test("what the person deleted stays deleted, the medicine too")
  func deleted() throws {
    let world = try world("health.csv")
    world.journal("import health.csv")
    for entry in try #require(try world.stored()) where entry.facts.content.medication != nil {
      world.journal("delete \(entry.id.text) --yes")
    }
    world.journal("delete baclofen --yes")
    let again = world.journal("import health.csv")
    #expect(again.output.hasPrefix("Added 0 entries; 2 were there already"))
    #expect(try world.stored()?.contains { $0.facts.content.kind == .dose } == false)
  }

  @Test("words that only the person can explain are asked for, once each")
  func asked() throws {
    let world = try world("daylio.csv")
    world.type("5", "great", "2", "")
    let outcome = world.journal("import daylio.csv")
    #expect(outcome.code == .done, "\(outcome.testDescription)")
    #expect(outcome.errors.contains("Where is the mood \"rad\" (2 entries)?"))
    #expect(outcome.errors.contains("not a mood"))
    let moods = try #require(try world.stored()).compactMap { entry -> Int? in
      guard case .mood(let mood) = entry.facts.content else { return nil }
      return mood.score.rawValue
    }
    #expect(moods.sorted() == [2, 5, 5])
  }

  @Test("what a bare number counts is asked for, or said")
  func units() throws {
    let world = try world("medtimer.json")
    world.type("tablet")
    #expect(
      world.journal("import medtimer.json --dry-run").errors.contains(
        "What is counted of \"Magnesium\""))
    world.pipe()
    #expect(
      world.journal("import medtimer.json").errors.contains("add --unit \"Magnesium=tablet\""))
    #expect(
      world.journal("import medtimer.json --unit magnesium=tablet").output.hasPrefix(
        "Added 1 entry"))
  }

  @Test("what was not recorded is counted, in the app's own words")
  func unrecorded() throws {
    let outcome = try world("health.json").journal("import health.json --dry-run")
    #expect(outcome.errors.contains("This is a Health Auto Export file"))
    #expect(
      outcome.errors.contains(
        "Not recorded, so nothing is stored of them: 1 Not Interacted, 1 Not Logged, 1 Notification Not Sent, 1 Snoozed."
      ))
    #expect(outcome.output.contains("4 not recorded"))
  }

  @Test("a long import on a terminal says how far it is, ever more seldom")
  func progress() throws {
    let world = try World()
    world.terminal.isErrors = true
    let lines = (0..<3500).map { index in
      let time = 1_767_250_800 + index * 600
      return
        "{\"medicineName\": \"B\", \"amount\": \"1 mg\", \"status\": \"TAKEN\", \"remindedTimestamp\": \(time)}"
    }
    world.files["m.json"] = Array(
      "{\"events\": {\"list\": [\(lines.joined(separator: ","))]}}".utf8)
    var clock = 0.0
    world.seconds = {
      clock += 0.4
      return clock
    }
    let outcome = world.journal("import m.json")
    #expect(outcome.errors.contains("2000 of 3500 entries so far\n"))
    #expect(!outcome.errors.contains("1000 of") && !outcome.errors.contains("3000 of"))
    world.pipe()
    #expect(!world.journal("import m.json").errors.contains("of 3500 entries"))
  }

  @Test(
    "options and files that will not do are refused with their own code",
    arguments: [
      ("import medtimer.json --from daylio", ExitCode.refusedValue, "journal:"),
      ("import daylio.csv --mood rad", .refusedValue, "--mood \"rad\" is not understood"),
      ("import medtimer.json --unit stone", .refusedValue, "--unit \"stone\" is not understood"),
      ("import daylio.csv --from medisafe", .usage, "medisafe"),
      ("import deep.json --from medtimer", .refusedValue, "more than 128 brackets"),
      ("import odd.json", .refusedValue, "nothing in the file was understood"),
    ])
  func refused(line: String, code: ExitCode, words: String) throws {
    let world = try world("medtimer.json", "daylio.csv")
    world.files["deep.json"] = Array(String(repeating: "[", count: 100_000).utf8)
    world.files["odd.json"] = Array(
      "{\"events\": {\"list\": [{\"medicineName\": \"B\", \"status\": \"ODD\"}]}}".utf8)
    try world.expectRefusal(line, code, saying: words)
  }
}

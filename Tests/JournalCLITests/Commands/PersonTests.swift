import Foundation
import JournalModel
import Testing

@testable import JournalCLI

@Suite("Journals of several people")
struct PersonTests {
  private func world() throws -> World { try World("Europe/Berlin", "2026-11-20T14:10") }

  @Test("a person has a journal of their own, which person add alone makes")
  func apart() throws {
    let world = try world()
    try world.expectRefusal(
      "--person mia log-dose 5mg x", .refusedValue, saying: "no person named \"mia\"",
      "journal person add mia")
    #expect(
      world.journal("person add Mia").output
        == "Added: Mia. To write for them: journal --person mia took 5mg\n")
    world.prepare("log-dose 10mg baclofen", "--person mia log-dose 5mg ibuprofen")
    #expect(world.journal("list --kind dose").output.contains("baclofen"))
    #expect(!world.journal("list --kind dose").output.contains("ibuprofen"))
    #expect(world.journal("list --kind dose --person mia").output.contains("ibuprofen 5 mg"))
    world.variables["JOURNAL_PERSON"] = "MIA"
    #expect(world.journal("list --kind dose").output.contains("ibuprofen 5 mg"))
    let file = world.home + "/.local/share/journal/people/mia.db"
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("with two people every receipt and the day view begin with the name, JSON does not")
  func named() throws {
    let world = try world()
    world.prepare("log-dose 10mg baclofen")
    #expect(world.journal("mood 3").output.hasPrefix("Recorded: mood 3"))
    world.prepare("person add Mia")
    #expect(world.journal("mood 3").output.hasPrefix("self: Recorded: mood 3"))
    #expect(world.journal("mood 3 --person mia").output.hasPrefix("Mia: Recorded: mood 3"))
    #expect(world.journal("--person mia undo").output.hasPrefix("Mia: Taken back: mood 3"))
    #expect(world.journal().output.hasPrefix("self: Last: baclofen"))
    #expect(world.journal("--person mia").output.hasPrefix("Mia: No dose is logged."))
    #expect(world.journal("mood 3 --format json").output.hasPrefix("{"))
    world.prepare("settings name \"Alex Sample\"")
    #expect(world.journal("mood 3").output.hasPrefix("Alex Sample: Recorded: mood 3"))
  }

  @Test("what is noticed with one is not noticed with the other")
  func notices() throws {
    let world = try world()
    world.prepare("person add mia", "person add tom", "--person mia log-dose 5mg x")
    #expect(world.journal("--person tom log-dose 5mg x").errors.contains("same dose") == false)
    #expect(world.journal("--person mia log-dose 5mg x").errors.contains("same dose"))
  }

  @Test("names are letters, digits and hyphens, and what cannot be one is refused")
  func names() throws {
    let world = try world()
    for name in ["../x", "a b", "-x", "ä", "", "x/y", ".", String(repeating: "a", count: 41)] {
      let outcome = world.journal(["person", "add", name])
      #expect(outcome.code == .refusedValue || outcome.code == .usage, "\(name)")
    }
    world.prepare("person add mia-2")
    try world.expectRefusal("person add MIA-2", .refusedValue, saying: "has a journal already")
    try world.expectRefusal(
      "--person mai-2 mood 3", .refusedValue, saying: "did you mean \"mia-2\"?")
  }

  @Test("a person and a file are two journals")
  func twoJournals() throws {
    let world = try world()
    world.prepare("person add mia")
    try world.expectRefusal("--person mia --db x.db mood 3", .usage, saying: "two journals")
    world.variables["JOURNAL_PERSON"] = "mia"
    world.variables["JOURNAL_DB"] = world.home + "/other.db"
    try world.expectRefusal("mood 3", .usage, saying: "JOURNAL_PERSON and JOURNAL_DB")
    #expect(world.journal("mood 3 --person mia").code == .done)
    #expect(world.journal("mood 3 --db \(world.home)/third.db").code == .done)
  }

  @Test("the list has each with the name that was set")
  func list() throws {
    let world = try world()
    #expect(world.journal("person list").output == "")
    world.prepare("mood 3", "person add Zoe", "person add mia", "settings name Alex")
    #expect(world.journal("person list").output == "(you)  Alex\nmia    mia\nzoe    Zoe\n")
    let objects = try world.journal("person list --format json").objects()
    #expect(objects.map { $0["person"] as? String } == [nil, "mia", "zoe"])
  }

  @Test("who writes is who the setting says, unless a command says otherwise")
  func author() throws {
    let world = try world()
    world.prepare("settings by Sam", "mood 3")
    #expect(try world.last().writtenBy == "Sam")
    #expect(world.journal("undo").code == .done)
    world.prepare("mood 3 --by Kim")
    #expect(try world.last().writtenBy == "Kim")
    try world.expectRefusal("undo", .failure, saying: "by Kim")
    world.prepare("mood 2 --by self")
    #expect(try world.last().writtenBy == nil)
    let report = try world.journal("report --format json").object()
    let authors = try #require(report["written_by"] as? [[String: Any]])
    #expect(authors.map { $0["by"] as? String } == ["self", "Kim"])
  }
}

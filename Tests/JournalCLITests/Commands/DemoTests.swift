import JournalModel
import Testing

@testable import JournalCLI

@Suite("demo")
struct DemoTests {
  private func world() throws -> World {
    let world = try World()
    world.variables["XDG_RUNTIME_DIR"] = world.home + "/run"
    world.folders = []
    return world
  }

  @Test(
    "without a terminal it goes straight through, and leaves nothing of its own or of the person's")
  func straight() throws {
    let world = try world()
    let outcome = world.journal("demo")
    #expect(outcome.code == .done, "\(outcome.testDescription)")
    #expect(outcome.output.hasPrefix("1 of \(DemoStory.tour.count): "))
    #expect(outcome.output.contains("$ journal took baclofen\nRecorded: baclofen 15 mg"))
    #expect(
      outcome.output.contains("MY QUESTIONS") && outcome.output.contains("Alex Sample".uppercased())
    )
    #expect(
      outcome.errors == "That was made up, and is gone. Yours begins with: journal log-dose 10mg\n")
    #expect(world.folders == [])
    #expect(try world.stored() == nil)
  }

  @Test("a journal that is there is left as it is")
  func untouched() throws {
    let world = try world()
    world.journal("-q note mine")
    let before = try world.stored()
    #expect(world.journal("demo").code == .done)
    #expect(try world.stored() == before)
  }

  @Test("on a terminal Enter goes on, and q ends it")
  func walked() throws {
    let world = try world()
    world.type("", "", "q")
    let outcome = world.journal("demo")
    #expect(outcome.code == .done)
    #expect(outcome.output.contains("\n3 of ") && !outcome.output.contains("\n4 of "))
  }
}

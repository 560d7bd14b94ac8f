import JournalModel
import Testing

@testable import JournalCLI

@Suite("What is noticed with a change of what is prescribed")
struct RegimenNoticeCommandTests {
  private func world(_ options: String = "--do-not-stop") throws -> World {
    let world = try World("Europe/Berlin", "2026-11-20T14:10")
    world.prepare(
      "med add baclofen --dose 10mg --times 8am,2pm,8pm \(options) --from 2026-11-01 --at 2026-11-01",
      "took 10mg --at 8am", "took 10mg --at 14:00")
    return world
  }

  private let warning =
    "Recorded. You marked baclofen as not to be stopped suddenly. Who decided this? If it was not planned with your clinician, contact the clinic that prescribes it (save it: journal settings contact ...) before the next scheduled time."

  @Test("S3: a stop or a pause is recorded, and says whom to turn to, --quiet or not")
  func stopped() throws {
    for command in ["stop", "pause"] {
      let world = try world()
      #expect(world.journal("-q med \(command) baclofen").errors == warning + "\n")
    }
  }

  @Test("S3: on a terminal it asks who decided, and keeps the answer")
  func asked() throws {
    let world = try world()
    world.type("Dr Lee")
    let outcome = world.journal("med stop baclofen")
    #expect(outcome.lastLine == "Decided by Dr Lee.")
    #expect(outcome.errors.hasSuffix(" "))
    let change = try #require(try world.prescription().changes.last)
    #expect(change.content.decidedBy == "Dr Lee")
    #expect(change.entry.notices.map(\.rule) == [.suddenStop, .regimenChanged])
    world.prepare("undo")
    #expect(try world.prescription().changes.last?.content.decidedBy == nil)
  }

  @Test(
    "S3 is silent where it may be stopped, where that was not asked, and where something takes its place",
    arguments: [
      ("--may-stop", ""), ("", ""), ("--do-not-stop", "--replaced-by \"baclofen pump\""),
    ])
  func silent(options: String, stop: String) throws {
    let errors = try world(options).journal("med stop baclofen \(stop)").errors
    #expect(errors == "Baclofen: 30 mg a day -> stopped from today 14:10.\n")
  }

  @Test("S3: who decided is not asked when it is said")
  func said() throws {
    let world = try world()
    world.type()
    #expect(!world.journal("med stop baclofen --by \"Dr Lee\"").errors.contains("Who decided"))
  }

  @Test("S4: any change says the old and the new daily total, and --quiet silences it")
  func totals() throws {
    let world = try world()
    #expect(
      world.journal("med change baclofen --dose 15mg --from tomorrow").errors
        == "Baclofen: 30 mg a day -> 45 mg a day from tomorrow.\n")
    #expect(world.journal("-q med change baclofen --dose 20mg --from tomorrow").errors == "")
  }

  @Test("B1: another brand, or another strength, and not the first brand alone")
  func product() throws {
    let world = try world("--strength 10mg --form tablet")
    #expect(world.journal("med product baclofen \"Brand A\" --from 2026-11-02").errors == "")
    #expect(
      world.journal("med product baclofen \"Brand B\"").errors
        == "Baclofen: Brand A -> Brand B from today.\n")
  }
}

import JournalModel
import Testing

@testable import JournalCLI

@Suite("What is noticed in words")
struct WordNoticeTests {
  private func world(_ now: String = "2026-11-20T14:10") throws -> World {
    let world = try World("Europe/Berlin", now)
    world.prepare("mood 3")
    return world
  }

  @Test("R1, emergency: said every time, --quiet or not, with the number that was saved")
  func emergency() throws {
    let world = try world()
    world.prepare("settings emergency 112")
    for line in ["note seeing things", "note seeing things", "-q note seeing things"] {
      #expect(
        world.journal(line).errors
          == "Recorded. If \"seeing things\" is happening now, call 112 or go to emergency care; do not wait for the appointment. This journal cannot tell what it is.\n"
      )
    }
  }

  @Test("R1, same day: once for a term in seven days")
  func sameDay() throws {
    let world = try world()
    let said =
      "Recorded. \"confused\" is worth telling a clinician today: the clinic that prescribes it (save it: journal settings contact ...).\n"
    #expect(world.journal("note confused").errors == said)
    world.wait(minutes: 7 * 1440 - 1)
    #expect(world.journal("note confused again").errors == "")
    #expect(world.journal("note rash").errors.contains("\"rash\" is worth telling"))
    world.wait(minutes: 1)
    #expect(world.journal("note confused").errors == said)
    #expect(world.journal("-q note rash and confused").errors == "")
  }

  @Test("R1: what was taken back was not said")
  func undone() throws {
    let world = try world()
    world.prepare("note confused", "undo")
    #expect(world.journal("note confused").errors.contains("worth telling"))
  }

  @Test("R1: nothing denied, nothing asked, and what an important point says is the person's")
  func silent() throws {
    let world = try world()
    for line in ["note no seizure", "ask \"Was it a seizure?\"", "important \"seeing things\""] {
      #expect(world.journal(line).errors.contains("emergency") == false, "\(line)")
    }
  }

  @Test("R1, self-harm: alone, with no medicine and no cause beside it")
  func selfHarm() throws {
    let world = try world()
    world.prepare(
      "med add baclofen --dose 10mg --times 8am,8pm --do-not-stop --from 2026-11-10 --at 2026-11-10",
      "took 10mg --at \"2026-11-15 08:00\"")
    world.wait(minutes: 13 * 60)
    // Neither the withdrawal term nor the days without a dose are told beside it.
    let errors = world.journal("-q note suicidal and seeing things").errors
    #expect(errors.contains("a crisis line in your country. Someone can talk with you now."))
    #expect(!errors.lowercased().contains("baclofen"))
    #expect(world.journal("-q mood 1").errors.contains("No baclofen dose is recorded"))
  }

  @Test("R2: a withdrawal term and a day without a dose stand side by side")
  func withdrawal() throws {
    let world = try world()
    world.prepare(
      "med add baclofen --dose 10mg --times 8am,2pm,8pm --do-not-stop --from 2026-11-10 --at 2026-11-10",
      "took 10mg --at \"2026-11-19 12:00\"")
    let errors = world.journal("note seeing things").errors
    #expect(
      errors.hasPrefix("No baclofen dose was recorded for 26 h, and now \"seeing things\".\n"),
      "\(errors)")
    #expect(errors.contains("call your local emergency number or go to emergency care"))
    let notices = try world.journal("show last --format json").objects().last?["notices"]
    #expect(notices as? [String] == ["R2", "R1"])
  }

  @Test("an edit that brings other words is looked at anew")
  func edited() throws {
    let world = try world()
    world.prepare("note dizzy")
    #expect(world.journal("edit last seizure").errors.contains("call your local emergency number"))
    world.prepare("edit last dizzy")
    let entry = try world.journal("show last --format json").objects().last
    #expect(entry?["notices"] == nil)
  }

  @Test("words beside a dose or a number are looked at too")
  func remarks() throws {
    let world = try world()
    #expect(
      world.journal("track pain 7 --note \"trouble breathing\"").errors.contains("emergency care"))
    #expect(
      world.journal("log-dose 10mg x --note \"had a fit\"").errors.contains("\"had a fit\""))
  }

  @Test("what an import brings is not talked about")
  func imported() throws {
    let world = try world()
    world.files["d.csv"] = Array("date,note\n2026-11-19,seizure\n".utf8)
    #expect(!world.journal("import d.csv").errors.contains("emergency"))
  }
}

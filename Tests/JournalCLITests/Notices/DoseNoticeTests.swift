import JournalModel
import Testing

@testable import JournalCLI

@Suite("What is noticed with a dose")
struct DoseNoticeTests {
  /// Baclofen at 08:00, 14:00 and 20:00 since 1 November, with the doses of three days.
  private func world(_ now: String = "2026-11-20T14:10") throws -> World {
    let world = try World("Europe/Berlin", now)
    world.prepare(
      "med add baclofen --dose 10mg --times 8am,2pm,8pm --from 2026-11-17 --at 2026-11-17")
    for day in 17...19 {
      for time in ["08:00", "14:00", "20:00"] {
        world.prepare("took 10mg --at \"2026-11-\(day) \(time)\"")
      }
    }
    return world
  }

  private func rules(_ world: World, _ id: String = "last") throws -> [String] {
    let entry = try world.journal("show \(id) --format json").objects().last
    return entry?["notices"] as? [String] ?? []
  }

  @Test(
    "law 1: whatever is odd about a dose, it is recorded and the command is done",
    arguments: [
      "took 10mg", "took 1000mg", "took 0.1mg", "took 2 puffs", "took 10mg --at yesterday",
    ])
  func alwaysRecorded(line: String) throws {
    let world = try world()
    world.prepare("took 10mg")
    let before = try world.stored()?.count ?? 0
    let outcome = world.journal(line)
    #expect(outcome.code == .done)
    #expect(outcome.output.hasPrefix("Recorded: "))
    #expect(try world.stored()?.count == before + 1)
    #expect(!outcome.errors.isEmpty)
  }

  @Test("D1: a dose that is told late speaks too, before and after one that is there")
  func nearBackdated() throws {
    let world = try world()
    world.prepare("took 10mg")
    for time in ["13:50", "13:10"] {
      let outcome = world.journal("took 10mg --at \(time)")
      #expect(outcome.errors.contains("Baclofen 10 mg was also logged at"), "\(outcome.errors)")
    }
    #expect(try rules(world).contains("D1"))
  }

  @Test("D1: exactly the minimum gap apart is silent, a minute less speaks")
  func nearBoundary() throws {
    for (time, speaks) in [("12:10", false), ("12:11", true)] {
      let world = try world()
      world.prepare("med set baclofen --min-gap 2h", "took 10mg --at \(time)")
      #expect(world.journal("took 10mg").errors.contains("was also logged") == speaks, "\(time)")
    }
  }

  @Test(
    "D1: a dose that is moved by an edit is looked at anew, and no longer once it is moved away")
  func nearEdited() throws {
    let world = try world()
    world.prepare("took 10mg --at 8:05", "took 10mg")
    #expect(try rules(world) == [])
    #expect(world.journal("edit last --at 8:15").errors.contains("was also logged at 08:05"))
    #expect(try rules(world).contains("D1"))
    #expect(world.journal("edit last --at 14:00").errors == "")
    #expect(try rules(world) == [])
  }

  @Test("a notice goes with its entry: undo takes it away, redo brings it back")
  func undone() throws {
    let world = try world()
    world.prepare("took 10mg --at 8:05", "took 10mg --at 8:15")
    let id = try #require(
      try world.journal("show last --format json").objects().last?["id"] as? String)
    #expect(try rules(world, id) == ["D1", "D2"])
    world.prepare("undo")
    #expect(try rules(world, id) == [])
    world.prepare("redo")
    #expect(try rules(world, id) == ["D1", "D2"])
    world.prepare("delete \(id)", "restore-entry \(id)")
    #expect(try rules(world, id) == ["D1", "D2"])
  }

  @Test("D2: what is logged stands beside what was scheduled, with what the person saved, once")
  func beyond() throws {
    let world = try world("2026-11-20T15:00")
    world.prepare(
      "med set baclofen --instruction \"wait for the next\"",
      "settings contact \"the MS clinic, 030 123\"", "took 10mg --at 8:00", "took 10mg --at 13:00")
    let outcome = world.journal("took 10mg")
    #expect(
      outcome.errors == """
        Logged today: 30 mg; scheduled up to now: 20 mg, whole day: 30 mg.
        If it was taken once and written twice: journal delete \(try shortID(world)). If both were taken, both entries stay. Your saved instruction: "wait for the next". Questions about extra doses: a pharmacist, or the MS clinic, 030 123.

        """)
  }

  private func shortID(_ world: World) throws -> String {
    let id = try world.journal("show last --format json").objects().last?["id"] as? String
    return String(try #require(id).prefix(4))
  }

  @Test("D3: twice the amount where the dose before is not recorded")
  func doubled() throws {
    let world = try world()
    #expect(
      world.journal("took 20mg").errors.hasPrefix(
        "20 mg; the 14:00 dose is 10 mg, and 08:00 is not recorded.\nIf it was taken once"))
    #expect(try rules(world) == ["D3"])
  }

  @Test("D4: on a terminal it is asked, no takes it back, Enter keeps it")
  func asked() throws {
    let world = try world()
    let before = try world.stored()
    world.type("n")
    let outcome = world.journal("took 100mg")
    #expect(outcome.code == .done)
    #expect(
      outcome.errors.hasSuffix("100 mg is 10 times the 14:00 dose (10 mg). Keep it? [Y/n] "),
      "\(outcome.errors)")
    #expect(outcome.lastLine == "Taken back: baclofen 100 mg, today 14:10.")
    #expect(try world.stored() == before)
    for answer in ["", "y", "what?"] {
      world.type(answer)
      #expect(world.journal("took 100mg").lines.count == 2)
      #expect(try world.stored()?.count == (before?.count ?? 0) + 1)
      world.pipe()
      world.prepare("undo")
    }
  }

  @Test("D4: where nobody can answer it is recorded as typed, and says how it is corrected")
  func notAsked() throws {
    let world = try world()
    let outcome = world.journal("took 100mg")
    #expect(
      outcome.errors.contains(
        "100 mg is 10 times the 14:00 dose (10 mg). Recorded as typed; journal edit \(try shortID(world)) corrects it."
      ))
    world.type()
    #expect(world.journal("took 100mg --no-input").errors.contains("Recorded as typed"))
    #expect(world.journal("took 100mg --format json").errors.contains("Recorded as typed"))
  }

  @Test("D5: more than the maximum that was saved, in any stretch of its hours")
  func maximum() throws {
    let world = try World()
    world.prepare("med add ibuprofen --dose 400mg --as-needed --max 1200mg/24h --at 2026-11-01")
    for time in ["yesterday 14:15", "yesterday 22:00", "08:00"] {
      #expect(world.journal("took 400mg --at \"\(time)\"").errors == "")
    }
    #expect(
      world.journal("took 400mg").errors
        == "1600 mg in 24 h; the maximum you saved is 1200 mg.\n")
    world.prepare("undo")
    world.wait(minutes: 5)
    #expect(world.journal("took 400mg").errors == "")
  }

  @Test("D6: a dose of a paused medicine is recorded and said to be")
  func paused() throws {
    let world = try world()
    world.prepare("med pause baclofen --from 2026-11-18")
    #expect(
      world.journal("took 10mg").errors.contains("Baclofen is paused since 18 Nov; recorded."))
    #expect(try rules(world) == ["D6"])
  }

  @Test("Q2: a time more than five minutes ahead is refused, five minutes are not")
  func ahead() throws {
    let world = try world()
    try world.expectRefusal("took 10mg --at 14:16", .refusedValue, saying: "yesterday 14:16")
    #expect(world.journal("took 10mg --at 14:15").code == .done)
  }

  @Test("Q3: the same dose twice is asked about, and kept where nobody answers")
  func same() throws {
    let world = try world()
    world.prepare("took 10mg")
    #expect(world.journal("took 10mg").errors.contains("The same dose is already there (14:10, "))
    #expect(try rules(world).contains("Q3"))
    world.prepare("undo")
    world.type("n")
    #expect(world.journal("took 10mg").errors.hasSuffix("Keep both? [Y/n] "))
    world.pipe()
    #expect(try world.journal("list --since today --kind dose --format json").objects().count == 1)
  }

  @Test("--quiet silences a notice, and keeps it")
  func quiet() throws {
    let world = try world()
    world.prepare("took 10mg")
    #expect(world.journal("-q took 10mg --at 14:00").errors == "")
    #expect(try rules(world).contains("D1"))
    world.type()
    #expect(world.journal("-q took 100mg").errors == "")
  }

  @Test("the answer as JSON names the rules, and what was noticed is said beside it")
  func json() throws {
    let world = try world()
    world.prepare("took 10mg")
    let outcome = world.journal("took 10mg --at 14:00 --format json")
    #expect(try outcome.object()["notices"] as? [String] == ["D1", "D2"])
    #expect(outcome.errors.contains("was also logged"))
  }

  @Test("show tells what still holds, and the rule of what does not")
  func shown() throws {
    let world = try world()
    world.prepare("took 10mg --at 8:05", "took 10mg --at 8:15")
    #expect(
      world.journal("show last").output.contains(
        "  noticed  Baclofen 10 mg was also logged at 08:05 (10 min apart).\n"))
    let other = try #require(
      try world.journal("list --since today --kind dose --format json").objects().first?["id"]
        as? String)
    world.prepare("delete \(other)")
    #expect(world.journal("show last").output.contains("  noticed  D1, D2, which holds no more\n"))
  }
}

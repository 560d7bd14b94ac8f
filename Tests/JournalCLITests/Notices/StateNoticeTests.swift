import JournalModel
import JournalStore
import Testing

@testable import JournalCLI

@Suite("What is noticed at a moment")
struct StateNoticeTests {
  /// Taken until Thursday 19 November, 08:00, and not since.
  private func world(_ now: String, _ options: String = "--do-not-stop") throws -> World {
    let world = try World("Europe/Berlin", "2026-11-17T07:00")
    world.prepare("med add baclofen --dose 10mg --times 8am,2pm,8pm \(options)")
    for moment in [
      "2026-11-17 08:00", "2026-11-17 14:00", "2026-11-17 20:00", "2026-11-18 08:00",
      "2026-11-18 14:00", "2026-11-18 20:00", "2026-11-19 08:00",
    ] {
      world.now = try Place("Europe/Berlin", moment.replacing(" ", with: "T")).now
      world.prepare("took 10mg")
    }
    world.now = try Place("Europe/Berlin", now).now
    return world
  }

  private let noDose = "No baclofen dose is recorded for"

  @Test("S2: 24 hours are the boundary, in the day view and behind the answer of any command")
  func boundary() throws {
    #expect(!(try world("2026-11-20T07:59")).journal().output.contains(noDose))
    let world = try world("2026-11-20T08:00")
    #expect(
      world.journal().output.contains(
        "No baclofen dose is recorded for 24 h (last: Thu 08:00). You marked it as not"))
    #expect(try self.world("2026-11-20T08:00").journal("mood 3").errors.contains(noDose))
  }

  @Test("S2: at most once in twelve hours behind an answer, and always in the day view")
  func paused() throws {
    let world = try world("2026-11-20T08:00")
    #expect(world.journal("list").errors.contains(noDose))
    #expect(!world.journal("mood 3").errors.contains(noDose))
    world.wait(minutes: 12 * 60 - 1)
    #expect(!world.journal("mood 3").errors.contains(noDose))
    #expect(world.journal().output.contains(noDose))
    world.wait(minutes: 1)
    // The day view said it, which counts.
    #expect(!world.journal("mood 3").errors.contains(noDose))
    world.wait(minutes: 12 * 60)
    #expect(world.journal("mood 3").errors.contains(noDose))
  }

  @Test("S2: --quiet does not silence it, JSON does, and it waits for the next command for people")
  func quietAndJSON() throws {
    let world = try world("2026-11-20T08:00")
    for line in ["mood 3 --format json", "list --format csv", "report --format json"] {
      #expect(!world.journal(line).errors.contains(noDose), "\(line)")
    }
    #expect(world.journal("-q mood 3").errors.contains(noDose))
  }

  @Test("S2 ends with a dose, with a pause, and where the medicine may be stopped")
  func over() throws {
    let taken = try world("2026-11-20T09:00")
    #expect(!taken.journal("took 10mg").errors.contains(noDose))
    #expect(!taken.journal().output.contains(noDose))
    let paused = try world("2026-11-20T09:00")
    paused.prepare("med pause baclofen --by \"Dr Lee\"")
    #expect(!paused.journal().output.contains(noDose))
    for options in ["--may-stop", ""] {
      #expect(!(try world("2026-11-20T09:00", options)).journal().output.contains(noDose))
    }
  }

  @Test("S2: after 72 hours without an entry of any kind it is said once for that silence")
  func silence() throws {
    let world = try world("2026-11-22T08:00")
    let first = world.journal().output
    let line = first.replacing("\n  ", with: " ")
    #expect(
      line.contains(
        "Nothing was written from 20 Nov to today. In that time, was baclofen taken as usual / partly / not / not sure? (journal gap ...)"
      ), "\(first)")
    #expect(!world.journal().output.contains(noDose))
    #expect(!world.journal("list").errors.contains(noDose))
    world.wait(minutes: 3 * 1440)
    #expect(!world.journal().output.contains(noDose))
    // Written in again, the silence is over and the medicine still without a dose.
    world.prepare("mood 3")
    world.wait(minutes: 60)
    #expect(world.journal().output.contains(noDose))
  }

  @Test(
    "S2: on a terminal the question can be answered, in the person's words, and no count changes")
  func answered() throws {
    let world = try world("2026-11-22T08:00")
    let period = "report --since 2026-11-17 --until 2026-11-21 --format json"
    func unrecorded() throws -> Int? {
      let medicines = try world.journal(period).object()["medications"] as? [[String: Any]]
      return (medicines?.first?["adherence"] as? [String: Any])?["unrecorded"] as? Int
    }
    let before = try unrecorded()
    world.type("taken as usual, but my hands were bad")
    let outcome = world.journal("list --kind mood")
    #expect(outcome.errors.contains("not / not sure? (journal gap ...)"), "\(outcome.errors)")
    #expect(outcome.output.contains("\"taken as usual, but my hands were bad\""))
    world.pipe()
    #expect(try world.last().content.kind == .gap)
    #expect(try unrecorded() == before && before == 8)
    // What was explained is not asked again, nor are its doses.
    #expect(!world.journal().output.contains(noDose))
    #expect(!world.journal().output.contains("in a row"))
  }

  @Test("S1: two closed slots in a row, with the commands that tell of them")
  func inARow() throws {
    let world = try world("2026-11-20T05:00")
    #expect(
      world.journal().output.contains(
        """
        Baclofen: 14:00 and 20:00 yesterday are not recorded. If you took them: journal
          took --for "yesterday 14:00"; if not: journal missed --for "yesterday 14:00".
          Your saved instruction: none saved.

        """), "\(world.journal().output)")
    let early = try self.world("2026-11-20T04:59")
    #expect(!early.journal().output.contains("are not recorded. If"))
  }

  @Test("S1 says nothing more once all of it was said to be missed and a dose is there")
  func resumed() throws {
    let world = try world("2026-11-20T06:00")
    world.prepare("missed --for \"yesterday 14:00\"", "missed --for \"yesterday 20:00\"")
    #expect(world.journal().output.contains("are marked missed"))
    world.wait(minutes: 120)
    world.prepare("took 10mg")
    #expect(!world.journal().output.contains("marked missed. If"))
  }

  @Test("told as of an earlier moment it is what held then, and nothing is kept of the telling")
  func asOf() throws {
    let world = try world("2026-11-25T10:00")
    world.prepare("took 10mg")
    #expect(world.journal("--as-of \"2026-11-20 09:00\"").output.contains(noDose))
    #expect(!world.journal("--as-of \"2026-11-18 09:00\"").output.contains(noDose))
    let said = try world.withDatabase(world.file) { try $0.lastSaid("silence") }
    #expect(said == .some(nil))
  }

  @Test("the day view keeps to twelve lines, whatever is noticed")
  func twelve() throws {
    let world = try world("2026-11-20T13:00")
    for name in ["tizanidine", "gabapentin", "diazepam"] {
      world.prepare(
        "med add \(name) --dose 2mg --times 8am,2pm,8pm --do-not-stop --from 2026-11-17 --at 2026-11-17",
        "took 2mg \(name) --at \"2026-11-18 08:00\"")
    }
    let lines = world.journal().lines.dropLast()
    #expect(lines.count <= 12, "\(lines.joined(separator: "\n"))")
    #expect(lines.allSatisfy { $0.count <= 80 })
    for name in ["tizanidine", "gabapentin", "diazepam", "baclofen"] {
      #expect(lines.contains { $0.contains("No \(name) dose is recorded for") }, "\(name)")
    }
  }

  @Test("min-gap and the commands of a notice name the medicine only where there are several")
  func named() throws {
    let world = try world("2026-11-20T06:00")
    world.prepare("med add ibuprofen --dose 400mg --as-needed")
    let view = world.journal().output.replacing("\n  ", with: " ")
    #expect(view.contains("journal took baclofen --for"), "\(view)")
  }
}

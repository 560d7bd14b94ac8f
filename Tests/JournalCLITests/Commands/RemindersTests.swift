import JournalModel
import Testing

@testable import JournalCLI

@Suite("reminders")
struct RemindersTests {
  /// Friday 20 November, 14:10.
  private func world(_ lines: String...) throws -> World {
    let world = try World()
    for line in ["-q med add baclofen --dose 10mg --times 08:00,20:00"] + lines {
      #expect(world.journal(line).code == .done)
    }
    return world
  }

  private func lines(_ world: World, _ options: String = "", _ names: String...) -> [String] {
    let outcome = world.journal("-q reminders \(options)")
    #expect(outcome.code == .done)
    return outcome.output.split(separator: "\r\n").map(String.init).filter { line in
      names.contains { line.hasPrefix($0) }
    }
  }

  private func later(_ world: World, _ seconds: Int64) {
    world.now = world.now.advanced(bySeconds: seconds)
  }

  @Test("each time of day is an event from its first occurrence, without an end")
  func doses() throws {
    let world = try world("med change baclofen --times 08:00=5mg,20:00=10mg --from 2026-11-23")
    #expect(
      lines(world, "", "SUMMARY", "DTSTART", "RRULE") == [
        "SUMMARY:baclofen 10 mg", "DTSTART:20261121T080000",
        "RRULE:FREQ=DAILY;UNTIL=20261122T080000",
        "SUMMARY:baclofen 10 mg", "DTSTART:20261120T200000",
        "RRULE:FREQ=DAILY;UNTIL=20261122T200000",
        "SUMMARY:baclofen 5 mg", "DTSTART:20261123T080000", "RRULE:FREQ=DAILY",
        "SUMMARY:baclofen 10 mg", "DTSTART:20261123T200000", "RRULE:FREQ=DAILY",
      ])
  }

  @Test("steps of a plan, refills and appointments that are to come are events of their own")
  func days() throws {
    let world = try world(
      "plan add baclofen --step \"2026-12-01 5mg 08:00,20:00\" --step \"2026-12-08 nothing\"",
      "med add pump --infusion 100mcg/day",
      "pump refill --next 2026-12-20 --alarm-date 2026-12-24",
      "appointment add \"2026-12-03 10:30\" --with \"Dr Lee, Neurology\"",
      "appointment add 2026-12-04", "appointment add 2026-11-01")
    let summaries = lines(world, "", "SUMMARY", "DTSTART;VALUE=DATE", "TRIGGER")
    #expect(
      Array(summaries.drop { $0 != "SUMMARY:baclofen: step 1 of 2\\, 5 mg at 08:00\\, 20:00" }) == [
        "SUMMARY:baclofen: step 1 of 2\\, 5 mg at 08:00\\, 20:00",
        "DTSTART;VALUE=DATE:20261201", "TRIGGER:PT9H",
        "SUMMARY:baclofen: step 2 of 2\\, stopped", "DTSTART;VALUE=DATE:20261208",
        "TRIGGER:PT9H", "SUMMARY:pump: refill", "DTSTART;VALUE=DATE:20261220", "TRIGGER:PT9H",
        "SUMMARY:pump: alarm date", "DTSTART;VALUE=DATE:20261224", "TRIGGER:PT9H",
        "SUMMARY:Appointment: Dr Lee\\, Neurology", "TRIGGER:-P1D", "SUMMARY:Appointment",
        "DTSTART;VALUE=DATE:20261204", "TRIGGER:-PT15H",
      ])
  }

  @Test("a file is written where it is wanted, and the answer says where it is")
  func toFile() throws {
    let world = try world()
    world.written = [:]
    world.expect(
      "reminders -o doses.ics", .done, "",
      errors: "The calendar file is in doses.ics, readable by you alone.")
    let file = String(decoding: world.written?["doses.ics"] ?? [], as: UTF8.self)
    #expect(file.hasPrefix("BEGIN:VCALENDAR\r\n"))
  }

  @Test("on a terminal nothing moves its cursor")
  func onTerminal() throws {
    let world = try world()
    world.terminal.isOutput = true
    let output = world.journal("-q reminders").output
    #expect(output.hasPrefix("BEGIN:VCALENDAR\nVERSION:2.0\n"))
    #expect(!output.utf8.contains(13))
  }

  @Test("--discreet names nothing")
  func discreet() throws {
    let world = try world("appointment add \"2026-12-03 10:30\" --with \"Dr Lee\"")
    #expect(
      lines(world, "--discreet", "SUMMARY", "DESCRIPTION")
        == ["SUMMARY:Reminder", "DESCRIPTION:Reminder", "SUMMARY:Reminder"]
        + ["DESCRIPTION:Reminder", "SUMMARY:Reminder", "DESCRIPTION:Reminder"])
  }

  @Test("private medicines and appointments stand in a discreet file only")
  func privately() throws {
    let world = try world(
      "med add secretol --dose 5mg --times 09:00 --private",
      "appointment add \"2026-12-03 10:30\" --with \"Dr Lee\" --private")
    #expect(lines(world, "", "DTSTART").count == 2)
    #expect(lines(world, "--discreet", "DTSTART").count == 4)
  }

  @Test("what an earlier file had and holds no more is cancelled, with a larger number")
  func cancelled() throws {
    let world = try world()
    let first = lines(world, "", "UID", "SEQUENCE")
    later(world, 60)
    world.prepare("undo", "med add baclofen --dose 10mg --times 09:00")
    let names = ["UID", "SEQUENCE", "STATUS", "SUMMARY"]
    let second = world.journal("-q reminders").output.split(separator: "\r\n").map(String.init)
      .filter { line in names.contains { line.hasPrefix($0) } }
    let gone = second.indices.filter { first.contains(second[$0]) && second[$0].hasPrefix("UID") }
    #expect(gone.count == 2)
    for index in gone {
      #expect(second[index + 2] == "STATUS:CANCELLED")
      #expect(second[index + 3] == "SUMMARY:Reminder")
    }
    #expect(!lines(try self.world(), "", "STATUS").contains("STATUS:CANCELLED"))
  }

  @Test("an appointment that is called off is cancelled, once a file had it")
  func calledOff() throws {
    let world = try world("appointment add \"2026-12-03 10:30\"")
    later(world, 60)
    #expect(lines(world, "", "STATUS") == Array(repeating: "STATUS:CONFIRMED", count: 3))
    later(world, 60)
    world.prepare("appointment cancel")
    #expect(lines(world, "", "STATUS").last == "STATUS:CANCELLED")
  }

  @Test("as needed and nothing at all give a calendar without events")
  func nothing() throws {
    let empty =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//journal//journal//EN\r\nCALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n"
    let said =
      "Nothing is scheduled: journal med add NAME --dose 10mg --times 08:00,20:00 sets times.\n"
    let world = try World()
    #expect(world.journal("reminders") == Outcome(.done, empty, said))
    #expect(try world.stored() == nil)
    world.prepare("med add ibuprofen --dose 400mg --as-needed")
    #expect(world.journal("reminders") == Outcome(.done, empty, said))
  }

  @Test("S4 names the file once it has old times, and not what was written after the change")
  func oldTimes() throws {
    let world = try world()
    let old = "Your calendar file of today has the old times: journal reminders -o FILE.\n"
    #expect(!world.journal("med change baclofen --dose 15mg").errors.contains("calendar"))
    _ = world.journal("-q reminders")
    later(world, 60)
    #expect(world.journal("med change baclofen --dose 20mg").errors.hasSuffix(old))
    #expect(world.journal("undo").code == .done)
    later(world, 60)
    #expect(world.journal("med change baclofen --dose 25mg").errors.hasSuffix(old))
    later(world, 60)
    _ = world.journal("-q reminders")
    let shown = world.journal("show last")
    #expect(!(shown.output + shown.errors).contains("calendar file"))
  }

  @Test("S4 of a step of a plan is silent about a file that has it")
  func planned() throws {
    let world = try world("plan add baclofen --step \"2026-11-22 5mg 08:00,20:00\"")
    later(world, 60)
    _ = world.journal("-q reminders")
    later(world, 2 * 86_400)
    let said = world.journal("note drowsy").errors
    #expect(said.contains("20 mg a day -> 10 mg a day"))
    #expect(!said.contains("calendar file"))
  }
}

import JournalModel
import Testing

@testable import JournalCLI

@Suite("When an entry was lived")
struct WhenTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let options: String
    let stored: String
    var said: String
    var precision: LivedMoment.Precision = .minute
    var testDescription: String { options }
  }

  @Test(
    "reaches the file with zone, offset and precision",
    arguments: [
      Row(options: "", stored: "2026-11-20T14:10+01:00", said: "today 14:10"),
      Row(options: "--at 7:50", stored: "2026-11-20T07:50+01:00", said: "today 07:50"),
      Row(options: "--at 2pm", stored: "2026-11-20T14:00+01:00", said: "today 14:00"),
      Row(options: "--at \"20 min ago\"", stored: "2026-11-20T13:50+01:00", said: "today 13:50"),
      Row(
        options: "--at \"20:00 yesterday\"", stored: "2026-11-19T20:00+01:00",
        said: "yesterday 20:00"),
      Row(options: "--at \"mon 8am\"", stored: "2026-11-16T08:00+01:00", said: "Mon 16 Nov 08:00"),
      Row(options: "--at 14:14", stored: "2026-11-20T14:14+01:00", said: "today 14:14"),
      Row(
        options: "--at 8am --about", stored: "2026-11-20T08:00+01:00", said: "today about 08:00",
        precision: .approximate),
      Row(
        options: "--at yesterday", stored: "day 2026-11-19", said: "yesterday", precision: .day),
      Row(
        options: "--at yesterday --about", stored: "day 2026-11-19", said: "yesterday",
        precision: .day),
      Row(
        options: "--at \"last night\"", stored: "day 2026-11-19", said: "yesterday",
        precision: .day),
      Row(
        options: "--at 5:00 --zone America/New_York",
        stored: "2026-11-20T05:00-05:00 in America/New_York", said: "today 05:00 (America/New_York)"
      ),
      Row(
        options: "--at 2026-11-20T08:00+01:00", stored: "2026-11-20T08:00+01:00",
        said: "today 08:00"),
      Row(
        options: "--at 2026-11-20T08:00-05:00", stored: "2026-11-20T08:00-05:00 in -05:00",
        said: "today 08:00 (-05:00)"),
      Row(
        options: "--at 2026-11-20T07:00Z", stored: "2026-11-20T07:00+00:00 in +00:00",
        said: "today 07:00 (+00:00)"),
      Row(
        options: "--at 12:00 --zone +05:30", stored: "2026-11-20T12:00+05:30 in +05:30",
        said: "today 12:00 (+05:30)"),
      Row(
        options: "--at 2026-07-01T08:00", stored: "2026-07-01T08:00+02:00", said: "Wed 1 Jul 08:00"),
    ])
  func stored(row: Row) throws {
    let world = try World()
    world.expect(
      "-q note x \(row.options)", .done, "Recorded: \"x\", \(row.said).  [0001]")
    let moment = try world.last().moment
    #expect(moment.precision == row.precision)
    #expect(moment.summary(at: world.zone) == row.stored)
  }

  @Test(
    "what is no time, or lies ahead, is refused with two that would be taken",
    arguments: [
      ("8", "8am or 8pm"), ("16:00", "ahead"), ("14:16", "ahead"), ("tomorrow", "journal:"),
      ("03/04/2026", "2026-04-03 or 2026-03-04"), ("04.03.2026", "journal:"), ("", "journal:"),
      ("14:00 foo", "foo"), ("2026-03-29T02:30", "does not exist in Europe/Berlin"),
      ("2026-02-30 08:00", "journal:"), ("-5", "-5"), ("2026-11-21", "journal:"),
    ])
  func refused(typed: String, words: String) throws {
    try World().expectRefusal(
      ["note", "x", "--at", typed], .refusedValue, saying: [words, "nothing was stored", "try "])
  }

  @Test("a time that came twice is the first, and the second is said")
  func twice() throws {
    let world = try World()
    world.expect(
      "-q note y", .done, "Recorded: \"y\", today 14:10.  [0001]")
    world.expect(
      "note x --at \"2026-10-25 02:30\"", .done, "Recorded: \"x\", Sun 25 Oct 02:30.  [0002]",
      errors:
        "02:30 came twice that day; the first was taken (+02:00). The second is 02:30+01:00.")
    #expect(try world.last().moment.offset == 7200)
  }

  @Test("a zone that is none is refused", arguments: ["Mars", "", "../../etc/passwd", "+25:00"])
  func zones(name: String) throws {
    try World().expectRefusal(
      ["note", "x", "--zone", name], .refusedValue, saying: ["no time zone named"])
  }

  @Test("the first command in a new zone says so, once")
  func travel() throws {
    let world = try World()
    world.journal("-q note x")
    try world.travel(to: "America/New_York")
    #expect(world.journal("note y").errors == "Zone: America/New_York (was Europe/Berlin)\n")
    #expect(world.journal("note z").errors == "")
    #expect(try world.last().moment.zone == "America/New_York")
  }

  @Test(
    "when says what a phrase means and writes nothing",
    arguments: [
      ("when \"last mon 8pm\"", "Mon 16 Nov 2026 20:00 Europe/Berlin (2026-11-16T20:00:00+01:00)"),
      ("when last mon 8pm", "Mon 16 Nov 2026 20:00 Europe/Berlin (2026-11-16T20:00:00+01:00)"),
      ("when yesterday", "Thu 19 Nov 2026, without a time"),
      ("when 7d", "Fri 13 Nov 2026 as the first day of a period"),
    ])
  func when(line: String, said: String) throws {
    let world = try World()
    world.expect(line, .done, said)
    #expect(try world.stored() == nil)
  }

  @Test("when refuses what the options refuse", arguments: ["foo", "8", "25:00"])
  func whenRefused(phrase: String) throws {
    let outcome = try World().journal("when \(phrase)")
    #expect(outcome.code == .refusedValue)
    #expect(outcome.errors.contains("try "))
  }
}

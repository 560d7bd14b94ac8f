import JournalModel
import Testing

@testable import JournalCLI

@Suite("appointment add, list and cancel")
struct AppointmentTests {
  /// Friday 20 November, 14:10. 0001 was on 27 August, 0002 is on 3 December.
  static func world() throws -> World {
    let world = try World()
    for line in [
      "-q appointment add 2026-08-27 --with \"Dr Lee, Neurology\"",
      "appointment add \"2026-12-03 10:30\" --with \"Dr Lee, Neurology\"",
    ] { #expect(world.journal(line).code == .done) }
    return world
  }

  @Test(
    "one may lie ahead or be past, with a time or without",
    arguments: [
      ("2026-12-03 10:30", "Thu 3 Dec 10:30, made today 14:10"),
      ("2026-12-03", "Thu 3 Dec, made today 14:10"),
      ("tomorrow 9:00", "tomorrow 09:00, made today 14:10"),
      ("tue 9am", "Tue 24 Nov 09:00, made today 14:10"),
      ("1 Dec", "Tue 1 Dec, made today 14:10"), ("16:00", "today 16:00, made today 14:10"),
      ("2027-03-04 9:00", "Thu 4 Mar 2027 09:00, made today 14:10"),
      // What is past was known of then.
      ("2026-08-27", "Thu 27 Aug"), ("last mon 8am", "Mon 16 Nov 08:00"),
      ("yesterday 9:00", "yesterday 09:00"), ("today 9:00", "today 09:00"),
    ])
  func add(typed: String, said: String) throws {
    let world = try World()
    let what = said.split(separator: ", made").first ?? ""
    let made = said.dropFirst(what.count)
    world.expect(
      "-q appointment add \"\(typed)\" --with \"Dr Lee\"", .done,
      "Recorded: appointment \(what) with Dr Lee\(made).  [0001]")
  }

  @Test("words need no quotes, and whom it is with need not be said")
  func plain() throws {
    let world = try World()
    world.expect(
      "-q appointment add 3 Dec 10:30", .done,
      "Recorded: appointment Thu 3 Dec 10:30, made today 14:10.  [0001]")
    let facts = try world.last()
    #expect(
      facts.content
        == .appointment(
          Appointment(
            day: try #require(CivilDay(iso8601: "2026-12-03")),
            time: TimeOfDay(hour: 10, minute: 30))))
  }

  @Test("what every entry takes is taken, and --at says when it was made")
  func entryOptions() throws {
    let world = try World()
    let outcome = world.journal(
      "-q appointment add 2026-12-03 --at yesterday --by Sam --note \"bring the list\" --private")
    #expect(
      outcome.output
        == "Recorded: appointment Thu 3 Dec, \"bring the list\", made yesterday, by Sam, private.  [0001]\n"
    )
    let json = try world.journal("appointment add 2026-12-04T09:00 --format json").object()
    #expect(json["kind"] as? String == "appointment")
    #expect(json["on"] as? String == "2026-12-04T09:00")
  }

  @Test(
    "a time that is not understood, or may be two, is refused whole",
    arguments: [
      ("soon", "soon"), ("2026-12-03 10:30 sharp", "sharp"), ("03/12/2026", "2026-12-03"),
      ("8", "8am or 8pm"), ("fri", "2026-11-27"), ("last night", "needs a day"),
      ("2026-12-03T10:30+09:00", "has an offset"), ("2040-01-01", "ten years"),
      ("2027-03-28 02:30", "does not exist"),
    ])
  func refused(typed: String, words: String) throws {
    let world = try World()
    try world.expectRefusal(
      ["appointment", "add", typed], .refusedValue, saying: [words, "nothing was stored"])
  }

  @Test("without words both are asked for, and a day that is not understood is asked again")
  func asked() throws {
    let world = try World()
    world.type("whenever", "", "2026-12-03 10:30", "Dr Lee")
    let outcome = world.journal("-q appointment add")
    #expect(
      outcome.output
        == "Recorded: appointment Thu 3 Dec 10:30 with Dr Lee, made today 14:10.  [0001]\n")
    #expect(outcome.errors.contains("the time \"whenever\" is not understood"))
    #expect(outcome.errors.contains("It needs a day"))
    world.type("2026-12-04")
    try world.expectRefusal("appointment add", .usage, saying: "nothing was stored")
    world.pipe()
    try world.expectRefusal(
      "appointment add", .usage, saying: "when is it?", "journal appointment add \"2026-12-03")
  }

  @Test("a second one of the same day with the same person is kept, and pointed out")
  func twice() throws {
    let world = try Self.world()
    let again = world.journal(
      "appointment add \"2026-12-03 10:30\" --with \"dr lee,  Neurology\"")
    #expect(again.code == .done && again.output.hasPrefix("Recorded: "))
    #expect(
      again.errors
        == "There was one already: Dr Lee, Neurology, Thu 3 Dec 10:30 [0002]. If it is the same: journal undo.\n"
    )
    world.journal("undo")
    #expect(
      world.journal("appointment add \"2026-12-03 11:00\"").errors.contains(
        "If it moved: journal undo, then journal edit 0002 11:00"))
    world.journal("undo")
    for other in ["2026-12-04 --with \"Dr Lee, Neurology\"", "2026-12-03 --with \"the physio\""] {
      #expect(world.journal("appointment add \(other)").errors == "")
    }
  }

  @Test("the list has them in order, with what became of them")
  func list() throws {
    let world = try Self.world()
    world.journal("appointment add 2026-11-24 --with physio")
    world.journal("appointment cancel --reason \"the clinic called\"")
    world.journal("appointment done 0001 --agreed \"10 mg three times a day\"")
    world.expect(
      "appointment list", .done,
      """
      Thu 27 Aug 2026       Dr Lee, Neurology                                     0001
        agreed: "10 mg three times a day"
      Tue 24 Nov 2026       physio, cancelled                                     0003
        "the clinic called"
      Thu 3 Dec 2026 10:30  Dr Lee, Neurology, in 13 days                         0002
      """)
    let objects = try world.journal("appointment list --format json").objects()
    #expect(
      objects.map { $0["on"] as? String } == ["2026-08-27", "2026-11-24", "2026-12-03T10:30"])
    #expect(objects[0]["agreed"] as? String == "10 mg three times a day")
    #expect(objects[1]["cancelled_at"] as? String == "2026-11-20T13:10:00+00:00")
    #expect(objects[2]["with"] as? String == "Dr Lee, Neurology")
  }

  @Test("an empty list is a valid one")
  func empty() throws {
    let world = try World()
    let outcome = world.journal("appointment list")
    #expect(outcome.code == .done && outcome.output == "")
    #expect(outcome.errors.contains("journal appointment add \"2026-12-03 10:30\""))
    #expect(try world.journal("appointment list --format json").objects().isEmpty)
    #expect(try world.stored() == nil)
  }

  @Test("the list at an earlier moment knows what was known then")
  func asOf() throws {
    let world = try Self.world()
    world.wait(minutes: 2 * 24 * 60)
    world.journal("edit 0002 \"2026-12-10 9:00\"")
    world.wait(minutes: 24 * 60)
    world.journal("appointment cancel 0002")
    func ons(_ options: String) throws -> [String?] {
      try world.journal("appointment list --format json \(options)").objects().map {
        "\($0["on"] ?? "")\($0["cancelled_at"] == nil ? "" : " cancelled")"
      }
    }
    #expect(try ons("") == ["2026-08-27", "2026-12-10T09:00 cancelled"])
    #expect(try ons("--as-of \"2026-11-22 20:00\"") == ["2026-08-27", "2026-12-10T09:00"])
    #expect(try ons("--as-of \"2026-11-21 20:00\"") == ["2026-08-27", "2026-12-03T10:30"])
    #expect(try ons("--as-of 2026-11-01") == ["2026-08-27"])
    #expect(world.journal("appointment list --as-of 2026-11-21").output.contains("in 12 days"))
    try world.expectRefusal(
      "appointment add 2026-12-04 --as-of yesterday", .usage, saying: "--as-of")
  }

  @Test("cancel takes the next one, or the one that is named")
  func cancel() throws {
    let world = try Self.world()
    world.expect(
      "appointment cancel", .done,
      "Cancelled: appointment Thu 3 Dec 10:30 with Dr Lee, Neurology.  [0002]")
    try world.expectRefusal(
      "appointment cancel", .refusedValue, saying: "no appointment lies ahead")
    try world.expectRefusal(
      "appointment cancel 0002", .refusedValue, saying: "cancelled already",
      "journal edit 0002 --remove cancelled")
    world.expect(
      "undo", .done,
      "Taken back: appointment Thu 3 Dec 10:30 with Dr Lee, Neurology, cancelled, made today 14:10; now: appointment Thu 3 Dec 10:30 with Dr Lee, Neurology."
    )
    world.type("they called")
    let outcome = world.journal("appointment cancel --reason")
    #expect(outcome.output.contains("with Dr Lee, Neurology: \"they called\".  [0002]"))
    world.pipe()
    let json = try world.journal("appointment cancel 0001 --format json").object()
    // What was past did not take place at all.
    #expect(json["cancelled_at"] as? String == "2026-08-26T22:00:00+00:00")
    try world.expectRefusal("report --since visit", .refusedValue, saying: "no appointment")
  }

  @Test(
    "an id that names no appointment is refused",
    arguments: ["appointment cancel 0003", "appointment done 0003"])
  func otherEntry(line: String) throws {
    let world = try Self.world()
    world.journal("note drowsy")
    try world.expectRefusal(
      line, .refusedValue, saying: "0003 is a note", "journal appointment list")
    try world.expectRefusal(
      line.replacing("0003", with: "zzzz"), .refusedValue, saying: "no entry has the id")
  }

  @Test("it is shown, listed and found like any other entry")
  func elsewhere() throws {
    let world = try Self.world()
    let shown = world.journal("show 0002").output
    #expect(shown.hasPrefix("appointment Thu 3 Dec 10:30 with Dr Lee, Neurology\n"))
    #expect(
      world.journal("list --kind appointment").output.contains(
        "appointment Thu 27 Aug with Dr Lee, Neurology"))
    #expect(
      world.journal("list --kind appointment --format csv").output.contains(
        "2026-12-03T10:30"))
  }

  @Test("what was agreed goes with its appointment, and comes back with it")
  func deleted() throws {
    let world = try Self.world()
    world.journal("appointment done --agreed physio")
    let outcome = world.journal("delete 0001 --yes")
    #expect(outcome.output.contains("With it: agreed"))
    #expect(world.journal("list --kind agreed").output == "")
    #expect(world.journal("restore-entry 0001").output.contains("With it: agreed"))
    #expect(world.journal("appointment list").output.contains("agreed: \"physio\""))
    world.journal("delete 0001 --yes")
    #expect(world.journal("restore-entry 0003").output.contains("With it: appointment Thu 27 Aug"))
  }
}

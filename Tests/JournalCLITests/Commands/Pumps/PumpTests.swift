import JournalModel
import Testing

@testable import JournalCLI

@Suite("pump")
struct PumpTests {
  /// Friday, 20 November, 14:10; by a pump since the 10th.
  private func world() throws -> World {
    let world = try World()
    world.prepare("med add \"baclofen pump\" --infusion 120mcg/day --from 2026-11-10")
    return world
  }

  @Test("a refill with the dates that the clinic gave")
  func refill() throws {
    let world = try world()
    world.expect(
      "pump refill --next 2027-02-10 --alarm-date 2027-02-01 --by Sam", .done,
      "Recorded: baclofen pump refill, next Wed 10 Feb 2027, alarm date Mon 1 Feb 2027, today 14:10, by Sam.  [0003]"
    )
    world.expect(
      "pump refill --at yesterday", .done,
      "Recorded: baclofen pump refill, yesterday.  [0004]",
      errors: "No day of the next refill is known. With it: journal undo, then --next DAY")
  }

  static let refusals: [(options: String, words: [String])] = [
    ("--next today", ["the next refill (today) is not after this one (today)"]),
    ("--next yesterday", ["is not after this one"]),
    ("--next 2026-11-18 --at 2026-11-18", ["is not after this one (Wed 18 Nov)"]),
    (
      "--next 2027-02-10 --alarm-date today",
      ["the alarm date (today) is not after this refill (today)"]
    ),
    ("--next \"tomorrow 8am\"", ["--next takes one day without a time"]),
    ("--next soon", ["is not understood"]),
  ]

  @Test("a next refill that is not after the refill is refused", arguments: refusals)
  func refused(options: String, words: [String]) throws {
    try world().expectRefusal(
      shellWords("pump refill \(options)"), .refusedValue, saying: words + ["nothing was stored"])
  }

  @Test("the day after the refill can be the next")
  func dayAfter() throws {
    let world = try world()
    world.prepare(
      "pump refill --next tomorrow --alarm-date tomorrow",
      "pump refill --next today --at yesterday")
  }

  @Test("a rate is a change of what is prescribed")
  func rate() throws {
    let world = try world()
    world.expect(
      "pump rate 150mcg/day --from mon --by \"Dr Lee\" --reason \"still stiff\"", .done,
      "Recorded: baclofen pump 150 mcg a day, continuous, from Mon 23 Nov 00:00 (Dr Lee), \"still stiff\"; before: 120 mcg a day, continuous; 120 mcg -> 150 mcg a day.  [0003]",
      errors: "Baclofen pump: 120 mcg a day -> 150 mcg a day from Mon 23 Nov.")
    #expect(
      try world.prescribed("baclofen pump").last
        == "2026-11-23T00:00 150 mcg a day, continuous")
    world.prepare("pump rate 6 mcg per h")
    #expect(
      try world.prescribed("baclofen pump").contains("2026-11-20T14:10 144 mcg a day, continuous"))
    try world.expectRefusal("pump rate", .usage, saying: "which rate?", "150mcg/day")
    try world.expectRefusal("pump rate 150", .refusedValue, saying: "has no unit")
    try world.expectRefusal("pump rate 150mcg", .refusedValue, saying: "has no time")
    try world.expectRefusal("pump rate 144mcg/day", .usage, saying: "nothing is changed")
  }

  /// What is said with an alarm, rule P2.
  private static let clinic =
    "Recorded. A pump alarm needs the pump clinic: contact the clinic that prescribes it (save it: journal settings contact ...) now."

  @Test("an alarm with words, typed, from standard input, from the editor, or without any")
  func alarm() throws {
    let world = try world()
    world.expect(
      "pump alarm two beeps every minute", .done,
      "Recorded: baclofen pump alarm, \"two beeps every minute\", today 14:10.  [0003]",
      errors: PumpTests.clinic)
    world.expect(
      "pump alarm", .done, "Recorded: baclofen pump alarm, today 14:10.  [0004]",
      errors: PumpTests.clinic)
    world.type("one long tone")
    world.expect(
      "pump alarm", .done,
      "Recorded: baclofen pump alarm, \"one long tone\", today 14:10.  [0005]",
      errors: "Write, then Enter: "
        + PumpTests.clinic.replacing("prescribes it", with: "prescribes\n  it"))
    world.type("")
    world.expect(
      "pump alarm", .done, "Recorded: baclofen pump alarm, today 14:10.  [0006]",
      errors: "Write, then Enter: "
        + PumpTests.clinic.replacing("prescribes it", with: "prescribes\n  it"))
    world.pipe()
    world.standardInput = Array("from a file\n".utf8)
    #expect(world.journal("pump alarm -").output.contains("\"from a file\""))
    world.edited = "from the editor\n"
    #expect(world.journal("pump alarm --edit").output.contains("\"from the editor\""))
    #expect(try world.last().text == "from the editor")
  }

  @Test("show tells the rate, the refills and the dates, and how far they are")
  func show() throws {
    let world = try world()
    world.expect(
      "pump show", .done,
      """
      baclofen pump
        rate         120 mcg a day since 10 Nov
        last refill  not written down
        next refill  not known
        alarm date   not known
      """)
    world.prepare(
      "pump refill --next 2027-02-10 --alarm-date 2027-02-01 --at 2026-11-10",
      "pump rate 150mcg/day --from yesterday --by \"Dr Lee\"", "pump alarm two beeps")
    let lines = """
      baclofen pump
        rate         150 mcg a day since yesterday (Dr Lee)
        last refill  Tue 10 Nov
        next refill  Wed 10 Feb 2027, in 82 days
        alarm date   Mon 1 Feb 2027, in 73 days
        last alarm   today 14:10, "two beeps"
      """
    world.expect("pump show", .done, lines)
    world.expect(
      "pump show --as-of 2026-11-15", .done,
      """
      baclofen pump
        rate         120 mcg a day since 10 Nov
        last refill  Tue 10 Nov
        next refill  Wed 10 Feb 2027, in 87 days
        alarm date   Mon 1 Feb 2027, in 78 days
      """)
    world.prepare("med stop")
    #expect(world.journal("pump show").output.contains("rate         stopped since today 14:10"))
  }

  @Test(
    "days left are counted to the next refill, and on after it",
    arguments: [
      ("2027-02-08T10:00", 2, "in 2 days"), ("2027-02-09T10:00", 1, "tomorrow"),
      ("2027-02-10T10:00", 0, "today"), ("2027-02-11T10:00", -1, "yesterday"),
      ("2027-02-12T10:00", -2, "2 days ago"),
    ])
  func daysLeft(moment: String, days: Int, text: String) throws {
    let world = try world()
    world.prepare("pump refill --next 2027-02-10")
    try world.come(to: moment)
    let object = try world.journal("pump show --format json").object()
    #expect(object["days_left"] as? Int == days)
    #expect(object["next_refill"] as? String == "2027-02-10")
    #expect((object["rate"] as? [String: Any])?["value"] as? String == "120")
    #expect(object["since"] as? String == "2026-11-10T00:00")
    #expect(object["last_refill"] as? String == "2026-11-20T14:10:00+01:00")
    #expect(world.journal("pump show").output.contains(text))
  }

  @Test("of several refills the one lived last says what is due")
  func lastRefill() throws {
    let world = try world()
    world.prepare(
      "pump refill --next 2027-02-10", "pump refill --next 2026-12-01 --at 2026-11-12")
    #expect(world.journal("pump show").output.contains("next refill  Wed 10 Feb 2027"))
    world.prepare("delete 0003")
    #expect(world.journal("pump show").output.contains("next refill  Tue 1 Dec"))
  }

  @Test("a medicine needs no name when one is, or was, by a pump; else it is named")
  func which() throws {
    let world = try World()
    try world.expectRefusal("pump alarm x", .noInput, saying: "no journal")
    world.prepare("med add baclofen --dose 10mg --times 8am")
    try world.expectRefusal(
      "pump alarm x", .refusedValue, saying: "no medicine comes by a pump", "--infusion",
      "--medicine")
    world.prepare("pump alarm x --medicine bac", "undo")
    world.prepare("med add \"baclofen pump\" --infusion 120mcg/day", "med stop \"baclofen pump\"")
    world.prepare("pump alarm x")
    world.prepare("med add morphine --infusion 1mg/day")
    try world.expectRefusal(
      "pump alarm x", .usage, saying: "which medicine: baclofen pump or morphine?")
    world.prepare("pump refill --next 2027-02-10 --medicine morphine")
    #expect(world.journal("pump show --medicine morphine").output.contains("1 mg a day"))
    try world.expectRefusal(
      "pump refill --medicine foo", .refusedValue, saying: "no medicine named \"foo\"")
  }

  @Test("from tablets to a pump: what was stopped says what took its place, and the page both")
  func fromTablets() throws {
    let world = try World("Europe/Berlin", "2026-11-01T09:00")
    world.prepare(
      "med add baclofen --strength 10mg --dose 10mg --times 8am,2pm,8pm --do-not-stop --purpose spasticity"
    )
    try world.come(to: "2026-11-10T09:00")
    world.prepare(
      "took 10mg", "med add \"baclofen pump\" --infusion 120mcg/day --prescriber \"Dr Lee\"",
      "med stop baclofen --replaced-by \"baclofen pump\" --by \"Dr Lee\"",
      "pump refill --next 2027-02-10 --alarm-date 2027-02-01")
    try world.come(to: "2026-11-20T14:10")
    world.prepare("pump rate 150mcg/day")
    world.expect(
      "med list", .done,
      """
      baclofen pump: 150 mcg a day, continuous
      baclofen 10 mg: stopped since Tue 10 Nov 09:00, replaced by baclofen pump
      """)
    let page = world.journal("report").output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      page.contains(
        "150 mcg a day, continuous; Dr Lee; next refill 10 Feb 2027; alarm date 1 Feb 2027"))
    #expect(page.contains("10 Nov started, 120 mcg a day 20 Nov 120 -> 150 mcg a day"))
    #expect(page.contains("stopped, replaced by baclofen pump (Dr Lee)"))
    // No dose of the tablets is asked for once they are stopped.
    #expect(!world.journal("").output.contains("not recorded"))
    // With the only scheduled medicine stopped, a dose can still be written down.
    world.prepare("log-dose 5mg baclofen")
  }

  @Test("as JSON the entries say what happened")
  func json() throws {
    let world = try world()
    let refill = try world.journal(
      "-q pump refill --next 2027-02-10 --alarm-date 2027-02-01 --format json"
    ).object()
    #expect(refill["kind"] as? String == "pump" && refill["event"] as? String == "refill")
    #expect(refill["next_refill"] as? String == "2027-02-10")
    #expect(refill["alarm_date"] as? String == "2027-02-01")
    let alarm = try world.journal("-q pump alarm beeps --format json").object()
    #expect(alarm["event"] as? String == "alarm" && alarm["text"] as? String == "beeps")
    let shown = try world.journal("pump show --format json").object()
    #expect((shown["last_alarm"] as? [String: Any])?["text"] as? String == "beeps")
  }

  @Test("an event of a private medicine's pump is as private as it is")
  func privacy() throws {
    let world = try World()
    world.prepare("med add \"baclofen pump\" --infusion 120mcg/day --private", "pump alarm beeps")
    #expect(try world.last().isPrivate)
  }
}

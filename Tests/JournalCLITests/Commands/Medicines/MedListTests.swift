import JournalModel
import Testing

@testable import JournalCLI

@Suite("med list and med show")
struct MedListTests {
  /// A year with a change, a pause and a plan.
  private func world() throws -> World {
    let world = try World("Europe/Berlin", "2026-11-02T09:00")
    world.prepare(
      "med add baclofen --strength 10mg --form tablet --dose 5mg --times 8am,2pm,8pm --purpose spasticity --do-not-stop --instruction \"with food\""
    )
    world.now = try Place("Europe/Berlin", "2026-11-09T09:00").now
    world.prepare(
      "med change baclofen --dose 10mg --by \"Dr Lee\" --reason \"stiff at night\" --from next")
    world.now = try Place("Europe/Berlin", "2026-11-20T14:10").now
    world.prepare("med pause baclofen --from 2026-11-23 --reason surgery")
    return world
  }

  @Test("list tells what is prescribed now, and what is to come")
  func list() throws {
    let world = try world()
    world.prepare(
      "med add ibuprofen --as-needed --max 1200mg/24h --dose 400mg", "med add melatonin",
      "med add tizanidine --dose 2mg --times 8pm", "med pause tizanidine --from 2026-11-03",
      "med add \"baclofen pump\" --infusion 120mcg/day", "med add zoldem",
      "med stop zoldem --from yesterday")
    world.expect(
      "med list", .done,
      """
      baclofen 10 mg tablet: 10 mg at 08:00, 14:00, 20:00 (30 mg a day); then, from
        Mon 23 Nov 00:00, paused
      ibuprofen: as needed, at most 1200 mg in 24 h, usual dose 400 mg
      melatonin
      tizanidine: 2 mg at 20:00
      baclofen pump: 120 mcg a day, continuous
      zoldem: stopped since yesterday
      """)
  }

  @Test("what only begins is told from when it does")
  func begins() throws {
    let world = try World()
    world.prepare("med add baclofen --dose 5mg --times 8pm --from tomorrow")
    #expect(
      world.journal("med list").output == "baclofen: from tomorrow 00:00, 5 mg at 20:00\n")
  }

  @Test("the only medicine needs no name; of several one is asked for")
  func withoutName() throws {
    let world = try World()
    try world.expectRefusal("med show", .noInput, saying: "no journal")
    world.prepare("note x")
    try world.expectRefusal("med show", .refusedValue, saying: "no medicine is in the journal")
    world.prepare("med add baclofen --dose 5mg --times 8pm", "med change --dose 10mg")
    #expect(world.journal("med show").output.hasPrefix("baclofen\n"))
    world.prepare("med add tizanidine")
    try world.expectRefusal(
      "med pause", .usage, saying: "which medicine: baclofen or tizanidine?")
    world.type("2")
    #expect(world.journal("med set --purpose spasms").output.contains("tizanidine: for spasms"))
    world.type("bac")
    #expect(world.journal("med pause").output.contains("baclofen paused"))
    world.type("x")
    try world.expectRefusal("med resume", .refusedValue, saying: "no medicine named")
    world.type("")
    try world.expectRefusal("med resume", .usage, saying: "which medicine")
    try world.expectRefusal(
      "med merge baclofen", .usage, saying: "missing expected argument '<name it is>'")
  }

  @Test("paused and stopped ones come last")
  func order() throws {
    let world = try world()
    world.prepare("med add tizanidine --dose 2mg --times 8pm", "med stop tizanidine --from 15:00")
    world.wait(minutes: 4 * 1440)
    world.prepare("med add ibuprofen")
    #expect(
      world.journal("med list").output
        == """
        ibuprofen
        baclofen 10 mg tablet: paused since yesterday
        tizanidine: stopped since Fri 20 Nov 15:00

        """)
  }

  @Test(
    "--as-of tells what was known and in force",
    arguments: [
      ("2026-11-01", ""),
      ("2026-11-05", "baclofen 10 mg tablet: 5 mg at 08:00, 14:00, 20:00 (15 mg a day)\n"),
      (
        "\"2026-11-09 12:00\"",
        "baclofen 10 mg tablet: 5 mg at 08:00, 14:00, 20:00 (15 mg a day); then, from Mon\n  9 Nov 14:00, 10 mg at 08:00, 14:00, 20:00\n"
      ),
      (
        "\"2026-11-09 14:00\"",
        "baclofen 10 mg tablet: 10 mg at 08:00, 14:00, 20:00 (30 mg a day)\n"
      ),
    ])
  func asOf(moment: String, output: String) throws {
    #expect(try world().journal("-q med list --as-of \(moment)").output == output)
  }

  @Test("show tells everything, each change with who decided it and why")
  func show() throws {
    let world = try world()
    world.prepare("log-dose 10mg baclofen --at 14:00")
    world.expect(
      "med show bac", .done,
      """
      baclofen
        now         10 mg at 08:00, 14:00, 20:00 (30 mg a day)
        strength    10 mg
        form        tablet
        for         spasticity
        sudden stop told not to stop it suddenly
        instruction "with food"
        last dose: baclofen 10 mg, today 14:00
        prescribed, by the day from which it counts:
          2 Nov 2026 09:00    5 mg at 08:00, 14:00, 20:00 (15 mg a day) [0002]
          9 Nov 2026 14:00    10 mg at 08:00, 14:00, 20:00 (30 mg a day), Dr Lee,
                              "stiff at night" [0003]
          23 Nov 2026         paused, "surgery", still to come [0004]
        in journal  since 2 Nov 2026
        id          0001
      """)
  }

  @Test("show of a moment leaves out what came later")
  func showAsOf() throws {
    let world = try world()
    world.prepare("log-dose 10mg baclofen --at 14:00")
    let page = world.journal("med show baclofen --as-of 2026-11-05").output
    #expect(page.contains("now         5 mg at"))
    #expect(page.contains("no dose is logged"))
    #expect(!page.contains("10 mg at"))
    #expect(!page.contains("paused"))
    try world.expectRefusal(
      "med show baclofen --as-of 2026-11-01", .refusedValue, saying: "not in the journal")
  }

  @Test("what was decided before it counts was known from then on")
  func planned() throws {
    let world = try world()
    world.wait(minutes: 60)
    #expect(world.journal("med show baclofen --as-of 14:10").output.contains("paused"))
    #expect(!world.journal("med show baclofen --as-of 14:09").output.contains("paused"))
    #expect(!world.journal("med show baclofen --as-of 2026-11-19").output.contains("paused"))
  }

  @Test("a medicine of which little is known says so")
  func bare() throws {
    let world = try World()
    world.prepare("med add baclofen")
    world.expect(
      "med show baclofen", .done,
      """
      baclofen
        sudden stop not asked
        no dose is logged
        no schedule is known
        in journal  since 20 Nov 2026
        id          0001
      """)
  }

  @Test("as JSON, with every change and product")
  func json() throws {
    let world = try world()
    world.prepare("med product baclofen B --strength 5mg", "log-dose 10mg baclofen --at 14:00")
    let listed = try #require(try world.journal("med list --format json").objects().first)
    #expect(listed["state"] as? String == "active")
    #expect(listed["do_not_stop"] as? Bool == true)
    #expect(listed["from"] as? String == "2026-11-09T14:00")
    let shown = try world.journal("med show baclofen --format json").object()
    let changes = try #require(shown["changes"] as? [[String: Any]])
    #expect(
      changes.map { $0["from"] as? String } == [
        "2026-11-02T09:00", "2026-11-09T14:00", "2026-11-23T00:00",
      ])
    #expect(changes[1]["decided_by"] as? String == "Dr Lee")
    #expect(changes[1]["text"] as? String == "stiff at night")
    #expect((changes[2]["regimen"] as? [String: Any])?["state"] as? String == "paused")
    #expect((shown["products"] as? [[String: Any]])?.first?["name"] as? String == "B")
    #expect((shown["last_dose"] as? [String: Any])?["kind"] as? String == "dose")
    world.wait(minutes: 4 * 1440)
    let paused = try world.journal("med show baclofen --format json").object()
    #expect(paused["state"] as? String == "paused")
    let before = try world.journal("med list --format json --as-of 2026-11-05").objects()
    #expect((before.first?["changes"] as? [Any])?.count == 1)
  }

  @Test("on the day the clocks change, times stay what they are on the wall")
  func clockChange() throws {
    let world = try World("Europe/Berlin", "2026-10-24T22:00")
    world.prepare("med add baclofen --dose 10mg --times 02:30,14:30")
    world.now = try Place("Europe/Berlin", "2026-10-25T01:00").now
    world.prepare("med change baclofen --dose 15mg --from next")
    world.now = try Place("Europe/Berlin", "2026-10-25T04:00").now
    #expect(
      try world.prescribed() == [
        "2026-10-24T22:00 10 mg at 02:30, 14:30", "2026-10-25T02:30 15 mg at 02:30, 14:30",
      ])
    #expect(world.journal("med list").output.contains("15 mg at 02:30, 14:30"))
    world.prepare("med pause baclofen --from next")
    #expect(try world.prescribed().last == "2026-10-25T14:30 paused")
  }

  @Test("elsewhere, what is prescribed goes by the clock there")
  func travel() throws {
    let world = try World("Europe/Berlin", "2026-11-20T21:00")
    world.prepare("med add baclofen --dose 10mg --times 8am,8pm --from 2026-11-01")
    try world.travel(to: "America/New_York")
    world.prepare("med change baclofen --dose 15mg --from next")
    #expect(try world.prescribed().last == "2026-11-20T20:00 15 mg at 08:00, 20:00")
  }

  @Test("hostile text reaches the terminal escaped")
  func hostile() throws {
    let world = try World()
    try #require(
      world.journal([
        "-q", "med", "add", "a\u{1B}[31mb", "--instruction", "c\u{7}d", "--dose", "1mg", "--times",
        "8am",
      ]).code == .done)
    try #require(
      world.journal([
        "-q", "med", "stop", "a\u{1B}[31mb", "--by", "e\u{1B}f", "--replaced-by", "g\u{9B}h",
        "--reason", "i\u{1B}j",
      ]).code == .done)
    // Each answer is checked for controls.
    for line in ["med list", "med show a", "undo --list", "med show a --format json"] {
      #expect(world.journal(line).code == .done)
    }
  }
}

import JournalModel
import Testing

@testable import JournalCLI

@Suite("med add with a schedule")
struct MedAddTests {
  static let rows: [(options: String, prescribed: String)] = [
    ("--dose 10mg --times 08:00,14:00,20:00", "10 mg at 08:00, 14:00, 20:00"),
    ("--dose 10mg --times 8am,noon,8:30pm", "10 mg at 08:00, 12:00, 20:30"),
    ("--dose 10mg --times \"20:00, 8:00\"", "10 mg at 08:00, 20:00"),
    ("--dose 10mg --times \"8am 2pm and 8pm\"", "10 mg at 08:00, 14:00, 20:00"),
    ("--dose 10mg --times 8am --times 2pm,8pm", "10 mg at 08:00, 14:00, 20:00"),
    ("--dose 10mg --times 8am --days mon --days thu", "10 mg at 08:00, on Mon, Thu"),
    ("--dose 10mg --times \"8 am, 8 pm\"", "10 mg at 08:00, 20:00"),
    (
      "--times 08:00=5mg,14:00=5mg,20:00=10mg", "5 mg at 08:00, 14:00 and 10 mg at 20:00"
    ),
    ("--dose 5mg --times 08:00,20:00=10mg", "5 mg at 08:00 and 10 mg at 20:00"),
    ("--dose 5mg --times 08:00=7.5,20:00", "7.5 mg at 08:00 and 5 mg at 20:00"),
    ("--dose 10mg --times 08:00=half", "5 mg at 08:00"),
    ("--dose \"1/2 tablet\" --times 8am", "1/2 tablet at 08:00"),
    ("--dose 10mg --times 8am --days mon,thu", "10 mg at 08:00, on Mon, Thu"),
    ("--dose 10mg --times 8am --days \"Thursday and Mon\"", "10 mg at 08:00, on Mon, Thu"),
    ("--dose 10mg --times 8am --days fri-mon", "10 mg at 08:00, on Mon, Fri, Sat, Sun"),
    ("--dose 10mg --times 8am --days daily", "10 mg at 08:00"),
    ("--dose 10mg --times 8am --days mon-sun", "10 mg at 08:00"),
    ("--dose 10mg --times 8am --every 2d", "10 mg at 08:00, every 2 days from 20 Nov 2026"),
    (
      "--dose 10mg --times 8am --every \"1 week\" --anchor sun",
      "10 mg at 08:00, every 7 days from 22 Nov 2026"
    ),
    ("--dose 10mg --times 8am --every 1d", "10 mg at 08:00"),
    (
      "--dose 10mg --times 8am --every \"other day\" --from tomorrow",
      "10 mg at 08:00, every 2 days from 21 Nov 2026"
    ),
    ("--as-needed", "as needed"),
    ("--as-needed --max 30mg/24h", "as needed, at most 30 mg in 24 h"),
    ("--as-needed --max \"3 tablets a week\"", "as needed, at most 3 tablets in 168 h"),
    ("--as-needed --max 30mg", "as needed, at most 30 mg in 24 h"),
    ("--infusion 120mcg/day", "120 mcg a day, continuous"),
    ("--infusion 5mcg/h", "120 mcg a day, continuous"),
  ]

  @Test("stores what is prescribed, from now on unless another moment is said", arguments: rows)
  func regimen(options: String, prescribed: String) throws {
    let world = try World()
    let outcome = world.journal("-q med add baclofen \(options)")
    #expect(outcome.code == .done, "\(outcome.errors)")
    let change = try #require(try world.prescription().changes.first?.content)
    #expect(change.state.text == prescribed)
    #expect(try world.prescription().changes.count == 1)
  }

  @Test("says the medicine and its doses, and what a day comes to")
  func receipt() throws {
    let world = try World()
    world.expect(
      "-q med add baclofen --strength 10mg --form tablet --dose 10mg --times 8am,2pm,8pm", .done,
      "Recorded: medicine baclofen: 10 mg, tablet, usual dose 10 mg, today 14:10; 10 mg at 08:00, 14:00, 20:00 (30 mg a day), from now on.  [0001]"
    )
    #expect(try world.prescribed() == ["2026-11-20T14:10 10 mg at 08:00, 14:00, 20:00"])
  }

  @Test("keeps everything that describes the medicine")
  func details() throws {
    let world = try World()
    world.expect(
      "-q med add baclofen --do-not-stop --min-gap 2h --on-time \"90 min\" --instruction \"with food\" --taking-since 2024-03-01",
      .done,
      "Recorded: medicine baclofen: told not to stop it suddenly, doses 2 h apart or more, on time within 1 h 30 min, taken since 1 Mar 2024, \"with food\", today 14:10.  [0001]"
    )
    let medication = try world.prescription().medication
    #expect(medication.doNotStop == true)
    #expect(medication.minimumGapMinutes == 120)
    #expect(medication.onTimeMinutes == 90)
    #expect(medication.instruction == "with food")
    #expect(medication.takingSince?.iso8601 == "2024-03-01")
    world.prepare("med add tizanidine --may-stop", "med add ibuprofen")
    #expect(try world.prescription("tizanidine").medication.doNotStop == false)
    #expect(try world.prescription("ibuprofen").medication.doNotStop == nil)
  }

  @Test("is one write, which one undo takes back")
  func oneWrite() throws {
    let world = try World()
    world.prepare("med add baclofen --dose 10mg --times 8am,8pm", "undo")
    #expect(try world.stored() == [])
    world.prepare("redo")
    #expect(try world.prescribed() == ["2026-11-20T14:10 10 mg at 08:00, 20:00"])
  }

  @Test("without a way of taking it nothing is prescribed")
  func noSchedule() throws {
    let world = try World()
    world.prepare("med add baclofen --dose 10mg")
    #expect(try world.prescription().changes.isEmpty)
  }

  @Test("the amount that all times have is the usual dose, where none is said")
  func usualDose() throws {
    let world = try World()
    world.prepare(
      "med add baclofen --times 8am=10mg,8pm=10mg", "med add tizanidine --times 8am=2mg,8pm=4mg")
    #expect(try world.prescription().medication.dose?.text == "10 mg")
    #expect(try world.prescription("tizanidine").medication.dose == nil)
  }

  static let moments: [(options: String, from: String, decided: String)] = [
    ("", "2026-11-20T14:10", "2026-11-20T14:10+01:00"),
    ("--from 20:00", "2026-11-20T20:00", "2026-11-20T14:10+01:00"),
    ("--from tomorrow", "2026-11-21T00:00", "2026-11-20T14:10+01:00"),
    ("--from \"tomorrow 8am\"", "2026-11-21T08:00", "2026-11-20T14:10+01:00"),
    ("--from mon", "2026-11-23T00:00", "2026-11-20T14:10+01:00"),
    ("--from \"1 dec 8am\"", "2026-12-01T08:00", "2026-11-20T14:10+01:00"),
    ("--from 8am", "2026-11-20T08:00", "2026-11-20T08:00+01:00"),
    ("--from \"2h ago\"", "2026-11-20T12:10", "2026-11-20T12:10+01:00"),
    ("--from yesterday", "2026-11-19T00:00", "day 2026-11-19"),
    ("--from 2026-07-01", "2026-07-01T00:00", "day 2026-07-01"),
    ("--from 2026-03-29", "2026-03-29T00:00", "day 2026-03-29"),
    ("--from next", "2026-11-20T20:00", "2026-11-20T14:10+01:00"),
    ("--at \"2026-11-01 07:00\"", "2026-11-01T07:00", "2026-11-01T07:00+01:00"),
    ("--at 2026-11-01", "2026-11-01T00:00", "day 2026-11-01"),
    ("--at 2026-11-01 --from 2026-10-01", "2026-10-01T00:00", "day 2026-10-01"),
    ("--at 2026-11-01 --from mon", "2026-11-23T00:00", "day 2026-11-01"),
  ]

  @Test(
    "from may lie ahead and in the past; it was known when it was written or began",
    arguments: moments)
  func from(options: String, from: String, decided: String) throws {
    let world = try World()
    world.prepare("med add baclofen --dose 10mg --times 08:00,20:00 \(options)")
    let change = try #require(try world.prescription().changes.first)
    #expect(change.content.from.iso8601 == from)
    #expect(change.entry.facts.moment.summary(at: world.zone) == decided)
  }

  static let nextRows: [(now: String, options: String, from: String)] = [
    ("2026-11-20T07:59", "--times 08:00,20:00", "2026-11-20T08:00"),
    ("2026-11-20T08:00", "--times 08:00,20:00", "2026-11-20T20:00"),
    ("2026-11-20T20:30", "--times 08:00,20:00", "2026-11-21T08:00"),
    ("2026-11-20T23:59", "--times 00:00,12:00", "2026-11-21T00:00"),
    ("2026-11-20T09:00", "--times 08:00 --days mon,thu", "2026-11-23T08:00"),
    ("2026-11-20T09:00", "--times 08:00 --every 2d", "2026-11-21T08:00"),
    ("2026-11-20T09:00", "--times 08:00 --every 3d --anchor tue", "2026-11-24T08:00"),
    ("2026-03-28T20:00", "--times 02:30", "2026-03-29T02:30"),
    ("2026-10-25T01:00", "--times 02:30", "2026-10-25T02:30"),
  ]

  @Test("from next is the first of its times after now", arguments: nextRows)
  func next(now: String, options: String, from: String) throws {
    let world = try World("Europe/Berlin", now)
    world.prepare("med add baclofen --dose 10mg \(options) --from next")
    #expect(try world.prescription().changes.map(\.content.from.iso8601) == [from])
  }

  @Test("an interval without an anchor falls on the day of the first dose")
  func anchorOfNext() throws {
    let world = try World()
    world.prepare("med add baclofen --dose 10mg --times 08:00 --every 2d --from next")
    #expect(
      try world.prescribed() == [
        "2026-11-21T08:00 10 mg at 08:00, every 2 days from 21 Nov 2026"
      ])
  }

  static let contradictions: [(options: String, words: [String])] = [
    ("--times 8am --as-needed --dose 1mg", ["--times and --as-needed", "write one of them"]),
    ("--as-needed --infusion 1mg/day", ["--as-needed and --infusion"]),
    ("--times 8am --infusion 1mg/day", ["--times and --infusion"]),
    ("--times 8am --dose 1mg --days mon --every 2d", ["--days and --every", "--every 2d"]),
    ("--times 8am,20:00,08:00 --dose 1mg", ["08:00 stands twice", "write it once"]),
    ("--times 8am,20:00", ["how much baclofen at 08:00?", "--times 08:00=10mg"]),
    ("--times 8am=5mg,20:00", ["how much baclofen at 20:00?"]),
    ("--days mon", ["--times 08:00"]),
    ("--every 2d --dose 1mg", ["--times 08:00"]),
    ("--times 8am --dose 1mg --anchor mon", ["--anchor goes with --every"]),
    ("--times 8am --dose 1mg --days mon --anchor mon", ["--anchor goes with --every"]),
    ("--max 30mg", ["--max goes with --as-needed"]),
    ("--times 8am --dose 1mg --max 30mg", ["--max goes with --as-needed"]),
    ("--infusion 1mg/day --max 30mg", ["--max goes with --as-needed"]),
    ("--as-needed --days mon", ["days go with --times"]),
    ("--from tomorrow", ["--from goes with --times", "--taking-since"]),
    ("--as-needed --from next", ["no dose of baclofen is scheduled"]),
    ("--do-not-stop --may-stop", ["contradict"]),
    ("--times 08:00 14:00 --dose 1mg", ["stands apart", "--times 08:00,14:00"]),
    ("--times 08:00, 14:00 --dose 1mg", ["stands apart", "--times 08:00,14:00"]),
    ("--times 08:00 --days mon thu --dose 1mg", ["stands apart", "--days mon,thu"]),
  ]

  @Test(
    "what contradicts itself or is too little is refused with what to write",
    arguments: contradictions)
  func contradiction(options: String, words: [String]) throws {
    try World().expectRefusal(
      shellWords("med add baclofen \(options)"), .usage, saying: words + ["nothing was stored"])
  }

  static let values: [(options: String, words: [String])] = [
    ("--times 8 --dose 1mg", ["8am or 8pm"]),
    ("--times 25:00 --dose 1mg", ["no time of day"]),
    ("--times \"8am 2\" --dose 1mg", ["8am 2"]),
    ("--times 08:00:30 --dose 1mg", ["seconds"]),
    ("--times 08:00+01:00 --dose 1mg", ["offset"]),
    ("--times 08:00=0,5mg", ["comma", "08:00=0.5mg"]),
    ("--times 08:00=0mg", ["nothing"]),
    ("--times 08:00=5", ["5 of what?"]),
    ("--times 08:00=5mgg", ["unknown unit"]),
    ("--times =5mg", ["without a time"]),
    ("--times \"\"", ["times"]),
    ("--times 8am --dose 1mg --days mo", ["is not understood"]),
    ("--times 8am --dose 1mg --every 2", ["bare number", "2d"]),
    ("--times 8am --dose 1mg --every 2h", ["whole days"]),
    ("--times 8am --dose 1mg --every 20000d", ["ten years"]),
    ("--as-needed --max 30", ["no unit"]),
    ("--as-needed --max 30mg/90min", ["whole hours"]),
    ("--as-needed --max 30mg/soon", ["length of time"]),
    ("--infusion 120mcg", ["no time", "120mcg/day"]),
    ("--infusion 120/day", ["no unit"]),
    ("--min-gap 2", ["minutes or hours"]),
    ("--on-time soon", ["duration"]),
    ("--taking-since 2024", ["one day", "2024-01-01"]),
    ("--taking-since tomorrow", ["future"]),
    ("--taking-since \"yesterday 8am\"", ["one day"]),
    ("--times 8am --dose 1mg --every 2d --anchor \"mon 8am\"", ["one day"]),
    ("--times 8am --dose 1mg --from 8", ["8am or 8pm"]),
    ("--times 8am --dose 1mg --from fri", ["2026-11-20 or 2026-11-27"]),
    ("--times 8am --dose 1mg --from \"next mon\"", ["try \"mon\""]),
    ("--times 8am --dose 1mg --from \"1 may\"", ["2027-05-01 or 2026-05-01"]),
    ("--times 8am --dose 1mg --from 2126-12-01", ["ten years"]),
    ("--times 8am --dose 1mg --from \"last night\"", ["day or a time"]),
    ("--times 8am --dose 1mg --from 2026-12-01T08:00-08:00", ["another place"]),
    ("--times 8am --dose 1mg --from \"2027-03-28 02:30\"", ["does not exist"]),
  ]

  @Test("a value that is not understood is refused whole", arguments: values)
  func value(options: String, words: [String]) throws {
    try World().expectRefusal(
      shellWords("med add baclofen \(options)"), .refusedValue,
      saying: words + ["nothing was stored"])
  }

  @Test("a name that is close to a known one is pointed out")
  func near() throws {
    let world = try World()
    world.prepare("med add baclofen")
    let outcome = world.journal("med add bacofen")
    #expect(outcome.code == .done)
    #expect(
      outcome.errors
        == "bacofen is new, and close to baclofen, which is in the journal. If they are one: journal med merge \"bacofen\" \"baclofen\"\n"
    )
    #expect(world.journal("med add ibuprofen").errors == "")
  }

  @Test("a private medicine keeps what is prescribed of it private, and who wrote it is kept")
  func shared() throws {
    let world = try World()
    world.prepare("med add baclofen --dose 1mg --times 8am --private --by Sam")
    let change = try #require(try world.prescription().changes.first)
    #expect(change.entry.facts.isPrivate)
    #expect(change.entry.facts.writtenBy == "Sam")
    world.prepare("med change baclofen --dose 2mg --from tomorrow", "med product baclofen B")
    #expect(try world.prescription().changes.allSatisfy(\.entry.facts.isPrivate))
    #expect(try world.prescription().products.allSatisfy(\.entry.facts.isPrivate))
  }

  @Test("as JSON it is the medicine with what is prescribed")
  func json() throws {
    let world = try World()
    let object = try world.journal("-q med add baclofen --dose 10mg --times 8am --format json")
      .object()
    #expect(object["kind"] as? String == "medication")
    #expect(object["id"] as? String == "0001" + String(repeating: "0", count: 16))
    #expect(object["state"] as? String == "active")
    #expect((object["regimen"] as? [String: Any])?["state"] as? String == "scheduled")
    #expect((object["changes"] as? [[String: Any]])?.first?["kind"] as? String == "regimen")
  }
}

@Suite("med add of a medicine that is there")
struct MedCompletionTests {
  @Test("completes one that was only logged, in one write, and keeps its doses")
  func completes() throws {
    let world = try World()
    world.prepare("log-dose 10mg baclofen")
    world.wait(minutes: 5)
    world.expect(
      "-q med add Baclofen --strength 10mg --dose 10mg --times 8am,8pm", .done,
      "Recorded: medicine baclofen: 10 mg, usual dose 10 mg; 10 mg at 08:00, 20:00 (20 mg a day), from now on.  [0001]"
    )
    #expect(try world.prescribed() == ["2026-11-20T14:15 10 mg at 08:00, 20:00"])
    #expect(try world.stored()?.count == 3)
    world.prepare("undo")
    let before = try world.prescription()
    #expect(before.changes.isEmpty)
    #expect(before.medication.strength == nil)
  }

  @Test("says more of it also without a schedule")
  func details() throws {
    let world = try World()
    world.prepare("log-dose 10mg baclofen", "med add baclofen --purpose spasms")
    #expect(try world.prescription().medication.purpose == "spasms")
  }

  @Test(
    "is refused where something is prescribed, even if it was paused since",
    arguments: ["med pause baclofen --from tomorrow", "med stop baclofen --from tomorrow", "undo"])
  func refused(line: String) throws {
    let world = try World()
    world.prepare("med add baclofen --dose 10mg --times 8am")
    if line == "undo" {
      world.prepare("med pause baclofen --from tomorrow")
    }
    world.prepare(line)
    try world.expectRefusal(
      "med add baclofen --dose 5mg --times 8am", .refusedValue,
      saying: "already in the journal", "journal med change \"baclofen\"",
      "journal med set \"baclofen\"")
  }

  @Test("the one without a name gets name and schedule in one write")
  func unnamed() throws {
    let world = try World()
    world.prepare("log-dose 10mg")
    world.type("y")
    world.expect(
      "med add baclofen --dose 10mg --times 8pm", .done,
      "Recorded: medicine baclofen: usual dose 10 mg, before: unnamed; 10 mg at 20:00, from now on.  [0001]",
      errors: "Is this the medicine without a name? [Y/n] ")
    world.pipe()
    world.prepare("undo")
    #expect(try world.prescription("unnamed").changes.isEmpty)
  }
}

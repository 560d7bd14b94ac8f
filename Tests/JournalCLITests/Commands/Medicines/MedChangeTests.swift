import JournalModel
import JournalStore
import Testing

@testable import JournalCLI

@Suite("med change")
struct MedChangeTests {
  /// Friday 20 November, 14:10: baclofen 10 mg at 08:00, 14:00, 20:00 for ten days.
  private func world(_ options: String = "--dose 10mg --times 8am,2pm,8pm") throws -> World {
    let world = try World()
    world.prepare("med add baclofen \(options) --at \"2026-11-10 07:00\"")
    return world
  }

  private let first = "2026-11-10T07:00 10 mg at 08:00, 14:00, 20:00"

  @Test("another dose is said beside the old one, with what a day comes to")
  func dose() throws {
    let world = try world()
    world.expect(
      "med change baclofen --dose 15mg --by \"Dr Lee\" --reason \"stiff again\"", .done,
      "Recorded: baclofen 15 mg at 08:00, 14:00, 20:00, from today 14:10 (Dr Lee), \"stiff again\"; before: 10 mg at 08:00, 14:00, 20:00; 30 mg -> 45 mg a day.  [0003]",
      errors: "Baclofen: 30 mg a day -> 45 mg a day from today 14:10.")
    #expect(try world.prescribed() == [first, "2026-11-20T14:10 15 mg at 08:00, 14:00, 20:00"])
    let change = try #require(try world.prescription().changes.last)
    #expect(change.content.decidedBy == "Dr Lee")
    #expect(change.entry.facts.text == "stiff again")
    #expect(change.entry.facts.writtenBy == nil)
  }

  @Test("--quiet keeps the receipt alone")
  func quiet() throws {
    let world = try world()
    #expect(world.journal("-q med change baclofen --dose 15mg").errors == "")
  }

  static let rows: [(before: String, options: String, after: String)] = [
    ("--dose 10mg --times 8am,8pm", "--dose 15mg", "15 mg at 08:00, 20:00"),
    ("--dose 10mg --times 8am,8pm", "--dose 15", "15 mg at 08:00, 20:00"),
    ("--dose 10mg --times 8am,8pm", "--times 9am", "10 mg at 09:00"),
    ("--dose 10mg --times 8am,8pm", "--times 8am,2pm=5mg", "10 mg at 08:00 and 5 mg at 14:00"),
    ("--dose 10mg --times 8am,8pm", "--times 8am=5,8pm", "5 mg at 08:00 and 10 mg at 20:00"),
    ("--dose 10mg --times 8am,8pm", "--times 9am,9pm --dose 5mg", "5 mg at 09:00, 21:00"),
    ("--dose 10mg --times 8am,8pm", "--days mon,thu", "10 mg at 08:00, 20:00, on Mon, Thu"),
    (
      "--dose 10mg --times 8am", "--every 3d", "10 mg at 08:00, every 3 days from 20 Nov 2026"
    ),
    ("--dose 10mg --times 8am --days mon", "--days daily", "10 mg at 08:00"),
    ("--dose 10mg --times 8am --days mon", "--dose 5mg", "5 mg at 08:00, on Mon"),
    ("--dose 10mg --times 8am --days mon", "--times 9am", "10 mg at 09:00, on Mon"),
    ("--dose 10mg --times 8am --every 2d", "--every 1d", "10 mg at 08:00"),
    (
      "--dose 10mg --times 8am --every 2d", "--anchor tomorrow",
      "10 mg at 08:00, every 2 days from 21 Nov 2026"
    ),
    (
      "--dose 10mg --times 8am --every 2d", "--dose 5mg",
      "5 mg at 08:00, every 2 days from 10 Nov 2026"
    ),
    (
      "--times 8am=5mg,8pm=10mg", "--times 8am=5mg,2pm=5mg,8pm=10mg",
      "5 mg at 08:00, 14:00 and 10 mg at 20:00"
    ),
    ("--times 8am=5mg,8pm=10mg", "--days mon", "5 mg at 08:00 and 10 mg at 20:00, on Mon"),
    ("--times 8am=5mg,8pm=10mg", "--times 8am,8pm --dose 10mg", "10 mg at 08:00, 20:00"),
    ("--dose 10mg --times 8am", "--as-needed --max 30mg", "as needed, at most 30 mg in 24 h"),
    ("--dose 10mg --times 8am", "--infusion 150mcg/day", "150 mcg a day, continuous"),
    ("--infusion 120mcg/day", "--infusion 150mcg/day", "150 mcg a day, continuous"),
    ("--infusion 120mcg/day", "--times 8am=10mg", "10 mg at 08:00"),
    ("--as-needed --dose 10mg", "--max 30mg/day", "as needed, at most 30 mg in 24 h"),
    ("--as-needed --dose 10mg", "--times 8am", "10 mg at 08:00"),
    ("--as-needed --max 30mg --dose 10mg", "--times 8am --dose 5mg", "5 mg at 08:00"),
    ("--dose 10mg", "--times 8am,8pm", "10 mg at 08:00, 20:00"),
    ("", "--times 8am --dose 5mg", "5 mg at 08:00"),
    ("", "--as-needed", "as needed"),
  ]

  @Test("what is not said stays as it was", arguments: rows)
  func revision(before: String, options: String, after: String) throws {
    let world = try world(before)
    let outcome = world.journal("-q med change baclofen \(options)")
    #expect(outcome.code == .done, "\(outcome.errors)")
    #expect(try world.prescribed().last == "2026-11-20T14:10 \(after)")
  }

  static let refusals: [(before: String, options: String, words: [String])] = [
    (
      "--times 8am=5mg,8pm=10mg", "--dose 15mg",
      ["the doses of baclofen differ", "--times 08:00=15mg,20:00=15mg"]
    ),
    (
      "--times 8am=5mg,8pm=10mg", "--times 9am,9pm",
      ["the doses of baclofen differ", "--times 09:00=5mg,21:00=5mg"]
    ),
    ("--dose 10mg --times 8am", "", ["nothing is changed", "--dose"]),
    ("--dose 10mg --times 8am", "--dose 10mg", ["nothing is changed", "10 mg at 08:00 already"]),
    ("--dose 10mg --times 8am", "--times 8am", ["nothing is changed"]),
    ("--dose 10mg --times 8am", "--days daily", ["nothing is changed"]),
    ("--dose 10mg --times 8am", "--reason x --by y", ["nothing is changed"]),
    ("--dose 10mg --times 8am", "--times 8am=5mg --dose 2mg", ["--dose 2mg has no time"]),
    ("--dose 10mg --times 8am", "--max 30mg", ["--max goes with --as-needed"]),
    ("--dose 10mg --times 8am", "--anchor mon", ["--anchor goes with --every"]),
    ("--dose 10mg --times 8am", "--times 8am --as-needed", ["contradict"]),
    ("--dose 10mg --times 8am", "--times 9am,9am", ["stands twice"]),
    ("--as-needed", "--days mon", ["is taken as needed", "--times 08:00"]),
    ("--as-needed", "--as-needed", ["nothing is changed"]),
    ("--as-needed --dose 10mg", "--dose 10mg", ["nothing is changed"]),
    ("--as-needed --dose 10mg", "--dose 5mg --times 8am=5mg --as-needed", ["contradict"]),
    ("--as-needed", "--times 8am", ["how much baclofen at 08:00?"]),
    ("--as-needed", "--max 10mg --from next", ["no dose of baclofen is scheduled"]),
    ("--infusion 120mcg/day", "--dose 5mg", ["by a pump", "--infusion"]),
    ("--dose 10mg", "--dose 5mg", ["does not say when", "--times"]),
    (
      "--dose 10mg --times 8am", "--dose 5mg --from 2026-11-01",
      ["was prescribed before Tue 10 Nov 07:00", "say all of it: --times 08:00=5mg"]
    ),
  ]

  @Test("what changes nothing, or cannot be, is refused", arguments: refusals)
  func refused(before: String, options: String, words: [String]) throws {
    let world = try world(before)
    try world.expectRefusal(
      shellWords("med change baclofen \(options)"), .usage, saying: words + ["nothing was stored"])
  }

  @Test("a medicine that is not there is exit 65")
  func unknown() throws {
    try world().expectRefusal(
      "med change tizanidine --dose 5mg", .refusedValue, saying: "no medicine")
  }

  // MARK: From when

  static let moments: [(now: String, from: String, counts: String)] = [
    ("2026-11-20T14:10", "next", "2026-11-20T20:00"),
    ("2026-11-20T20:10", "next", "2026-11-21T08:00"),
    ("2026-11-20T23:59", "next", "2026-11-21T08:00"),
    ("2026-11-20T14:00", "now", "2026-11-20T14:00"),
    ("2026-11-20T14:10", "tomorrow", "2026-11-21T00:00"),
    ("2026-11-20T14:10", "\"fri 20:00\"", "2026-11-20T20:00"),
    ("2026-11-20T14:10", "\"fri 8am\"", "2026-11-27T08:00"),
    ("2026-11-20T14:10", "\"last fri\"", "2026-11-13T00:00"),
    ("2026-11-20T14:10", "2026-11-15", "2026-11-15T00:00"),
  ]

  @Test("from when it counts", arguments: moments)
  func from(now: String, from: String, counts: String) throws {
    let world = try world()
    world.now = try Place("Europe/Berlin", now).now
    world.prepare("med change baclofen --dose 15mg --from \(from)")
    #expect(try world.prescription().changes.last?.content.from.iso8601 == counts)
  }

  @Test("a dose that was taken early is not the next one")
  func takenEarly() throws {
    let world = try world()
    world.now = try Place("Europe/Berlin", "2026-11-20T19:40").now
    world.prepare("log-dose 10mg baclofen", "med change baclofen --dose 15mg --from next")
    #expect(try world.prescription().changes.last?.content.from.iso8601 == "2026-11-21T08:00")
  }

  @Test("a change between two others ends where the later one begins, and says so")
  func between() throws {
    let world = try world()
    world.prepare("med change baclofen --dose 20mg --from 2026-11-18")
    world.expect(
      "med change baclofen --dose 15mg --from 2026-11-14", .done,
      "Recorded: baclofen 15 mg at 08:00, 14:00, 20:00, from Sat 14 Nov 00:00; until Wed 18 Nov 00:00, when 20 mg at 08:00, 14:00, 20:00 begins; before: 10 mg at 08:00, 14:00, 20:00; 30 mg -> 45 mg a day.  [0004]",
      errors: "Baclofen: 30 mg a day -> 45 mg a day from Sat 14 Nov.")
    #expect(
      try world.prescribed() == [
        first, "2026-11-14T00:00 15 mg at 08:00, 14:00, 20:00",
        "2026-11-18T00:00 20 mg at 08:00, 14:00, 20:00",
      ])
    #expect(try world.prescription().medication.dose?.text == "20 mg")
  }

  @Test("a change of the past starts from what was in force then")
  func backdatedBasis() throws {
    let world = try world("--times 8am=5mg,8pm=5mg")
    world.prepare(
      "med change baclofen --times 8am=10mg,8pm=20mg --from 2026-11-18",
      "med change baclofen --dose 7.5mg --from 2026-11-14")
    #expect(
      try world.prescribed() == [
        "2026-11-10T07:00 5 mg at 08:00, 20:00", "2026-11-14T00:00 7.5 mg at 08:00, 20:00",
        "2026-11-18T00:00 10 mg at 08:00 and 20 mg at 20:00",
      ])
  }

  @Test("of two from one moment the later stands, and takes the place of the other")
  func sameMoment() throws {
    let world = try world()
    world.prepare("med change baclofen --dose 50mg --from tomorrow")
    world.expect(
      "med change baclofen --dose 15mg --from tomorrow", .done,
      "Recorded: baclofen 15 mg at 08:00, 14:00, 20:00, from tomorrow 00:00; before: 10 mg at 08:00, 14:00, 20:00; in place of 50 mg at 08:00, 14:00, 20:00, from the same moment; 30 mg -> 45 mg a day.  [0004]",
      errors: "Baclofen: 30 mg a day -> 45 mg a day from tomorrow.")
    let prescription = try world.prescription()
    let saturday = try #require(LocalDateTime(typed: "2026-11-21T08:00"))
    #expect(prescription.regimen(at: saturday)?.text == "15 mg at 08:00, 14:00, 20:00")
    world.terminal.width = 200
    #expect(
      world.journal("med show baclofen").output.contains("never in force, the next took its place"))
  }

  @Test("the same from an earlier moment on is a change, for the time until then")
  func earlier() throws {
    let world = try world()
    world.prepare(
      "med change baclofen --dose 15mg --from tomorrow", "med change baclofen --dose 15mg")
    #expect(try world.prescribed().count == 3)
  }

  @Test("one undo takes it back, with the usual dose that came with it")
  func undo() throws {
    let world = try world()
    world.prepare("med change baclofen --dose 15mg")
    #expect(try world.prescription().medication.dose?.text == "15 mg")
    world.prepare("undo")
    #expect(try world.prescribed() == [first])
    #expect(try world.prescription().medication.dose?.text == "10 mg")
  }

  @Test("what is to count later leaves the usual dose as it is")
  func laterDose() throws {
    let world = try world()
    world.prepare("med change baclofen --dose 15mg --from tomorrow")
    #expect(try world.prescription().medication.dose?.text == "10 mg")
  }

  @Test("as needed, a dose is the usual one, and who decided is kept")
  func asNeededDose() throws {
    let world = try world("--as-needed --max 30mg --dose 10mg")
    world.expect(
      "med change baclofen --dose 15mg --by \"Dr Lee\"", .done,
      "Recorded: baclofen as needed, at most 30 mg in 24 h, from today 14:10 (Dr Lee); before: as needed, at most 30 mg in 24 h; usual dose 10 mg -> 15 mg.  [0003]"
    )
    #expect(try world.prescription().medication.dose?.text == "15 mg")
    try world.expectRefusal(
      "med change baclofen --dose 20mg --from tomorrow", .refusedValue, saying: "without --from")
  }

  static let totals: [(before: String, options: String, said: String)] = [
    ("--dose 10mg --times 8am,8pm", "--times 9am,9pm", "20 mg a day, as before,"),
    ("--dose 10mg --times 8am", "--days mon,thu", "10 mg a day -> 10 mg on Mon, Thu"),
    ("--dose 10mg --times 8am", "--every 2d", "10 mg a day -> 10 mg every 2 days"),
    ("--dose 10mg --times 8am", "--as-needed", "10 mg a day -> as needed"),
    ("--infusion 120mcg/day", "--infusion 150mcg/day", "120 mcg a day -> 150 mcg a day"),
    (
      "--dose 10mg --times 8am", "--times 8am=10mg,9am=5mL",
      "10 mg a day -> 10 mg at 08:00 and 5 mL at 09:00"
    ),
    ("--times 8am=0.1mg,9am=0.2mg", "--dose 1mg --times 8am", "0.3 mg a day -> 1 mg a day"),
  ]

  @Test("old and new total go to stderr", arguments: totals)
  func oldAndNew(before: String, options: String, said: String) throws {
    let outcome = try world(before).journal("med change baclofen \(options)")
    #expect(outcome.code == .done)
    #expect(outcome.errors == "Baclofen: \(said) from today 14:10.\n")
  }

  @Test("as JSON it is the entry")
  func json() throws {
    let object = try world().journal(
      "-q med change baclofen --dose 15mg --by \"Dr Lee\" --from tomorrow --format json"
    ).object()
    #expect(object["kind"] as? String == "regimen")
    #expect(object["medicine"] as? String == "baclofen")
    #expect(object["from"] as? String == "2026-11-21T00:00")
    #expect(object["decided_by"] as? String == "Dr Lee")
    #expect((object["regimen"] as? [String: Any])?["days"] as? String == "daily")
  }

  @Test("what another command changed meanwhile is not written over")
  func changedMeanwhile() throws {
    let world = try world()
    let session = world.session()
    let database = try #require(try session.journal())
    let (record, prescription) = try session.knownPrescription(named: "baclofen", in: database)
    let plan = RegimenDecision(
      record: record, prescription: prescription,
      change: RegimenChange(
        medication: record.id, from: world.zone.local(at: world.now), .paused),
      decided: world.zone.moment(at: world.now), reason: nil)
    world.prepare("med change baclofen --dose 20mg")
    #expect(throws: StoreError.self) {
      try session.store(plan, as: "med pause", .text, in: database)
    }
    #expect(try world.prescribed().count == 2)
  }
}

import JournalModel
import Testing

@testable import JournalCLI

@Suite("med pause, resume and stop")
struct MedBreakTests {
  private func world(_ options: String = "--dose 10mg --times 8am,8pm") throws -> World {
    let world = try World()
    world.prepare("med add baclofen \(options) --at \"2026-11-10 07:00\"")
    return world
  }

  private let first = "2026-11-10T07:00 10 mg at 08:00, 20:00"

  @Test("a pause says what was prescribed, and resume prescribes it again")
  func pauseAndResume() throws {
    let world = try world()
    world.expect(
      "med pause baclofen --reason surgery --by \"Dr Lee\"", .done,
      "Recorded: baclofen paused, from today 14:10 (Dr Lee), \"surgery\"; before: 10 mg at 08:00, 20:00.  [0003]",
      errors: "Baclofen: 20 mg a day -> paused from today 14:10.")
    #expect(world.journal("med list").output == "baclofen: paused since today 14:10\n")
    world.wait(minutes: 3 * 1440)
    #expect(world.journal("med list").output == "baclofen: paused since Fri 20 Nov 14:10\n")
    world.expect(
      "med resume baclofen", .done,
      "Recorded: baclofen 10 mg at 08:00, 20:00, from today 14:10; before: paused.  [0004]",
      errors: "Baclofen: paused -> 20 mg a day from today 14:10.")
    #expect(
      try world.prescribed() == [
        first, "2026-11-20T14:10 paused", "2026-11-23T14:10 10 mg at 08:00, 20:00",
      ])
  }

  @Test("resume may come with another dose or other times")
  func resumeWith() throws {
    let world = try world()
    world.prepare("med pause baclofen --from 2026-11-15", "med resume baclofen --dose 5mg")
    #expect(try world.prescribed().last == "2026-11-20T14:10 5 mg at 08:00, 20:00")
    world.prepare("undo", "med resume baclofen --times 9am --from tomorrow")
    #expect(try world.prescribed().last == "2026-11-21T00:00 10 mg at 09:00")
    world.prepare("undo", "med resume baclofen --as-needed")
    #expect(try world.prescribed().last == "2026-11-20T14:10 as needed")
  }

  @Test("from next is the next dose: of what is paused, and of what comes back")
  func next() throws {
    let world = try world()
    world.prepare("med pause baclofen --from next")
    #expect(try world.prescribed().last == "2026-11-20T20:00 paused")
    world.wait(minutes: 600)
    world.prepare("med resume baclofen --from next")
    #expect(try world.prescribed().last == "2026-11-21T08:00 10 mg at 08:00, 20:00")
  }

  @Test("an interval that comes with resume falls on the next dose")
  func nextInterval() throws {
    let world = try world()
    world.prepare("med pause baclofen", "med resume baclofen --times 8am --every 2d --from next")
    #expect(
      try world.prescribed().last
        == "2026-11-21T08:00 10 mg at 08:00, every 2 days from 21 Nov 2026")
  }

  @Test("a pause in the past, and the way back to what was in force then")
  func backdated() throws {
    let world = try world()
    world.prepare(
      "med change baclofen --dose 20mg --from 2026-11-18",
      "med pause baclofen --from 2026-11-12")
    let resumed = world.journal("med resume baclofen --from 2026-11-14")
    #expect(resumed.output.contains("until Wed 18 Nov 00:00, when 20 mg at 08:00, 20:00 begins"))
    #expect(
      try world.prescribed() == [
        first, "2026-11-12T00:00 paused", "2026-11-14T00:00 10 mg at 08:00, 20:00",
        "2026-11-18T00:00 20 mg at 08:00, 20:00",
      ])
  }

  @Test("stop says what comes instead, and change starts it again as it was")
  func stop() throws {
    let world = try world()
    world.expect(
      "-q med stop baclofen --replaced-by \"baclofen pump\" --from tomorrow", .done,
      "Recorded: baclofen stopped, from tomorrow 00:00, replaced by baclofen pump; before: 10 mg at 08:00, 20:00.  [0003]"
    )
    #expect(
      world.journal("med list").output
        == "baclofen: 10 mg at 08:00, 20:00 (20 mg a day); then, from tomorrow 00:00,\n  stopped\n"
    )
    world.wait(minutes: 2 * 1440)
    #expect(
      world.journal("med list").output
        == "baclofen: stopped since yesterday, replaced by baclofen pump\n")
    world.prepare("med change baclofen")
    #expect(try world.prescribed().last == "2026-11-22T14:10 10 mg at 08:00, 20:00")
  }

  @Test("what was stopped starts with another dose")
  func startAgain() throws {
    let world = try world()
    world.prepare("med stop baclofen --from yesterday", "med change baclofen --dose 5mg")
    #expect(try world.prescribed().last == "2026-11-20T14:10 5 mg at 08:00, 20:00")
  }

  @Test("a paused medicine can be stopped")
  func pausedStops() throws {
    let world = try world()
    world.prepare("med pause baclofen --from yesterday", "med stop baclofen")
    #expect(try world.prescribed().last == "2026-11-20T14:10 stopped")
  }

  @Test("what was never prescribed can be paused and stopped, but not resumed out of nothing")
  func nothingPrescribed() throws {
    let world = try world("")
    world.expect(
      "med stop baclofen", .done, "Recorded: baclofen stopped, from today 14:10.  [0002]")
    world.prepare("undo", "med pause baclofen")
    try world.expectRefusal("med resume baclofen", .usage, saying: "--times")
    world.prepare("med resume baclofen --times 8am --dose 5mg")
    #expect(try world.prescribed().last == "2026-11-20T14:10 5 mg at 08:00")
  }

  static let refusals: [(before: [String], line: String, words: [String])] = [
    (
      ["med pause baclofen --from 2026-11-15"], "med pause baclofen",
      ["paused already, since 15 Nov", "journal med resume \"baclofen\""]
    ),
    (
      ["med pause baclofen --from 2026-11-15"], "med change baclofen --dose 5mg",
      ["paused since 15 Nov", "journal med resume \"baclofen\"", "--times"]
    ),
    ([], "med resume baclofen", ["not paused today 14:10", "journal med change"]),
    (
      ["med pause baclofen"], "med resume baclofen --from yesterday",
      ["not paused yesterday 00:00"]
    ),
    (
      ["med stop baclofen --from yesterday"], "med stop baclofen",
      ["stopped already, since yesterday", "journal med change \"baclofen\" starts it again"]
    ),
    (["med stop baclofen"], "med pause baclofen", ["stopped already", "starts it again"]),
    (["med stop baclofen"], "med resume baclofen", ["stopped since", "not paused"]),
    (["med pause baclofen"], "med change baclofen --dose 5mg --from next", ["is paused since"]),
  ]

  @Test("what is so already, or does not apply, is exit 65", arguments: refusals)
  func refused(before: [String], line: String, words: [String]) throws {
    let world = try world()
    for line in before { world.prepare(line) }
    world.wait(minutes: 0)
    try world.expectRefusal(
      shellWords(line), .refusedValue, saying: words + ["nothing was stored"])
  }

  @Test("there is no next dose in a pause")
  func noNext() throws {
    let world = try world()
    world.prepare("med pause baclofen")
    try world.expectRefusal(
      "med stop baclofen --from next", .usage, saying: "no dose of baclofen is scheduled")
  }

  @Test("a pause takes the place of what was to begin at the same moment, which then comes back")
  func pausedPlan() throws {
    let world = try world()
    world.prepare(
      "med change baclofen --dose 20mg --from tomorrow", "med pause baclofen --from tomorrow",
      "med resume baclofen --from \"tomorrow 12:00\"")
    #expect(try world.prescribed().last == "2026-11-21T12:00 20 mg at 08:00, 20:00")
  }

  @Test("an undo of the pause goes on as before")
  func undo() throws {
    let world = try world()
    world.prepare("med pause baclofen", "undo")
    #expect(try world.prescribed() == [first])
  }
}

import JournalModel
import Testing

@testable import JournalCLI

@Suite("edit of appointments, answers and gaps")
struct AppointmentEditTests {
  /// 0001 was on 27 August, 0002 is on 3 December 10:30.
  @Test(
    "an appointment moves to another day or time, or to another person",
    arguments: [
      ("0002 \"2026-12-04 11:00\"", "Fri 4 Dec 11:00 with Dr Lee, Neurology, made today 14:10"),
      ("0002 2026-12-04 11:00", "Fri 4 Dec 11:00 with Dr Lee, Neurology, made today 14:10"),
      (
        "0002 --from \"2026-12-04 11:00\"",
        "Fri 4 Dec 11:00 with Dr Lee, Neurology, made today 14:10"
      ),
      // A bare time is on its own day.
      ("0002 11:00", "Thu 3 Dec 11:00 with Dr Lee, Neurology, made today 14:10"),
      ("0002 2026-12-10", "Thu 10 Dec with Dr Lee, Neurology, made today 14:10"),
      ("0002 --with \"Dr Wu\"", "Thu 3 Dec 10:30 with Dr Wu, made today 14:10"),
      ("0002 --remove with", "Thu 3 Dec 10:30, made today 14:10"),
      ("0002 2026-09-03", "Thu 3 Sep with Dr Lee, Neurology"),
      ("0001 2026-08-20", "Thu 20 Aug with Dr Lee, Neurology"),
      ("0001 10:30", "Thu 27 Aug 10:30 with Dr Lee, Neurology"),
      ("0001 2026-12-17", "Thu 17 Dec with Dr Lee, Neurology, made today 14:10"),
    ])
  func moved(line: String, said: String) throws {
    let world = try AppointmentTests.world()
    let outcome = world.journal("edit \(line)")
    #expect(outcome.code == .done, "\(outcome.testDescription)")
    let id = line.prefix(4)
    #expect(outcome.output.hasPrefix("Changed: appointment \(said); before: appointment "))
    #expect(outcome.output.hasSuffix(".  [\(id)]\n"))
    world.journal("undo")
    #expect(!world.journal("show \(id)").output.hasPrefix("appointment \(said)\n"))
  }

  @Test("a cancellation can be taken away")
  func standing() throws {
    let world = try AppointmentTests.world()
    world.journal("appointment cancel")
    #expect(
      world.journal("edit 0002 --remove cancelled").output.hasPrefix(
        "Changed: appointment Thu 3 Dec 10:30 with Dr Lee, Neurology, made today 14:10; before:"))
    try world.expectRefusal(
      "edit 0002 --remove cancelled", .usage, saying: "nothing to remove")
  }

  @Test(
    "what does not go with one is refused",
    arguments: [
      ("0002 --severity 2", ExitCode.usage, "an appointment takes when it is, --from, --with"),
      ("0002 soon", .refusedValue, "soon"), ("0002 11:00 --from 12:00", .usage, "given twice"),
      ("0002 --with \"Dr Lee, Neurology\"", .usage, "nothing is changed"),
      ("0002 \"2026-12-03 10:30\"", .usage, "nothing is changed"),
      ("0002", .usage, "journal appointment cancel"),
    ])
  func refused(line: String, code: ExitCode, words: String) throws {
    try AppointmentTests.world().expectRefusal(
      "edit \(line)", code, saying: words, "nothing was stored")
  }

  @Test("an answer, what was agreed and a gap are said in other words")
  func words() throws {
    let world = try AppointmentTests.world()
    world.journal("ask Why?")
    world.journal("answer 1 because")
    world.journal("appointment done --agreed physio")
    world.journal("gap fine --since 2026-11-02 --until 2026-11-09")
    world.expect(
      "edit 0004 nobody knows", .done,
      "Changed: answer to question 1: \"nobody knows\", today 14:10; before: answer to question 1: \"because\".  [0004]"
    )
    world.expect(
      "edit 0005 physio twice a week", .done,
      "Changed: agreed with Dr Lee, Neurology: \"physio twice a week\", Thu 27 Aug; before: agreed with Dr Lee, Neurology: \"physio\".  [0005]"
    )
    world.expect(
      "edit 0006 taken as usual", .done,
      "Changed: gap from 2 Nov to 9 Nov: \"taken as usual\", today 14:10; before: gap from 2 Nov to 9 Nov: \"fine\".  [0006]"
    )
  }
}

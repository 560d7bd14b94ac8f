import JournalModel
import Testing

@testable import JournalCLI

@Suite("appointment done")
struct AppointmentDoneTests {
  /// Friday 14:10, after a visit at 10:30. 0001 is the visit, 0002 and 0003 are questions.
  private func world() throws -> World {
    let world = try World()
    for line in [
      "-q appointment add \"today 10:30\" --with \"Dr Lee, Neurology\"",
      "ask \"Could the sleepiness settle?\" --at 9:00", "ask \"The new brand?\" --at 9:00",
    ] { #expect(world.journal(line).code == .done) }
    return world
  }

  @Test("walks through the questions, what was agreed, and the next one")
  func walk() throws {
    let world = try world()
    world.type("yes, in two weeks", "", "10 mg three times a day", "2027-03-04 9:00", "")
    world.expect(
      "appointment done", .done,
      """
      Recorded: answer to question 1: "yes, in two weeks", today 10:30.  [0004]
      Recorded: agreed with Dr Lee, Neurology: "10 mg three times a day", today 10:30.  [0005]
      Recorded: appointment Thu 4 Mar 2027 09:00 with Dr Lee, Neurology, made today 10:30.  [0006]
      """,
      errors: """
        Dr Lee, Neurology, today 10:30. Enter leaves a thing open; Ctrl-D ends, what was answered is kept.
        1 Could the sleepiness settle? Answer (Enter: none): 2 The new brand? Answer (Enter: none): What was agreed? (Enter: nothing) When is the next one? (2027-03-04 10:30; Enter: not known) With whom? (Enter: Dr Lee, Neurology) 
        """)
    world.pipe()
    #expect(world.journal("questions").output == "2  The new brand?\n")
  }

  @Test("all of it is one write")
  func oneUndo() throws {
    let world = try world()
    world.type("yes", "no", "physio", "2027-03-04", "Dr Wu")
    world.journal("appointment done")
    world.pipe()
    #expect(try world.stored()?.count == 7)
    #expect(world.journal("undo").output.split(separator: "\n").count == 4)
    #expect(try world.stored()?.count == 3)
    world.journal("redo")
    #expect(try world.stored()?.count == 7)
    #expect(world.journal("appointment list").output.contains("Dr Wu, in 104 days"))
  }

  @Test("the end of input ends it, and what was answered is kept", arguments: 0...5)
  func endOfInput(answered: Int) throws {
    let world = try world()
    world.type("")
    world.answers = Array(["yes", "no", "physio", "2027-03-04", "Dr Wu"].prefix(answered))
    let outcome = world.journal("appointment done")
    #expect(outcome.code == .done)
    // Who the next one is with is part of it.
    #expect(try world.stored()?.count == 3 + min(answered, 4))
    if answered == 4 { #expect(outcome.output.contains("Mar 2027 with Dr Lee, Neurology")) }
    if answered == 0 { #expect(outcome.errors.hasSuffix("Nothing was written down.\n")) }
  }

  @Test("everything can be left open, and then nothing is stored")
  func skipped() throws {
    let world = try world()
    world.type("", "", "", "")
    let before = try world.stored()
    let outcome = world.journal("appointment done")
    #expect(outcome.code == .done && outcome.output == "")
    #expect(outcome.errors.hasSuffix("Nothing was written down.\n"))
    #expect(try world.stored() == before)
  }

  @Test("a next one that is not understood, or past, is asked for again")
  func again() throws {
    let world = try world()
    world.type("", "", "", "soon", "2026-11-19", "tue 9:00", "")
    let outcome = world.journal("appointment done")
    #expect(outcome.output.contains("appointment Tue 24 Nov 09:00 with Dr Lee, Neurology"))
    #expect(outcome.errors.contains("the time \"soon\" is not understood"))
    #expect(outcome.errors.contains("would be past (19 Nov 2026)"))
    #expect(!outcome.errors.contains("nothing was stored"))
  }

  @Test("what is written down already is said, and added to")
  func twice() throws {
    let world = try world()
    world.journal("appointment done --agreed physio --next 2027-03-04")
    world.journal("answer 1 yes")
    world.type("", "twice a week", "")
    let outcome = world.journal("appointment done")
    #expect(!outcome.errors.contains("Could the sleepiness"))
    #expect(outcome.errors.contains("Written down as agreed: \"physio\""))
    #expect(outcome.errors.contains("What else was agreed?"))
    #expect(outcome.errors.contains("The next one: Dr Lee, Neurology, Thu 4 Mar 2027."))
    world.pipe()
    #expect(world.journal("appointment list").output.contains("agreed: \"physio; twice a week\""))
  }

  @Test("without a terminal options do the same, and what to write is said")
  func piped() throws {
    let world = try world()
    try world.expectRefusal(
      "appointment done", .usage, saying: "nobody can be asked", "--agreed \"...\"",
      "journal answer 2")
    world.expect(
      "appointment done --agreed \"10 mg\" --next 2027-03-04 --with \"Dr Wu\"", .done,
      """
      Recorded: agreed with Dr Lee, Neurology: "10 mg", today 10:30.  [0004]
      Recorded: appointment Thu 4 Mar 2027 with Dr Wu, made today 10:30.  [0005]
      """)
    world.standardInput = Array("from a file\n".utf8)
    let objects = try world.journal("appointment done --agreed - --format json").objects()
    #expect(objects.map { $0["text"] as? String } == ["from a file"])
    #expect(objects.first?["of"] as? String == "0001" + String(repeating: "0", count: 16))
    #expect(objects.first?["kind"] as? String == "agreed")
  }

  @Test(
    "options that say too little, or a past one for the next, are refused",
    arguments: [
      ("--with \"Dr Wu\"", ExitCode.usage, "--next"), ("--next soon", .refusedValue, "soon"),
      ("--next yesterday", .refusedValue, "would be past"), ("--agreed \"\"", .usage, "missing"),
      ("--agreed x --with \"Dr Wu\"", .usage, "--next"),
    ])
  func refused(options: String, code: ExitCode, words: String) throws {
    try world().expectRefusal(
      "appointment done \(options)", code, saying: words, "nothing was stored")
  }

  @Test("without an id it is the last that has begun; one of which only the day is known has")
  func whichOne() throws {
    let world = try World()
    try world.expectRefusal(
      "appointment done --agreed x", .refusedValue, saying: "no appointment that is past",
      "journal appointment add \"2026-11-20 14:10\"")
    world.journal("-q appointment add 2026-08-27 --with first")
    world.journal("appointment add today --with second")
    world.journal("appointment add \"today 15:00\" --with third")
    world.journal("appointment add yesterday --with fourth")
    world.journal("appointment cancel 0004")
    func with(_ options: String) -> String {
      world.journal("-q appointment done \(options) --agreed x").output
    }
    #expect(with("").hasPrefix("Recorded: agreed with second"))
    #expect(with("0001").hasPrefix("Recorded: agreed with first"))
    // It began earlier than it was to.
    #expect(with("0003").hasPrefix("Recorded: agreed with third"))
    try world.expectRefusal(
      "appointment done 0004 --agreed x", .refusedValue, saying: "is cancelled",
      "journal edit 0004 --remove cancelled")
    world.journal("appointment add tomorrow --with fifth")
    let id = world.journal("list --kind appointment --format json -n 1").output
    #expect(id.contains("fifth"))
    try world.expectRefusal(
      "appointment done last --agreed x", .refusedValue, saying: "is still to come",
      "journal appointment cancel if it does not take place")
  }

  @Test("questions of a later day are not asked")
  func laterQuestions() throws {
    let world = try World()
    world.journal("-q appointment add 2026-11-18 --with \"Dr Lee\"")
    world.journal("ask \"before?\" --at \"2026-11-18 20:00\"")
    world.journal("ask \"after?\"")
    world.type("yes", "", "")
    let outcome = world.journal("appointment done")
    #expect(outcome.errors.contains("before?") && !outcome.errors.contains("after?"))
  }

  @Test("what comes of a private appointment is private")
  func privacy() throws {
    let world = try World()
    world.journal("-q appointment add 2026-11-18 --private")
    world.journal("appointment done --agreed secret")
    #expect(try world.last().isPrivate)
  }

  @Test("words that could not be stored are kept in a file")
  func kept() throws {
    let world = try world()
    world.written = [:]
    world.type("yes", "", "physio", "")
    let before = try world.stored()
    let writer = String(repeating: "x", count: (1 << 20) + 1)
    let outcome = world.journal(["appointment", "done", "--by", writer])
    #expect(outcome.code == .refusedValue)
    #expect(outcome.errors.contains("Your words are kept in HOME/"))
    #expect(world.written?.values.map { $0 } == [Array("yes\nphysio\n".utf8)])
    #expect(try world.stored() == before)
  }
}

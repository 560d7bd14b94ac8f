import Foundation
import JournalModel
import Testing

@testable import JournalCLI

@Suite("compare")
struct CompareTests {
  private static let change = "2026-11-06"

  /// Two weeks before a change and two after it, up to yesterday, 19 November.
  private func world() throws -> World {
    let world = try World()
    world.draw("..#.......#... #.####.#.##.##")
    return world
  }

  @Test("before and after a day: counts, a strip, the interval, the p, and no cause")
  func around() throws {
    try world().expect(
      "compare drowsy --around \(Self.change)", .done,
      """
      Drowsiness: noted on 2 of 14 logged days before 6 Nov and on 10 of 14 from then
      on.

        before  23 Oct  ..#.......#...
        since   6 Nov   #.####.#.##.##
        a day each  # noted  . not noted

      From then on it was noted 5 times as often as before (95 percent interval 1.1 to
      47).
      p=0.039. This is the first question compared in this journal.
      This does not show cause.
      """)
  }

  @Test("without letters beyond ASCII the strip has digits, and nothing is escaped")
  func ascii() throws {
    let world = try World()
    world.draw("66576-6675 4434-34455")
    world.terminal.isUnicode = false
    let outcome = world.journal("compare stiffness --around 2026-11-10")
    #expect(outcome.code == .done)
    #expect(outcome.output.contains("before  31 Oct"))
    #expect(outcome.output.contains("1 lowest to 8 highest"))
    #expect(!outcome.output.contains("\\u"))
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("lines fit the terminal", arguments: [40, 60, 80, 200])
  func width(width: Int) throws {
    let world = try world()
    world.terminal.width = width
    world.tag("x--x-x--x--x------x", "alcohol")
    for line in [
      "compare drowsy --around \(Self.change)", "compare drowsy --with alcohol",
      "compare drowsy --between 2026-10 2026-11", "pattern drowsy",
    ] {
      let outcome = world.journal(line)
      #expect(outcome.code == .done)
      #expect(outcome.lines.allSatisfy { $0.displayWidth <= min(width, 80) }, "\(outcome.output)")
      #expect(outcome.lastLine == "This does not show cause.")
    }
  }

  @Test("a question counts once; another one counts too, and both stand beside each other")
  func questions() throws {
    let world = try world()
    let first = "compare drowsy --around \(Self.change)"
    for _ in 0..<3 { #expect(world.journal(first).output.contains("first question compared")) }
    let text = "term drowsiness | around \(Self.change)"
    #expect(try Array(world.keptQuestions().keys) == [text])
    let second = world.journal("compare none --around \(Self.change)")
    #expect(second.output.contains("so far: 2; among them (Holm)"))
    let p = try #require(try world.keptQuestions()[text])
    let again = try world.journal("\(first) --format json").object()
    #expect(again["questions_compared"] as? Int == 2)
    let answer = try #require((again["answers"] as? [[String: Any]])?.first)
    let chance = try #require(answer["p"] as? [String: Any])
    #expect(chance["value"] as? Double == p)
    #expect(try #require(chance["holm"] as? Double) >= p)
    #expect(try world.keptQuestions().count == 2)
  }

  @Test("the same words, spelled otherwise, are the same question")
  func sameQuestion() throws {
    let world = try world()
    for line in [
      "compare drowsy --around 2026-11-06", "compare sleepiness --around \"6 nov\"",
      "compare Drowsiness --around \"fri 6 nov\"", "compare drowsiness --around \"2026-11-06\"",
    ] { #expect(world.journal(line).code == .done) }
    #expect(try world.keptQuestions().count == 1)
  }

  @Test("the latest p is kept: a day later it is another, and still one question")
  func latest() throws {
    let world = try world()
    let line = "compare drowsy --around \(Self.change)"
    world.journal(line)
    let before = try world.keptQuestions()
    world.journal("note none")
    world.wait(minutes: 24 * 60)
    world.journal(line)
    let after = try world.keptQuestions()
    #expect(before.keys == after.keys)
    #expect(before.values.first != after.values.first)
  }

  @Test("undo takes back what was written, and makes no question unasked")
  func undo() throws {
    let world = try world()
    world.journal("note drowsy")
    world.journal("compare drowsy --around \(Self.change)")
    let outcome = world.journal("undo")
    #expect(outcome.output.contains("drowsy"))
    #expect(try world.keptQuestions().count == 1)
  }

  @Test("below a gate nothing is counted as a question")
  func gate() throws {
    let world = try World()
    world.draw("..#... .#.")
    let outcome = world.journal("compare drowsy --around 2026-11-17")
    #expect(outcome.output.contains("Not compared: that takes 6 days with drowsiness in all"))
    #expect(!outcome.output.contains(" p "))
    #expect(outcome.lastLine == "This does not show cause.")
    #expect(try world.keptQuestions() == [:])
  }

  @Test("where a change of the dose leaves too few days, it is said how to take more")
  func hint() throws {
    let world = try World()
    world.journal("-q med add baclofen --dose 10mg --times 08:00 --from 2026-11-01")
    world.journal("-q med change baclofen --dose 15mg --from 2026-11-13")
    world.journal("-q med change baclofen --dose 20mg --from 2026-11-16")
    world.draw("#.#.#.#.#.#.#.#.#.#.")
    let outcome = world.journal("compare drowsy --around last-change")
    #expect(outcome.errors == "--days 28 takes more days on each side, whatever changed in them.\n")
    #expect(outcome.flat.contains("No day can be added before 16 Nov."))
    #expect(
      outcome.flat.contains("Days count as far as the daily dose of baclofen stayed the same."))
    #expect(!outcome.flat.contains("(13 Nov)"))
    let wide = world.journal("compare drowsy --around last-change --days 28")
    #expect(wide.errors == "")
    #expect(wide.flat.contains("baclofen 10 -> 15 mg a day (13 Nov)"))
  }

  @Test("what is taken as needed changes no daily dose; a medicine can be named")
  func lastChange() throws {
    let world = try world()
    world.journal("-q med add baclofen --dose 10mg --times 08:00 --from 2026-10-20")
    world.journal("-q med change baclofen --dose 15mg --from \(Self.change)")
    world.journal("-q med add ibuprofen --as-needed --from 2026-11-15")
    let line = "compare drowsy --around last-change"
    #expect(world.journal(line).flat.contains("On 6 Nov: baclofen 10 -> 15 mg a day."))
    world.journal("-q med add macrogol --dose 1sachet --times 09:00 --from 2026-11-12")
    #expect(world.journal(line).flat.contains("On 12 Nov: macrogol started"))
    #expect(
      world.journal("\(line) --medicine baclofen").flat.contains(
        "On 6 Nov: baclofen 10 -> 15 mg a day."))
    try world.expectRefusal(
      "\(line) --medicine ibuprofen", .refusedValue, saying: "no change of a daily dose")
  }

  @Test("days since the last visit are those from its day on")
  func sinceVisit() throws {
    let world = try world()
    try world.expectRefusal(
      "compare drowsy --with none --since visit", .refusedValue, saying: "no appointment")
    world.journal("-q appointment add \"2026-11-06 10:30\" --with \"Dr Lee\" --at 2026-11-01")
    let outcome = world.journal("compare drowsy --with none --since visit")
    #expect(outcome.output.contains("logged days with \"none\""))
    #expect(
      try Array(world.keptQuestions().keys) == [
        "term drowsiness | with none | from 2026-11-06"
      ])
  }

  @Test("told at an earlier moment, later days are not there and no question is kept")
  func asOf() throws {
    let world = try world()
    let outcome = world.journal(
      "compare drowsy --around \(Self.change) --as-of 2026-11-16")
    #expect(outcome.code == .done)
    #expect(outcome.output.contains("on 7 of 10 from"))
    #expect(outcome.errors == "It is told at an earlier moment, so the question is not kept.\n")
    #expect(outcome.output.contains("This is the first question"))
    #expect(try world.keptQuestions() == [:])
  }

  @Test("with a tag, and with the day before it")
  func with() throws {
    let world = try world()
    world.tag("--x-------x---x-xx----x---xx", "Alcohol")
    let tag = world.journal("compare drowsy --with alcohol")
    #expect(tag.output.contains("logged days with alcohol and on"))
    #expect(tag.output.contains("days in 100 (95 percent interval"))
    let before = world.journal("compare drowsy --with \"before alcohol\"")
    #expect(before.output.contains("with alcohol on the next day"))
    #expect(before.output.contains("  before alcohol"))
    #expect(
      try Set(world.keptQuestions().keys) == [
        "term drowsiness | with tag alcohol | from start",
        "term drowsiness | with day 1 tag alcohol | from start",
      ])
  }

  @Test("two periods: months, dates, lengths")
  func between() throws {
    let world = try world()
    for (line, kept) in [
      ("2026-10 2026-11", "2026-10-01..2026-10-31 | 2026-11-01..2026-11-30"),
      (
        "\"23 oct to 5 nov\" 2026-11-06..2026-11-19",
        "2026-10-23..2026-11-05 | 2026-11-06..2026-11-19"
      ),
      ("\"last month\" 14d", "2026-10-01..2026-10-31 | 2026-11-06..2026-11-19"),
    ] {
      let outcome = world.journal("compare drowsy --between \(line) --format json")
      #expect(outcome.code == .done)
      let answers = try #require(try outcome.object()["answers"] as? [[String: Any]])
      let question = try #require(answers.first?["question"] as? String)
      #expect(question == "term drowsiness | between | \(kept)")
    }
  }

  @Test("words behind the periods are what is asked about")
  func wordsBehind() throws {
    let world = try world()
    let behind = world.journal("compare --between 2026-10 2026-11 drowsy")
    #expect(behind == world.journal("compare drowsy --between 2026-10 2026-11"))
    #expect(behind.code == .done)
  }

  @Test("JSON has everything, and is the same text")
  func json() throws {
    let world = try world()
    let text = world.journal("compare drowsy --around \(Self.change)").output
    let object = try world.journal(
      "compare drowsy --around \(Self.change) --format json"
    ).object()
    #expect(object["schema"] as? String == "journal.compare/1")
    let answer = try #require((object["answers"] as? [[String: Any]])?.first)
    #expect(
      Set(answer.keys) == [
        "question", "subject", "since", "until", "logged_days", "groups", "weeks", "estimate", "p",
        "missing", "unknown_days", "other_unit_readings", "changes", "tags", "travel_days", "text",
      ])
    let groups = try #require(answer["groups"] as? [[String: Any]])
    #expect(groups.map { $0["side"] as? String } == ["before", "after"])
    #expect(groups.map { $0["event_days"] as? Int } == [2, 10])
    let estimate = try #require(answer["estimate"] as? [String: Any])
    #expect(estimate["measure"] as? String == "rate_ratio")
    #expect(estimate["value"] as? Double == 5)
    for sentence in try #require(answer["text"] as? [String]) {
      let words = sentence.split(separator: " ")
      #expect(text.split(whereSeparator: \.isWhitespace).contains { $0 == words[0] })
    }
  }

  @Test("what is private is the person's own and counts here")
  func privately() throws {
    let world = try world()
    world.journal("note drowsy --private --at 2026-11-07")
    #expect(
      world.journal("compare drowsy --around \(Self.change)").output.contains("on 11 of 14"))
  }

  @Test("a number and a symptom of one name: the number goes first, and that is said")
  func twoMeanings() throws {
    let world = try World()
    world.draw("66576-6675 4434-34455")
    #expect(world.journal("compare stiffness --around 2026-11-10").errors == "")
    world.journal("note stiff")
    let outcome = world.journal("compare stiffness --around 2026-11-10")
    #expect(
      outcome.errors
        == "That is the number; the symptom in your notes is asked about with \"stiff\".\n")
    #expect(
      world.journal("compare stiff --around 2026-11-10").output.hasPrefix("Muscle stiffness: noted")
    )
  }

  @Test("a hostile name is escaped, in the answer and in the strip")
  func hostile() throws {
    let world = try world()
    world.tag("x-x---x--x-x----xx-", "\u{1B}[31mred | \\ x")
    let outcome = world.journal(["compare", "drowsy", "--with", "\u{1B}[31mred | \\ x"])
    #expect(outcome.code == .done)
    #expect(outcome.output.contains("with \\u{1b}[31mred | \\ x"))
    #expect(try world.keptQuestions().count == 1)
    #expect(try world.keptQuestions().keys.allSatisfy { PatternQuestion(text: $0) != nil })
  }

  @Test("an empty machine: nothing is made, text says what begins one, JSON is a document")
  func empty() throws {
    let world = try World()
    world.expect(
      "compare drowsy --around yesterday", .done, "",
      errors: "There is no journal yet: journal log-dose 10mg, or journal note drowsy, begins one.")
    let object = try world.journal("compare drowsy --around yesterday --format json").object()
    #expect((object["answers"] as? [Any])?.isEmpty == true)
    #expect(try world.stored() == nil)
  }

  @Test(
    "a command line of the wrong shape is refused",
    arguments: [
      ("compare drowsy", "with what? write --around last-change"),
      ("compare drowsy --around yesterday --with alcohol", "ask one at a time"),
      ("compare drowsy --between 2026-10", "takes two periods and there are 1"),
      ("compare drowsy --between 2026-09 2026-10 2026-11", "there are 3"),
      ("compare --between 2026-10 2026-11", "compare what?"),
      ("compare drowsy --around yesterday --since 30d", "--since and --until go with --with"),
      ("compare drowsy --with alcohol --days 9", "--days goes with --around"),
      ("compare --around yesterday", "compare what?"),
      ("compare drowsy --between 2026-09 2026-10 --medicine x", "--medicine goes with last-change"),
    ])
  func shape(line: String, words: String) throws {
    try world().expectRefusal(line, .usage, saying: words)
  }

  @Test(
    "what is understood and cannot be is refused",
    arguments: [
      ("compare drowzy --around yesterday", "did you mean \"drowsy\"?"),
      ("compare qqqqqqqq --around yesterday", "no symptom, number or tag is called"),
      ("compare drowsy --with qqqqqqqq", "there are symptoms and missed, skipped, before physio"),
      ("compare drowsy --with mood", "mood below 3"),
      ("compare drowsy --with \"mood below three\"", "is no number"),
      ("compare drowsy --with missed", "no dose with a time"),
      ("compare drowsy --around last-change", "no change of a daily dose"),
      ("compare drowsy --around 2026-10", "is more than one day"),
      ("compare drowsy --around 2026-12-24", "lies ahead"),
      ("compare drowsy --around nonsense", "nonsense"),
      ("compare drowsy --around yesterday --days 0", "--days 28"),
      ("compare drowsy --between 2026-10 \"15 oct to 2 nov\"", "share days"),
      ("compare drowsy --between 2026-11..2026-10 2026-09", "ends"),
      (
        "compare drowsy --with none --since 2026-11-20 --until 2026-11-01",
        "turn --since and --until round"
      ),
    ])
  func refused(line: String, words: String) throws {
    let world = try world()
    try world.expectRefusal(line, .refusedValue, saying: words)
    #expect(try world.keptQuestions() == [:])
  }
}

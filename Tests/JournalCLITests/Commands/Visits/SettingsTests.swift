import JournalModel
import Testing

@testable import JournalCLI

@Suite("settings")
struct SettingsTests {
  @Test("all are shown, each is set by its words, and undo takes that back")
  func all() throws {
    let world = try World()
    world.expect(
      "-q settings contact the MS clinic, 030 123 456", .done,
      "Recorded: contact: the MS clinic, 030 123 456, today 14:10.  [0001]")
    world.journal("settings name \"Alex Sample\"")
    world.expect(
      "settings", .done,
      """
      name           Alex Sample
      born           -
      record-number  -
      allergies      -
      contact        the MS clinic, 030 123 456
      emergency      -
      by             -
      """)
    world.expect("settings contact", .done, "the MS clinic, 030 123 456")
    world.expect(
      "settings contact Dr Lee", .done,
      "Changed: contact: Dr Lee, today 14:10; before: contact: the MS clinic, 030 123 456.  [0001]")
    world.journal("undo")
    world.expect("settings contact", .done, "the MS clinic, 030 123 456")
  }

  @Test("one that is taken away is not set, and comes back as any entry does")
  func unset() throws {
    let world = try World()
    world.journal("-q settings contact Dr Lee")
    world.expect("settings contact --unset", .done, "Unset: contact: Dr Lee.  [0001]")
    world.expect(
      "settings contact", .done, "", errors: "contact is not set: journal settings contact \"...\"")
    world.expect("settings contact --unset", .done, "", errors: "contact is not set.")
    world.journal("undo")
    world.expect("settings contact", .done, "Dr Lee")
    world.journal("settings contact --unset")
    world.journal("settings contact Dr Wu")
    #expect(try world.stored()?.count == 1)
    try world.expectRefusal(
      "restore-entry 0001", .refusedValue, saying: "set anew", "journal settings")
  }

  @Test("said again, nothing is stored")
  func again() throws {
    let world = try World()
    world.journal("-q settings by Sam")
    let before = try world.stored()
    world.expect("settings by Sam", .done, "It says so already: by: Sam.  [0001]")
    #expect(try world.stored() == before)
    #expect(world.journal("undo").output.hasPrefix("Taken back: by: Sam"))
  }

  @Test(
    "a birth date is understood as a day; other words are kept and said so",
    arguments: [
      ("14 Mar 1979", "1979-03-14", "14 Mar 1979", false),
      ("1979-03-14", "1979-03-14", "14 Mar 1979", false),
      ("March 14th 1979", "1979-03-14", "14 Mar 1979", false),
      ("1979", "1979", "1979", true), ("spring 1979", "spring 1979", "spring 1979", true),
      ("14 Mar", "14 Mar", "14 Mar", true),
    ])
  func born(typed: String, stored: String, shown: String, isKept: Bool) throws {
    let world = try World()
    let outcome = world.journal("settings born \(typed)")
    #expect(outcome.output == "Recorded: born: \(shown), today 14:10.  [0001]\n")
    #expect(outcome.errors.contains("Kept as written") == isKept)
    #expect(try world.last().content == .setting(Setting(key: "born", value: stored)))
    world.expect("settings born", .done, shown)
  }

  @Test(
    "a key that is none, and a value that cannot be, are refused",
    arguments: [
      ("nmae X", ExitCode.refusedValue, "did you mean name?"),
      ("record 1", .refusedValue, "did you mean record-number?"),
      ("colour red", .refusedValue, "there are name, born, record-number, allergies, contact"),
      ("on-time 3h", .refusedValue, "journal med set NAME --on-time"),
      ("min-gap", .refusedValue, "journal med set NAME --min-gap"),
      ("born 03/04/1979", .refusedValue, "1979-04-03 or 1979-03-04"),
      ("born 30 Feb 1979", .refusedValue, "does not exist"),
      ("born 2027-03-14", .refusedValue, "lies ahead"),
      ("contact x --unset", .usage, "contradict"), ("--unset", .usage, "goes with a key"),
      ("name \"\"", .usage, "missing"),
    ])
  func refused(words: String, code: ExitCode, said: String) throws {
    try World().expectRefusal("settings \(words)", code, saying: said, "nothing was stored")
  }

  @Test(
    "a key may be written with a space or an underscore, in any case",
    arguments: [
      "record_number", "\"record number\"", "Record-Number",
    ])
  func spelling(key: String) throws {
    let world = try World()
    world.journal("-q settings \(key) 123")
    world.expect("settings record-number", .done, "123")
  }

  @Test("as JSON they are entries")
  func json() throws {
    let world = try World()
    #expect(try world.journal("settings --format json").objects().isEmpty)
    #expect(try world.stored() == nil)
    let stored = try world.journal("settings name Alex --format json").object()
    #expect(stored["kind"] as? String == "setting" && stored["name"] as? String == "name")
    #expect(stored["value"] as? String == "Alex")
    world.journal("settings born 1979-03-14")
    let all = try world.journal("settings --format json").objects()
    #expect(all.map { $0["value"] as? String } == ["Alex", "1979-03-14"])
    #expect(try world.journal("settings name --format json").objects().count == 1)
    let gone = try world.journal("settings name --unset --format json").object()
    #expect(gone["deleted"] as? Bool == true)
    #expect(try world.journal("settings name --unset --format json").objects().isEmpty)
  }

  @Test("a value can come from standard input, unseen by others, and is shown as text")
  func hostile() throws {
    let world = try World()
    world.standardInput = Array("Dr \u{1b}[2JLee\n".utf8)
    world.journal("-q settings contact -")
    #expect(!world.journal("settings").output.contains("\u{1b}"))
    #expect(try world.last().content == .setting(Setting(key: "contact", value: "Dr \u{1b}[2JLee")))
  }

  @Test("who writes here is by itself in the entries that follow")
  func by() throws {
    let world = try World()
    world.journal("-q settings by Sam")
    world.journal("note drowsy")
    #expect(try world.last().writtenBy == "Sam")
    world.journal("settings by --unset")
    world.journal("note drowsy")
    #expect(try world.last().writtenBy == nil)
  }
}

import JournalModel
import Testing

@testable import JournalCLI

@Suite("med add that asks")
struct MedFormTests {
  @Test("asks one thing at a time, reads it back, and stores it as options would")
  func form() throws {
    let world = try World()
    world.type(
      "baclofen", "10mg", "tablet", "10mg", "1", "8am, 2pm, 8pm", "", "spasticity", "Dr Lee", "yes",
      "")
    world.expect(
      "-q med add", .done,
      "Recorded: medicine baclofen: 10 mg, tablet, usual dose 10 mg, for spasticity, Dr Lee, told not to stop it suddenly, today 14:10; 10 mg at 08:00, 14:00, 20:00 (30 mg a day), from now on.  [0001]",
      errors: """
        One thing at a time; Enter leaves a thing open, Ctrl-D stores nothing.
        Which medicine? How strong is one piece? (10mg; a liquid: 5mg/5mL) What is it? (tablet, capsule, liquid, patch, ...) How much is one dose? (10mg, 1/2 tablet) How is it taken? 1 at times of the day, 2 as needed, 3 by a pump: At which times? (8am,2pm,8pm; 8am=5mg where amounts differ) On which days? (Enter: every day; mon,thu; every 2 days) What is it for? Who prescribes it? Were you told not to stop it suddenly? (yes, no; Enter: I don't know) baclofen, 10 mg, tablet, for spasticity, told not to stop it suddenly,
          prescribed by Dr Lee: 10 mg at 08:00, 14:00, 20:00 (30 mg a day), every day,
          from now on.
        Right? [Y/n] 
        """)
    #expect(try world.prescribed() == ["2026-11-20T14:10 10 mg at 08:00, 14:00, 20:00"])
  }

  static let answers: [(answers: [String], medicine: String, prescribed: [String])] = [
    (["baclofen", "", "", "", "", "", "", "", ""], "baclofen", []),
    (["baclofen", "", "", "", "1", "", "", "", "", ""], "baclofen", []),
    (["pump", "", "", "", "3", "", "", "", "", ""], "pump", []),
    (
      ["baclofen", "", "", "", "times", "8am=5mg,8pm=10mg", "mon,thu", "", "", "", "y"],
      "baclofen", ["5 mg at 08:00 and 10 mg at 20:00, on Mon, Thu"]
    ),
    (
      ["baclofen", "", "", "5mg", "1", "8am", "every 2 days", "", "", "no", ""], "baclofen",
      ["5 mg at 08:00, every 2 days from 20 Nov 2026"]
    ),
    (
      ["baclofen", "", "", "5mg", "1", "8am", "every other day", "", "", "n", "Y"], "baclofen",
      ["5 mg at 08:00, every 2 days from 20 Nov 2026"]
    ),
    (
      ["baclofen", "", "", "5mg", "1", "8am", "every day", "", "", "?", ""], "baclofen",
      ["5 mg at 08:00"]
    ),
    (
      ["ibuprofen", "", "", "400mg", "as needed", "1200mg", "", "", "", ""], "ibuprofen",
      ["as needed, at most 1200 mg in 24 h"]
    ),
    (["ibuprofen", "", "", "", "2", "", "", "", "", ""], "ibuprofen", ["as needed"]),
    (
      ["pump", "", "", "", "3", "120mcg", "", "", "", ""], "pump", ["120 mcg a day, continuous"]
    ),
    (
      ["pump", "", "", "", "pump", "5mcg/h", "", "", "", ""], "pump",
      ["120 mcg a day, continuous"]
    ),
  ]

  @Test("every way of taking it", arguments: answers)
  func ways(answers: [String], medicine: String, prescribed: [String]) throws {
    let world = try World()
    world.type("")
    world.answers = answers
    let outcome = world.journal("med add")
    #expect(outcome.code == .done, "\(outcome.errors)")
    #expect(try world.prescription(medicine).changes.map(\.content.state.text) == prescribed)
  }

  @Test(
    "whether it may be stopped is never assumed",
    arguments: [("y", true), ("no", false), ("", nil), ("don't know", nil)] as [(String, Bool?)])
  func suddenStop(answer: String, told: Bool?) throws {
    let world = try World()
    world.type("baclofen", "", "", "", "", "", "", answer, "")
    world.journal("med add")
    #expect(try world.prescription().medication.doNotStop == told)
  }

  static let misunderstood: [(answers: [String], explained: [String])] = [
    (["", "baclofen", "", "", "", "", "", "", "", ""], ["It needs a name"]),
    (["b", "10", "10mg", "", "", "", "", "", "", ""], ["no unit; write 10mg"]),
    (["b", "", "", "ten", "10mg", "", "", "", "", ""], ["is not understood", "try \"10mg\""]),
    (["b", "", "", "", "daily", "1", "8am=1mg", "", "", "", "", ""], ["write 1, 2 or 3"]),
    (["b", "", "", "1mg", "1", "8", "8am", "", "", "", "", ""], ["8am or 8pm"]),
    (["b", "", "", "", "1", "8am", "8am=1mg", "", "", "", "", ""], ["08:00 needs its amount"]),
    (["b", "", "", "1mg", "1", "8am,8am", "8am", "", "", "", "", ""], ["08:00 stands twice"]),
    (["b", "", "", "1mg", "1", "8am", "some", "", "", "", "", ""], ["\"some\""]),
    (["b", "", "", "", "2", "30", "30mg", "", "", "", ""], ["no unit"]),
    (["b", "", "", "", "3", "120", "120mcg", "", "", "", ""], ["no unit"]),
    (["b", "", "", "", "", "", "", "maybe", "", ""], ["Write yes or no"]),
  ]

  @Test("an answer that is not understood is explained, and asked again", arguments: misunderstood)
  func again(answers: [String], explained: [String]) throws {
    let world = try World()
    world.type("")
    world.answers = answers
    let outcome = world.journal("med add")
    #expect(outcome.code == .done, "\(outcome.errors)")
    for words in explained { #expect(outcome.errors.contains(words), "\(outcome.errors)") }
    #expect(!outcome.errors.contains("nothing was stored"))
  }

  @Test("a no at the end stores nothing")
  func declined() throws {
    let world = try World()
    world.type("baclofen", "", "", "", "", "", "", "", "n")
    try world.expectRefusal("med add", .failure, saying: "nothing was stored")
    #expect(try world.stored() == nil)
  }

  @Test("the end of input stores nothing, wherever it comes", arguments: 0...9)
  func endOfInput(answered: Int) throws {
    let world = try World()
    world.type("")
    world.answers = Array(
      ["baclofen", "", "", "10mg", "1", "8am", "", "", "", ""].prefix(answered))
    try world.expectRefusal("med add", .usage, saying: "nothing was stored")
    #expect(try world.stored() == nil)
  }

  @Test("the end of input at the last question is no consent")
  func noConsent() throws {
    let world = try World()
    world.type("baclofen", "", "", "", "", "", "", "")
    try world.expectRefusal("med add", .failure, saying: "nothing was stored")
  }

  @Test("what the options say is not asked")
  func partly() throws {
    let world = try World()
    world.type("baclofen", "10mg", "spasms", "", "", "")
    let outcome = world.journal("-q med add --form tablet --dose 5mg --times 8am")
    #expect(outcome.code == .done, "\(outcome.errors)")
    #expect(try world.prescription().medication.form == "tablet")
    #expect(try world.prescribed() == ["2026-11-20T14:10 5 mg at 08:00"])
  }

  @Test("a medicine that is prescribed already is told, and another name asked for")
  func known() throws {
    let world = try World()
    world.prepare("med add baclofen --dose 1mg --times 8am", "log-dose 1mg tizanidine --new")
    world.type("Baclofen", "tizanidine", "", "", "", "2", "", "", "", "", "")
    let outcome = world.journal("med add")
    #expect(outcome.errors.contains("Baclofen is in the journal already"))
    #expect(try world.prescribed("tizanidine") == ["2026-11-20T14:10 as needed"])
  }

  @Test("the one without a name may be it")
  func unnamed() throws {
    let world = try World()
    world.prepare("log-dose 10mg")
    world.type("baclofen", "", "", "10mg", "1", "8am", "", "", "", "", "y", "")
    #expect(world.journal("med add").code == .done)
    #expect(try world.prescription().changes.count == 1)
    #expect(world.journal("med list").lines.count == 2)
  }

  @Test(
    "where nobody can be asked, what to type is said",
    arguments: ["med add", "med add --no-input", "med add --yes"])
  func piped(line: String) throws {
    let world = try World()
    if line != "med add" { world.type() }
    try world.expectRefusal(
      line, .usage, saying: "the name of the medicine is missing", "journal med add baclofen")
  }
}

import JournalModel
import Testing

@testable import JournalCLI

@Suite("track")
struct TrackTests {
  @Test(
    "any name, any number, an optional unit",
    arguments: [
      ("stiffness 6", "stiffness 6"), ("down -2", "down -2"), ("down -.5", "down -0.5"),
      ("sleep 6.5h", "sleep 6.5 h"), ("sleep 6.5 h", "sleep 6.5 h"), ("bp 120/80", "bp 120/80"),
      ("bp 120/80 mmHg", "bp 120/80 mmHg"), ("alcohol 0", "alcohol 0"),
      ("Stiffness 6", "stiffness 6"),
      ("\"left  leg\" 3", "left leg 3"), ("temp +5", "temp 5"),
    ])
  func readings(typed: String, said: String) throws {
    try World().expect("-q track \(typed)", .done, "Recorded: \(said), today 14:10.  [0001]")
  }

  @Test(
    "what is no reading is refused",
    arguments: [
      ("x 1,5", "0.5"), ("x y", "number"), ("x 7/9", "7 out of 9"), ("5 5", "no name"),
      ("-5 5", "no name"), ("\"\" 5", "no name"), ("x 6h30", "one number is needed"),
      ("x 1e5", "journal:"),
    ])
  func refused(typed: String, words: String) throws {
    let words = typed == "x 1,5" ? "1.5" : words
    try World().expectRefusal(
      "track \(typed)", .refusedValue, saying: words, "nothing was stored")
  }

  @Test("a name without a number is exit 64", arguments: ["track", "track x", "track set"])
  func missing(line: String) throws {
    try World().expectRefusal(line, .usage, saying: "a name and a number are needed")
  }

  @Test("a unit is never guessed, only said to be missing or another")
  func units() throws {
    let world = try World()
    world.journal("-q track sleep 6.5h")
    let bare = world.journal("track sleep 390")
    #expect(bare.output == "Recorded: sleep 390, today 14:10.  [0002]\n")
    #expect(bare.errors.contains("journal track set \"sleep\" --unit h"))
    world.expect(
      "track sleep 400min", .done, "Recorded: sleep 400 min, today 14:10.  [0003]",
      errors: "sleep was in h before; numbers in min are kept apart from those.")
    world.journal("-q track set sleep --unit h")
    world.expect("-q track sleep 7", .done, "Recorded: sleep 7 h, today 14:10.  [0005]")
  }

  @Test("a number out of the end of its scale is that number")
  func outOf() throws {
    let world = try World()
    world.expect("-q track pain 7/10", .done, "Recorded: pain 7, today 14:10. (of 10)  [0001]")
    guard case .reading(let reading) = try world.last().content else { throw Unexpected() }
    #expect(reading.value == Exact(7) && reading.secondValue == nil)
  }

  @Test("a scale is set, and a number off it is kept and pointed out")
  func scale() throws {
    let world = try World()
    world.expect(
      "-q track set stiffness --scale 0-10 --worst 10 --main", .done,
      "Recorded: tracker stiffness, from 0 to 10, 10 is worst, main.  [0001]")
    world.expect("track stiffness 10", .done, "Recorded: stiffness 10, today 14:10.  [0002]")
    world.expect(
      "track stiffness 11", .done, "Recorded: stiffness 11, today 14:10.  [0003]",
      errors: "11 is off the scale you set for stiffness, 0 to 10; kept as typed.")
    world.expect(
      "track set stiffness --unit points", .done,
      "Recorded: tracker stiffness, points, from 0 to 10, 10 is worst, main.  [0001]")
    world.expect("track stiffness 4", .done, "Recorded: stiffness 4 points, today 14:10.  [0004]")
  }

  @Test(
    "a scale may begin below zero",
    arguments: ["--scale -3-3", "--scale=-3-3", "--scale \"-3 - 3\""])
  func negativeScale(option: String) throws {
    try World().expect(
      "-q track set balance \(option) --worst -3", .done,
      "Recorded: tracker balance, from -3 to 3, -3 is worst.  [0001]")
  }

  @Test(
    "a scale that is none is refused",
    arguments: ["--scale 10-0", "--scale 10", "--scale x-y", "--scale 0-10 --worst 5", "--worst x"])
  func badScale(options: String) throws {
    try World().expectRefusal(
      "track set stiffness \(options)", .refusedValue, saying: "nothing was stored")
  }

  @Test(
    "what belongs to set is refused with a number",
    arguments: ["--scale 0-3", "--worst 3", "--unit h", "--main"])
  func optionsOfSet(option: String) throws {
    try World().expectRefusal("track x 5 \(option)", .usage, saying: "track set NAME")
  }

  @Test("set as JSON is an object")
  func setJSON() throws {
    let object = try World().journal("-q track set stiffness --scale 0-10 --format json").object()
    #expect(object["scale"] as? [String: String] == ["min": "0", "max": "10"])
  }

  @Test("a new name near to a known one is pointed out")
  func near() throws {
    let world = try World()
    world.journal("-q track stiffness 6")
    world.expect(
      "track stifness 4", .done, "Recorded: stifness 4, today 14:10.  [0002]",
      errors: "stifness is new; stiffness is already followed. If that was meant: journal undo")
    #expect(world.journal("track stifness 4").errors == "")
  }
}

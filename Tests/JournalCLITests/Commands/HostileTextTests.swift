import JournalModel
import Testing

@testable import JournalCLI

@Suite("Text that would take over a terminal")
struct HostileTextTests {
  private static let hostile = "a\u{1b}[31m\u{7}\u{9b}2J\r\nb\u{202e}c\u{200b}\u{1f}d"

  /// `World.journal` looks at every answer for control characters.
  @Test("goes in as it was typed and comes out harmless", arguments: [true, false])
  func everywhere(isUnicode: Bool) throws {
    let world = try World()
    world.terminal.isUnicode = isUnicode
    let text = Self.hostile
    let name = text.filter { !$0.isWhitespace }
    let options = ["--note", text, "--by", text, "--tag", text]
    let lines: [[String]] = [
      ["med", "add", name, "--form", text, "--purpose", text, "--prescriber", text] + options,
      ["log-dose", "10mg", name] + options, ["log-dose", "10mg", "x" + name, "--new"] + options,
      ["missed", name, "--reason", text] + options, ["note", text, "--site", text] + options,
      ["mood", "4", text] + options, ["track", "set", text, "--unit", text] + options,
      ["track", text, "5"] + options, ["ask", text] + options, ["important", text] + options,
      ["edit", "last", "y" + text, "--tag", "y" + text, "--note", text],
      ["delete", "last", "--yes"],
      ["edit", "0002", "--note", text, "--by", "y" + text, "--untag", text],
      ["med", "set", name, "--form", "y" + text], ["med", "rename", "x" + name, "z" + name],
    ]
    for line in lines {
      let outcome = world.journal(line)
      #expect(outcome.code == .done, "\(line.prefix(2)): \(outcome.testDescription)")
    }
    for line in [
      "", "list -n 0", "questions", "med list", "undo --list", "show last", "report",
      "list --format json",
      "report --format json", "med list --format json", "show last --format json",
    ] {
      #expect(world.journal(line).code == .done, "\(line)")
    }
    #expect(world.journal(["med", "show", name]).code == .done)
    #expect(try world.stored()?.contains { $0.facts.text?.contains("\u{1f}") == true } == true)
    #expect(world.journal("undo --yes").code == .done)
  }

  @Test(
    "is harmless in a refusal too",
    arguments: [
      ["X"], ["note", "x", "--at", "X"], ["note", "x", "--zone", "X"], ["log-dose", "X5mg"],
      ["log-dose", "5X"], ["missed", "--for", "X"], ["mood", "X"], ["track", "x", "X"],
      ["track", "x", "5X"],
      ["track", "set", "x", "--scale", "X"], ["track", "set", "x", "--worst", "X"],
      ["list", "--since", "X"],
      ["list", "--kind", "X"], ["show", "X"], ["show", "-5X"], ["--X"], ["note", "--X"],
      ["note", "x", "--format", "X"],
      ["import", "X"], ["--db", "X/y", "note", "x"], ["note", "x", "--severity", "X"],
      ["when", "X"],
      ["note", "x", "--lasted", "X"], ["med", "add", "x", "--dose", "X"], ["med", "show", "X"],
      ["med", "X"],
      ["help", "X"], ["list", "--medicine", "X"], ["list", "-n", "X"], ["report", "--since", "X"],
      ["import", "d.csv", "--column", "X"], ["import", "d.csv", "--scale", "X"],
      ["log-dose", "10mg", "bacofeX"], ["edit", "X", "y"], ["delete", "X"],
      ["restore-entry", "X"], ["edit", "0001", "X"], ["edit", "0001", "--remove", "X"],
      ["edit", "0001", "--untag", "X"], ["edit", "0001", "--zone", "X"],
    ])
  func refusals(arguments: [String]) throws {
    let world = try World()
    world.journal("-q med add bacofen")
    world.files["d.csv"] = Array("time,x\n2026-11-01 08:00,5\n".utf8)
    let outcome = world.journal(arguments.map { $0.replacing("X", with: Self.hostile) })
    #expect(
      outcome.code == .usage || outcome.code == .refusedValue || outcome.code == .noInput
        || outcome.code == .cannotCreate,
      "\(outcome.testDescription)")
  }
}

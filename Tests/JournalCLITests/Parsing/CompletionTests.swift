import JournalModel
import Testing

@testable import JournalCLI

@Suite("Completions")
struct CompletionTests {
  /// 0001 is baclofen, 0002 vitamin D, 0003 a note, 0004 a reading, 0005 question 1.
  private func world() throws -> World {
    let world = try World()
    for line in [
      "-q med add baclofen --dose 10mg --strength 10mg --form tablet",
      "-q med add \"vitamin D\" --dose \"1 capsule\"", "-q note stiff legs --tag \"after work\"",
      "-q track stiffness 6", "-q ask \"Could it settle?\"",
    ] { #expect(world.journal(line).code == .done, "\(line)") }
    return world
  }

  private func offered(_ world: World, _ shell: String, _ words: [String]) -> [String] {
    let outcome = world.journal(["--complete", shell] + words)
    #expect(outcome.code == .done && outcome.errors.isEmpty)
    return outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  @Test(
    "commands, options and what the journal holds",
    arguments: [
      (["med", "pa"], ["pause"]), (["und"], ["undo"]),
      (["med", "change", ""], ["baclofen", "vitamin D"]),
      (["took", "v"], ["vitamin D"]), (["took", "10mg", "b"], ["baclofen"]),
      (["took", "VIT"], ["vitamin D"]), (["note", "x", "-t", ""], ["after work"]),
      (["note", "x", "--tag", "a"], ["after work"]), (["track", "st"], ["stiffness"]),
      (["track", "set", ""], ["stiffness"]), (["sti"], ["stiffness"]), (["answer", ""], ["1"]),
      (["show", ""], ["last", "0005", "0004", "0003", "0002", "0001"]),
      (["edit", "0003"], ["0003"]),
      (["list", "--format", ""], ["text", "json", "csv"]), (["list", "--format", "j"], ["json"]),
      (["list", "--format=j"], ["--format=json"]), (["list", "--kind", "mis"], ["missed"]),
      (["mood", "--at", "now", "4"], ["4"]), (["settings", "al"], ["allergies"]),
      (["help", "exit"], ["exit-codes"]), (["--quiet", "med", "mer"], ["merge"]),
      (["import", ""], [":files"]), (["backup", "-o", ""], [":files"]),
      (["--db", ""], [":files"]), (["undo", "--lis"], ["--list"]),
      (["list", "--tag", "x", "--ta"], []), (["note", "--", "--ta"], []), (["nonsense", ""], []),
      (["missed", "--reason", "for"], ["forgot"]), (["search", "aft"], ["after work"]),
    ])
  func values(words: [String], values: [String]) throws {
    let lines = offered(try world(), "zsh", words)
    #expect(
      values == [":files"]
        ? lines == values
        : lines.enumerated().filter { $0.offset % 2 == 0 }.map(\.element) == values)
  }

  @Test("zsh and fish are told what each is", arguments: ["zsh", "fish"])
  func about(shell: String) throws {
    let world = try world()
    #expect(offered(world, shell, ["took", "b"]) == ["baclofen", "10 mg, tablet"])
    #expect(
      offered(world, shell, ["edit", "0004"]).suffix(2) == ["0004", "today 14:10: stiffness 6"])
    #expect(offered(world, shell, ["answer", ""]) == ["1", "Could it settle?"])
  }

  @Test(
    "bash gets words as it would have them typed",
    arguments: [
      (["took", "v"], ["vitamin\\ D"]), (["took", "\"v"], ["vitamin D"]),
      (["took", "'v"], ["vitamin D"]),
      (["took", "vitamin\\ "], ["vitamin\\ D"]), (["list", "--format", "=", "j"], ["json"]),
      (["list", "--format", "="], ["text", "json", "csv"]),
    ])
  func quoted(words: [String], values: [String]) throws {
    #expect(offered(try world(), "bash", words) == values)
  }

  @Test("a name with a quotation mark is quoted, and one that would move the cursor is left out")
  func hostile() throws {
    let world = try World()
    world.journal(["log-dose", "1mg", "d'or $x", "-q"])
    world.journal(["log-dose", "1mg", "\u{1b}[31m", "--new", "-q"])
    #expect(offered(world, "bash", ["took", ""]) == ["d\\'or\\ \\$x"])
    #expect(offered(world, "bash", ["took", "'d"]) == ["d'\\''or $x"])
    #expect(offered(world, "zsh", ["took", ""]) == ["d'or $x", ""])
  }

  @Test(
    "on an empty machine, of a file that is none, of a person who is not there: nothing, quietly",
    arguments: [
      ["show", ""], ["took", ""], ["--db", "/etc/passwd", "took", ""],
      ["--person", "nobody", "took", ""],
      ["--db", "/nowhere/x.db", "show", ""],
    ])
  func nothing(words: [String]) throws {
    let world = try World()
    #expect(offered(world, "fish", words).isEmpty)
    #expect(try world.stored() == nil)
  }

  @Test("an unknown shell, or none, is answered with nothing")
  func unknownShell() throws {
    let world = try world()
    #expect(offered(world, "tcsh", [""]).isEmpty)
    world.expect("--complete", .done)
  }

  @Test("the scripts", arguments: ["bash", "zsh", "fish"])
  func scripts(shell: String) throws {
    let outcome = try World().journal("--generate-completion-script \(shell)")
    #expect(outcome.code == .done)
    #expect(outcome.output.contains("--complete \(shell)"))
    #expect(outcome.lines.count < 35)
  }

  @Test("a script for another shell is refused with those there are", arguments: ["tcsh", ""])
  func refused(shell: String) throws {
    try World().expectRefusal(
      "--generate-completion-script \(shell)", .usage, saying: "bash, zsh, fish")
  }
}

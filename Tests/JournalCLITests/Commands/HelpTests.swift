import JournalModel
import Testing

@testable import JournalCLI

@Suite("Help")
struct HelpTests {
  static let commands = [
    "log-dose", "took", "missed", "skipped", "note", "mood", "track", "ask", "answer", "important",
    "gap", "today", "report", "list", "search", "show", "questions", "when", "edit", "delete",
    "restore-entry", "undo",
    "redo", "compare", "pattern",
    "import", "export", "merge", "settings", "person", "person add", "person list", "appointment",
    "appointment add",
    "appointment list", "appointment done", "appointment cancel", "med", "med add", "med change",
    "med pause", "med resume", "med stop", "med list", "med show", "med set", "med product",
    "med rename", "med merge", "plan", "plan add", "plan show", "plan hold", "plan resume",
    "plan cancel", "supply", "pump", "pump refill", "pump rate", "pump alarm", "pump show",
    "demo", "backup", "restore", "check", "rescue", "forget",
  ]

  @Test("every command has help and makes nothing", arguments: commands)
  func help(command: String) throws {
    let world = try World()
    for line in ["\(command) --help", "\(command) -h", "help \(command)"] {
      let outcome = world.journal(line)
      #expect(outcome.code == .done, "\(line)")
      #expect(outcome.errors == "")
      #expect(outcome.output.contains("USAGE: journal"))
      #expect(outcome.lines.allSatisfy { $0.displayWidth <= 80 }, "\(outcome.output)")
    }
    #expect(try world.stored() == nil)
  }

  @Test(
    "the command itself has help that names every command", arguments: ["--help", "-h", "help"])
  func root(line: String) throws {
    let outcome = try World().journal(line)
    #expect(outcome.code == .done)
    for command in Self.commands where !command.contains(" ") {
      #expect(outcome.output.contains(command))
    }
    #expect(outcome.lines.allSatisfy { $0.displayWidth <= 80 })
  }

  @Test("an option that stands alone is known as one, so that a number after it is a word")
  func flags() throws {
    let world = try World()
    var alone: Set<String> = []
    for command in Self.commands + [""] {
      for line in world.journal("\(command) --help").output.split(separator: "\n") {
        guard line.hasPrefix("  -") else { continue }
        let names = line.dropFirst(2).prefix { $0 != "<" }
          .split(separator: " ").prefix { $0.hasPrefix("-") }.map {
            String($0.filter { $0 != "," })
          }
        if !line.contains("<") { alone.formUnion(names) }
      }
    }
    #expect(alone.isSubset(of: Word.flags), "\(alone.subtracting(Word.flags))")
    #expect(Word.flags.isSubset(of: alone), "\(Word.flags.subtracting(alone))")
  }

  @Test("topics", arguments: ["times", "exit-codes", "privacy", "tasks"])
  func topics(topic: String) throws {
    let outcome = try World().journal("help \(topic)")
    #expect(outcome.code == .done)
    #expect(outcome.lines.count > 5)
    #expect(outcome.lines.allSatisfy { $0.displayWidth <= 80 }, "\(outcome.output)")
  }

  @Test(
    "a page for what is no command is refused",
    arguments: ["foo", "med foo", "plan foo", "pump foo"])
  func unknown(topic: String) throws {
    try World().expectRefusal("help \(topic)", .usage, saying: "foo")
  }

  @Test("the version is one line")
  func version() throws {
    try World().expect("--version", .done, "0.1.0")
  }

  @Test(
    "an unknown option is exit 64",
    arguments: [
      "--foo", "note x --foo", "list --at now", "mood good --at", "-x", "note x --format xml",
    ])
  func unknownOption(line: String) throws {
    try World().expectRefusal(line, .usage, saying: "journal --help")
  }
}

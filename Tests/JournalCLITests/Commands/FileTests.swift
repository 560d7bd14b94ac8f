import Foundation
import JournalModel
import Testing

@testable import JournalCLI

@Suite("Where the journal is, and what can happen to it")
struct FileTests {
  @Test(
    "a path that is none is refused for reading and writing",
    arguments: ["", ":memory:", "file:x", "folder/"])
  func paths(path: String) throws {
    let world = try World()
    for command in ["list", "note"] {
      let words = command == "note" ? ["x"] : []
      try world.expectRefusal([command, "--db", path] + words, .usage, saying: ["--db"])
      world.variables["JOURNAL_DB"] = path
      try world.expectRefusal([command] + words, .usage, saying: ["--db"])
      world.variables["JOURNAL_DB"] = nil
    }
  }

  @Test("--db goes before JOURNAL_DB, which goes before the home")
  func precedence() throws {
    let world = try World()
    world.variables["JOURNAL_DB"] = "second.db"
    world.journal("-q note x")
    world.journal("-q --db first.db note y")
    world.journal("-q note z --db=first.db")
    #expect(try world.stored(in: world.home + "/second.db")?.count == 1)
    #expect(try world.stored(in: world.home + "/first.db")?.count == 2)
    #expect(try world.stored() == nil)
  }

  @Test("a folder that is not there is not made")
  func noFolder() throws {
    try World().expectRefusal("note x --db no/x.db", .cannotCreate, saying: "no folder HOME/no")
  }

  @Test("without a home there is no place", arguments: ["list", "note x"])
  func noHome(line: String) throws {
    let world = try World()
    world.variables = [:]
    #expect(world.journal(line).code == .usage)
  }

  @Test(
    "what is no journal is left as it is",
    arguments: ["list", "note x", "undo", "med list", "", "report"])
  func notAJournal(line: String) throws {
    let world = try World()
    let file = world.home + "/t.txt"
    let text = Data(String(repeating: "hello\n", count: 200).utf8)
    #expect(FileManager.default.createFile(atPath: file, contents: text))
    world.variables["JOURNAL_DB"] = file
    let outcome = world.journal(line)
    #expect(outcome.code == .notAJournal)
    #expect(outcome.errors.contains("HOME/t.txt"))
    #expect(FileManager.default.contents(atPath: file) == text)
  }

  @Test("the place is said once, and not with --quiet")
  func saidOnce() throws {
    let world = try World()
    #expect(world.journal("note x").errors == FirstCommandsTests.place)
    #expect(world.journal("note y").errors == "")
    let other = try World()
    #expect(other.journal("note x --quiet").errors == "")
  }
}

@Suite("Files and editors that fail")
struct FileFailureTests {
  @Test(
    "each failure has its own exit code, and stores nothing",
    arguments: [
      ("import d.csv", FileFailure.missing(path: "d.csv"), ExitCode.noInput),
      ("import d.csv", .tooLarge(path: "d.csv"), .refusedValue),
      ("import d.csv", .notPermitted(path: "d.csv", reason: "permission denied"), .notPermitted),
      ("import d.csv", .failed(path: "d.csv", reason: "input/output error"), .inputOutput),
      ("report -o p", .cannotCreate(path: "p", reason: "no such file or directory"), .cannotCreate),
      ("report -o p", .failed(path: "p", reason: "no space left on device"), .inputOutput),
      ("note --edit", .noEditor, .missingProgram), ("ask --edit", .noEditor, .missingProgram),
      ("important --edit", .editorFailed("vi"), .failure),
    ])
  func codes(line: String, failure: FileFailure, code: ExitCode) throws {
    let world = try World()
    world.fileFailure = failure
    let outcome = world.journal(line)
    #expect(outcome.code == code)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("journal: \(failure)"))
    #expect(try world.stored() == nil)
  }
}

@Suite("Streams that fail")
struct StreamTests {
  @Test(
    "what is stored is done though the receipt could not be printed",
    arguments: [
      FileFailure.closedPipe, .failed(path: "stdout", reason: "no space left on device"),
    ])
  func receipts(failure: FileFailure) throws {
    let world = try World()
    world.outputFailure = (0, failure)
    for line in ["-q note x", "took 5mg b", "track set y --scale 0-5", "undo", "redo"] {
      let outcome = world.journal(line)
      #expect(outcome.code == .done, "\(line)")
      #expect(outcome.errors.contains("it was saved"), "\(line)")
    }
    #expect(try world.stored()?.count == 4)
  }

  @Test(
    "a reader who went away ends a command that reads with 141, silently",
    arguments: [
      "list", "list --format json", "", "show last", "report", "report --format json", "med list",
      "questions", "undo --list", "when now", "help times", "--help", "--version", "med show b",
    ])
  func closedPipe(line: String) throws {
    let world = try World()
    world.journal("-q took 5mg b")
    world.journal("ask x")
    world.outputFailure = (1, .closedPipe)
    let outcome = world.journal(line)
    #expect(outcome.code == .closedPipe)
    #expect(outcome.errors == "")
  }

  @Test("a full disk behind stdout is exit 74", arguments: ["list", "report", "--help"])
  func full(line: String) throws {
    let world = try World()
    world.journal("-q note x")
    world.outputFailure = (0, .failed(path: "stdout", reason: "no space left on device"))
    let outcome = world.journal(line)
    #expect(outcome.code == .inputOutput)
    #expect(outcome.errors.contains("no space left"))
  }
}

import Foundation
import JournalModel
import Testing

@testable import JournalCLI

@Suite("Merge")
struct MergeCommandTests {
  private let here: World
  private let there: World

  init() throws {
    here = try World()
    there = try World()
    // Two worlds give the same identities, as no two machines do.
    for _ in 0..<100 { _ = there.makeID() }
  }

  /// Sends the journal of one to the other, as `sent.db`.
  private func send(_ one: World, to other: World) throws {
    let target = URL(filePath: other.home + "/sent.db")
    try? FileManager.default.removeItem(at: target)
    try FileManager.default.copyItem(at: URL(filePath: one.file), to: target)
  }

  @Test("another's journal is merged only when it is said to be of the same person")
  func another() throws {
    here.journal("-q note here")
    there.journal("-q note there")
    try send(there, to: here)
    here.type("n")
    let refused = here.journal("merge sent.db")
    #expect(refused.code == .failure)
    #expect(refused.errors.contains("The file is another journal (1 entry, 20 Nov 2026)."))
    #expect(refused.errors.contains("Is it of the same person? [y/N]"))
    #expect(try here.stored()?.count == 1)
    here.type("y")
    #expect(
      here.journal("merge sent.db").output
        == "Merged: 1 entry new. 2 entries, 20 Nov 2026 now.\n")
    here.pipe()
    here.expect("merge sent.db", .done, "Everything in it is here already.")
    // Known now.
    there.journal("-q note more")
    try send(there, to: here)
    #expect(here.journal("merge sent.db").code == .done)
    #expect(here.journal().output.contains("last merged today 14:10"))
  }

  @Test("medicines of one name are one after a question, and the doses of both are looked at")
  func pairs() throws {
    here.journal("-q log-dose 10mg baclofen --at 14:00")
    there.wait(minutes: 1)
    there.journal("-q log-dose 10mg Baclofen --at 14:05")
    try send(there, to: here)
    try here.expectRefusal(
      "merge sent.db --yes", .usage, saying: "Baclofen stands in both", "--pair", "--apart")
    here.type("y", "y")
    let outcome = here.journal("merge sent.db")
    #expect(outcome.code == .done)
    #expect(outcome.output.contains("Baclofen is one medicine now; journal undo makes it two."))
    #expect(outcome.errors.lowercased().contains("baclofen"), "\(outcome.errors)")
    here.pipe()
    #expect(here.journal("med list").output.contains("aclofen"))
    let names = try #require(try here.stored()?.count)
    #expect(names == 4)
    here.journal("undo --yes")
    try here.expectRefusal("undo", .failure, saying: "since the last merge")
  }

  @Test("--apart keeps two, and contradicts --pair")
  func apart() throws {
    here.journal("-q log-dose 10mg baclofen")
    there.journal("-q log-dose 10mg baclofen")
    try send(there, to: here)
    try here.expectRefusal("merge sent.db --pair --apart", .usage, saying: "contradict")
    #expect(here.journal("merge sent.db --yes --apart").code == .done)
  }

  @Test("a file that is not there, and one that is no journal, are refused")
  func refused() throws {
    here.journal("-q note here")
    try here.expectRefusal("merge nowhere.db", .noInput, saying: "there is no file HOME/nowhere.db")
    try Data("Dear diary".utf8).write(to: URL(filePath: here.home + "/diary.txt"))
    try here.expectRefusal("merge diary.txt", .notAJournal, saying: "is not a journal")
  }

  @Test("a dry run tells what would come in and stores nothing")
  func dryRun() throws {
    here.journal("-q note here")
    there.journal("-q note there")
    try send(there, to: here)
    let before = try Data(contentsOf: URL(filePath: here.file))
    let outcome = here.journal("merge sent.db --dry-run")
    #expect(outcome.lines.first == "Would come in: 1 entry new.")
    #expect(outcome.output.contains("there"))
    #expect(try Data(contentsOf: URL(filePath: here.file)) == before)
  }
}

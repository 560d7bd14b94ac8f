import JournalModel
import Testing

@testable import JournalExchange

@Suite("A table with much wrong in it")
struct ManyProblemsTests {
  @Test("all problems are counted, and the first of them are kept in the order of the file")
  func many() throws {
    let lines = (0..<1500).map { "2026-11-\(10 + $0 % 10),\($0 == 3 ? "1" : "x"),Monday" }
    let plan = try TableFixtures.plan("time,a,day of week\n" + lines.joined(separator: "\n"))
    // The column of words is one problem, and so is each cell of the other but one.
    #expect(plan.problems.count == 1500)
    #expect(plan.problems.map(\.line).count == ImportProblems.kept)
    #expect(plan.problems.map(\.line) == plan.problems.map(\.line).sorted())
    #expect(plan.problems.first?.line == 2)
  }

  @Test("keys are the same whether moments rise or not", arguments: [false, true])
  func order(isShuffled: Bool) throws {
    var lines = (0..<60).map { "2026-11-\(10 + $0 / 6) 08:00,\($0)" }
    if isShuffled { lines = (0..<60).map { lines[$0 * 7 % 60] } }
    let plan = try TableFixtures.plan("time,a\n" + lines.joined(separator: "\n"))
    let keys = (0..<10).flatMap { day in
      (1...6).map { "table|2026-11-\(10 + day)T08:00|\($0)|a" }
    }
    #expect(plan.items.map(\.key).sorted() == keys.sorted())
  }
}

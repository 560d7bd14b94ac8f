import Foundation
import JournalExchange
import JournalModel
import Testing

/// The diary that the shared data folder describes. It is no part of this repository: where it is
/// missing these tests are skipped.
enum RealDiary {
  static let bytes: [UInt8]? = {
    let package = URL(filePath: #filePath).appending(path: "../../../..").standardized
    let named = ProcessInfo.processInfo.environment["JOURNAL_REAL_DIARY"].map { URL(filePath: $0) }
    let beside = package.appending(path: "../shared/data/diary-238-days.csv").standardized
    return (try? Data(contentsOf: named ?? beside)).map(Array.init)
  }()
}

@Suite(
  "The real diary",
  .enabled(if: RealDiary.bytes != nil, "set JOURNAL_REAL_DIARY to diary-238-days.csv"))
struct RealDiaryTests {
  private func plan(columns: [String] = [], scales: [String] = []) throws -> ImportPlan {
    let zone = try #require(try TableFixtures.amsterdam())
    let options = try TableOptions(columns: columns, scales: scales)
    return try TableImport(
      options: options, zone: zone, now: TableFixtures.now, terms: TableFixtures.terms
    ).read(try #require(RealDiary.bytes))
  }

  @Test("every rating of the 238 days is read")
  func whole() throws {
    let plan = try plan()
    #expect(plan.problems.isEmpty)
    #expect(plan.items.count == 14_760)
    #expect(Set(plan.items.map(\.line)).count == 1476)
    #expect(Set(plan.items.map(\.key)).count == 14_760)
    #expect(plan.columns.map(\.header).prefix(3) == ["time", "cheerful", "relaxed"])
    let range = try #require(plan.range)
    #expect(range.first.day.iso8601 == "2012-08-13")
    #expect(range.last.day.iso8601 == "2013-04-08")
    #expect(range.last.day - range.first.day + 1 == 239)
    let offsets = Set(plan.items.map(\.facts.moment.offset))
    #expect(offsets == [3600, 7200])
  }

  @Test("its scales hold, and a wrong one is noticed")
  func scales() throws {
    let right = try plan(scales: ["1-7", "down=-3-3", "anxious=-3-3"])
    #expect(right.problems.isEmpty)
    #expect(right.trackers.count == 10)
    let wrong = try plan(scales: ["1-7"])
    #expect(Set(wrong.problems.compactMap(\.column)) == ["down", "anxious"])
    #expect(wrong.items.count + wrong.problems.count == 14_760)
  }

  @Test("cheerful on 1 to 7 is no mood, and the other columns are read")
  func mood() throws {
    let plan = try plan(columns: ["cheerful=mood", "pain=", "headache=-"])
    #expect(plan.problems.count == 1)
    #expect(plan.items.count == 7 * 1476)
  }
}

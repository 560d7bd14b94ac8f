import JournalModel
import Testing

@testable import JournalCLI

@Suite("The report of a visit")
struct VisitReportTests {
  private func world() throws -> World {
    let world = try World()
    for line in [
      "-q settings name Alex Sample", "settings born 14 Mar 1979",
      "settings record-number \"123 456\"", "settings allergies penicillin",
      "appointment add 2026-08-27 --with \"Dr Lee, Neurology\"",
      "appointment add \"2026-12-03 10:30\" --with \"Dr Lee, Neurology\"",
      "appointment done --agreed \"10 mg three times a day\"",
      "important \"old point\" --at \"2026-08-26 9:00\"", "important \"new point\"",
      "ask \"Could it settle?\"", "ask \"The new brand?\"", "ask \"An old one?\" --at 2026-08-26",
      "answer 2 \"the same\"", "answer 3 yes --at 2026-08-26",
    ] { #expect(world.journal(line).code == .done, "\(line)") }
    return world
  }

  @Test("says whose and for whom it is, what is to be said, asked, and was agreed")
  func page() throws {
    let page = try world().journal("report").output
    #expect(
      page.hasPrefix(
        """
        ALEX SAMPLE   born 14 Mar 1979   ID 123 456           Medicine and symptom diary
        For Dr Lee, Neurology, Thu 3 Dec 2026 10:30          Prepared 20 Nov 2026  1 / 1
        Covers 27 Aug - 19 Nov 2026, 85 days since the last visit, and 20 Nov to 14:10.
        Prepared 13 days before the appointment.

        MOST IMPORTANT TODAY
          "new point"
        MY QUESTIONS                                      answer
          1 Could it settle?                              ______________________________
        AGREED LAST TIME (27 Aug, Dr Lee)  10 mg three times a day

        """))
    #expect(page.contains("Allergies: penicillin"))
    #expect(!page.contains("old point"))
  }

  @Test("as JSON has the same, and what was answered in the period")
  func json() throws {
    let report = try world().journal("report --format json").object()
    let person = try #require(report["person"] as? [String: Any])
    #expect(person["born"] as? String == "1979-03-14")
    let appointment = try #require(report["appointment"] as? [String: Any])
    #expect(appointment["at"] as? String == "2026-12-03T10:30")
    #expect(appointment["with"] as? String == "Dr Lee, Neurology")
    let agreed = try #require(report["agreed_last"] as? [String: Any])
    #expect(agreed["at"] as? String == "2026-08-27")
    #expect(agreed["text"] as? String == "10 mg three times a day")
    let questions = try #require(report["questions"] as? [[String: Any]])
    #expect(questions.map { $0["n"] as? Int } == [1, 2])
    #expect(questions.map { $0["answer"] as? String } == [nil, "the same"])
    #expect(report["important"] as? [String] == ["new point"])
  }

  @Test("nothing private stands on it")
  func privacy() throws {
    let world = try World()
    for line in [
      "-q settings name secret", "edit last --private",
      "appointment add 2026-11-01 --with secret --private",
      "appointment done --agreed secret", "appointment add 2026-12-03 --with secret --private",
      "ask secret --private", "important secret --private", "ask open", "answer 2 secret --private",
      "gap secret --private --since 2026-11-02 --until 2026-11-09",
      "appointment add 2026-10-30 --with \"Dr Lee\"", "note x --at 2026-11-12",
      "appointment done 000a --agreed secret --private",
    ] { #expect(world.journal(line).code == .done, "\(line)") }
    for format in ["text", "json"] {
      let report = world.journal("report --format \(format)").output
      #expect(!report.contains("secret"))
      // Answered, though nobody reads how.
      #expect(!report.contains("open\""))
    }
    let report = try world.journal("report --format json").object()
    #expect((report["gaps_explained"] as? [Any])?.isEmpty == true)
    #expect((report["questions"] as? [Any])?.isEmpty == true)
  }

  @Test("told at an earlier moment it is for the appointment of then")
  func asOf() throws {
    let world = try world()
    world.wait(minutes: 24 * 60)
    world.journal("edit 0006 \"2026-12-10 9:00\"")
    world.journal("answer 1 yes")
    let then = world.journal("report --as-of \"2026-11-20 14:10\"").output
    #expect(then.contains("For Dr Lee, Neurology, Thu 3 Dec 2026 10:30"))
    #expect(then.contains("1 Could it settle?"))
    let now = world.journal("report").output
    #expect(now.contains("For Dr Lee, Neurology, Thu 10 Dec 2026 09:00"))
    #expect(!now.contains("Could it settle?"))
  }
}

import JournalModel
import Testing

@testable import JournalCLI

@Suite("report: what a hurried reader must not take wrongly")
struct ReportHonestyTests {
  private func world(_ lines: [String]) throws -> World {
    let world = try World()
    for line in lines { #expect(world.journal(line).code == .done, "\(line)") }
    return world
  }

  private static let baclofen =
    "med add baclofen --dose 10mg --times 08:00,20:00 --from 2026-11-01 --at \"2026-11-01 07:00\""

  @Test("a fall in one word is a fall, and none is none")
  func falls() throws {
    #expect(
      try world(["note fell --at \"yesterday 10:00\""]).journal("report").output
        .contains("Falls, 1 day: 19 Nov 10:00 \"fell\""))
    #expect(
      try world(["note no falls --at yesterday"]).journal("report").output
        .contains("Falls: none logged"))
  }

  @Test("a vitamin that began later does not hide the dose of what must not be stopped suddenly")
  func columns() throws {
    let world = try world([
      Self.baclofen + " --do-not-stop",
      "med change baclofen --dose 20mg --from 2026-11-08",
      "med add vitamin --dose 5mg --times 08:00 --from 2026-11-15 --at \"2026-11-15 07:00\" --may-stop",
      "note drowsy --at \"2026-11-05 10:00\"", "note drowsy --at \"2026-11-12 10:00\"",
    ])
    let report = try world.journal("report --format json").object()
    #expect(report["column_medicine"] as? String == "baclofen")
  }

  @Test("a column of what is prescribed says when nothing was")
  func pause() throws {
    let world = try world([
      Self.baclofen + " --may-stop",
      "med change baclofen --dose 20mg --from 2026-11-08",
      "med pause baclofen --from \"2026-11-10 12:00\"",
      "med resume baclofen --from \"2026-11-13 12:00\"",
      "note drowsy --at \"2026-11-12 10:00\"",
    ])
    #expect(world.journal("report").output.contains("\n  baclofen paused 10-13 Nov\n"))
  }

  @Test("ratings by hours since a dose are those on the dose of today, whatever the columns are of")
  func sinceDose() throws {
    var lines = [
      Self.baclofen + " --do-not-stop",
      "med change baclofen --dose 20mg --from 2026-11-16",
      "med add magnesium --dose 5mg --times 12:00 --from 2026-11-01 --at \"2026-11-01 07:00\" --may-stop",
      "track set stiffness --scale 0-10 --worst 10",
    ]
    for day in 2...19 {
      let date = day < 10 ? "2026-11-0\(day)" : "2026-11-\(day)"
      lines += [
        "took baclofen --at \"\(date) 08:00\"", "track stiffness 3 --at \"\(date) 09:00\"",
        "track stiffness 5 --at \"\(date) 13:00\"",
      ]
    }
    let world = try world(lines)
    func ratings(_ options: String) throws -> Int? {
      let report = try world.journal("report --format json \(options)").object()
      let tracker = try #require((report["trackers"] as? [[String: Any]])?.first)
      return (tracker["since_dose"] as? [[String: Any]])?.compactMap { $0["n"] as? Int }
        .reduce(0, +)
    }
    #expect(try ratings("") == 8)
    #expect(try ratings("--medicine baclofen") == 8)
  }

  @Test("--medicine of what no dose was scheduled of is refused, with those that are")
  func focus() throws {
    let world = try world([
      Self.baclofen + " --may-stop", "took 400mg ibuprofen --new --at \"yesterday 10:00\"",
    ])
    world.expect(
      "report --medicine ibuprofen", .refusedValue, "",
      errors:
        "journal: of ibuprofen no dose was scheduled in this period, and none changed; --medicine takes baclofen"
    )
    #expect(world.journal("report --medicine baclofen").code == .done)
  }

  @Test("days before the diary are told as such")
  func beginning() throws {
    let world = try world(["note drowsy --at \"2026-11-12 10:00\""])
    #expect(
      world.journal("report").output.replacing("\n", with: " ")
        .contains("Nothing was written before 12 Nov."))
    #expect(!world.journal("report --since 2026-11-12").output.contains("was written before"))
  }

  @Test("one that was stopped is not among the medicines that I take now")
  func stopped() throws {
    let world = try world([
      Self.baclofen + " --may-stop",
      "med stop baclofen --from \"2026-11-10 12:00\"",
    ])
    let page = world.journal("report").output
    #expect(page.contains("MY MEDICINES"))
    #expect(!page.contains("I TAKE NOW"))
  }

  @Test("moods are drawn where nothing is tracked")
  func moods() throws {
    let world = try world(["mood 2 --at \"yesterday 10:00\"", "mood 4 --at \"yesterday 12:00\""])
    let page = world.journal("report --format html").output
    #expect(page.contains("Mood 1-5 (1 worst)"))
    #expect(page.contains("role=\"img\""))
  }
}

import JournalModel
import Testing

@testable import JournalCLI

@Suite("report: its formats and where they go")
struct ReportFormatTests {
  private func world() throws -> World {
    let world = try World()
    for line in [
      "-q med add baclofen --dose 10mg --times 08:00,20:00 --from 2026-11-01 --at \"2026-11-01 07:00\" --may-stop",
      "med add gabapentin --dose 300mg --times 22:00 --from 2026-11-01 --at \"2026-11-01 07:00\" --may-stop",
      "took baclofen --at \"yesterday 08:00\"", "took gabapentin --at \"yesterday 22:00\"",
      "note drowsy <b>x</b> --at \"yesterday 09:00\" --tag ill --by Sam",
      "note itchy --private --at yesterday", "med add secretol --private",
      "took 5mg secretol --private", "important quiet --private", "ask loud --private",
      "important \"=HYPERLINK(1)\" --at yesterday",
    ] { #expect(world.journal(line).code == .done, "\(line)") }
    world.written = [:]
    world.folders = []
    return world
  }

  private static let begun = [
    ("text", "Medicine and symptom diary"), ("markdown", "# Medicine and symptom diary"),
    ("html", "<!DOCTYPE html>"), ("json", "{"), ("csv", "section,subject,part,"),
  ]

  @Test("each format begins as it does, and holds nothing private", arguments: begun)
  func formats(format: String, start: String) throws {
    let world = try world()
    let outcome = world.journal("report --format \(format)")
    #expect(outcome.code == .done)
    #expect(outcome.output.hasPrefix(start))
    #expect(outcome.output.contains("baclofen"))
    for word in ["itchy", "quiet", "loud", "secretol"] {
      #expect(!outcome.output.contains(word), "\(word)")
    }
    #expect(world.written == [:])
    world.expect(
      "report --format \(format) -o page", .done, "",
      errors: "The report is in page, readable by you alone.")
    #expect(world.written?["page"] == Array(outcome.output.utf8))
  }

  @Test("what the person wrote is no tag in HTML and no formula in CSV")
  func inert() throws {
    let world = try world()
    #expect(!world.journal("report --format html --appendix").output.contains("<b>x"))
    let csv = world.journal("report --format csv").output
    #expect(csv.contains(",text,'=HYPERLINK(1),"))
  }

  @Test("--appendix adds the entries, and none that is private")
  func appendix() throws {
    let world = try world()
    for format in ["text", "markdown", "html"] {
      let plain = world.journal("report --format \(format)").output
      let long = world.journal("report --format \(format) --appendix").output
      #expect(!plain.lowercased().contains("all entries"))
      #expect(long.lowercased().contains("appendix: all entries"))
      #expect(long.contains("by Sam"))
      for word in ["itchy", "quiet", "loud", "secretol"] { #expect(!long.contains(word)) }
    }
    let text = world.journal("report --appendix").output
    #expect(text.contains("  08:00  baclofen 10 mg\n"))
    #expect(text.contains("2 / 2"))
  }

  @Test("--medicine has the table, the columns and the picture be of that one")
  func focus() throws {
    let world = try world()
    #expect(world.journal("report").output.contains("BACLOFEN DOSES LOGGED"))
    let outcome = world.journal("report --medicine gaba")
    #expect(outcome.output.contains("GABAPENTIN DOSES LOGGED"))
    #expect(outcome.output.contains("  baclofen: "))
    let html = world.journal("report --medicine gabapentin --format html").output
    #expect(html.contains("aria-label=\"Gabapentin doses."))
    try world.expectRefusal("report --medicine gabapentine", .refusedValue, saying: "gabapentin")
    try World().expectRefusal("report --medicine x", .refusedValue, saying: "no medicine named")
  }

  @Test(
    "options that contradict each other are refused, each with what to write",
    arguments: [
      ("--private", "keeps one off every report"), ("--open --format json", "--open shows html"),
      ("--open -o -", "leave out one of them"), ("--format pdf", "add -o report.pdf"),
      ("--format pdf -o -", "add -o report.pdf"), ("--appendix --format csv", "journal list"),
      ("--format word", "word"),
    ])
  func misuse(options: String, words: String) throws {
    let world = try world()
    try world.expectRefusal("report \(options)", .usage, saying: words)
    #expect(world.written == [:])
  }

  @Test("--open keeps it beside the journal, prints where, and shows it")
  func open() throws {
    let world = try world()
    world.shown = []
    let path = "HOME/.local/share/journal/reports/2026-11-20.html"
    world.expect("report --open", .done, path)
    #expect(world.folders == ["HOME/.local/share/journal/reports"])
    #expect(world.written?.keys.map(\.self) == [path])
    #expect(world.shown == [path])
    world.expect("report --open -o page.html", .done, "page.html")
    #expect(world.shown == [path, "page.html"])
  }

  @Test("without a desktop it is kept all the same, and said")
  func noDesktop() throws {
    let world = try world()
    world.expect(
      "report --open", .done, "HOME/.local/share/journal/reports/2026-11-20.html",
      errors: "There is no desktop here to show it on; open it with any browser.")
  }

  @Test("a journal with a name of its own keeps its reports apart")
  func named() throws {
    let world = try world()
    world.variables["JOURNAL_DB"] = world.home + "/anna.db"
    #expect(world.journal("-q mood 3").code == .done)
    world.shown = []
    world.expect("report --open", .done, "HOME/reports/anna-2026-11-20.html")
  }

  @Test("without a journal nothing is made")
  func noJournal() throws {
    let world = try World()
    world.written = [:]
    world.folders = []
    try world.expectRefusal("report --open", .noInput, saying: "journal log-dose 10mg")
    #expect(world.written == [:])
    #expect(world.folders == [])
  }
}

import JournalModel
import Testing

@testable import JournalCLI

@Suite("list and show")
struct ListTests {
  /// Six entries over three weeks: 0001 is baclofen.
  private func world() throws -> World {
    let world = try World()
    for line in [
      "-q med add baclofen --dose 10mg --at \"2026-11-01 07:00\"", "took --at \"2026-11-01 08:00\"",
      "missed --for \"yesterday 14:00\"", "skipped --for 14:00", "note drowsy --tag work",
      "mood 4 --about --at 9:00", "track sleep 6.5h --at yesterday", "ask \"Why?\"",
    ] { #expect(world.journal(line).code == .done) }
    return world
  }

  @Test("days, times and short ids, oldest first")
  func text() throws {
    try world().expect(
      "list", .done,
      """
      Sun 1 Nov
        08:00    baclofen 10 mg                                                   0002
      yesterday
                 sleep 6.5 h                                                      0007
        14:00    baclofen missed                                                  0003
      today
        ~09:00   mood 4 (good)                                                    0006
        14:00    baclofen skipped                                                 0004
        14:10    "drowsy", drowsiness, #work                                      0005
        14:10    question 1: "Why?"                                               0008
      """)
  }

  @Test(
    "options choose among the entries",
    arguments: [
      ("--kind dose", ["0002"]), ("--kind missed", ["0003"]), ("--kind skipped", ["0004"]),
      ("--kind missed,skipped", ["0003", "0004"]), ("--kind mood --kind note", ["0006", "0005"]),
      ("--kind Dose", ["0002"]), ("--tag work", ["0005"]), ("-t work", ["0005"]),
      ("--tag none", []),
      ("--medicine bac", ["0002", "0003", "0004"]), ("--medicine bac --kind dose", ["0002"]),
      ("-n 1", ["0008"]), ("-n 2 --kind dose,mood", ["0002", "0006"]),
      ("--since yesterday --until yesterday", ["0007", "0003"]), ("--until 2026-11-01", ["0002"]),
      ("--since start --kind dose", ["0002"]), ("--since november --kind dose", ["0002"]),
      ("--since 2026-12-01", []), ("--as-of \"2026-11-01 08:30\"", ["0002"]),
      ("--as-of \"2026-11-01 07:30\"", []),
      ("--kind medication", ["0001"]),
      ("--kind question", ["0008"]), ("--since 1w --kind dose", []),
    ])
  func filters(options: String, ids: [String]) throws {
    let world = try world()
    let outcome = world.journal("list \(options) --format json")
    #expect(outcome.code == .done)
    let found = try outcome.objects().compactMap { ($0["id"] as? String)?.prefix(4) }
    #expect(found == ids.map { $0[...] })
    #expect(outcome.errors.isEmpty != ids.isEmpty)
  }

  @Test(
    "a choice that cannot be understood is refused",
    arguments: [
      ("--kind doze", ExitCode.refusedValue, "did you mean dose?"),
      ("--since 1m", .refusedValue, "1mo"),
      ("--since visit", .refusedValue, "no appointment"),
      ("--since \"\"", .refusedValue, "journal:"),
      ("--since today --until yesterday", .refusedValue, "before it begins"),
      ("-n -1", .refusedValue, "less than none"), ("-n x", .usage, "invalid"),
      ("--format xml", .usage, "xml"), ("--medicine zzz", .refusedValue, "no medicine named"),
      ("x", .usage, "unexpected"), ("--as-of tomorrow", .refusedValue, "journal:"),
    ])
  func refused(options: String, code: ExitCode, words: String) throws {
    try world().expectRefusal("list \(options)", code, saying: words)
  }

  @Test(
    "an empty range is a valid empty document, and stderr says when entries begin",
    arguments: [("text", ""), ("json", "[\n\n]\n"), ("csv", nil)] as [(String, String?)])
  func empty(format: String, output: String?) throws {
    let outcome = try world().journal("list --since 2020 --until 2020 --format \(format)")
    #expect(outcome.code == .done)
    #expect(
      outcome.errors == "No entry there. Entries begin 1 Nov 2026 and end 20 Nov 2026.\n")
    if let output { #expect(outcome.output == output) }
    if format == "json" { #expect(try outcome.objects().isEmpty) }
    if format == "csv" {
      #expect(outcome.output.hasPrefix("id,kind,at,"))
      #expect(outcome.output.split(separator: "\r\n").count == 1)
      #expect(!outcome.output.hasSuffix("\n\n") && outcome.output.utf8.last == 0x0A)
    }
  }

  @Test("without a period the last twenty are shown, and -n 0 shows all")
  func lastTwenty() throws {
    let world = try World()
    for number in 1...25 { world.journal("-q note word\(number)") }
    func count(_ options: String) -> Int {
      world.journal("list \(options)").output.split(separator: "\n").count { $0.contains("word") }
    }
    #expect(count("") == 20)
    #expect(count("-n 0") == 25)
    #expect(count("-n 3") == 3)
    #expect(count("--since today") == 25)
    #expect(try world.journal("list --format json").objects().count == 25)
  }

  @Test("CSV has a line for every entry and one for the names")
  func csv() throws {
    let lines = try world().journal("list --format csv").output.split(separator: "\r\n")
    #expect(lines.count == 8)
    let columns = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }
    #expect(Set(columns).count == 1, "\(columns)")
  }

  @Test("no line is wider than the terminal", arguments: [60, 80, 120])
  func width(columns: Int) throws {
    let world = try world()
    world.terminal.width = columns
    world.journal("note " + String(repeating: "very long words about legs ", count: 12))
    world.journal(["note", String(repeating: "x", count: 300)])
    world.journal(["note", String(repeating: "日本", count: 60)])
    for line in ["list", ""] {
      let outcome = world.journal(line)
      #expect(outcome.code == .done)
      #expect(outcome.lines.allSatisfy { $0.displayWidth <= columns }, "\(outcome.output)")
    }
  }

  @Test("show tells an entry with its corrections")
  func show() throws {
    let world = try world()
    world.wait(minutes: 30)
    world.journal("med set baclofen --form tablet")
    world.expect(
      "show 0001", .done,
      """
      medicine baclofen: tablet, usual dose 10 mg
        when     Sun 1 Nov 07:00, Europe/Berlin (+01:00)
        written  today 14:40
        id       00010000000000000000
        before, written today 14:10: medicine baclofen: usual dose 10 mg, Sun 1 Nov 07:00
      """)
    let history = try world.journal("show 0001 --format json").objects()
    #expect(history.count == 2)
    #expect(history.compactMap { $0["form"] as? String } == ["tablet"])
  }

  @Test("show tells that an entry was taken back")
  func showDeleted() throws {
    let world = try world()
    world.journal("undo")
    #expect(world.journal("show 0008").output.hasPrefix("taken back\n  was      question 1"))
    let history = try world.journal("show 0008 --format json").objects()
    #expect(history.contains { $0["deleted"] as? Bool == true })
  }

  @Test(
    "an id that names none or several is refused",
    arguments: [
      ("zzzz", "no entry has the id"), ("000", "several entries begin with"), ("l", "no entry"),
      ("0001000000000000000000", "no entry"), ("-5", "no entry"), ("\"\"", "no entry"),
    ])
  func ids(typed: String, words: String) throws {
    try world().expectRefusal("show \(typed)", .refusedValue, saying: words)
  }

  @Test("last is the newest entry")
  func last() throws {
    #expect(try world().journal("show last").output.hasPrefix("question 1"))
    try world().expectRefusal("show", .usage, saying: "missing")
  }
}

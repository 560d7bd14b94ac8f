package import ArgumentParser
internal import JournalExchange
internal import JournalModel
internal import JournalStore

package struct ImportCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in a table (CSV) with a time column.",
    usage: "journal import <file> [options]",
    discussion: """
      Every column of numbers becomes something you follow; a column mood holds 1 to 5, a column \
      note holds words. Empty cells are silence. The same file twice adds nothing.

        journal import diary.csv --zone Europe/Berlin --column cheerful=mood --scale tired=1-7
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table }

  @Argument(help: "A CSV file, or - for standard input.")
  var file: Word

  @Option(help: ArgumentHelp("The layout of the file: table.", valueName: "format"))
  var from: Format = .table

  @Option(
    help: ArgumentHelp("The time zone of its times, such as Europe/Berlin.", valueName: "name"))
  var zone: String?

  @Option(
    help: ArgumentHelp(
      "What a column is: name=mood, name=note, name=newname, name= to leave it out.",
      valueName: "name=what"))
  var column: [String] = []

  @Option(
    help: ArgumentHelp("The scale of all columns, or of one: 1-7, tired=1-7.", valueName: "scale"))
  var scale: [Word] = []

  @Flag(help: "Say what would be stored, and store nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("Who brings this in, when it is not the person.", valueName: "who"))
  var by: String?

  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    if try isJournal(session) {
      var merge = try MergeCommand.parse([file.text] + (dryRun ? ["--dry-run"] : []))
      merge.global = global
      return try merge.run(in: session)
    }
    let zone = try session.zone(named: zone)
    let options = try TableOptions(columns: column, scales: scale.texts)
    let bytes =
      file.text == "-"
      ? try session.environment.input.readAll() : try session.environment.readFile(file.text)
    let plan = try TableImport(
      options: options, zone: zone, now: session.environment.now, terms: try session.terms()
    ).read(bytes)
    session.say("Times are read in \(session.shown(zone.identifier)).")
    explain(plan, session)

    if plan.items.isEmpty, !plan.problems.isEmpty {
      throw CommandError(
        .refusedValue,
        "nothing in the file was understood; nothing was stored; mend the places named above")
    }
    if dryRun {
      let preview =
        try session.journal().map { try $0.preview(plan.imported) }
        ?? ImportOutcome(added: plan.items.count, known: 0, differing: [])
      return try session.answer(summary(preview, plan, verb: "Would add"))
    }
    guard !plan.items.isEmpty || !plan.trackers.isEmpty else {
      return try session.answer("Nothing to add.")
    }
    let database = try session.journalForWriting()
    try session.backUpBeforeChange(database)
    try session.store("import", by: by, in: database) { writer in
      try writer.bringIn(plan.imported, writtenBy: by)
    } receipt: { outcome in
      summary(outcome, plan, verb: "Added")
    }
  }

  /// Whether the file is a journal's own JSON, which is merged and not read as a table.
  private func isJournal(_ session: Session) throws -> Bool {
    guard file.text != "-", let path = try? session.absolute(file.text) else { return false }
    return JournalReader.isJournal((try? GivenFile.head(path, 64)) ?? [])
  }

  private func explain(_ plan: ImportPlan, _ session: Session) {
    for column in plan.columns { session.say("  \(session.shown("\(column)"))") }
    let shownAtMost = 20
    for (title, problems) in [("Not understood", plan.problems), ("Understood so", plan.notices)]
    where !problems.isEmpty {
      session.warn("\(title), \(counted(problems.count, "place")):")
      for problem in problems.prefix(shownAtMost) {
        let column = problem.column.map { ", \(session.shown($0))" } ?? ""
        let source =
          problem.source.isEmpty ? "" : " \"\(session.shown(String(problem.source.prefix(60))))\""
        session.warn("  line \(problem.line)\(column):\(source) \(session.shown(problem.reason))")
      }
      if problems.count > shownAtMost { session.warn("  and \(problems.count - shownAtMost) more") }
    }
  }

  private func summary(_ outcome: ImportOutcome, _ plan: ImportPlan, verb: String) -> String {
    let range = plan.range.map { " from \($0.first.day.text) to \($0.last.day.text)" } ?? ""
    var parts = [
      "\(verb) \(counted(outcome.added, "entry", "entries"))\(outcome.added > 0 ? range : "")"
    ]
    if outcome.known > 0 { parts.append("\(counted(outcome.known, "was", "were")) there already") }
    if !outcome.differing.isEmpty {
      let lines = outcome.differing.prefix(5).map(String.init).joined(separator: ", ")
      parts.append(
        "\(counted(outcome.differing.count, "is", "are")) there with another value and left as \(outcome.differing.count == 1 ? "it is" : "they are") (line \(lines)\(outcome.differing.count > 5 ? ", ..." : ""))"
      )
    }
    if !plan.problems.isEmpty { parts.append("\(plan.problems.count) not understood") }
    return parts.joined(separator: "; ") + "."
  }
}

private func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}

extension ImportPlan {
  fileprivate var imported: ImportedEntries {
    ImportedEntries(
      items: items.map { ImportedEntries.Item(key: $0.key, facts: $0.facts, line: $0.line) },
      trackers: trackers)
  }
}

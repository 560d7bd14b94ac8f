package import ArgumentParser
internal import JournalExchange
internal import JournalModel
internal import JournalStore

package struct ImportCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in a table, or what another app exported.",
    usage: "journal import <file> [options]",
    discussion: """
      Read are medTimer (backup and event CSV), MyTherapy, Daylio, Bearable, Health Auto Export \
      (medications), PsychonautWiki Journal, and any table (CSV) with a time column. Of a table \
      every column of numbers becomes something you follow; a column mood holds 1 to 5, a column \
      note holds words. The same file twice adds nothing. What was neither taken nor skipped for \
      sure is stored as neither. docs/formats.md says what is read of each.

        journal import medtimer-backup.json --dry-run
        journal import daylio.csv --mood rad=5,good=4,meh=3,bad=2,awful=1
        journal import diary.csv --zone Europe/Berlin --column cheerful=mood --scale tired=1-7
      """)

  @Argument(help: "The file, or - for standard input.")
  var file: Word

  @Option(
    help: ArgumentHelp(
      "The layout: \(ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")); else it is guessed.",
      valueName: "format"))
  var from: ImportFormat?

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

  @Option(
    help: ArgumentHelp(
      "What its words for moods are: rad=5,good=4; 5 is the best.", valueName: "word=1-5"))
  var mood: [String] = []

  @Option(
    help: ArgumentHelp(
      "What bare numbers count: tablet; or those of one medicine, or a word of the file: Baclofen=tablet.",
      valueName: "unit"))
  var unit: [String] = []

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
    var context = ImportContext(
      zone: try session.zone(named: zone), now: session.environment.now,
      terms: try session.terms())
    context.table = try TableOptions(columns: column, scales: scale.texts)
    context.moods = try ImportMoods(mood)
    context.units = try ImportUnits(unit)
    let given =
      file.text == "-"
      ? ImportFile(try session.environment.input.readAll())
      : try session.environment.openFile(file.text)
    let reading = try session.readImport(given, from, &context)

    if dryRun {
      let progress = ImportProgress(session, of: reading.count)
      let preview =
        try session.journal().map { try $0.preview(reading.imported, progress: progress.tell) }
        ?? ImportOutcome(unseen: reading)
      return try session.answer(ImportSummary(preview, reading, verb: "Would add").text)
    }
    guard reading.count > 0 || !reading.plan.trackers.isEmpty || !reading.plan.medicines.isEmpty
    else {
      return try session.answer("Nothing to add.")
    }
    let database = try session.journalForWriting()
    try session.backUpBeforeChange(database)
    let progress = ImportProgress(session, of: reading.count)
    try session.store("import", by: by, in: database) { writer in
      try writer.bringIn(reading.imported, writtenBy: by, progress: progress.tell)
    } receipt: { outcome in
      ImportSummary(outcome, reading, verb: "Added").text
    }
  }

  /// Whether the file is a journal's own JSON, which is merged and not read as a table.
  private func isJournal(_ session: Session) throws -> Bool {
    guard file.text != "-", let path = try? session.absolute(file.text) else { return false }
    return JournalReader.isJournal((try? GivenFile.head(path, 64)) ?? [])
  }
}

extension ImportFormat: ExpressibleByArgument {}

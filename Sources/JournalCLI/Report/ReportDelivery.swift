internal import JournalExchange
internal import JournalModel
internal import JournalReport
internal import JournalStore

/// Makes the report in its format, and brings it where it is wanted.
struct ReportDelivery {
  let session: Session
  let options: ReportOptions
  /// The day that the kept file is named after.
  let day: CivilDay
  /// `nil` when there is no journal yet.
  let journal: JournalPath?
  /// The record of the same days, for a clinic's system.
  let clinic: () throws -> ClinicRecord

  private var environment: Environment { session.environment }

  func deliver(_ report: VisitReport, _ appendix: ReportAppendix?) throws {
    let bytes = try bytes(report, appendix)
    let output = options.output.flatMap { $0 == "-" ? nil : $0 }
    if options.open {
      let path = try output ?? keptPath()
      try environment.writeFile(path, bytes)
      try session.answer(session.shown(path))
      if !environment.programs.show(path) {
        session.say("There is no desktop here to show it on; open it with any browser.")
      }
    } else if let output {
      try environment.writeFile(output, bytes)
      session.say("The report is in \(session.shown(output)), readable by you alone.")
    } else {
      try session.answer(String(decoding: bytes, as: UTF8.self))
    }
  }

  private func bytes(_ report: VisitReport, _ appendix: ReportAppendix?) throws -> [UInt8] {
    let terminal = environment.terminal
    switch options.chosenFormat {
    case .text:
      if session.isPlain { return Array(report.plainText(appendix: appendix).utf8) }
      let width = min(TextRenderer.widthOfSheet, max(40, terminal.width))
      return Array(
        report.text(width: width, isUnicode: terminal.isUnicode, appendix: appendix).utf8)
    case .markdown: return Array(report.markdown(appendix: appendix).utf8)
    case .html: return Array(report.html(appendix: appendix).utf8)
    case .pdf:
      let html = report.html(paper: .usual(environment.variables), appendix: appendix)
      return try PagePrinter(environment: environment, journalFolder: journal?.folder)
        .pdf(of: html)
    case .json: return Array(try report.json().utf8)
    case .csv: return Array(report.csv().utf8)
    case .fhir: return Array(try clinic().fhir().utf8)
    }
  }

  /// `reports/2026-11-22.html` beside the journal; that of a journal with a name of its own has it
  /// in front, since several can lie in one folder.
  private func keptPath() throws -> String {
    guard let journal else {
      throw CommandError(
        .noInput,
        "there is no journal yet to keep a report beside; journal log-dose 10mg begins one")
    }
    let folder = "\(journal.folder)/reports"
    try environment.makeFolder(folder)
    let file = journal.file.split(separator: "/").last ?? ""
    let name = file.hasSuffix(".db") ? file.dropLast(3) : file
    let prefix = name == "journal" ? "" : "\(name)-"
    return "\(folder)/\(prefix)\(day.iso8601).\(options.chosenFormat.rawValue)"
  }
}

extension ReportAppendix {
  /// Entries that the report may tell, in words; the format escapes them as it does all others.
  init(_ entries: [Entry], in text: EntryText) {
    self.init(
      rows: entries.map { entry in
        Row(
          day: entry.moment.day, time: EntryList.time(of: entry.moment),
          words: text.listed(entry.facts))
      })
  }
}

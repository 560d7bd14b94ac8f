internal import ArgumentParser
internal import JournalModel

/// How the page is to look and where it is to go.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Without it text, and html with --open.", valueName: "format"))
  var format: ReportFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write it to a file that only you can read.", valueName: "file"))
  var output: String?

  @Flag(
    help: "Keep it beside the journal as reports/DATE.html and show it on the desktop.")
  var open = false

  @Option(
    help: ArgumentHelp(
      "The medicine that the doses, the columns and the picture are to be of.", valueName: "name"))
  var medicine: String?

  @Flag(help: "Add all entries of the period.")
  var appendix = false

  @Flag(help: "Add the questions that were compared, with their answers of today.")
  var stats = false

  @Flag(help: "Leave out name, birth date and number.")
  var discreet = false

  @Flag(name: .customLong("private"), help: .hidden)
  var isPrivate = false

  init() {}

  /// What was asked for, else what the place where it goes asks for.
  var chosenFormat: ReportFormat { format ?? (open ? .html : .text) }

  /// - Throws: exit 64 for options that contradict each other.
  func check() throws {
    if isPrivate {
      throw CommandError(
        .usage,
        "--private is for entries, and keeps one off every report when it is written; leave it out here"
      )
    }
    let format = chosenFormat
    if open, ![.html, .pdf].contains(format) {
      throw CommandError(
        .usage, "--open shows html or pdf, not \(format.rawValue); leave out --format, or --open")
    }
    if open, output == "-" {
      throw CommandError(.usage, "--open shows a file, and -o - writes none; leave out one of them")
    }
    if format == .pdf, !open, output == nil || output == "-" {
      throw CommandError(.usage, "a PDF goes to a file; add -o report.pdf, or --open")
    }
    if format == .fhir, appendix || stats || medicine != nil {
      throw CommandError(
        .usage,
        "--appendix, --stats and --medicine are for pages; leave them out with --format fhir")
    }
    if appendix, [.json, .csv].contains(format) {
      throw CommandError(
        .usage,
        "--appendix is for pages; journal list --format \(format.rawValue) gives the entries")
    }
    if stats, [.json, .csv].contains(format) {
      throw CommandError(
        .usage, "--stats is for pages; journal compare --format json gives the figures")
    }
  }
}

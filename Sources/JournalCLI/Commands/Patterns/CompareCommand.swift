package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct CompareCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "A symptom or number before and after, with and without: one question, counted.",
    usage: """
      journal compare <words> --around <day> | last-change
      journal compare <words> --with <words>
      journal compare <words> --between <period> <period>
      """,
    discussion: """
      Counts first; an interval and a p only where there are days enough. The unit is the day: one \
      without a symptom, a number, a mood or "none" is left out.

      The interval holds the differences that fit these days; p is how often chance alone deals out \
      days at least as unequal. Days that follow each other are alike, so both look surer than they \
      are. Each distinct question is counted once in the journal, and its p is also told as it \
      stands among all of them (Holm). Nothing here shows cause.

        journal compare drowsy --around last-change
        journal compare stiffness --around 2026-11-05 --days 14
        journal compare drowsy --with alcohol --since 90d
        journal compare stiffness --with "before physio"
        journal compare mood --with "sleep below 6"
        journal compare stiffness --between 2026-09 2026-10
      """)

  @Argument(help: "A symptom, a number that is followed, mood, none, or a tag.")
  var words: [Word] = []

  @Option(
    help: ArgumentHelp(
      "The days before a day, and those from it on; up to 28 on each side, within one daily dose.",
      valueName: "day"))
  var around: String?

  @Option(
    help: ArgumentHelp(
      "With --around: so many days on each side, whatever changed in them.", valueName: "count"))
  var days: Int?

  @Option(
    help: ArgumentHelp(
      "A tag, a number above 0, \"sleep below 6\", missed, skipped, or before or after one of these.",
      valueName: "words"))
  var with: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Two periods: 2026-09, \"last month\", \"1 oct to 15 oct\".", valueName: "period"))
  var between: [String] = []

  @Option(help: ArgumentHelp("The medicine of last-change, missed and skipped.", valueName: "name"))
  var medicine: String?

  @OptionGroup var period: PeriodOptions

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let (words, between) = typed
    try checkShape(words, between)
    let asking = Asking(session: session, read: read, format: format, schema: "journal.compare/1")
    try asking.ask(words, medicine: medicine) { [try kind($0, between)] }
  }

  /// What is asked about, and the periods. The parser takes words behind the periods for more of
  /// them.
  private var typed: (words: String, between: [String]) {
    guard words.isEmpty else { return (words.joined, between) }
    return (between.dropFirst(2).joined(separator: " ").trimmed, Array(between.prefix(2)))
  }

  /// - Throws: exit 64 unless it is said with what to compare, and nothing that does not go with it.
  private func checkShape(_ words: String, _ between: [String]) throws {
    guard !words.isEmpty else {
      throw CommandError(
        .usage, "compare what? name a symptom or a number: journal compare drowsy --with alcohol")
    }
    let kinds = [around != nil, with != nil, !between.isEmpty].count { $0 }
    guard kinds == 1 else {
      throw CommandError(
        .usage,
        kinds == 0
          ? "with what? write --around last-change, --with alcohol, or --between 2026-09 2026-10"
          : "--around, --with and --between are three questions; ask one at a time")
    }
    guard between.isEmpty || between.count == 2 else {
      throw CommandError(
        .usage,
        "--between takes two periods and there are \(between.count); write --between 2026-09 2026-10"
      )
    }
    guard with != nil || period.since == nil && period.until == nil else {
      throw CommandError(.usage, "--since and --until go with --with; leave them out")
    }
    guard medicine == nil || between.isEmpty else {
      throw CommandError(
        .usage, "--medicine goes with last-change, missed and skipped; leave it out")
    }
    guard around != nil || days == nil else {
      throw CommandError(.usage, "--days goes with --around; leave it out")
    }
    if let days, !(1...3660).contains(days) {
      throw CommandError(.refusedValue, "--days \(days) is not 1 to 3660; write --days 28")
    }
  }

  private func kind(
    _ phrases: QuestionPhrases, _ between: [String]
  ) throws -> PatternQuestion.Kind {
    let spans = phrases.spans
    if let around { return .around(try spans.day(around), reach: days) }
    if let with {
      let factor = try phrases.names.factor(with, phrases.session) {
        try phrases.named ?? phrases.medicine().prescription.id
      }
      return .with(factor, try spans.span(period, otherwise: QuestionSpan()))
    }
    let (first, second) = (try spans.days(between[0]), try spans.days(between[1]))
    guard !first.overlaps(second) else {
      throw CommandError(
        .refusedValue,
        "\(first.shortText) and \(second.shortText) share days; write two periods that do not")
    }
    return .between(first, second)
  }
}

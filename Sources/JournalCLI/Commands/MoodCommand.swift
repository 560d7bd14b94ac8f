package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct MoodCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "mood",
    abstract: "How you feel: mood 4 calm but tired.",
    usage: "journal mood <1-5 | word> [words] [options]",
    discussion: "1 very low, 2 low, 3 OK, 4 good, 5 very good; the words work too.")

  @Argument(help: "1 to 5, or very low, low, OK, good, very good; then any words.")
  var words: [Word] = []

  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    guard let first = words.first else {
      throw CommandError(
        .usage, "which mood? nothing was stored; write journal mood 4, or journal mood good")
    }
    guard let (score, rest) = MoodEntry.Score.leading(words.texts) else {
      throw CommandError(
        .refusedValue,
        "the mood \"\(session.shown(first.text))\" is not understood; nothing was stored; write 1 (very low) to 5 (very good), or low, OK, good"
      )
    }
    let moment = try entry.moment(for: .entry, in: session)
    let text = rest.joined(separator: " ").trimmed.nonEmpty
    let facts = try entry.facts(.mood(MoodEntry(score: score)), at: moment, text: text)
    try session.record("mood", entry, in: try session.journalForWriting()) { _ in facts }
  }
}

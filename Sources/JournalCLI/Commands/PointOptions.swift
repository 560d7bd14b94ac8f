internal import ArgumentParser
internal import JournalModel
internal import JournalStore

/// What every command takes that keeps the person's words and little else.
struct PointOptions: ParsableArguments {
  @Argument(help: "Your words, or - for standard input.")
  var words: [Word] = []

  @Flag(help: "Write in your editor (VISUAL or EDITOR).")
  var edit = false

  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  init() {}

  /// - Parameters:
  ///   - example: what could have been written, behind `journal`; the command itself unless said.
  ///   - about: what a line is asked for about, said before it.
  ///   - remark: said with the receipt.
  func store(
    _ action: String, what: String, example: String? = nil, about: String? = nil,
    remark: String = "", in session: Session, _ content: (Writer) throws -> EntryContent
  ) throws {
    let moment = try entry.moment(for: .entry, in: session)
    if let about, words.isEmpty, !edit, session.canAsk { session.warn(about) }
    let typed = try session.words(
      words, edit: edit, what: what, example: "journal \(example ?? action) \"...\"")
    try session.keeping(typed) {
      let database = try session.journalForWriting()
      try session.record(action, entry, in: database, remark: remark) { writer in
        try entry.facts(try content(writer), at: moment, text: typed.text)
      }
    }
  }
}

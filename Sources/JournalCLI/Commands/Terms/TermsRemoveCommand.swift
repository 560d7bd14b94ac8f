package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct TermsRemoveCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Forget words of yours: terms remove \"jelly legs\".",
    usage: "journal terms remove <words> [options]")

  @Argument(help: ArgumentHelp("Your words, as journal terms list shows them.", valueName: "words"))
  var words: Word

  @OptionGroup var revision: RevisionOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let words = words.text.trimmed
    let own = try session.journal()?.settings().ownPhrases ?? []
    guard own.contains(where: { $0.words == words.nameFolded }) else {
      let near = nearest(to: words.nameFolded, among: own.map(\.words))
      let hint =
        near.map { "did you mean \"\(session.shown($0))\"?" }
        ?? "journal terms list shows those of yours"
      throw CommandError(
        .refusedValue,
        "\"\(session.shown(words))\" are no words of yours; nothing was changed; \(hint)")
    }
    let writable = try session.journalForWriting()
    try session.store(TermsAddCommand.action, by: revision.by, in: writable) { writer in
      let entry = try writer.settingEntry(OwnPhrase.key(of: words))
      if let entry { try writer.delete(entry) }
      return entry
    } receipt: { entry in
      guard let entry, revision.format == .json else {
        return "\"\(session.shown(words))\" counts as nothing from now on."
      }
      var json = EntryJSON(entry, medicines: [:])
      json.deleted = true
      return try jsonText(json)
    }
  }
}

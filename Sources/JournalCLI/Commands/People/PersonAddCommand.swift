package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct PersonAddCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Begin the journal of somebody you write for: person add Mia.",
    usage: "journal person add <name> [options]",
    discussion: "The name is written in letters a to z, digits and hyphens, upper or lower case.")

  @Argument(help: ArgumentHelp("Their name.", valueName: "name"))
  var words: [Word] = []

  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    guard !words.isEmpty else {
      throw CommandError(
        .usage, "whose journal? nothing was stored; write journal person add mia")
    }
    let typed = words.joined
    let name = try session.personName(typed)
    guard session.options.db == nil, session.options.person == nil else {
      throw CommandError(
        .usage,
        "person add takes no --db and no --person; nothing was stored; the name alone is enough")
    }
    let people = try People(variables: session.environment.variables)
    let path = people.journal(of: name)
    guard !JournalDatabase.exists(path.file) else {
      throw CommandError(
        .refusedValue,
        "\(name) has a journal already; nothing was stored; write --person \(name) with any command"
      )
    }
    try session.begin(path, of: typed.trimmed, as: name)
  }
}

extension Session {
  /// Makes the journal of a person, with their name as they were called.
  fileprivate func begin(_ path: JournalPath, of name: String, as person: String) throws {
    let database = try makeJournal(at: path)
    namesPerson = false
    let moment = environment.moment
    let setting = Setting(key: SettingKey.name.rawValue, value: name)
    try store("person add", in: database) { writer in
      try writer.add(EntryFacts(moment: moment, content: .setting(setting)))
    } receipt: { _ in
      "Added: \(shown(name)). To write for them: journal --person \(person) took 5mg"
    }
  }
}

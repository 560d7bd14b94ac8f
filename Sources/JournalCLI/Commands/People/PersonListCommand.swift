package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct PersonListCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The people whose journals are kept here.",
    usage: "journal person list [options]")

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let people = try People(variables: session.environment.variables)
    var rows: [PersonJSON] = []
    if JournalDatabase.exists(people.own.file) {
      rows.append(try session.row(of: people.own, person: nil))
    }
    rows += try people.names.map { try session.row(of: people.journal(of: $0), person: $0) }
    if rows.isEmpty {
      session.say("No journal is kept here yet. To begin one for somebody: journal person add mia")
    }
    switch format {
    case .json: try session.answer(try jsonText(rows))
    case .text:
      let width = (rows.map { $0.label.displayWidth }.max() ?? 0) + 2
      try session.answer(
        rows.map { row in
          session.shown(row.label).padded(to: width) + session.shown(row.name ?? "")
        }.map(\.withoutTrailingSpaces).joined(separator: "\n"))
    }
  }
}

/// A person in the JSON of `person list`; what is not known is left out.
private struct PersonJSON: Encodable {
  /// As it is typed after `--person`; absent: the one whose machine it is.
  let person: String?
  /// As it was set.
  let name: String?

  var label: String { person ?? "(you)" }
}

extension Session {
  fileprivate func row(of path: JournalPath, person: String?) throws -> PersonJSON {
    PersonJSON(person: person, name: try readJournal(at: path).settings()[.name])
  }
}

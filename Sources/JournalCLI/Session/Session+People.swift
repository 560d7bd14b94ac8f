internal import JournalModel
internal import JournalStore

/// Whose journal it is, and who writes in it.
extension Session {
  /// The person that is named, by an option or in the surroundings, as a file has their name; `nil`
  /// for the one whose machine it is.
  ///
  /// - Throws: exit 64 for a person beside a file, exit 65 for what is no name of a person.
  func person() throws -> String? {
    let variables = environment.variables
    let inherited = variables["JOURNAL_PERSON"]?.nonEmpty
    if options.db != nil {
      guard options.person == nil else {
        throw CommandError(
          .usage, "--person and --db name two journals; nothing was stored; leave one out")
      }
      return nil
    }
    if options.person == nil, inherited != nil, variables["JOURNAL_DB"] != nil {
      throw CommandError(
        .usage,
        "JOURNAL_PERSON and JOURNAL_DB name two journals; nothing was stored; unset one, or add --person or --db"
      )
    }
    guard let named = options.person ?? inherited else { return nil }
    return try personName(named)
  }

  /// - Throws: exit 65 for what cannot be the name of a file.
  func personName(_ typed: String) throws -> String {
    guard let name = People.folded(typed.trimmed) else {
      throw CommandError(
        .refusedValue,
        "\"\(shown(typed))\" cannot name a person here; nothing was stored; write letters a to z, digits and hyphens, 40 at most"
      )
    }
    return name
  }

  func unknown(_ person: String) -> CommandError {
    let names = (try? People(variables: environment.variables).names) ?? []
    let hint =
      nearest(to: person, among: names).map { "did you mean \"\($0)\"?" }
      ?? (names.isEmpty
        ? "journal person add \(person) begins one"
        : "there are \(names.joined(separator: ", ")); journal person add \(person) begins one")
    return CommandError(.refusedValue, "no person named \"\(person)\"; nothing was stored; \(hint)")
  }

  /// `Mia: ` where journals of several people are kept, for answers to people; else nothing.
  var whose: String {
    guard isForPeople, namesPerson, options.db == nil,
      options.person != nil || environment.variables["JOURNAL_DB"] == nil,
      let people = try? People(variables: environment.variables), people.areSeveral
    else { return "" }
    let person = try? person()
    let name = settings[.name] ?? person ?? EntryFacts.oneself
    return shown(name) + ": "
  }

  /// Who writes here unless a command says otherwise; `nil` is the person whose journal it is.
  var author: String? { settings[.by].flatMap(Session.author) }

  /// Who writes: as an option names them, else whoever writes here.
  func writer(named option: String?) -> String? {
    option?.trimmed.nonEmpty.map(Session.author) ?? author
  }

  /// A writer as entries keep them: the person whose journal it is has no name there.
  static func author(_ named: String) -> String? {
    named.nameFolded == EntryFacts.oneself ? nil : named
  }
}

internal import ArgumentParser
internal import JournalModel

/// What can follow on a command line that is being typed, with a word about each.
struct Completion {
  struct Candidate: Equatable {
    let value: String
    let about: String

    init(_ value: String, _ about: String = "") {
      self.value = value
      self.about = about
    }
  }

  enum Answer: Equatable {
    case words([Candidate])
    /// Names of files, which the shell knows best.
    case files
  }

  let words: CompletionWords
  let names: CompletionNames

  func answer() -> Answer {
    if let option = words.option { return values(of: option) }
    if !words.isEnded, words.typed.hasPrefix("-") { return .words(options()) }
    let path = words.path.joined(separator: " ")
    if ["import", "merge", "restore", "rescue"].contains(path), words.positionals.isEmpty {
      return .files
    }
    return .words(commands() + positionals(path))
  }

  // MARK: Commands and options

  private func commands() -> [Candidate] {
    guard words.positionals.isEmpty else { return [] }
    let commands = words.command.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    return commands.flatMap { command in
      let its = command.configuration
      return ([its.commandName].compactMap(\.self) + its.aliases).map {
        Candidate($0, its.abstract)
      }
    }
      + (words.path.isEmpty
        ? [Candidate("help", "Help on a command, or by what you want to do.")] : [])
  }

  private func options() -> [Candidate] {
    guard let outline = try? CommandOutline(of: words.command) else { return [] }
    let given = Set(words.before)
    return outline.options.flatMap { option in
      (option.names ?? []).filter { $0.kind == .long && !given.contains($0.typed) }
        .map { Candidate($0.typed, option.abstract ?? "") }
    }
  }

  private func values(of option: String) -> Answer {
    if ["--db", "--output", "-o", "--from-file"].contains(option) { return .files }
    if let named = named(option) { return .words(named) }
    let known = (try? CommandOutline(of: words.command))?.option(named: option)?.allValues ?? []
    return .words(known.map { Candidate($0) })
  }

  private func named(_ option: String) -> [Candidate]? {
    switch option {
    case "--medicine", "--replaced-by": names.medicines()
    case "--tag", "-t": names.tags()
    case "--person": names.people()
    case "--kind": EntryKind.allCases.map { Candidate($0.rawValue) } + [Candidate("skipped")]
    case "--severity":
      ["none", "mild", "moderate", "severe", "worst"].enumerated().map {
        Candidate($0.element, "\($0.offset) of 4")
      }
    case "--reason" where ["missed", "skipped"].contains(words.path.first):
      MissedDose.Reason.allCases.filter { $0 != .other }.map { Candidate($0.words) }
    case "--since", "--until":
      ["today", "yesterday", "7d", "30d", "3mo", "this week", "last month", "visit", "start"]
        .map { Candidate($0) }
    case "--from" where words.path.first == "med":
      ["now", "next", "tomorrow"].map { Candidate($0) }
    default: nil
    }
  }

  // MARK: Words

  private func positionals(_ path: String) -> [Candidate] {
    let isFirst = words.positionals.isEmpty
    switch path {
    case "" where words.positionals == ["help"]:
      return HelpTopic.allCases.map { Candidate($0.rawValue) }
        + JournalCommand.configuration.subcommands.compactMap { $0.configuration.commandName }.map {
          Candidate($0)
        }
    case "": return isFirst ? names.trackers() : []
    case "log-dose", "missed", "skipped": return names.medicines()
    case "search": return names.medicines() + names.trackers() + names.tags()
    case "mood":
      return isFirst
        ? MoodEntry.Score.allCases.map { Candidate("\($0.rawValue)", $0.words) } : []
    case "track":
      let isSet = words.positionals == ["set"]
      return isFirst
        ? names.trackers() + [Candidate("set", "Its scale and unit.")]
        : isSet ? names.trackers() : []
    case "compare", "pattern": return isFirst ? names.trackers() + [Candidate("mood")] : []
    case "show", "edit": return isFirst ? names.entries(startingWith: words.typed) : []
    case "delete", "forget": return names.entries(startingWith: words.typed)
    case "appointment done", "appointment cancel": return isFirst ? names.appointments() : []
    case "answer": return isFirst ? names.questions() : []
    case "settings": return isFirst ? SettingKey.allCases.map { Candidate($0.rawValue) } : []
    case "supply": return isFirst ? names.medicines() : []
    case _ where ["med", "plan", "pump"].contains(words.path.first):
      return isFirst && words.path.count > 1 && words.path[1] != "add" || path == "plan add"
        ? names.medicines() : []
    case _: return []
    }
  }
}

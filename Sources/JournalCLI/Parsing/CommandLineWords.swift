internal import ArgumentParser
internal import JournalModel
internal import JournalStore

/// Makes the short forms that people type into the long ones that the parser knows.
struct CommandLineWords {
  private let arguments: [String]
  private let environment: Environment

  init(_ arguments: [String], environment: Environment) {
    self.arguments = arguments
    self.environment = environment
  }

  /// - Throws: exit 64 for a first word that is neither a command nor a known word.
  func prepared() throws -> [String] {
    var (globals, rest) = splitGlobals()
    if rest.first == "help", !rest.dropFirst().isEmpty { try checkHelp(Array(rest.dropFirst())) }
    guard let first = rest.first, !first.hasPrefix("-") else {
      return Word.marked(globals + rest)
    }
    if !PlainCommand.hasCommand(named: first), !JournalCommand.hasCommand(named: first),
      first != "help"
    {
      rest = try entry(rest, globals: globals)
    }
    if ["missed", "skipped", "edit", "appointment"].contains(rest[0]) {
      rest = withEmptyReason(rest)
    }
    try checkAsOf(rest, globals)
    return Word.marked([rest[0]] + globals + rest.dropFirst())
  }

  /// The parser would take `--as-of` for the day view's, and the entry would be dated now.
  private func checkAsOf(_ words: [String], _ globals: [String]) throws {
    let isAsked = (globals + words).prefix { $0 != "--" }.contains {
      $0 == "--as-of" || $0.hasPrefix("--as-of=")
    }
    guard isAsked, !CommandLineWords.isReading(words) else { return }
    throw CommandError(
      .usage,
      "--as-of goes with commands that only read; nothing was stored; to date an entry, write --at")
  }

  /// Whether these words name a command that only reads, or can.
  private static func isReading(_ words: [String]) -> Bool {
    switch words[0] {
    case _ where parts[words[0]] != nil:
      words.dropFirst().first.map(["list", "show"].contains) == true
    case "today", "list", "report", "questions", "show", "supply", "compare", "search",
      "pattern":
      true
    default: false
    }
  }

  /// - Throws: exit 64 for help on something that is not there.
  private func checkHelp(_ words: [String]) throws {
    guard let topic = words.first, !topic.hasPrefix("-") else { return }
    let topics = HelpTopic.allCases.map(\.rawValue)
    let known = CommandLineWords.commands.union(topics)
    let asked = words.filter { !$0.hasPrefix("-") }
    if !known.contains(topic), let found = HelpTask.nearest(to: asked)?.nearness {
      // One word may also be a command with a slip in it.
      let isCommand = nearest(to: topic, among: known.sorted()) != nil
      if asked.count > 1 || found == .exact || found == .beginning && !isCommand { return }
    }
    try checkHelp(topic, among: known)
    guard words.count > 1, let parts = CommandLineWords.parts[topic] else { return }
    try checkHelp(words[1], among: parts)
  }

  private func checkHelp(_ topic: String, among known: Set<String>) throws {
    guard !known.contains(topic), !topic.hasPrefix("-") else { return }
    let hint =
      nearest(to: topic, among: known.sorted()).map { "did you mean \"\($0)\"?" }
      ?? "journal help tasks shows what there is"
    throw CommandError(.usage, "no help on \"\(escapedForTerminal(topic))\"; \(hint)")
  }

  /// Options that stand before the command belong to it: `journal --db FILE note drowsy`.
  private func splitGlobals() -> (globals: [String], rest: [String]) {
    var globals: [String] = []
    var rest = arguments[...]
    while let next = rest.first {
      if ["--db", "--person", "--as-of"].contains(next), rest.count > 1 {
        globals += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if CommandLineWords.flags.contains(next)
        || ["--db=", "--person=", "--as-of="].contains(where: next.hasPrefix)
      {
        globals.append(next)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    return (globals, Array(rest))
  }

  private static let flags = [
    "--quiet", "-q", "--no-color", "--no-pager", "--plain", "--yes", "-y", "--no-input",
  ]

  private static let all = JournalCommand.configuration.groupedSubcommands.flatMap(\.subcommands)

  /// The commands of those that are groups, such as `med`.
  private static let parts: [String: Set<String>] = {
    let groups = all.compactMap { command -> (String, Set<String>)? in
      let parts = command.configuration.subcommands.compactMap { $0.configuration.commandName }
      guard let name = command.configuration.commandName, !parts.isEmpty else { return nil }
      return (name, Set(parts))
    }
    return Dictionary(groups) { first, _ in first }
  }()

  private static let commands: Set<String> = {
    let names = all.flatMap { command in
      [command.configuration.commandName].compactMap(\.self) + command.configuration.aliases
    }
    return Set(names + ["help"])
  }()

  /// The command of a first word that is exactly a known symptom, a mood or a tracker's name.
  private func entry(_ words: [String], globals: [String]) throws -> [String] {
    let leading = words.prefix { !$0.hasPrefix("-") || $0.dropFirst().first?.isNumber == true }
    let spoken = leading.joined(separator: " ")
    if MoodEntry.Score(words: spoken) != nil, Int(spoken) == nil { return ["mood"] + words }
    if try TermTable.shipped().exactPhrase(spoken) != nil { return ["note"] + words }
    let database = try journal(of: globals + words)
    let own = try database?.settings().ownPhrases.map(\.words) ?? []
    if own.contains(spoken.nameFolded) { return ["note"] + words }
    let trackers = try database?.trackerNames() ?? []
    if trackers.contains(words[0].nameFolded) { return ["track"] + words }
    let phrases = leading.count == 1 ? try TermTable.shipped().terms.flatMap(\.phrases) : []
    let known = CommandLineWords.commands.sorted() + trackers + own + phrases
    let isNumber = words.count == 2 && Exact(words[1]) != nil
    let elsewhere =
      isNumber
      ? "journal track \(escapedForTerminal(words.joined(separator: " "))) follows a number"
      : "journal note keeps words, journal --help shows what there is"
    let hint =
      nearest(to: words[0], among: known).map { "did you mean \"\($0)\"?" } ?? elsewhere
    throw CommandError(
      .usage, "no command \"\(escapedForTerminal(words[0]))\"; nothing was stored; \(hint)")
  }

  /// The journal of these words.
  ///
  /// - Throws: what keeps the journal from being read; that there is none yet does not.
  private func journal(of words: [String]) throws -> JournalDatabase? {
    var environment = environment
    // They are said by the command itself.
    environment.remarks = []
    let options = try GlobalOptions.parse(
      ["--db", "--person"].flatMap { option in
        value(of: option, in: words).map { [option, $0] } ?? []
      })
    return try Session(environment: environment, options: options).journal()
  }

  /// What `--db` or `--person` names, wherever it stands.
  private func value(of option: String, in words: [String]) -> String? {
    var words = words.prefix { $0 != "--" }[...]
    while let word = words.popFirst() {
      if word.hasPrefix(option + "=") { return String(word.dropFirst(option.count + 1)) }
      if word == option { return words.first }
      if ["--db", "--person", "--as-of"].contains(word) { words = words.dropFirst() }
    }
    return nil
  }

  /// `--reason` without words asks for them.
  private func withEmptyReason(_ words: [String]) -> [String] {
    var filled: [String] = []
    for (index, word) in words.enumerated() {
      filled.append(word)
      let next = index + 1 < words.count ? words[index + 1] : nil
      if word == "--reason", next == nil || next?.hasPrefix("--") == true { filled.append("") }
    }
    return filled
  }
}

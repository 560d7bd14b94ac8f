internal import ArgumentParser
internal import CMalloc
internal import JournalModel

/// Runs one command line in a world, and says how it ended.
package struct Runner {
  let environment: Environment
  private let last = LastSession()

  package init(environment: Environment) {
    self.environment = environment
  }

  package func run(_ arguments: [String]) -> ExitCode {
    do {
      if arguments == ["--version"] {
        try environment.output.write(JournalCommand.version + "\n")
        return .done
      }
      if let answer = try CompletionRequest.answer(to: arguments, in: environment) {
        try environment.output.write(answer)
        return .done
      }
      let prepared = try CommandLineWords(arguments, environment: environment).prepared()
      if let page = try HelpTopic.page(for: prepared, environment: environment) {
        try pager(arguments).show(page)
        return .done
      }
      guard let command = try plain(prepared) ?? parse(prepared) else { return .done }
      let session = Session(
        environment: environment, options: command.global, isForPeople: prepared.asksForText)
      last.session = session
      try command.run(in: session)
      session.remind()
      session.backUpDaily()
      return .done
    } catch let help as HelpRequest {
      return show(help, by: pager(arguments))
    } catch {
      return report(error)
    }
  }

  private func pager(_ arguments: [String]) -> Pager {
    Pager(environment: environment, isWanted: !arguments.contains("--no-pager"))
  }

  private func show(_ help: HelpRequest, by pager: Pager) -> ExitCode {
    do {
      try pager.show(help.text + "\n")
      return .done
    } catch {
      return report(error)
    }
  }

  /// The command of every day that these words are, with memory for it.
  private func plain(_ arguments: [String]) -> (any JournalSubcommand)? {
    guard let command = PlainCommand.read(arguments) else { return nil }
    journal_take_memory()
    return command
  }

  /// The command of these words; `nil` for help, which is given. A first word that names it outright
  /// spares the parser the root command and its options, half of its time; what that does not
  /// understand is told by the root.
  private func parse(_ arguments: [String]) throws -> (any JournalSubcommand)? {
    if let first = arguments.first, let type = JournalCommand.subcommand(named: first),
      let command = try? type.parse(Array(arguments.dropFirst()))
    {
      return command
    }
    let command = try parseAsRoot(arguments)
    if let command = command as? any JournalSubcommand { return command }
    try help(for: command)
    return nil
  }

  private func parseAsRoot(_ arguments: [String]) throws -> any ParsableCommand {
    do {
      return try JournalCommand.parseAsRoot(arguments)
    } catch {
      let isHelp = JournalCommand.exitCode(for: error).isSuccess
      throw isHelp
        ? HelpRequest(text: JournalCommand.fullMessage(for: error))
        : usage(error)
    }
  }

  /// What the parser found wrong, in one line and in our voice.
  private func usage(_ error: any Error) -> CommandError {
    let message = Word.unmarked(JournalCommand.message(for: error))
    let line = (message.split(separator: "\n").first.map(String.init) ?? message)
      .replacing(" ...'", with: "'")
    // The parser's own guesses ("Did you mean '--at'?") are seldom near.
    let sentence = line.prefix { $0 != "." && $0 != "?" }
    return CommandError(
      .usage,
      "\(escapedForTerminal(sentence.prefix(1).lowercased() + sentence.dropFirst())); nothing was stored; journal --help shows what there is"
    )
  }

  /// A group of commands named without one of its commands, or the parser's own `help`.
  private func help(for command: any ParsableCommand) throws {
    var command = command
    do {
      try command.run()
    } catch {
      let text = JournalCommand.fullMessage(for: error)
      guard JournalCommand.exitCode(for: error).isSuccess else { throw usage(error) }
      throw HelpRequest(text: text)
    }
  }

  private func report(_ error: any Error) -> ExitCode {
    let error = CommandError(error)
    // A reader who went away does not want to hear of it.
    if error.code != .closedPipe {
      try? environment.errors.write("journal: \(error.message)\n")
    }
    return error.code
  }
}

/// What the last command has open, for as long as its runner is there: a process that ends is not made
/// to put its things away first.
private final class LastSession {
  var session: Session?
}

extension [String] {
  /// Whether the answer is text for people, and not one of the formats for machines.
  fileprivate var asksForText: Bool {
    let options = prefix { $0 != "--" }
    var format: Substring?
    for (option, value) in zip(options, options.dropFirst() + [""]) {
      if option == "--format" { format = value[...] }
      if option.hasPrefix("--format=") { format = option.dropFirst("--format=".count) }
    }
    return format.map { $0 == "text" } ?? true
  }
}

/// Help or a version that was asked for.
private struct HelpRequest: Error {
  let text: String
}

internal import JournalModel

/// Pages of help that belong to no single command: `journal help times`.
enum HelpTopic: String, CaseIterable {
  case times
  case exitCodes = "exit-codes"
  case privacy
  case tasks

  /// The page that a command line asks for; `nil` when it asks for none.
  static func page(for arguments: [String], environment: Environment) throws -> String? {
    guard arguments.first == "help" else { return nil }
    let words = arguments.dropFirst().filter { !$0.hasPrefix("-") }
    guard let first = words.first else { return nil }
    guard words.count == 1, let topic = HelpTopic(rawValue: first) else {
      let isCommand = JournalCommand.hasCommand(named: first)
      let isGroup = isCommand && JournalCommand.subcommand(named: first) == nil
      guard !isGroup, words.count > 1 || !isCommand else { return nil }
      return HelpTask.nearest(to: words)?.task.text
    }
    return switch topic {
    case .times: timesPage(environment)
    case .exitCodes: exitCodesPage
    case .privacy: privacyPage
    case .tasks: HelpTask.list
    }
  }

  /// Every form with its value at this moment.
  private static func timesPage(_ environment: Environment) -> String {
    let parser = WhenParser(now: environment.now, zone: environment.zone, purpose: .entry)
    var lines = ["After --at, one argument, understood whole or refused whole:", ""]
    lines += WhenParser.forms.map { phrase in
      let value =
        (try? parser.parse(phrase)).map { HelpTopic.text($0.moment) } ?? "not in the past today"
      return "  " + phrase.padded(to: 26) + value
    }
    lines += ["", "After --from, which may lie ahead, also:", ""]
    lines += FromPhrase.forms.map { phrase in
      "  " + phrase.padded(to: 26) + HelpTopic.text(fromPhrase: phrase, environment)
    }
    lines += ["", "After --since and --until, days:", ""]
    lines += PeriodPhrase.forms.map { phrase in
      "  " + phrase.padded(to: 26) + HelpTopic.text(periodPhrase: phrase, environment.today)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(periodPhrase phrase: String, _ today: CivilDay) -> String {
    func read(_ bound: PeriodPhrase.Bound) -> PeriodPhrase? {
      try? PeriodPhrase.parse(phrase, bound: bound, today: today)
    }
    switch (read(.since), read(.until)) {
    case (.day(let first), .day(let last)):
      return first == last ? first.text : "\(first.text) to \(last.text)"
    case (.visit, _): return "the day of the last appointment"
    case (.start, _): return "the day of the first entry"
    case (.day, _), (nil, _): return "no day today"
    }
  }

  private static func text(fromPhrase phrase: String, _ environment: Environment) -> String {
    switch try? FromPhrase.parse(phrase, now: environment.now, zone: environment.zone) {
    case .next?: "the next scheduled dose"
    case .moment(let moment)?:
      "\(moment.day.fullText) \((moment.time ?? .midnight).iso8601)"
    case nil: "could be two days today"
    }
  }

  private static func text(_ moment: LivedMoment) -> String {
    let day = moment.day.fullText
    return moment.time.map { "\(day) \($0.iso8601)" } ?? "\(day), without a time"
  }

  private static let exitCodesPage = """
    0    done, also with notices and empty lists
    1    nothing to undo, or another failure
    64   the command line has the wrong shape
    65   a value was refused: an amount, a time, a medicine, an id
    66   there is no such input
    69   a program that is needed is missing
    73   a file cannot be made
    74   input or output went wrong, as on a full disk
    75   another command is writing; try again
    77   not permitted
    78   the file is not a journal, is damaged, or is from a newer version
    130  interrupted, and nothing was stored
    141  the output was closed, and nothing was stored

    """

  private static let privacyPage = """
    Your journal is one file on this machine, readable by you alone. Nothing is sent
    anywhere: the program has no network code.

    What you type as arguments can be seen by other users of this machine while the
    command runs, and your shell may keep it in its history. journal note without
    words asks for a line that neither sees; journal note - reads standard input;
    --edit opens your editor.

    --private keeps an entry off every report. Reports written with -o, and those
    that --open keeps in the folder reports beside the journal, are readable by you
    alone. Whoever administers this machine can read your files.

    The file and its backups are not encrypted; journal backup --encrypt -o FILE
    makes a copy that is, for other places.

    What you delete stays in the file until journal forget erases it; it lists the
    backups that still hold it.

    """
}

/// The commands of every day, read without the parser where their line is plain.
///
/// The parser looks through the whole program for each type that an option could have, which took
/// more than half of the time of these commands. It reads everything else, and a line that is wrong.
enum PlainCommand {
  /// - Parameter arguments: the line as ``CommandLineWords`` prepared it.
  /// - Returns: `nil` for what the parser is to read.
  static func read(_ arguments: [String]) -> (any JournalSubcommand)? {
    guard let name = arguments.first, name.utf8.first != UInt8(ascii: "-") else {
      return day(arguments)
    }
    guard hasCommand(named: name), var line = PlainLine(arguments.dropFirst()),
      let command = command(name, &line), line.isTaken
    else { return nil }
    return command
  }

  /// Without a command it is the day.
  private static func day(_ arguments: [String]) -> (any JournalSubcommand)? {
    guard var line = PlainLine(arguments[...]) else { return nil }
    var command = JournalCommand()
    command.today = TodayOptions(&line)
    return line.isTaken ? command : nil
  }

  static func hasCommand(named name: String) -> Bool { names.contains(name) }

  /// Every name that ``read(_:)`` knows.
  static let names = [
    "log-dose", "took", "missed", "skipped", "note", "mood", "track", "today", "list", "show",
    "report", "undo",
  ]

  private static func command(
    _ name: String, _ line: inout PlainLine
  ) -> (any JournalSubcommand)? {
    switch name {
    case "log-dose", "took": LogDoseCommand(&line)
    case "missed": MissedCommand(&line)
    case "skipped": SkippedCommand(&line)
    case "note": NoteCommand(&line)
    case "mood": MoodCommand(&line)
    case "track": TrackCommand(&line)
    case "today": TodayCommand(&line)
    case "list": ListCommand(&line)
    case "show": ShowCommand(&line)
    case "report": ReportCommand(&line)
    case "undo": UndoCommand(&line)
    case _: nil
    }
  }
}

extension LogDoseCommand {
  fileprivate init?(_ line: inout PlainLine) {
    self.init()
    words = line.takeWords()
    self.for = line.takeValue("--for")
    withFood = line.takeFlag("--with-food")
    new = line.takeFlag("--new")
    guard let entry = EntryOptions(&line) else { return nil }
    self.entry = entry
    global = GlobalOptions(&line)
  }
}

extension MissedCommand {
  fileprivate init?(_ line: inout PlainLine) {
    guard let mark = MarkOptions(&line) else { return nil }
    self.init()
    self.mark = mark
  }
}

extension SkippedCommand {
  fileprivate init?(_ line: inout PlainLine) {
    guard let mark = MarkOptions(&line) else { return nil }
    self.init()
    self.mark = mark
  }
}

extension NoteCommand {
  fileprivate init?(_ line: inout PlainLine) {
    self.init()
    words = line.takeWords()
    severity = line.takeValue("--severity")
    site = line.takeValue("--site")
    lasted = line.takeValue("--lasted")
    edit = line.takeFlag("--edit")
    guard let entry = EntryOptions(&line) else { return nil }
    self.entry = entry
    global = GlobalOptions(&line)
  }
}

extension MoodCommand {
  fileprivate init?(_ line: inout PlainLine) {
    self.init()
    words = line.takeWords()
    guard let entry = EntryOptions(&line) else { return nil }
    self.entry = entry
    global = GlobalOptions(&line)
  }
}

extension TrackCommand {
  fileprivate init?(_ line: inout PlainLine) {
    self.init()
    words = line.takeWords()
    scale = line.takeValue("--scale")
    worst = line.takeValue("--worst").map(Word.init(argument:))
    unit = line.takeValue("--unit")
    main = line.takeFlag("--main")
    guard let entry = EntryOptions(&line) else { return nil }
    self.entry = entry
    global = GlobalOptions(&line)
  }
}

extension TodayCommand {
  fileprivate init(_ line: inout PlainLine) {
    self.init()
    today = TodayOptions(&line)
  }
}

extension ListCommand {
  fileprivate init?(_ line: inout PlainLine) {
    guard let listed = ListOptions(&line) else { return nil }
    self.init()
    self.listed = listed
    read = ReadOptions(&line)
    global = GlobalOptions(&line)
  }
}

extension ShowCommand {
  fileprivate init?(_ line: inout PlainLine) {
    let words = line.takeWords()
    guard words.count == 1, let format = AnswerFormat(of: &line) else { return nil }
    self.init()
    id = words[0]
    self.format = format
    read = ReadOptions(&line)
    global = GlobalOptions(&line)
  }
}

extension ReportCommand {
  fileprivate init?(_ line: inout PlainLine) {
    guard let options = ReportOptions(&line) else { return nil }
    self.init()
    self.options = options
    period = PeriodOptions(&line)
    read = ReadOptions(&line)
    global = GlobalOptions(&line)
  }
}

extension UndoCommand {
  fileprivate init(_ line: inout PlainLine) {
    self.init()
    list = line.takeFlag("--list")
    global = GlobalOptions(&line)
  }
}

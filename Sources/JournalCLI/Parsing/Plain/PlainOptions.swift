// Each of these sets every option of its group: one that the parser was to fill and nobody filled ends
// the program when it is read. `PlainLineTests` compares them with what the parser makes.

extension GlobalOptions {
  init(_ line: inout PlainLine) {
    self.init()
    db = line.takeValue("--db")
    person = line.takeValue("--person")
    quiet = line.takeFlag("--quiet", "-q")
    noColor = line.takeFlag("--no-color")
    noPager = line.takeFlag("--no-pager")
    plain = line.takeFlag("--plain")
    yes = line.takeFlag("--yes", "-y")
    noInput = line.takeFlag("--no-input")
  }
}

extension ReadOptions {
  init(_ line: inout PlainLine) {
    self.init()
    asOf = line.takeValue("--as-of")
  }
}

extension PeriodOptions {
  init(_ line: inout PlainLine) {
    self.init()
    since = line.takeValue("--since")
    until = line.takeValue("--until")
  }
}

extension TodayOptions {
  init(_ line: inout PlainLine) {
    self.init()
    read = ReadOptions(&line)
    global = GlobalOptions(&line)
  }
}

extension EntryOptions {
  /// - Returns: `nil` for a format that there is not.
  init?(_ line: inout PlainLine) {
    self.init()
    at = line.takeValue("--at")
    about = line.takeFlag("--about")
    zone = line.takeValue("--zone")
    by = line.takeValue("--by")
    tag = line.takeValues("--tag", "-t")
    note = line.takeValue("--note")
    `private` = line.takeFlag("--private")
    guard let format = AnswerFormat(of: &line) else { return nil }
    self.format = format
  }
}

extension MarkOptions {
  init?(_ line: inout PlainLine) {
    self.init()
    words = line.takeWords()
    self.for = line.takeValue("--for")
    reason = line.takeValue("--reason")
    new = line.takeFlag("--new")
    guard let entry = EntryOptions(&line) else { return nil }
    self.entry = entry
    global = GlobalOptions(&line)
  }
}

extension ListOptions {
  init?(_ line: inout PlainLine) {
    self.init()
    period = PeriodOptions(&line)
    kind = line.takeValues("--kind", "--kind")
    medicine = line.takeValue("--medicine")
    let tags = line.takeValues("--tag", "-t")
    guard tags.count <= 1 else { return nil }
    tag = tags.first
    if let typed = line.takeValue("-n") {
      guard let number = Int(typed) else { return nil }
      count = number
    } else {
      count = nil
    }
    if let named = line.takeValue("--format") {
      guard let known = Format(rawValue: named) else { return nil }
      format = known
    } else {
      format = .text
    }
  }
}

extension ReportOptions {
  init?(_ line: inout PlainLine) {
    self.init()
    if let named = line.takeValue("--format") {
      guard let known = ReportFormat(rawValue: named) else { return nil }
      format = known
    } else {
      format = nil
    }
    let outputs = line.takeValues("--output", "-o")
    guard outputs.count <= 1 else { return nil }
    output = outputs.first
    open = line.takeFlag("--open")
    medicine = line.takeValue("--medicine")
    appendix = line.takeFlag("--appendix")
    stats = line.takeFlag("--stats")
    discreet = line.takeFlag("--discreet")
    isPrivate = line.takeFlag("--private")
  }
}

extension AnswerFormat {
  init?(of line: inout PlainLine) {
    guard let named = line.takeValue("--format") else {
      self = .text
      return
    }
    self.init(rawValue: named)
  }
}

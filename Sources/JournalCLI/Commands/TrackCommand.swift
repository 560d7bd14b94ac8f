package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct TrackCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "track",
    abstract: "Any number you follow: track stiffness 6, track sleep 6.5h, track bp 120/80.",
    usage: """
      journal track <name> <number> [unit] [options]
      journal track set <name> [--scale 0-10] [--worst 10] [--unit h] [--main]
      """,
    discussion: "track set says which scale a number is on, and which end of it is worst.")

  @Argument(help: "A name, a number, and a unit if it has one.")
  var words: [Word] = []

  @Option(help: ArgumentHelp("With set: the scale, such as 0-10.", valueName: "from-to"))
  var scale: String?

  @Option(help: ArgumentHelp("With set: the end of the scale that is worst.", valueName: "number"))
  var worst: Word?

  @Option(help: ArgumentHelp("With set: the unit.", valueName: "unit"))
  var unit: String?

  @Flag(help: "With set: the number that the report shows first.")
  var main = false

  @OptionGroup var entry: EntryOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    if words.first?.text == "set", words.count == 2 {
      return try define(try TrackCommand.name(words[1].text), in: session)
    }
    guard scale == nil, worst == nil, unit == nil, !main else {
      throw CommandError(
        .usage,
        "--scale, --worst, --unit and --main go with journal track set NAME; nothing was stored; write journal track set stiffness --scale 0-10"
      )
    }
    guard words.count >= 2 else {
      throw CommandError(
        .usage,
        "a name and a number are needed; nothing was stored; write journal track stiffness 6")
    }
    try read(
      try TrackCommand.name(words[0].text), Array(words.texts.dropFirst()), in: session)
  }

  private func read(_ name: String, _ value: [String], in session: Session) throws {
    let (names, tracker, earlier) = try session.reading {
      let known = try session.journal()
      return (
        try known?.trackerNames() ?? [], try known?.trackers().first { $0.name == name },
        try known?.latestUnit(ofTracker: name)
      )
    }
    let reading = try ReadingPhrase.parse(value, scaleMaximum: tracker?.scale?.upperBound)
    let moment = try entry.moment(for: .entry, in: session)
    let content = TrackerReading(
      name: name, value: reading.value, secondValue: reading.secondValue,
      unit: reading.unit ?? tracker?.unit)
    let facts = try entry.facts(.reading(content), at: moment)
    let remark = reading.remark.map { "(\($0))" } ?? ""
    try session.record("track", entry, in: try session.journalForWriting(), remark: remark) { _ in
      facts
    }
    session.sayOffScale(reading.value, of: tracker)
    if let earlier, let hint = unitHint(name, content.unit, earlier: earlier, session) {
      session.say(hint)
    }
    if !names.contains(name), let near = nearest(to: name, among: names) {
      session.say(
        "\(session.shown(name)) is new; \(session.shown(near)) is already followed. If that was meant: journal undo"
      )
    }
  }

  /// A unit is never guessed: 390 after 6.5 h may be minutes.
  private func unitHint(
    _ name: String, _ unit: String?, earlier: String, _ session: Session
  ) -> String? {
    let (name, earlier) = (session.shown(name), session.shown(earlier))
    guard let unit else {
      return
        "\(name) was in \(earlier) before; this one is kept without a unit, apart from those. To have \(earlier) understood: journal track set \"\(name)\" --unit \(earlier)"
    }
    guard session.shown(unit) != earlier else { return nil }
    return
      "\(name) was in \(earlier) before; numbers in \(session.shown(unit)) are kept apart from those."
  }

  private func define(_ name: String, in session: Session) throws {
    let settings = try TrackerSettings(
      scale: scale, worst: worst?.text, unit: unit, isMain: main)
    let moment = try entry.moment(for: .entry, in: session)
    // What is refused makes no journal.
    let known = try session.journal()?.trackers().first { $0.name == name }
    _ = try settings.applied(to: known ?? Tracker(name: name))
    let database = try session.journalForWriting()
    try session.store("track set", by: entry.by, in: database) { writer in
      guard let existing = try writer.trackerEntry(named: name),
        case .tracker(let current) = existing.facts.content
      else {
        return try writer.add(
          try entry.facts(.tracker(try settings.applied(to: Tracker(name: name))), at: moment))
      }
      var facts = existing.facts
      facts.content = .tracker(try settings.applied(to: current))
      return try writer.revise(existing, facts: try entry.added(to: facts))
    } receipt: { stored in
      try session.receipt(
        for: stored, entry.format, in: database,
        saying: session.entryText(medicines: [:]).what(stored.facts) + ".")
    }
  }

  /// A name as it is stored.
  static func name(_ typed: String) throws -> String {
    let name = typed.nameFolded
    guard !name.isEmpty, name.count <= 60, Exact(name) == nil else {
      throw CommandError(
        .refusedValue,
        "\"\(escapedForTerminal(typed.prefix(60)))\" is no name to follow a number by; nothing was stored; write journal track stiffness 6"
      )
    }
    return name
  }
}

extension Session {
  /// Points out a number that is not on the scale that was set for it.
  func sayOffScale(_ value: Exact, of tracker: Tracker?) {
    guard let tracker, let scale = tracker.scale, !scale.contains(value) else { return }
    say(
      "\(value.text) is off the scale you set for \(shown(tracker.name)), \(Tracker.text(of: scale)); kept as typed."
    )
  }
}

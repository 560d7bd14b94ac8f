internal import ArgumentParser
internal import JournalModel

/// What every command that writes an entry takes.
struct EntryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "When: 14:05, \"20 min ago\", \"yesterday 20:00\", yesterday.", valueName: "when"))
  var at: String?

  @Flag(help: "The time is approximate.")
  var about = false

  @Option(
    help: ArgumentHelp("The time zone it was lived in, such as Europe/Berlin.", valueName: "name"))
  var zone: String?

  @Option(help: ArgumentHelp("Who writes this, when it is not the person.", valueName: "who"))
  var by: String?

  @Option(name: [.customShort("t"), .long], help: "A tag, such as alcohol; may be repeated.")
  var tag: [String] = []

  @Option(help: ArgumentHelp("A remark.", valueName: "text"))
  var note: String?

  @Flag(help: "Keep this off every report.")
  var `private` = false

  @Option(help: ArgumentHelp("The answer as text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  init() {}

  /// The moment that is meant, with its time zone.
  ///
  /// - Parameter phrase: a time among the words, which stands for `--at`.
  func moment(_ phrase: String? = nil, for purpose: WhenPurpose, in session: Session) throws
    -> LivedMoment
  {
    if let phrase, at != nil {
      throw CommandError(
        .usage, "two times are given, \"\(session.shown(phrase))\" and --at; leave one out")
    }
    let zone = try session.zone(named: zone)
    let parser = WhenParser(now: session.environment.now, zone: zone, purpose: purpose)
    let reading = try parser.parse(phrase ?? at ?? "now")
    var moment = reading.moment
    if about, moment.precision == .minute { moment.precision = .approximate }
    session.sayWhichOfTwo(reading)
    return moment
  }

  /// The entry of these options.
  func facts(
    _ content: EntryContent, at moment: LivedMoment, text: String? = nil
  ) throws -> EntryFacts {
    let words = [text, note].compactMap { $0?.trimmed }.filter { !$0.isEmpty }
    let tags = tag.map(\.trimmed).filter { !$0.isEmpty }
    for checked in words + tags + [by ?? ""] { try TextLimit.check(checked) }
    return EntryFacts(
      moment: moment, content: content, text: words.isEmpty ? nil : words.joined(separator: "; "),
      tags: Array(Set(tags)).sorted(),
      writtenBy: by.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 },
      isPrivate: `private`)
  }
}

extension EntryOptions {
  /// What is known already, with what these options add to it.
  func added(to known: EntryFacts) throws -> EntryFacts {
    let said = try facts(known.content, at: known.moment)
    var facts = known
    facts.text = said.text ?? known.text
    facts.tags = Array(Set(known.tags + said.tags)).sorted()
    facts.writtenBy = said.writtenBy ?? known.writtenBy
    facts.isPrivate = known.isPrivate || said.isPrivate
    return facts
  }
}

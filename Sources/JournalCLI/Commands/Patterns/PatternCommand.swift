package import ArgumentParser
internal import JournalModel
internal import JournalStore

package struct PatternCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "pattern",
    abstract: "A symptom or number by hours since the dose, and by weeks since a change.",
    usage: "journal pattern <words> [options]",
    discussion: """
      By hours: awake time since the last dose, in steps of two hours, and 4 h and more beside less. \
      Hours after a dose that is not recorded are left out.

      By weeks: blocks of seven days since the last change of the daily dose; of a symptom the first \
      two weeks beside the next two, of a number the slope of the weekly medians.

      Each of the two is a question of its own, counted as journal compare counts them; --by asks \
      one alone. Neither shows cause.
      """)

  enum Part: String, ExpressibleByArgument, CaseIterable { case hours, weeks }

  @Argument(help: "A symptom, a number that is followed, mood, none, or a tag.")
  var words: [Word]

  @Option(help: ArgumentHelp("hours or weeks alone.", valueName: "part"))
  var by: Part?

  @Option(help: ArgumentHelp("The medicine whose doses and changes count.", valueName: "name"))
  var medicine: String?

  @Option(help: ArgumentHelp("When you are awake, if not 07:00-23:00.", valueName: "from-to"))
  var awake: String?

  @OptionGroup var period: PeriodOptions

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  func run(in session: Session) throws {
    let awake = try awakeHours()
    let asking = Asking(session: session, read: read, format: format, schema: "journal.pattern/1")
    try asking.ask(words.joined, medicine: medicine) { try kinds($0, awake) }
  }

  /// By hours since the last change of the daily dose of the medicine; by weeks since that of any,
  /// unless one is named; without a change, since the diary began.
  private func kinds(
    _ phrases: QuestionPhrases, _ awake: AwakeHours
  ) throws -> [PatternQuestion.Kind] {
    let spans = phrases.spans
    var kinds: [PatternQuestion.Kind] = []
    let hasHours = medicine != nil || phrases.medicines.contains(where: \.hasTimedDose)
    if by == .hours || by == nil && hasHours {
      let meant = try phrases.medicine()
      let days = try spans.span(period, otherwise: QuestionSpan(ofDoseIn: meant))
      kinds.append(.hours(medicine: meant.prescription.id, days, awake))
    }
    if by != .hours {
      let lastChange = QuestionSpan(since: spans.lastChange.map { .day($0) } ?? .diary)
      kinds.append(.weeks(try spans.span(period, otherwise: lastChange)))
    }
    return kinds
  }

  private func awakeHours() throws -> AwakeHours {
    guard let text = awake else { return .usual }
    guard let hours = AwakeHours(text: text.filter { $0 != " " }) else {
      throw CommandError(
        .refusedValue,
        "\"\(escapedForTerminal(text))\" is no stretch of a day; write --awake 07:00-23:00")
    }
    return hours
  }
}

extension QuestionSpan {
  /// The days of the latest daily dose of a medicine, up to its end when it was stopped.
  fileprivate init(ofDoseIn medicine: PatternMedicine) {
    var changes = medicine.doseChanges
    var end: CivilDay?
    if let last = changes.last, last.isEnd {
      end = last.day.advanced(byDays: -1)
      changes.removeLast()
    }
    self.init(since: changes.last.map { .day($0.day) } ?? .diary, until: end)
  }
}

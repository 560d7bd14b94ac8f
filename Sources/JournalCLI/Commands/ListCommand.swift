package import ArgumentParser
internal import JournalExchange
internal import JournalModel
internal import JournalStore

package struct ListCommand: JournalSubcommand {
  package static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The entries, in the order they were lived.",
    usage: "journal list [options]",
    discussion: """
      Without a period the last 20 are shown; -n 0 shows all. json and csv give all unless -n says \
      otherwise.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @OptionGroup var period: PeriodOptions

  @Option(
    help: ArgumentHelp(
      "dose, missed, skipped, note, mood, track, question, important, medication; may be repeated.",
      valueName: "kind"))
  var kind: [String] = []

  @Option(help: ArgumentHelp("Only this medicine.", valueName: "name"))
  var medicine: String?

  @Option(
    name: [.customShort("t"), .long],
    help: ArgumentHelp("Only entries with this tag.", valueName: "tag"))
  var tag: String?

  @Option(
    name: .customShort("n"), help: ArgumentHelp("At most so many, the latest.", valueName: "count"))
  var count: Int?

  @Option(help: ArgumentHelp("text, json or csv.", valueName: "format"))
  var format: Format = .text

  @OptionGroup var read: ReadOptions
  @OptionGroup var global: GlobalOptions

  package init() {}

  /// What is listed unasked: medicines and scales are told by `med list` and the report.
  private static let written = Set(EntryKind.diary + [.question, .important])

  package func run(in environment: Environment) throws {
    let session = Session(environment: environment, options: global)
    let kinds = try selectedKinds()
    let asOf = try read.moment(in: session)
    guard let database = try session.journal() else {
      _ = try days(asOf, nil)
      session.say(
        "There is no journal yet: journal log-dose 10mg, or journal note drowsy, begins one.")
      return try session.answer(try output([], [:], session))
    }
    // A question must not be put while the journal is held.
    let medication = try medicine.map { try session.knownMedicine(named: $0, in: database).id }
    let entries = try database.read { database in
      let (since, until) = try days(asOf, database)
      let filter = EntryFilter(
        since: since, until: until, kinds: kinds?.kinds ?? ListCommand.written,
        medication: medication,
        tag: tag)
      return try select(filter, hasPeriod: since != nil || until != nil, kinds, asOf, database)
    }
    if entries.isEmpty { try explainEmpty(database, session) }
    try session.answer(try output(entries, try session.medicineNames(in: database), session))
  }

  private func days(
    _ asOf: LivedMoment, _ database: JournalDatabase?
  ) throws -> (since: CivilDay?, until: CivilDay?) {
    let since = try period.first(today: asOf.day, in: database)
    let until = try period.last(today: asOf.day, in: database)
    try PeriodOptions.check(since, until)
    return (since, until)
  }

  private func select(
    _ filter: EntryFilter, hasPeriod: Bool, _ kinds: KindSelection?, _ asOf: LivedMoment,
    _ database: JournalDatabase
  ) throws -> [Entry] {
    let limit = count ?? (hasPeriod || format != .text ? 0 : 20)
    guard limit >= 0 else {
      throw CommandError(
        .refusedValue, "-n \(limit) is less than none; write -n 20, or -n 0 for all")
    }
    var entries: [Entry] = []
    try database.forEachEntry(filter, newestFirst: limit > 0) { entry in
      if kinds?.includes(entry) != false,
        read.isTold(entry, asOf: asOf)
      {
        entries.append(entry)
      }
      return limit == 0 || entries.count < limit
    }
    return limit > 0 ? entries.reversed() : entries
  }

  private func output(
    _ entries: [Entry], _ medicines: [EntryID: String], _ session: Session
  ) throws -> String {
    switch format {
    case .json: return try jsonText(entries.map { EntryJSON($0, medicines: medicines) })
    case .csv:
      let csv = EntryTable.csv(entries, medicines: medicines)
      // Faithful to the byte in a file; on a terminal nothing may move its cursor.
      guard session.environment.terminal.isOutput else { return csv }
      return csv.split(separator: "\r\n").map { session.shown(String($0)) }.joined(separator: "\n")
    case .text:
      let text = session.entryText(medicines: medicines)
      guard let database = try session.journal() else { return "" }
      return try EntryList(text: text, width: session.environment.terminal.width)
        .lines(entries) { try database.shortText(of: $0) }.joined(separator: "\n")
    }
  }

  private func explainEmpty(_ database: JournalDatabase, _ session: Session) throws {
    guard let range = try database.diaryRange() else {
      return session.say("Nothing is written down yet.")
    }
    session.say("No entry there. Entries begin \(range.first.text) and end \(range.last.text).")
  }

  private func selectedKinds() throws -> KindSelection? {
    kind.isEmpty ? nil : try KindSelection(kind)
  }
}

/// What `--kind` asks for: skipped doses are a kind of their own to a person.
struct KindSelection {
  private(set) var kinds: Set<EntryKind> = []
  private var marks: Set<MissedDose.Kind> = []

  init(_ words: [String]) throws {
    for word in words.flatMap({ $0.split(separator: ",") }) {
      let folded = word.lowercased()
      if let mark = MissedDose.Kind(rawValue: folded) {
        marks.insert(mark)
        kinds.insert(.missed)
      } else if let kind = EntryKind(rawValue: folded) {
        kinds.insert(kind)
      } else {
        let all = EntryKind.allCases.map(\.rawValue) + [MissedDose.Kind.skipped.rawValue]
        let hint = nearest(to: folded, among: all).map { "; did you mean \($0)?" } ?? ""
        throw CommandError(
          .refusedValue,
          "no kind of entry is called \"\(escapedForTerminal(word))\"\(hint); there are \(all.joined(separator: ", "))"
        )
      }
    }
  }

  func includes(_ entry: Entry) -> Bool {
    guard case .missed(let missed) = entry.facts.content else { return true }
    return marks.contains(missed.kind)
  }
}

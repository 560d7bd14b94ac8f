internal import ArgumentParser
internal import JournalExchange
internal import JournalModel
internal import JournalStore

/// What `list` and `search` take, and how they answer.
struct ListOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @OptionGroup var period: PeriodOptions

  @Option(
    help: ArgumentHelp(
      "dose, missed, skipped, not-recorded, note, mood, track, question, answer, important, medication, regimen, product, plan, supply, pump, appointment, agreed, gap, setting; may be repeated.",
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

  init() {}

  /// What is listed unasked: medicines and scales are told by `med list` and the report.
  private static let written = Set(
    EntryKind.diary + [
      .question, .answer, .important, .regimen, .product, .plan, .supply, .pump, .appointment,
      .agreed, .gap,
    ])

  /// Prints the entries that are asked for.
  ///
  /// - Parameter words: what must stand in them.
  func run(in session: Session, _ read: ReadOptions, words: WordSearch? = nil) throws {
    let kinds = kind.isEmpty ? nil : try KindSelection(kind)
    let asOf = try read.moment(in: session)
    guard let database = try session.journal() else {
      _ = try days(asOf, nil)
      session.say(
        "There is no journal yet: journal log-dose 10mg, or journal note drowsy, begins one.")
      return try session.answer(try output([], [:], session))
    }
    // A question must not be put while the journal is held.
    let medicine = try medicine.map { try session.knownMedicine(named: $0, in: database).id }
    let (items, names) = try database.read { database in
      let known = try database.prescriptions()
      let search = ListSearch(
        database: database,
        prescriptions: read.asOf == nil ? known : known.map { $0.told(at: asOf.instant) },
        medicine: medicine, period: try days(asOf, database), tag: tag,
        selection: kinds,
        kinds: kinds?.kinds ?? (words == nil ? ListOptions.written : Set(EntryKind.allCases)),
        asOf: asOf, read: read,
        count: try limit(isSearch: words != nil), words: words,
        text: session.entryText(medicines: known.names))
      return (
        format == .text ? try search.items() : try search.entries().map { .entry($0) }, known.names
      )
    }
    if items.isEmpty { try explainEmpty(kinds, isSearch: words != nil, database, session) }
    try session.answer(try output(items, names, session))
  }

  private func days(
    _ asOf: LivedMoment, _ database: JournalDatabase?
  ) throws -> (since: CivilDay?, until: CivilDay?) {
    let since = try period.first(asOf: asOf, in: database)
    let until = try period.last(asOf: asOf, in: database)
    try PeriodOptions.check(since, until)
    return (since, until)
  }

  /// At most so many; `nil` for all.
  private func limit(isSearch: Bool) throws -> Int? {
    let hasPeriod = period.since != nil || period.until != nil
    let limit = count ?? (hasPeriod || isSearch || format != .text ? 0 : 20)
    guard limit >= 0 else {
      throw CommandError(
        .refusedValue, "-n \(limit) is less than none; write -n 20, or -n 0 for all")
    }
    return limit == 0 ? nil : limit
  }

  private func output(
    _ items: [EntryList.Item], _ medicines: [EntryID: String], _ session: Session
  ) throws -> String {
    let entries = items.compactMap { if case .entry(let entry, _) = $0 { entry } else { nil } }
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
      return try EntryList(text: text, width: session.width, isPlain: session.isPlain)
        .lines(items) { try database.shortText(of: $0) }.joined(separator: "\n")
    }
  }

  private func explainEmpty(
    _ kinds: KindSelection?, isSearch: Bool, _ database: JournalDatabase, _ session: Session
  ) throws {
    if let kinds, kinds.hasUnrecorded, kinds.kinds.isEmpty {
      return session.say(
        format == .text
          ? "No scheduled dose there is without an entry."
          : "What is not recorded is no entry: journal list --kind not-recorded lists it as text.")
    }
    guard let range = try database.diaryRange() else {
      return session.say("Nothing is written down yet.")
    }
    let none = isSearch ? "No entry there has these words." : "No entry there."
    session.say("\(none) Entries begin \(range.first.text) and end \(range.last.text).")
  }
}

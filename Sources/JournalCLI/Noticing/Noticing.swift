internal import JournalModel
internal import JournalStore

/// What one command notices with the entries that it writes: looked for within the write, kept with
/// each entry, and said once the entry is acknowledged.
final class Noticing {
  private let session: Session
  private let database: JournalDatabase
  private lazy var reading = NoticeReading(
    database: database, settings: session.settings,
    now: session.environment.moment)
  private var found: [(entry: Entry, notices: [Notice])] = []

  init(_ session: Session, in database: JournalDatabase) {
    self.session = session
    self.database = database
  }

  /// What is noticed with an entry that is about to be stored, as it is kept with it.
  func look(at entry: Entry) throws -> [EntryNotice] {
    let notices = try reading.notices(of: entry)
    found.append((entry, notices))
    return notices.filter { !$0.rule.isState }.flatMap(\.kept)
  }

  /// Says what was noticed, and asks what is to be asked.
  func speak() throws {
    let notices = found.flatMap(\.notices).filter(session.isSaid)
    if notices.contains(where: \.standsAlone) { session.hasSpokenAlone = true }
    let lines = notices.lines(onTerminal: session.canAsk && session.isForPeople)
    guard let last = lines.last else { return }
    let asking =
      notices.last { $0.question?.kind == .keep }
      ?? notices.last { $0.question?.kind == .whoDecided }
    guard let question = asking?.question, session.canAsk, session.isForPeople else {
      return session.warn(notices: lines)
    }
    session.warn(notices: lines.dropLast())
    let answer = try session.ask(session.fitted(last)) ?? ""
    switch question.kind {
    case .keep: try keep(answer)
    case .whoDecided: try decided(by: answer)
    case .gap: break
    }
  }

  /// No takes the write back; anything else keeps what was recorded.
  private func keep(_ answer: String) throws {
    guard ["n", "no"].contains(answer.lowercased()) else { return }
    guard let change = try database.nextToUndo(),
      change.recordedAt == session.environment.now
    else { return }
    try session.takeBack(change, in: database)
  }

  private func decided(by name: String) throws {
    guard let name = name.trimmed.nonEmpty, let entry = found.last?.entry else { return }
    try TextLimit.check(name)
    try session.store("edit", in: database) { writer in
      guard let current = try database.entry(entry.id) else {
        throw StoreError.changedMeanwhile(entry.id)
      }
      var facts = current.facts
      facts.content = facts.content.decided(by: name)
      return try writer.revise(current, facts: facts) { _ in current.notices }
    } receipt: { _ in
      "Decided by \(session.shown(name))."
    }
  }
}

extension EntryContent {
  /// A change of what is prescribed, or a plan, with who decided it.
  fileprivate func decided(by name: String) -> EntryContent {
    switch self {
    case .regimen(var change):
      change.decidedBy = name
      return .regimen(change)
    case .plan(var event):
      event.decidedBy = name
      return .plan(event)
    case .dose, .missed, .note, .mood, .reading, .question, .answer, .important, .medication,
      .product, .supply, .pump, .appointment, .agreement, .gap, .tracker, .setting:
      return self
    }
  }
}

extension Session {
  func warn(notices lines: some Sequence<String>) {
    for line in lines { warn(fitted(line)) }
  }

  /// A notice as it may be printed, broken between words where a terminal would break it anywhere.
  func fitted(_ notice: String) -> String {
    let line = shown(notice)
    guard environment.terminal.isErrors else { return line }
    return wrapped(line, width: width, hanging: 2)
      .joined(separator: "\n")
  }

  /// `--quiet` silences all but the urgent ones.
  func isSaid(_ notice: Notice) -> Bool { !options.quiet || notice.level == .urgent }
}

internal import JournalModel
internal import JournalStore

/// What the journal itself has to offer to a command line: names, tags, and entries by their ids.
struct CompletionNames {
  let session: Session
  private let database: JournalDatabase?

  /// Entries that are offered before any of their letters are typed.
  private static let latest = 30
  /// Columns of what is said of one.
  private static let aboutWidth = 56

  init(session: Session) {
    self.session = session
    database = session.peekedJournal()
  }

  func medicines() -> [Completion.Candidate] {
    let medications = (try? database?.medications()) ?? []
    return medications.map { record in
      let medication = record.medication
      let about = [medication.strength?.text, medication.form, medication.purpose]
      return candidate(
        medication.name, about.compactMap(\.self).joined(separator: ", "))
    }
  }

  func tags() -> [Completion.Candidate] {
    ((try? database?.tagNames()) ?? []).map { candidate($0, "tag") }
  }

  func trackers() -> [Completion.Candidate] {
    ((try? database?.trackerNames()) ?? []).map { candidate($0, "tracker") }
  }

  func people() -> [Completion.Candidate] {
    let people = try? People(variables: session.environment.variables)
    return (people?.names ?? []).map { candidate($0, "") }
  }

  func questions() -> [Completion.Candidate] {
    let open = (try? database?.visits().openQuestions) ?? []
    return open.map { candidate("\($0.content.number)", $0.entry.facts.text ?? "") }
  }

  /// The latest first; of those that were written before them, the ones whose id begins so.
  func entries(startingWith typed: String) -> [Completion.Candidate] {
    let listed = latest(EntryFilter())
    if listed.isEmpty { return [] }
    let last = Completion.Candidate("last", "The newest entry.")
    if typed.isEmpty { return [last] + listed }
    let begun = listed.filter { $0.value.hasPrefix(typed) }
    return begun.isEmpty ? earlier(startingWith: typed) : [last] + begun
  }

  func appointments() -> [Completion.Candidate] { latest(EntryFilter(kinds: [.appointment])) }

  private func latest(_ filter: EntryFilter) -> [Completion.Candidate] {
    guard let database else { return [] }
    var entries: [Entry] = []
    try? database.forEachEntry(filter, newestFirst: true) { entry in
      entries.append(entry)
      return entries.count < CompletionNames.latest
    }
    return entries.compactMap { candidate(of: $0, in: database) }
  }

  private func earlier(startingWith typed: String) -> [Completion.Candidate] {
    guard let database, let match = try? database.identifier(prefix: typed) else { return [] }
    let ids: [EntryID] =
      switch match {
      case .one(let id): [id]
      case .several(let ids): ids
      case .none: []
      }
    return ids.compactMap { try? database.entry($0) }
      .compactMap { candidate(of: $0, in: database) }
  }

  private func candidate(
    of entry: Entry, in database: JournalDatabase
  ) -> Completion.Candidate? {
    guard let id = try? database.shortText(of: entry.id) else { return nil }
    let medicines = (try? database.medicineNames()) ?? [:]
    let text = EntryText(
      medicines: medicines, today: session.environment.today,
      zone: session.environment.zone.identifier, isUnicode: true
    ) { try? database.entry($0)?.facts.content }
    let moment = entry.facts.moment.text(relativeTo: session.environment.today)
    return candidate(id, "\(moment): \(text.what(entry.facts))")
  }

  private func candidate(_ value: String, _ about: String) -> Completion.Candidate {
    Completion.Candidate(
      value, escapedForTerminal(about).clipped(to: CompletionNames.aboutWidth))
  }
}

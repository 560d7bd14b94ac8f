internal import JournalModel
internal import SQLite

/// What a command asks for before, within and after its write, kept while the journal stays in one
/// state.
final class Remembered {
  /// Which state of the journal a connection sees.
  struct State: Equatable {
    /// "The integer values returned by two invocations of "PRAGMA data_version" from the same
    /// connection will be different if changes were committed to the database by any other connection
    /// in the interim. The "PRAGMA data_version" value is unchanged for commits made on the same
    /// database connection."
    let others: Int64
    /// Rows that this connection changed.
    let own: Int64
  }

  private var state: State?
  private var prescriptions: [Prescription]?
  private var doses: [Set<EntryID>: (since: CivilDay, entries: [Entry])] = [:]
  private var diary: ReadDiary?
  /// More are of a command that goes through years, and asks once.
  private static let mostDoses = 512

  func prescriptions(in state: State, _ read: () throws -> [Prescription]) rethrows
    -> [Prescription]
  {
    keepOnly(state)
    if let prescriptions { return prescriptions }
    let all = try read()
    prescriptions = all
    return all
  }

  /// How many days further back is read than is asked for. What is noticed with a dose is looked for
  /// in a few days more than which scheduled dose it is.
  private static let daysMore = 4

  /// Those since a day, out of those since an earlier one where these are there.
  ///
  /// - Parameter read: is given the day since which it reads.
  func doses(
    of medicines: Set<EntryID>, since day: CivilDay, in state: State,
    _ read: (CivilDay) throws -> [Entry]
  ) rethrows -> [Entry] {
    keepOnly(state)
    if let known = doses[medicines], known.since <= day {
      return known.entries.filter { $0.isDose(since: day) }
    }
    let first = day.advanced(byDays: -Remembered.daysMore)
    let entries = try read(first)
    if entries.count <= Remembered.mostDoses { doses[medicines] = (first, entries) }
    return entries.filter { $0.isDose(since: day) }
  }

  /// What was read of the diary, where that is known since this day.
  func diary(since day: CivilDay, in state: State) -> ReadDiary? {
    guard state == self.state, let diary, diary.days.lowerBound <= day else { return nil }
    return diary
  }

  func keep(_ diary: ReadDiary, in state: State) {
    keepOnly(state)
    self.diary = diary
  }

  /// Follows a write of this connection that began in the state that is remembered, and did nothing
  /// but add these entries.
  ///
  /// - Parameter own: ``State/own`` after it. What others committed meanwhile is not followed.
  func follow(_ added: [Entry], from before: State, own: Int64) {
    guard state == before else { return }
    state = State(others: before.others, own: own)
    diary = nil
    for entry in added {
      switch entry.kind {
      case .medication, .regimen, .product, .plan: prescriptions = nil
      case .dose, .missed:
        guard let medicine = entry.content.medication else { return forget() }
        for (medicines, known) in doses
        where medicines.contains(medicine) && entry.isDose(since: known.since) {
          doses[medicines] = (known.since, known.entries + [entry])
        }
      case .note, .mood, .track, .question, .answer, .important, .supply, .pump, .appointment,
        .agreed, .gap, .tracker, .setting:
        break
      }
    }
  }

  private func keepOnly(_ state: State) {
    guard state != self.state else { return }
    forget()
    self.state = state
  }

  /// A transaction that is taken back leaves the count of ``State/own`` where it was.
  func forget() {
    state = nil
    prescriptions = nil
    doses = [:]
    diary = nil
  }
}

extension Entry {
  /// Lived since the beginning of a day, or for a slot since then, as
  /// ``DoseQuery/entries(of:since:)`` finds them.
  func isDose(since day: CivilDay) -> Bool {
    self.day >= day || content.namedSlot.map { $0.day >= day } ?? false
  }
}

extension JournalDatabase {
  /// Drops what was read of a state that is not there any more, as after a transaction that was taken
  /// back.
  func forgetWhatWasRead() {
    identities.forget()
    remembered.forget()
  }

  func state() throws -> Remembered.State {
    let others = try first("PRAGMA data_version") { try $0.integer(0) }
    return Remembered.State(others: others ?? 0, own: connection.changedRows)
  }
}

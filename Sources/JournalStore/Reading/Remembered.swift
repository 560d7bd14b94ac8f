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

  struct DoseRange: Hashable {
    let medicines: Set<EntryID>
    let since: CivilDay
  }

  private var state: State?
  private var prescriptions: [Prescription]?
  private var doses: [DoseRange: [Entry]] = [:]
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

  func doses(
    _ range: DoseRange, in state: State, _ read: () throws -> [Entry]
  ) rethrows -> [Entry] {
    keepOnly(state)
    if let known = doses[range] { return known }
    let entries = try read()
    if entries.count <= Remembered.mostDoses { doses[range] = entries }
    return entries
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
  }
}

extension JournalDatabase {
  func state() throws -> Remembered.State {
    let others = try first("PRAGMA data_version") { try $0.integer(0) }
    return Remembered.State(others: others ?? 0, own: connection.changedRows)
  }
}

package import JournalModel
internal import SQLite

/// What there is of medicines, and what happened to pumps.
extension JournalDatabase {
  /// In the order of writing.
  package func supplyEvents() throws -> [Written<SupplyEvent>] {
    try written(SupplyEventTable.self) { if case .supply(let event) = $0 { event } else { nil } }
  }

  /// In the order of writing.
  package func pumpLogs() throws -> [Written<PumpLog>] {
    try written(PumpEventTable.self) { if case .pump(let log) = $0 { log } else { nil } }
  }
}

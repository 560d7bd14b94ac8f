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

  /// What should be left of a medicine at a moment; `nil` where nothing was counted, and where
  /// nothing says how much of a dose is in what was handed out.
  ///
  /// Of the doses those since the last count are read, and of two days before it: a clock further
  /// west may have shown less after a count than it did at the count.
  ///
  /// - Parameters:
  ///   - events: those of the journal, where they have been read already.
  ///   - entry: one that is about to be written, and replaces what is stored under its identity.
  package func supplyLeft(
    of prescription: Prescription, at moment: LivedMoment, events: [Written<SupplyEvent>]? = nil,
    with entry: Entry? = nil
  ) throws -> SupplyLeft? {
    let events = try events ?? supplyEvents()
    guard let lots = SupplyLots(events, of: prescription, at: moment) else { return nil }
    let doses = try doseEntries(
      of: prescription.ids, since: lots.moment.day.advanced(byDays: -2)
    ).with(entry)
    return SupplyLeft(lots, doses: doses, of: prescription, at: moment)
  }
}

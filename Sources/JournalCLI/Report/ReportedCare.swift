internal import JournalModel
internal import JournalStore

/// What a report tells of pumps and supply.
struct ReportedCare {
  /// Of all medicines, in the order of writing.
  let supplies: [Written<SupplyEvent>]
  let pumps: [Written<PumpLog>]
  let asOf: LivedMoment

  func pump(of prescription: Prescription) -> PumpState? {
    PumpState(
      pumps.filter { log in
        !log.entry.isPrivate && prescription.ids.contains(log.content.medication)
          && log.entry.moment.instant <= asOf.instant
      })
  }

  /// Nothing where a private entry is part of what was counted: without it the figure is wrong.
  func supply(of prescription: Prescription, in database: JournalDatabase) throws -> SupplyLeft? {
    guard let lots = SupplyLots(supplies, of: prescription, at: asOf),
      !lots.all.contains(where: \.entry.isPrivate)
    else { return nil }
    return try database.supplyLeft(of: prescription, at: asOf, events: supplies)
  }
}

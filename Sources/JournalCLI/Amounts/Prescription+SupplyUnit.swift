internal import JournalModel

extension Prescription {
  /// In what it is handed out: by its form, else as last time, else in pieces or a volume as its
  /// doses are; `nil` where nothing says it.
  func supplyUnit(events: [Written<SupplyEvent>]) -> DoseUnit? {
    let last = events.last { ids.contains($0.content.medication) }?.content.amount.unit
    let dosed = usualAmount?.unit
    return medication.form.flatMap(DoseUnit.init(form:)) ?? last
      ?? dosed.flatMap { $0.dimension == .mass ? nil : $0 }
  }
}

extension EntryContent {
  /// The medicine that a dose, taken or not, is of; so too what is prescribed, planned, handed out,
  /// or given by a pump.
  package var medication: EntryID? {
    switch self {
    case .dose(let dose): dose.medication
    case .missed(let missed): missed.medication
    case .regimen(let change): change.medication
    case .product(let product): product.medication
    case .plan(let event): event.medication
    case .supply(let event): event.medication
    case .pump(let log): log.medication
    case .note, .mood, .reading, .question, .answer, .important, .medication, .appointment,
      .agreement, .gap, .tracker, .setting:
      nil
    }
  }
}

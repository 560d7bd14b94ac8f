extension EntryContent {
  /// The scheduled dose that a dose, taken or not, is for.
  package var namedSlot: SlotReference? {
    switch self {
    case .dose(let dose): dose.slot
    case .missed(let missed): missed.slot
    case .note, .mood, .reading, .question, .answer, .important, .medication, .regimen, .product,
      .plan, .supply, .pump, .appointment, .agreement, .gap, .tracker, .setting:
      nil
    }
  }
}

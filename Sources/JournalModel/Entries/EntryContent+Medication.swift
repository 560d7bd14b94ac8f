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

extension EntryContent {
  /// Whether it is of a dose, taken or not.
  package var isDose: Bool {
    switch self {
    case .dose, .missed: true
    case .note, .mood, .reading, .question, .answer, .important, .medication, .regimen, .product,
      .plan, .supply, .pump, .appointment, .agreement, .gap, .tracker, .setting:
      false
    }
  }

  /// The same of another medicine; what is of none stays.
  package func of(medication id: EntryID) -> EntryContent {
    switch self {
    case .dose(var dose):
      dose.medication = id
      return .dose(dose)
    case .missed(var missed):
      missed.medication = id
      return .missed(missed)
    case .regimen(var change):
      change.medication = id
      return .regimen(change)
    case .product(var product):
      product.medication = id
      return .product(product)
    case .plan(var event):
      event.medication = id
      return .plan(event)
    case .supply(var event):
      event.medication = id
      return .supply(event)
    case .pump(var log):
      log.medication = id
      return .pump(log)
    case .note, .mood, .reading, .question, .answer, .important, .medication, .appointment,
      .agreement, .gap, .tracker, .setting:
      return self
    }
  }
}

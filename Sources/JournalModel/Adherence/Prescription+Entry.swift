extension Prescription {
  /// With an entry as it will stand once it is stored, in place of what it said before; what is not
  /// about the medicine changes nothing.
  package func with(_ entry: Entry) -> Prescription {
    guard let medication = entry.facts.content.medication, ids.contains(medication) else {
      return self
    }
    var prescription = self
    switch entry.facts.content {
    case .regimen(let change): prescription.changes.store(Written(change, in: entry))
    case .product(let product): prescription.products.store(Written(product, in: entry))
    case .plan(let event): prescription.planEvents.store(Written(event, in: entry))
    case .dose, .missed, .note, .mood, .reading, .question, .answer, .important, .medication,
      .supply, .pump, .appointment, .agreement, .gap, .tracker, .setting:
      break
    }
    return prescription
  }
}

extension Array {
  /// In its old place, or at the end.
  fileprivate mutating func store<Content>(_ written: Element) where Element == Written<Content> {
    if let index = firstIndex(where: { $0.id == written.id }) {
      self[index] = written
    } else {
      append(written)
    }
  }
}

extension [Written<PumpLog>] {
  /// With an entry as it will stand once it is stored; one that is no pump's changes nothing.
  package func with(_ entry: Entry) -> [Written<PumpLog>] {
    guard case .pump(let log) = entry.facts.content else { return self }
    var logs = self
    logs.store(Written(log, in: entry))
    return logs
  }
}

extension [Entry] {
  /// With an entry as it will stand once it is stored, in its old place or at the end.
  package func with(_ entry: Entry?) -> [Entry] {
    guard let entry else { return self }
    guard let index = firstIndex(where: { $0.id == entry.id }) else { return self + [entry] }
    var entries = self
    entries[index] = entry
    return entries
  }
}

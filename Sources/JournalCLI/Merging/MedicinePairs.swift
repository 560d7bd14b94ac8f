internal import JournalModel
internal import JournalStore

/// Medicines that two people wrote down under one name.
enum MedicinePairs {
  struct Pair {
    let name: String
    let old: EntryID
    let new: EntryID
  }

  /// Those that each journal has and the other has not. The one that was written down first stays,
  /// so that both sides come to the same.
  static func found(in own: [MedicationRecord], _ other: [MedicationRecord]) -> [Pair] {
    let known = Set(own.map(\.id))
    let unknown = other.filter { !known.contains($0.id) }
    var pairs: [Pair] = []
    for record in unknown {
      let name = record.medication.name.nameFolded
      let same = own.filter { mine in
        mine.medication.name.nameFolded == name && !other.contains { $0.id == mine.id }
      }
      let all = (same + [record]).sorted {
        ($0.entry.firstRecordedAt, $0.id.text) < ($1.entry.firstRecordedAt, $1.id.text)
      }
      guard !same.isEmpty, let first = all.first else { continue }
      for other in all.dropFirst() {
        pairs.append(Pair(name: record.medication.name, old: other.id, new: first.id))
      }
    }
    return pairs
  }
}

extension Session {
  /// Says of medicines that they are another, as `med merge` does.
  func join(_ pairs: [(old: EntryID, new: EntryID)], in database: JournalDatabase) throws {
    guard !pairs.isEmpty else { return }
    try store("merge", in: database) { writer in
      try pairs.compactMap { pair -> String? in
        guard let entry = try database.entry(pair.old),
          case .medication(var medication) = entry.facts.content, medication.mergedInto == nil
        else { return nil }
        medication.mergedInto = pair.new
        var facts = entry.facts
        facts.content = .medication(medication)
        try writer.revise(entry, facts: facts)
        return medication.name
      }
    } receipt: { names in
      Set(names).sorted().map { "\(shown($0)) is one medicine now; journal undo makes it two." }
        .joined(separator: "\n")
    }
  }
}

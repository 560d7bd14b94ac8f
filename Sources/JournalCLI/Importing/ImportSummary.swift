internal import JournalExchange
internal import JournalModel
internal import JournalStore

/// What an import did, or would do, in a sentence or two.
struct ImportSummary {
  let text: String

  /// - Parameter verb: `Added`, `Would add`.
  init(_ outcome: ImportOutcome, _ reading: ImportReading, verb: String) {
    let plan = reading.plan
    let range = reading.range.map { " from \($0.first.day.text) to \($0.last.day.text)" } ?? ""
    var parts = [
      "\(verb) \(counted(outcome.added, "entry", "entries"))\(outcome.added > 0 ? range : "")"
    ]
    if !outcome.medicines.isEmpty {
      parts.append(
        "new \(outcome.medicines.count == 1 ? "medicine" : "medicines"): \(escapedForTerminal(outcome.medicines.joined(separator: ", ")))"
      )
    }
    if outcome.known > 0 { parts.append("\(counted(outcome.known, "was", "were")) there already") }
    if !outcome.differing.isEmpty {
      let isOne = outcome.differing.count == 1
      parts.append(
        "\(counted(outcome.differing.count, "is", "are")) there with another value and left as \(isOne ? "it is" : "they are") (\(ImportSummary.lines(outcome.differing)))"
      )
    }
    if !outcome.prescribedHere.isEmpty {
      parts.append(
        "what is prescribed was left as you wrote it (\(ImportSummary.lines(outcome.prescribedHere)))"
      )
    }
    let silent = plan.unrecorded.values.reduce(0, +)
    if silent > 0 { parts.append("\(silent) not recorded") }
    if !plan.problems.isEmpty { parts.append("\(plan.problems.count) not understood") }
    text = parts.joined(separator: "; ") + "."
  }

  private static func lines(_ lines: ImportedLines) -> String {
    "line " + lines.first.prefix(5).map(String.init).joined(separator: ", ")
      + (lines.count > 5 ? ", ..." : "")
  }
}

extension ImportOutcome {
  /// What it does to a journal that is not there yet.
  init(unseen reading: ImportReading) {
    self.init(added: reading.count, known: 0, differing: [])
    medicines = reading.plan.medicines.map(\.medication.name).sorted()
  }
}

extension ImportReading {
  var imported: ImportedEntries {
    ImportedEntries(
      trackers: plan.trackers,
      medicines: plan.medicines.map { medicine in
        ImportedEntries.Medicine(
          placeholder: medicine.placeholder, key: medicine.key,
          facts: EntryFacts(
            moment: medicine.moment, content: .medication(medicine.medication),
            text: medicine.text, tags: medicine.tags), medication: medicine.medication)
      },
      forEach: { body in
        try forEach {
          try body(ImportedEntries.Item(key: $0.key, facts: $0.facts, line: $0.line))
        }
      })
  }
}

internal import JournalModel

/// What `search` looks for: every typed word must stand somewhere in an entry, as a part of a word
/// too; an argument with spaces stands there as a whole.
struct WordSearch {
  private let wanted: [String]
  private let terms: TermTable?

  /// - Throws: exit 64 without words, exit 65 for words without a letter, digit or pictograph.
  init(_ typed: [String]) throws {
    guard !typed.joined().trimmed.isEmpty else {
      throw CommandError(.usage, "the words to look for are missing; write journal search stairs")
    }
    wanted = Array(Set(typed.map { searchFolded($0) }.filter { !$0.isEmpty })).sorted()
    guard !wanted.isEmpty else {
      throw CommandError(
        .refusedValue,
        "\"\(escapedForTerminal(typed.joined(separator: " ").prefix(60)))\" has no letter and no digit to look for; write journal search stairs"
      )
    }
    terms = try? TermTable.shipped()
  }

  /// - Parameter medicines: names by the identities of their medicines.
  func finds(_ entry: Entry, medicines: [EntryID: String]) -> Bool {
    let words = words(of: entry, medicines)
    let plain = words.map { searchFolded($0) }
    // "Uebelkeit" is how "Übelkeit" is typed without its key.
    let spelled = words.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
      .map { searchFolded($0, spellsOutUmlauts: true) }
    return wanted.allSatisfy { word in (plain + spelled).contains { $0.contains(word) } }
  }

  /// What the person wrote in it, and the names of what it is about.
  private func words(of entry: Entry, _ medicines: [EntryID: String]) -> [String] {
    let facts = entry.facts
    let medicine = facts.content.medication.flatMap { medicines[$0] }
    return facts.tags
      + ([facts.text, facts.writtenBy, medicine] + words(of: facts.content)).compactMap(\.self)
  }

  private func words(of content: EntryContent) -> [String?] {
    switch content {
    case .dose, .supply, .pump, .question, .answer, .important, .agreement, .gap: []
    case .missed(let missed): [missed.reason?.words]
    case .note(let note):
      [note.site, note.severity?.word] + note.mentions.map { terms?.display(of: $0.term) }
    case .mood(let mood): [mood.score.words]
    case .reading(let reading): [reading.name, reading.unit]
    case .medication(let medication):
      [
        medication.name, medication.form, medication.purpose, medication.prescriber,
        medication.instruction, medication.instructionSource, medication.labelWarning?.words,
        medication.labelWarning?.source, medication.maximum?.words, medication.maximum?.source,
      ]
    case .regimen(let change): [change.decidedBy, change.replacedBy]
    case .product(let product): [product.name, product.maker]
    case .plan(let event): [event.decidedBy]
    case .appointment(let appointment): [appointment.with]
    case .tracker(let tracker): [tracker.name, tracker.unit]
    case .setting(let setting): [setting.key, setting.text]
    }
  }
}

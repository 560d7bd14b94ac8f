import JournalModel

/// Each term is found once and is in the table, whatever stands around the words; a text is found
/// again in itself written twice; a severity is cut off the end and nowhere else.
enum TermTarget {
  private static let terms: TermTable = {
    guard let table = try? TermTable.shipped() else { fatalError("the terms cannot be read") }
    return table
  }()

  static func run(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let found = terms.mentions(in: text)
    require(Set(found.map(\.term)).count == found.count, "a term twice in \(text.debugDescription)")
    require(found.allSatisfy { terms.term(id: $0.term) != nil }, "a term that is none")
    let spaced = PlantedFault.alter(
      terms.mentions(in: "  \(text)\n"), to: [], when: found.count == 1 && text.contains("!"))
    require(spaced == found, "spaces make others of \(text.debugDescription)")
    let twice = terms.mentions(in: "\(text).\n\n\(text)")
    require(
      Set(twice.map(\.term)).isSuperset(of: found.map(\.term)),
      "not found twice: \(text.debugDescription)")
    let note = SideEffectNote(words: text, terms: terms)
    require(note == SideEffectNote(words: text, terms: terms), "not the same twice")
  }
}

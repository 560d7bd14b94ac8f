import JournalModel
import Testing

@Suite("A note from its words")
struct SideEffectNoteWordsTests {
  let table = TermFixtures.table

  @Test(
    "a severity as the last word of a text with a term is its severity",
    arguments: [
      ("drowsy mild", SideEffectNote.Severity.mild), ("legs stiff, moderate", .moderate),
      ("headache: SEVERE!", .severe), ("very dizzy, mild to moderate", .moderate),
      ("no rash but spasms severe", .severe), ("dizzy, not drowsy. severe", .severe),
    ])
  func severity(text: String, expected: SideEffectNote.Severity) {
    #expect(table.trailingSeverity(of: text) == expected)
  }

  @Test(
    "elsewhere, denied, or without a term it is not",
    arguments: [
      "", "severe", "mild", "mild headache", "weather mild", "no headache, severe",
      "headache not severe", "headache, not very severe", "headache less severe", "headache worst",
      "headache severely", "headache severe today",
    ])
  func noSeverity(text: String) {
    #expect(table.trailingSeverity(of: text) == nil)
  }

  @Test("words without a term are kept as other, and \"none\" is nothing to report")
  func otherAndNone() {
    let other = SideEffectNote(words: "feeling fit again", terms: table)
    #expect(other.mentions == [TermMention(term: "other")])
    #expect(!other.isNone)

    let none = SideEffectNote(words: "None.", terms: table)
    #expect(none == SideEffectNote(isNone: true))

    let mild = SideEffectNote(words: "no rash but drowsy, mild", terms: table)
    #expect(mild.mentions.map(\.term) == ["rash", "drowsiness"])
    #expect(mild.mentions.map(\.isAbsent) == [true, false])
    #expect(mild.severity == .mild)
  }
}

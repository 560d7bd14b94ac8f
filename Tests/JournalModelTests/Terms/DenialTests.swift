import JournalModel
import Testing

@Suite("Denied terms")
struct DenialTests {
  let table = TermFixtures.table

  @Test("\"no\" before a phrase denies it, unless the phrase says no itself")
  func noBeforeEveryPhrase() {
    let sayNo = ["no", "not", "cannot"]
    for term in table.terms {
      for phrase in term.phrases {
        let words = phrase.split(separator: " ").map(String.init)
        let saysNo = words.contains { sayNo.contains($0) || $0.hasSuffix("n't") }
        #expect(mentioned("no " + phrase) == (saysNo ? "" : "-") + term.id)
        #expect(mentioned("no, " + phrase) == term.id)
        #expect(mentioned("no other thing there " + phrase) == term.id)
      }
    }
  }

  @Test(
    "every negator denies",
    arguments: [
      "no", "not", "without", "denies", "never", "nor", "cannot", "can not", "don't", "didn’t",
      "haven't", "isnt", "DOESN'T", "mightn't",
    ])
  func negators(negator: String) {
    #expect(mentioned("\(negator) dizzy") == "-dizziness")
    #expect(mentioned("\(negator) any seizure") == "-seizure")
  }

  @Test(
    "a plain term is denied from up to three words away",
    arguments: [
      ("not dizzy", "-dizziness"), ("not a bit dizzy", "-dizziness"),
      ("not even a bit dizzy", "dizziness"), ("not today, dizzy", "dizziness"),
      ("not today. dizzy", "dizziness"), ("not great but dizzy", "dizziness"),
      ("not well\ndizzy", "dizziness"), ("not well (dizzy)", "dizziness"),
      ("not well – dizzy", "dizziness"), ("not-dizzy", "-dizziness"),
      ("knot dizzy", "dizziness"), ("none dizzy", "dizziness"),
    ])
  func plain(text: String, expected: String) {
    #expect(mentioned(text) == expected)
  }

  @Test(
    "a red flag is denied through filler only",
    arguments: [
      ("no seizure", "-seizure"), ("not had any more seizures", "-seizure"),
      ("never have been having some further seizures", "-seizure"),
      ("not quite a seizure", "seizure"), ("no bad seizure", "seizure"),
      ("no, seizure", "seizure"), ("no more, seizure", "seizure"),
      ("not only a seizure", "seizure"), ("no\nseizure", "seizure"),
      ("no dizzy seizure", "-dizziness, seizure"), ("never had a fit", "-seizure"),
    ])
  func redFlag(text: String, expected: String) {
    #expect(mentioned(text) == expected)
  }

  @Test(
    "a denial is carried along a list",
    arguments: [
      ("no rash, itching, fever", "-rash, -itch, -fever"),
      ("no rash or itching nor fever", "-rash, -itch, -fever"),
      ("no rash, or itching", "-rash, -itch"), ("no rash and itching", "-rash, itch"),
      ("no rash itching", "-rash, itch"), ("no rash; itching", "-rash, itch"),
      ("no rash. Or itching", "-rash, itch"), ("no rash, some itching", "-rash, itch"),
      ("no rash, but itching", "-rash, itch"), ("rash, itching", "rash, itch"),
      ("no rash, itching but fever, seizure", "-rash, -itch, fever, seizure"),
      ("no seizures, hallucinations\nor fever", "-seizure, -hallucination, -fever"),
      ("no rash\nitching", "-rash, itch"),
    ])
  func list(text: String, expected: String) {
    #expect(mentioned(text) == expected)
  }

  @Test(
    "a phrase that says no itself is an answer, never denied, and denies nothing",
    arguments: [
      ("no can't breathe", "breathing"), ("no rash, can't breathe", "-rash, breathing"),
      ("no pain no energy", "-pain, fatigue"),
      ("no headache, couldn't sleep", "-headache, insomnia"),
      ("no energy or headache", "fatigue, headache"),
      ("not breathing dizzy", "breathing, dizziness"),
      ("cannot breathe, fever", "breathing, fever"),
    ])
  func doubleNegation(text: String, expected: String) {
    #expect(mentioned(text) == expected)
  }

  @Test("sentences joined by a full stop tell what each tells alone, in any order")
  func orderOfSentences() {
    let sentences = TermFixtures.sentences.map(\.text)
    var generator = SameNumbers(state: 7)
    for _ in 0..<200 {
      let chosen = (0..<4).compactMap { _ in sentences.randomElement(using: &generator) }
      let alone = chosen.flatMap { table.mentions(in: $0) }
      let present = Set(alone.filter { !$0.isAbsent }.map(\.term))
      let together = table.mentions(in: chosen.joined(separator: ". "))
      #expect(Set(together.filter { !$0.isAbsent }.map(\.term)) == present)
      #expect(Set(together.map(\.term)) == Set(alone.map(\.term)))
    }
  }
}

/// A small generator that gives the same numbers each time (xorshift64).
struct SameNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

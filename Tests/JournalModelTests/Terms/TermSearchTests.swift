import JournalModel
import Testing

@Suite("Terms in a text")
struct TermSearchTests {
  let table = TermFixtures.table

  @Test("every sentence of the table's own tests", arguments: TermFixtures.sentences)
  func sentence(_ sentence: TermFixtures.Sentence) {
    let mentions = table.mentions(in: sentence.text)
    #expect(mentions.filter { !$0.isAbsent }.map(\.term) == sentence.ids)
    #expect(mentions.filter(\.isAbsent).map(\.term) == sentence.absent ?? [])
  }

  @Test("there are such sentences")
  func sentencesAreRead() {
    #expect(TermFixtures.sentences.count == 48)
  }

  @Test("every phrase mentions its own term, alone and in a sentence")
  func everyPhrase() {
    for term in table.terms {
      for phrase in term.phrases {
        #expect(mentioned(phrase) == term.id)
        #expect(mentioned(phrase.uppercased() + "!") == term.id)
        #expect(mentioned("zzz " + phrase.replacing(" ", with: "\n") + " zzz") == term.id)
        #expect(mentioned(phrase.replacing("'", with: "’")) == term.id)
        #expect(mentioned(phrase.replacing("'", with: "")) == term.id)
      }
    }
  }

  @Test(
    "the longest phrase wins, by letters, and uses up its words",
    arguments: [
      ("dizzy on standing", "hypotension"), ("woozy and sleepy", "drowsiness"),
      ("woozy, and sleepy", "dizziness, drowsiness"), ("suddenly very weak", "sudden_weakness"),
      ("weak stream", "urinary_retention"), ("was sick", "vomiting"), ("felt sick", "nausea"),
      ("had a fall", "fall"), ("could not fall asleep", "insomnia"), ("fell in", "fall"),
      ("sudden stiffness", "rebound_spasticity"), ("high fever, then fever", "high_fever, fever"),
    ])
  func longestFirst(text: String, expected: String) {
    #expect(mentioned(text) == expected)
  }

  @Test(
    "spellings of the same word are the same",
    arguments: [
      ("DROWSY", "drowsiness"), ("Dröwsy", "drowsiness"), ("dro\u{308}wsy", "drowsiness"),
      ("drow\u{AD}sy", "drowsiness"), ("light\u{2011}headed", "dizziness"),
      ("light\u{A0}headed", "dizziness"), ("can\u{2BC}t pee", "urinary_retention"),
      ("can`t pee", "urinary_retention"), ("can not pee", "urinary_retention"),
      ("cant pee", "urinary_retention"), ("can't move our legs", "cannot_move_legs"),
      ("your legs don’t move", "cannot_move_legs"), ("can't wake my husband", "very_hard_to_wake"),
      ("she's fitting", "seizure"), ("my headache's back", "headache"),
      ("'dizzy' and ‘sleepy’", "dizziness, drowsiness"), ("ﬂoppy", "weakness"),
      ("#dizzy 😵‍💫 (sleepy)", "dizziness, drowsiness"), ("throat\nclosing", "face_swelling"),
    ])
  func spelling(text: String, expected: String) {
    #expect(mentioned(text) == expected)
  }

  @Test(
    "parts of words, and words apart, are not phrases",
    arguments: [
      "", "painting", "sadly", "trashy", "dry, mouth", "brain; fog", "mother tongue",
      "backed it up", "feeling great",
    ])
  func noTerm(text: String) {
    #expect(mentioned(text) == "")
  }

  @Test("a full stop keeps a phrase apart")
  func phraseAcrossStop() {
    #expect(mentioned("Mood was high. Fever since noon.") == "fever")
    #expect(mentioned("I fell. In the evening fine.") == "fall")
  }

  @Test("a term is mentioned once, where it first appears, and present when anywhere present")
  func once() {
    #expect(mentioned("dizzy, tired, dizzy") == "dizziness, fatigue")
    #expect(mentioned("no headache at noon, tired, headache at six") == "headache, fatigue")
    #expect(mentioned("headache at noon, later no headache") == "headache")
    #expect(mentioned("no migraine. no headache.") == "-headache")
  }
}

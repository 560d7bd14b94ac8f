import Testing

@testable import JournalModel

@Suite("Notices: words that a clinician should hear")
struct RedFlagTests {
  private func lines(
    _ text: String, medicines: [NoticedMedicine] = [], said: SaidNotices = SaidNotices(),
    at now: String = "20 15:00"
  ) throws -> [String] {
    try recordOf(medicines).notices(of: note(text), said: said, voice(now)).lines(onTerminal: true)
  }

  @Test(
    "R1: a term with a red flag, in the words that were typed",
    arguments: [
      ("seeing things", [emergencyText("\"seeing things\"")]),
      ("Was SEEING  things, again", [emergencyText("\"SEEING things\"")]),
      ("she cannot move her legs!", [emergencyText("\"cannot move her legs\"")]),
      ("i can not move my legs", [emergencyText("\"can not move my legs\"")]),
      ("(can’t breathe)", [emergencyText("\"can’t breathe\"")]),
      ("wheezing, burning up", [emergencyText("\"wheezing\" or \"burning up\"")]),
      (
        "gasping, burning up, seizure",
        [emergencyText("\"gasping\", \"burning up\" or \"seizure\"")]
      ),
      ("confused", [sameDayText("\"confused\" is")]),
      ("a rash and itchy", [sameDayText("\"rash\" and \"itchy\" are")]),
      (
        "rash, wheezing", [emergencyText("\"wheezing\""), sameDayText("\"rash\" is")]
      ),
      ("drowsy and stiff", []), ("none", []), ("nothing much", []),
      // Denied is not present; denied and affirmed is.
      ("no rash", []), ("no seizures, hallucinations or fever", []), ("not confused", []),
      ("no rash at noon, then a rash", [sameDayText("\"rash\" is")]),
    ] as [(String, [String])])
  func redFlags(text: String, expected: [String]) throws {
    #expect(try lines(text) == expected)
  }

  @Test("R1: emergency is urgent and said every time, same day is a notice once in seven days")
  func frequency() throws {
    #expect(
      try recordOf().notices(of: note("seizure"), voice("20 15:00")).map(\.level) == [.urgent])
    #expect(try recordOf().notices(of: note("rash"), voice("20 15:00")).map(\.level) == [.notice])
    var said = SaidNotices()
    for term in ["rash", "seizure"] { said.sameDayTerms[term] = try when("13 15:00:01").instant }
    #expect(try lines("rash", said: said) == [])
    #expect(try lines("seizure", said: said) == [emergencyText("\"seizure\"")])
    #expect(try lines("rash and fever", said: said) == [sameDayText("\"fever\" is")])
    said.sameDayTerms["rash"] = try when("13 15:00").instant
    #expect(try lines("rash", said: said) == [sameDayText("\"rash\" is")])
  }

  @Test("R1: unset settings have their words")
  func unset() throws {
    var voice = try voice("20 15:00")
    (voice.contact, voice.emergency) = (nil, nil)
    #expect(
      try recordOf().notices(of: note("seizure, rash"), voice).lines(onTerminal: false) == [
        "Recorded. If \"seizure\" is happening now, call your local emergency number or go to "
          + "emergency care; do not wait for the appointment. This journal cannot tell what it is.",
        "Recorded. \"rash\" is worth telling a clinician today: the clinic that prescribes it "
          + "(save it: journal settings contact ...).",
      ])
    #expect(
      try recordOf().notices(of: note("suicidal"), voice).lines(onTerminal: false) == [
        "Recorded. If you may act on this or are not safe: your local emergency number, or a crisis "
          + "line in your country. Someone can talk with you now. (--private keeps an entry off the "
          + "report.)"
      ])
  }

  private let selfHarm =
    "Recorded. If you may act on this or are not safe: 112, or a crisis line in your country. "
    + "Someone can talk with you now. (--private keeps an entry off the report.)"

  @Test("R1: for self_harm another text, never with a medicine's name or a cause")
  func selfHarmAlone() throws {
    #expect(try lines("want to die") == [selfHarm])
    #expect(try lines("not suicidal") == [])
    // Interrupted, with alcohol, and with another sign: still no medicine.
    var medicine = try medicine(["k7f2 19 08:00 10mg"], added: "15 07:00")
    medicine.labelWarnings = [SavedQuotation("no alcohol", source: "leaflet")]
    let note = try note("want to die, seeing things", tags: ["alcohol"])
    let notices = try recordOf([medicine]).notices(of: note, voice("20 15:00"))
    #expect(
      notices.lines(onTerminal: true) == [selfHarm, emergencyText("\"seeing things\"")])
    #expect(notices.allSatisfy { $0.medication == nil })
    #expect(notices.contains { $0.standsAlone })
  }

  @Test("R1: the words beside a dose, a mood or a reading count, a question does not")
  func otherEntries() throws {
    let words = "a rash"
    func lines(_ content: EntryContent) throws -> [String] {
      try recordOf().notices(
        of: entry("abc", when("20 15:00"), content, text: words), voice("20 15:00")
      )
      .lines(onTerminal: true)
    }
    let expected = [sameDayText("\"rash\" is")]
    #expect(try lines(.mood(MoodEntry(score: .low))) == expected)
    #expect(try lines(.reading(TrackerReading(name: "itch", value: Exact(3)))) == expected)
    #expect(
      try lines(.missed(MissedDose(medication: entryID("bac"), kind: .skipped))) == expected)
    #expect(
      try lines(.dose(DoseLog(medication: entryID("bac"), amount: milligrams(10)))) == expected)
    #expect(try lines(.question(Question(number: 1))) == [])
    #expect(try lines(.important) == [])
  }

  @Test("R1: what a note was stored with counts, and its name is said where the words are gone")
  func storedMentions() throws {
    let note = SideEffectNote(mentions: [
      TermMention(term: "rash"), TermMention(term: "fever", isAbsent: true),
      TermMention(term: "of_a_newer_version"),
    ])
    let entry = try entry("abc", when("20 15:00"), .note(note), text: "spots")
    #expect(
      try recordOf().notices(of: entry, voice("20 15:00")).lines(onTerminal: true)
        == [sameDayText("\"rash\" is")])
  }
}

import Testing

@testable import JournalModel

@Suite("Notices: alcohol")
struct AlcoholTests {
  private func labelled() throws -> NoticedMedicine {
    var medicine = try medicine()
    medicine.labelWarnings = [
      SavedQuotation("Alcohol may add to drowsiness.", source: "leaflet 2025"),
      SavedQuotation("Keep dry.", source: "leaflet 2025"),
    ]
    return medicine
  }

  private func reading(_ name: String, _ value: Int, tags: [String] = []) throws -> Entry {
    try entry(
      "abc", when("20 15:00"), .reading(TrackerReading(name: name, value: Exact(value))), tags: tags
    )
  }

  @Test("A1: alcohol with a medicine that carries a saved quotation on it")
  func alcohol() throws {
    let record = recordOf([try labelled()])
    let voice = try voice("20 15:00")
    let expected = ["You saved for baclofen: \"Alcohol may add to drowsiness.\" (leaflet 2025)"]
    #expect(try record.notices(of: reading("alcohol", 1), voice).map(\.facts) == [expected])
    #expect(try record.notices(of: reading("alcohol", 1), voice).map(\.level) == [.info])
    #expect(try record.notices(of: reading("alcohol", 0), voice) == [])
    #expect(try record.notices(of: reading("sleep", 6), voice) == [])
    #expect(
      try record.notices(of: reading("sleep", 6, tags: ["Alcohol"]), voice).map(\.facts)
        == [expected])
    #expect(
      try record.notices(of: note("stiff", tags: ["alcohol"]), voice).map(\.facts) == [expected])
  }

  @Test("A1: nothing without a quotation on it, or for a medicine that is not taken")
  func alcoholSilent() throws {
    let voice = try voice("20 15:00")
    var plain = try labelled()
    plain.labelWarnings.removeFirst()
    #expect(try recordOf([plain]).notices(of: reading("alcohol", 1), voice) == [])
    var stopped = try medicine(prescribed: [change("01", thrice()), change("19", .stopped)])
    stopped.labelWarnings = try labelled().labelWarnings
    #expect(try recordOf([stopped]).notices(of: reading("alcohol", 1), voice) == [])
  }

  @Test("A1: once a day, by the day of the entry")
  func alcoholOnce() throws {
    let record = recordOf([try labelled()])
    var said = SaidNotices()
    said.alcoholDays[try entryID("bac")] = [try day("19")]
    #expect(try record.notices(of: reading("alcohol", 1), said: said, voice("20 15:00")).count == 1)
    said.alcoholDays[try entryID("bac")]?.insert(try day("20"))
    #expect(try record.notices(of: reading("alcohol", 1), said: said, voice("21 00:10")) == [])
  }
}

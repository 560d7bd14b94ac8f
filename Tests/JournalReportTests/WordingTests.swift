import Testing

@Suite("The wording of the page")
struct WordingTests {
  /// No cause, no judgement, no advice, no percentage.
  private static let forbidden = [
    "adherent", "adherence", "compliant", "compliance", "failed", "caused", "due to", "because of",
    "triggered", "side effect of", "you should", "take another", "take an extra", "skip it",
    "increase your", "reduce your", "lower your", "stop taking", "we recommend", "safe to",
    "normal range", "diagnos", "at risk", "average", "%",
  ]

  @Test("says none of the forbidden phrases", arguments: forbidden)
  func recordedPages(phrase: String) throws {
    let pages = try Snapshot.texts().filter { $0.name.hasSuffix(".txt") }
    #expect(pages.count >= 7)
    for page in pages {
      #expect(!page.text.lowercased().contains(phrase), "\(page.name)")
    }
  }
}

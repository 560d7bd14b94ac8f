import Testing

@testable import JournalStore

@Suite("Counting texts on the disk")
struct TallyTests {
  @Test("each text is counted by itself, as a dictionary does")
  func counts() throws {
    let tally = try Tally()
    var known: [String: Int] = [:]
    var generator = SplitMix64(state: 7)
    for _ in 0..<3000 {
      let text = "2026-01-\(Int.random(in: 1...900, using: &generator))"
      known[text, default: 0] += 1
      #expect(try tally.count(text) == known[text])
    }
  }
}

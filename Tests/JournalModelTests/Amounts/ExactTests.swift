import JournalModel
import Testing

@Suite("Exact numbers")
struct ExactTests {
  static let most = Int128.max
  /// Ascending, at and near the ends of what an exact number holds.
  static let ascending = [
    Exact(-most, over: 1), Exact(-most, over: 2), Exact(-1, over: 1), Exact(-1, over: most),
    .zero, Exact(1, over: most), Exact(1, over: most - 1), Exact(most - 1, over: most),
    Exact(1), Exact(most, over: most - 1), Exact(most, over: 3), Exact(most, over: 2),
    Exact(most, over: 1),
  ]

  @Test("any two compare, however many digits they have")
  func order() {
    for (index, value) in Self.ascending.enumerated() {
      for (otherIndex, other) in Self.ascending.enumerated() {
        #expect((value < other) == (index < otherIndex), "\(value.text) < \(other.text)")
      }
    }
  }

  @Test(
    "a number is read in its usual forms, and what is read is written so that it is read again",
    arguments: [
      ("0", "0"), ("7", "7"), ("007", "7"), ("999999999", "999999999"), ("-7", "-7"), ("+7", "7"),
      ("2.50", "2.5"), (".5", "0.5"), ("-0.5", "-0.5"), ("1/2", "0.5"), ("10/30", "1/3"),
      ("1 1/2", "1.5"), ("-1 2/3", "-5/3"), ("0.000000001", "0.000000001"),
      ("1/512", "0.001953125"), ("999999999/512", "1953124.998046875"),
      ("999999999 1/512", "999999999.001953125"), ("333333332 2/3", "999999998/3"),
      ("1/999999999", "1/999999999"), ("1024/1024", "1"),
    ])
  func forms(typed: String, written: String) throws {
    let number = try #require(Exact(typed))
    #expect(number.text == written)
    #expect(Exact(written) == number)
    #expect(Exact("x\(typed)".dropFirst()) == number, "a part of a text reads the same")
    #expect(number.isReadBack)
  }

  @Test("whether a number is read back is what reading it says")
  func readBack() {
    let halves: [Int128] = [0, 1, 2, 3, 7, 512, 1024, 5_000, 999_999_999, 1_000_000_000, Self.most]
    for numerator in halves {
      for denominator in halves.dropFirst() {
        for value in [Exact(numerator, over: denominator), Exact(-numerator, over: denominator)] {
          #expect(value.isReadBack == (Exact(value.text) == value), "\(value.text)")
        }
      }
    }
  }

  @Test(
    "anything else is no number",
    arguments: [
      "", " ", "-", "+", ".", "1.", "1..2", "1.2.3", "1/0", "1/", "/2", "1/2/3", "1 3/2", "1  1/2",
      "1 2", " 1", "1 ", "--1", "1e3", "0x1", "1,5", "1_000", "１", "٣", "½", "1234567890",
      "0.1234567890", "1/1234567890", "1\u{301}", "NaN", "99999999 1/29", "333333333 1/3",
      "999999999 1/1024", "1/1024", "1 1/1024", "3/3072", "1/536870912",
    ])
  func refused(typed: String) { #expect(Exact(typed) == nil) }

  @Test("thirty tenths are three")
  func tenths() throws {
    let tenth = try #require(Exact("0.1"))
    let sum = (0..<30).reduce(Exact.zero as Exact?) { sum, _ in sum?.addingIfExact(tenth) }
    #expect(sum == Exact(3))
  }

  @Test("a sum that does not fit is none")
  func overflow() throws {
    let parts = [999_999_937, 999_999_929, 999_999_893, 999_999_883].map {
      Exact(999_999_999) + Exact(1, over: $0)
    }
    #expect(parts[0].addingIfExact(parts[1]) == parts[0] + parts[1])
    #expect(parts.reduce(Exact.zero as Exact?) { $0?.addingIfExact($1) } == nil)
    #expect(Exact(Self.most, over: 1).addingIfExact(Exact(1)) == nil)
  }

  @Test("the largest that can be typed add, multiply and convert")
  func typedBounds() throws {
    let largest = try #require(Exact("999999999.999999999"))
    let fraction = try #require(Exact("999999999/999999998"))
    let mixed = Exact(999_999_999) + Exact(999_999_998, over: 999_999_999)
    let numbers = [largest, fraction, mixed]
    for (one, other) in numbers.flatMap({ one in numbers.map { (one, $0) } }) {
      #expect((one + other) > one)
      #expect((one * other) > other)
      #expect(one.addingIfExact(other) == one + other)
    }
    let grams = Amount(mixed, .gram)
    #expect(grams.converted(to: .microgram)?.converted(to: .gram) == grams)
  }

  @Test("ascending, as comparing each with each sorts them", arguments: 0..<40)
  func ascending(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let span = [3, 40, 100_000][Int(seed % 3)]
    let values = (0..<Int.random(in: 0...90, using: &numbers)).map { _ in
      let whole = Exact(Int.random(in: -span...span, using: &numbers))
      return seed % 4 == 0 ? whole / Exact(Int.random(in: 1...4, using: &numbers)) : whole
    }
    #expect(values.ascending() == values.sorted())
    let tenths = values.map { $0 * Exact(1) + Exact(1, over: 10) }
    #expect(tenths.ascending() == tenths.sorted())
    let far = values + [Exact(Int.max), Exact(Int.min)]
    #expect(far.ascending() == far.sorted())
  }
}

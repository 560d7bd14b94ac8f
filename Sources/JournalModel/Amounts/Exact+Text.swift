extension Exact {
  /// Digits accepted before and after the decimal point, and in each half of a fraction: enough
  /// for any dose or reading, and few enough that the sum and the product of any two fit.
  package static let maximumDigits = 9

  /// Reads `10`, `0.5`, `.5`, `-2`, `1/2` and `1 1/2`; nothing else, and no comma. What ``text`` would
  /// write in more digits than are read is none: `999999999 1/3`, and `1/1024`, which is 0.0009765625.
  package init?(_ text: some StringProtocol) {
    // Most numbers are whole, and a journal has many.
    if let whole = Exact.integer(text) {
      self.init(whole: whole)
      return
    }
    var rest = text[...]
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    let words = rest.split(separator: " ", omittingEmptySubsequences: false)
    let magnitude: Exact?
    switch words.count {
    case 1: magnitude = Exact.fraction(words[0]) ?? Exact.decimal(words[0])
    case 2:
      guard let whole = Exact.integer(words[0]), let part = Exact.fraction(words[1]),
        part < Exact(1)
      else { return nil }
      let sum = Exact(whole: whole) + part
      magnitude = sum.isReadBack ? sum : nil
    default: return nil
    }
    guard let magnitude else { return nil }
    self = isNegative ? -magnitude : magnitude
  }

  /// A whole number as ``text`` writes it, of at most ``maximumDigits`` digits; `nil` of anything else.
  package init?(digits: UnsafeRawBufferPointer) {
    guard digits.count == 1 || digits.first != 48, let whole = Exact.integer(digits) else {
      return nil
    }
    self.init(whole: whole)
  }

  /// `10`, `0.5`, or `1/3` where no decimal is exact and fits. ``init(_:)`` reads back each number
  /// that it made.
  package var text: String {
    if denominator == 1, let whole = Int64(exactly: numerator) { return String(whole) }
    var (scaled, scale) = (denominator, 0)
    while scaled % 10 == 0 { (scaled, scale) = (scaled / 10, scale + 1) }
    var factor: Int128 = 1
    while scaled % 5 == 0 { (scaled, factor, scale) = (scaled / 5, factor * 2, scale + 1) }
    while scaled % 2 == 0 { (scaled, factor, scale) = (scaled / 2, factor * 5, scale + 1) }
    let (shifted, overflows) = numerator.multipliedReportingOverflow(by: factor)
    guard scaled == 1, !overflows else { return "\(numerator)/\(denominator)" }
    let digits = String(shifted.magnitude)
    let sign = numerator < 0 ? "-" : ""
    guard scale > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  /// Whether ``init(_:)`` reads what ``text`` writes: a sum or a product may have too many digits.
  package var isReadBack: Bool {
    let digits = text.drop { $0 == "-" }
    let halves = digits.split(separator: "/")
    guard halves.count == 2 else { return Exact.decimal(digits) != nil }
    return halves.allSatisfy { Exact.integer($0) != nil }
  }

  /// `1 1/2` for halves, thirds and quarters, as one speaks of tablets; else ``text``.
  package var spokenText: String {
    guard (2...4).contains(denominator), numerator > 0 else { return text }
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return (whole > 0 ? "\(whole) " : "") + "\(rest)/\(denominator)"
  }

  private static func integer(_ text: some StringProtocol) -> Int128? {
    text.utf8.withContiguousStorageIfAvailable(integer) ?? integer(Array(text.utf8))
  }

  private static func integer(_ digits: some Collection<UInt8>) -> Int128? {
    var (value, count) = (0, 0)
    for byte in digits {
      guard (48...57).contains(byte), count < maximumDigits else { return nil }
      (value, count) = (value * 10 + Int(byte - 48), count + 1)
    }
    return count > 0 ? Int128(value) : nil
  }

  private static func fraction(_ text: some StringProtocol) -> Exact? {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, let numerator = integer(halves[0]),
      let denominator = integer(halves[1]), denominator != 0
    else { return nil }
    let value = Exact(numerator, over: denominator)
    return value.isReadBack ? value : nil
  }

  private static func decimal(_ text: some StringProtocol) -> Exact? {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = halves.first, halves.count <= 2 else { return nil }
    guard halves.count == 2 else { return integer(first).map { Exact($0, over: 1) } }
    guard let part = integer(halves[1]) else { return nil }
    guard let whole = first.isEmpty ? 0 : integer(first) else { return nil }
    var scale: Int128 = 1
    for _ in halves[1].utf8 { scale *= 10 }
    return Exact(whole * scale + part, over: scale)
  }
}

package import JournalModel

/// What amounts are counted in where the file itself does not say it.
package struct ImportUnits: Sendable {
  /// By folded name of a medicine, or word of the file for what is counted.
  private var named: [String: DoseUnit] = [:]
  private var everywhere: DoseUnit?
  /// The units in which the journal counts its medicines, by folded name.
  private var usual: [String: DoseUnit] = [:]

  package init() {}

  /// - Parameter options: `tablet`, `Baclofen=tablet` or `Pille(n)=tablet`.
  package init(_ options: [String]) throws(ImportError) {
    for option in options {
      let equals = option.lastIndex(of: "=")
      let word = equals.map { String(option[option.index(after: $0)...]) } ?? option
      guard let unit = DoseUnit(word: word.trimmed) else { throw .badUnitOption(option) }
      if let equals {
        self[String(option[..<equals])] = unit
      } else {
        everywhere = unit
      }
    }
  }

  package subscript(name: String) -> DoseUnit? {
    get { named[name.nameFolded] }
    set { named[name.nameFolded] = newValue }
  }

  /// Keeps in what the journal counts a medicine, for bare numbers of which nothing else says it.
  package mutating func know(_ medicine: String, _ unit: DoseUnit) {
    usual[medicine.nameFolded] = unit
  }

  /// - Parameter stated: what the file says of the medicine.
  func unit(ofBare medicine: String, stated: DoseUnit?) -> DoseUnit? {
    self[medicine] ?? stated ?? everywhere ?? usual[medicine.nameFolded]
  }
}

/// An amount as a file writes it.
enum ImportedAmount: Equatable {
  case amount(Amount)
  /// A number of something that only the person can name: by the medicine, or by the file's word.
  case unexplained(word: String)
  /// Not a number and a unit.
  case unclear
  case decimalComma(meant: String)
}

extension ImportUnits {
  /// Reads `10 mg`, `1/2 tablet`, `2 Pill(s)` and bare numbers.
  ///
  /// - Parameter stated: what the file says that bare numbers of the medicine count.
  func amount(_ text: String, of medicine: String, stated: DoseUnit? = nil) -> ImportedAmount {
    let text = text.trimmed
    let end = text.firstIndex { !$0.isNumber && !"./, ".contains($0) } ?? text.endIndex
    let head = text[..<end].trimmed
    let word = text[end...].trimmed
    if head.contains(",") {
      let point = String(text.map { $0 == "," ? "." : $0 })
      return Exact(head.map { $0 == "," ? "." : String($0) }.joined()) == nil
        ? .unclear : .decimalComma(meant: point)
    }
    guard let number = Exact(decimal: head), number.isPositive,
      !word.contains(where: \.isWhitespace)
    else { return .unclear }
    if word.isEmpty {
      return unit(ofBare: medicine, stated: stated).map { .amount(Amount(number, $0)) }
        ?? .unexplained(word: medicine)
    }
    guard let unit = self[word] ?? DoseUnit(fileWord: word) else { return .unexplained(word: word) }
    return .amount(Amount(number, unit))
  }
}

extension DoseUnit {
  /// As ``init(word:)``, and `Pill(s)`.
  init?(fileWord word: String) {
    let plain = word.hasSuffix("(s)") ? String(word.dropLast(3)) : word
    self.init(word: plain)
  }
}

extension Exact {
  /// As ``init(_:)``, and numbers as programs write them: `1.50000000000`, `1e-1`, and
  /// `0.30000000000000004`, which is rounded to nine digits behind the point.
  init?(decimal text: some StringProtocol) {
    if let exact = Exact(text) {
      self = exact
      return
    }
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count <= 2, let mantissa = parts.first else { return nil }
    let isNegative = mantissa.hasPrefix("-")
    let digits = mantissa.dropFirst(isNegative ? 1 : 0).split(
      separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(digits.count), let whole = digits.first,
      let exponent = parts.count == 2 ? Int(parts[1]) : 0, abs(exponent) < 20
    else { return nil }
    let fraction = digits.count == 2 ? digits[1] : ""
    // `Int128` would read a second sign.
    guard whole.utf8.count + fraction.utf8.count <= 30, whole.first != "-", whole.first != "+",
      let scaled = Int128(whole + fraction)
    else { return nil }
    var (value, places) = (scaled, fraction.utf8.count - exponent)
    while places > Exact.maximumDigits {
      value = places == Exact.maximumDigits + 1 ? (value + 5) / 10 : value / 10
      places -= 1
    }
    var scale: Int128 = 1
    for _ in 0..<max(0, places) { scale *= 10 }
    for _ in 0..<max(0, -places) {
      guard value < 1_000_000_000 else { return nil }
      value *= 10
    }
    guard value / scale < 1_000_000_000 else { return nil }
    self.init(isNegative ? -value : value, over: scale)
  }
}

import JournalModel

extension Exact {
  /// A number as people type it: what ``init(_:)`` reads without its sign, and the characters ½,
  /// ⅓, ¼ with their kin, alone or at the end of a whole number.
  init?(typed text: String) {
    var plain = text
    if let fraction = text.last.flatMap({ Exact.vulgarFractions[$0] }) {
      plain.removeLast()
      plain += (plain.isEmpty || plain.last == " " ? "" : " ") + fraction
    }
    guard plain.first?.isSign == false else { return nil }
    self.init(plain)
  }

  static let vulgarFractions: [Character: String] = [
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅛": "1/8",
  ]
}

extension Character {
  /// An ASCII digit or a character such as ½.
  var startsNumber: Bool {
    ("0"..."9").contains(self) || Exact.vulgarFractions[self] != nil
  }

  /// A plus, a hyphen, or the minus sign of typographers.
  var isSign: Bool { self == "+" || self == "-" || self == "\u{2212}" }
}

/// A word such as `10mg` cut where its number ends.
struct NumberAndRest {
  /// Digits, points, commas, slashes and characters such as ½, after an optional sign.
  let number: String
  let rest: String

  /// `nil` when the word does not begin with a number.
  init?(_ word: String) {
    let body = word.first?.isSign == true ? word.dropFirst() : word[...]
    let digits = body.prefix { $0.startsNumber || $0 == "." || $0 == "," || $0 == "/" }
    guard digits.contains(where: \.startsNumber) else { return nil }
    number = String(word[..<digits.endIndex])
    rest = String(word[digits.endIndex...])
  }
}

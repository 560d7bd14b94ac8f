/// What a character of a text is to the search for terms.
enum FoldedScalar {
  /// A letter or digit in lower case, without its accent: `É` is "e", `ß` is "ss".
  case letters(String)
  case apostrophe
  /// A combining accent or an invisible character: as if it were not there.
  case nothing
  case between(NoteWord.Gap)

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "0"..."9": self = .letters(String(Character(scalar)))
    case "A"..."Z": self = .letters(scalar.properties.lowercaseMapping)
    case _ where FoldedScalar.isApostrophe(scalar): self = .apostrophe
    case ",", "،", "，", "、": self = .between(.comma)
    case ".", ";", ":", "!", "?", "…", "。", "；", "：", "！", "？", "؟": self = .between(.stop)
    case " ", "-", "\u{2010}", "\u{2011}": self = .between([])
    default: self.init(other: scalar)
    }
  }

  private init(other scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint {
      self = .nothing
      return
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      self = .nothing
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      self = .letters(FoldedScalar.withoutAccents(properties.lowercaseMapping))
    case .openPunctuation, .closePunctuation, .dashPunctuation, .lineSeparator,
      .paragraphSeparator:
      self = .between(.pause)
    case .control:
      self = .between(scalar == "\t" ? [] : .pause)
    case .connectorPunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
      .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .spaceSeparator, .format,
      .surrogate, .privateUse, .unassigned:
      self = .between([])
    @unknown default:
      self = .between([])
    }
  }

  /// Straight, typographic, and what keyboards and phones offer in their place.
  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "’", "‘", "‛", "ʼ", "′", "＇", "`", "´": true
    default: false
    }
  }

  private static func withoutAccents(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars where scalar.properties.generalCategory != .nonspacingMark {
      plain += plainLetters[scalar] ?? String(Character(scalar))
    }
    return plain
  }

  /// Letters with accents, in lower case; the Greek sigma of a word's end. The standard library has no public decomposition.
  private static let plainLetters: [Unicode.Scalar: String] = {
    let rows = [
      ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"),
      ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
      ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıǐỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
      ("n", "ñńņňŉ"), ("o", "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšșſ"),
      ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűųǔưụủứừửữự"), ("w", "ŵẁẃẅ"),
      ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ff", "ﬀ"),
      ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("υ", "ύϋΰ"), ("ω", "ώ"),
      ("σ", "ς"), ("е", "ёѐ"), ("и", "йѝ"), ("і", "ї"), ("у", "ў"), ("г", "ѓ"), ("к", "ќ"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (plain, accented) in rows {
      for scalar in accented.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}

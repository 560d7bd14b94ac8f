extension String {
  /// Without white space at either end.
  package var trimmed: String {
    // Most texts begin and end in a character of ASCII that is to be seen.
    if let first = unicodeScalars.first, let last = unicodeScalars.last, first.isSeenASCII,
      last.isSeenASCII
    {
      return self
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// Lower case, with single spaces: medicines, trackers, sites and columns whose names differ
  /// only in case or spacing are the same.
  package var nameFolded: String {
    // Most names are one word in small letters already.
    if utf8.allSatisfy({ $0.isSmallLetterOrDigit }) { return self }
    return lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
      .joined(separator: " ")
  }
}

extension Substring {
  /// Without white space at either end.
  package var trimmed: String { String(self).trimmed }

  /// As ``Swift/String/nameFolded``.
  package var nameFolded: String { String(self).nameFolded }
}

extension String {
  /// `nil` when it is empty.
  package var nonEmpty: String? { isEmpty ? nil : self }

  package var withoutTrailingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension UInt8 {
  fileprivate var isSmallLetterOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}

extension Unicode.Scalar {
  fileprivate var isSeenASCII: Bool { (0x21...0x7E).contains(value) }
}

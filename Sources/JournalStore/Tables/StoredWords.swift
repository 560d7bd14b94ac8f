internal import JournalModel
internal import SQLite

/// The words of an enumeration as they are stored, found by their bytes: a diary has them in every row,
/// and a text of each would be made only to be compared.
struct StoredWords<Word: CaseIterable & RawRepresentable & Sendable>: Sendable
where Word.RawValue == String {
  private let words: [(bytes: UInt128, word: Word)]

  /// - Precondition: each word has at most fifteen bytes.
  init() {
    words = Word.allCases.map { word in
      var text = word.rawValue
      let bytes = text.withUTF8 { packed(UnsafeRawBufferPointer($0)) }
      guard let bytes else { preconditionFailure("\(word.rawValue) is too long") }
      return (bytes, word)
    }
  }

  fileprivate subscript(bytes: UnsafeRawBufferPointer) -> Word? {
    guard let bytes = packed(bytes) else { return nil }
    for known in words where known.bytes == bytes { return known.word }
    return nil
  }
}

/// The bytes as one number, after a one that tells how many there are; `nil` of more than fifteen.
private func packed(_ bytes: UnsafeRawBufferPointer) -> UInt128? {
  guard bytes.count < 16 else { return nil }
  // In two halves, which fit a register each.
  var (upper, lower): (UInt64, UInt64) = (0, 1)
  for place in 0..<bytes.count {
    (upper, lower) = (upper << 8 | lower >> 56, lower << 8 | UInt64(bytes[place]))
  }
  return UInt128(upper) << 64 | UInt128(lower)
}

extension Row {
  /// `nil` of a word that is not among them.
  func word<Word>(_ column: Int32, _ words: StoredWords<Word>) throws(SQLiteError) -> Word? {
    var word: Word?
    try withText(column) { word = words[$0] }
    return word
  }
}

extension StoredWords where Word == EntryKind { static let kinds = StoredWords() }

extension StoredWords where Word == LivedMoment.Precision { static let precisions = StoredWords() }

extension StoredWords where Word == DoseUnit { static let units = StoredWords() }

extension StoredWords where Word == MissedDose.Kind { static let marks = StoredWords() }

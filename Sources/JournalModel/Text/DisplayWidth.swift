extension String {
  /// How many columns of a terminal this takes: letters 1, East Asian wide characters and emoji 2,
  /// combining marks nothing of their own.
  package var displayWidth: Int {
    if hasOnly(0..<0x80) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }
}

extension Substring {
  /// As ``Swift/String/displayWidth``.
  package var displayWidth: Int { String(self).displayWidth }
}

extension Character {
  /// 0, 1 or 2 columns, decided by the first scalar, as terminals do.
  package var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.takesNoColumn { return 0 }
    if first.takesTwoColumns || unicodeScalars.contains("\u{fe0f}") { return 2 }
    return 1
  }
}

extension Unicode.Scalar {
  fileprivate var takesNoColumn: Bool {
    [.nonspacingMark, .enclosingMark, .format, .control].contains(properties.generalCategory)
  }

  fileprivate var takesTwoColumns: Bool {
    guard value >= 0x1100 else { return false }
    return properties.isEmojiPresentation || wideScalars.contains { $0.contains(value) }
  }
}

/// Wide and fullwidth letters of Unicode Standard Annex 11, unassigned code points of their blocks
/// included; wide pictographs are found by their emoji presentation instead.
private let wideScalars: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
  0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
  0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
  0x1F200...0x1F265, 0x20000...0x3FFFD,
]

internal import JournalModel

/// Puts pieces on lines of at most `width` columns, two spaces between them, each whole if it can
/// be.
func flow(_ pieces: [String], width: Int) -> [String] {
  var lines: [String] = []
  for piece in pieces {
    if let last = lines.last, last.displayWidth + 2 + piece.displayWidth <= width {
      lines[lines.count - 1] += "  " + piece
    } else {
      lines += wrapped(piece, width: width)
    }
  }
  return lines
}

extension String {
  func padded(to width: Int, alignment: ReportDocument.Table.Alignment) -> String {
    switch alignment {
    case .leading, .number: padded(to: width)
    case .trailing: missingSpaces(to: width) + self
    }
  }

  func indented(by columns: Int) -> String { String(repeating: " ", count: columns) + self }

  /// Whether it begins a row of its own, and does not continue the one above.
  var isStartOfRow: Bool { !hasPrefix("   ") }

  static func underscores(_ count: Int) -> String {
    String(repeating: "_", count: Swift.max(0, count))
  }
}

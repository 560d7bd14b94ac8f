internal import JournalModel

/// Puts pieces on lines of at most `width` columns, two spaces between them, each whole if it can
/// be.
func flow(_ pieces: [String], width: Int) -> [String] {
  var lines: [String] = []
  var used = 0
  for piece in pieces {
    let own = piece.displayWidth
    if !lines.isEmpty, used + 2 + own <= width {
      lines[lines.count - 1] += "  "
      lines[lines.count - 1] += piece
      used += 2 + own
    } else {
      lines += wrapped(piece, width: width)
      used = lines.last?.displayWidth ?? 0
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

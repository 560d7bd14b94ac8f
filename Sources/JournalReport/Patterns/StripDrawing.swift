import JournalModel

/// Days or weeks in a row, one character each.
struct StripDrawing {
  let isUnicode: Bool

  /// From low to high.
  private var levels: [Character] {
    isUnicode ? Array("▁▂▃▄▅▆▇█") : Array("12345678")
  }

  func text(_ cells: [PatternStrip.Cell]) -> String {
    String(cells.map(character))
  }

  private func character(_ cell: PatternStrip.Cell) -> Character {
    switch cell {
    case .noted: "#"
    case .free: "."
    case .silent: "-"
    case .level(let level):
      levels[min(levels.count - 1, Int(level * Double(levels.count)))]
    }
  }

  /// What the characters mean that are in use.
  func legend(_ strips: [PatternStrip], isWeekly: Bool) -> [String] {
    let cells = strips.flatMap(\.cells)
    let hasLevels = cells.contains { if case .level = $0 { true } else { false } }
    let unit = isWeekly ? "a week each" : "a day each"
    var legend = [unit]
    if cells.contains(.noted) { legend.append("# noted") }
    if cells.contains(.free) { legend.append(". not noted") }
    if hasLevels, let low = levels.first, let high = levels.last {
      legend.append("\(low) lowest to \(high) highest")
    }
    if cells.contains(.silent) { legend.append(isWeekly ? "- too little" : "- not written") }
    return legend
  }
}

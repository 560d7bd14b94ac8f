import JournalModel

/// How much of a sheet of paper sections take, estimated before anything is laid out: nobody
/// measures a page without showing it.
///
/// All lengths are in the height of the letters (em), as those of ``HTMLStyle`` are, so that a size
/// of letters says how much a sheet takes. A letter counts as a little wider than in the usual
/// sans-serif faces.
struct SheetMeasure {
  /// Of the letters on paper, in points.
  let points: Double
  /// Of the picture at its least, in parts of the sheet's width; 0 without one. It takes longest to
  /// work out and is the same for every size of letters.
  let picture: Double

  /// What A4 and Letter paper both take within the margins, in mm.
  static let width = 190.0
  static let height = 261.0
  /// Between the two columns of the front, in mm.
  static let gap = 7.0

  private static let letter = 0.475
  private static let line = 1.2
  private static let row = 1.3
  private static let detail = 1.24
  private static let heading = 1.5
  private static let spacing = 0.65
  private static let cellGap = 0.9

  private var millimetre: Double { 1 / (points * 25.4 / 72) }
  var sheetWidth: Double { SheetMeasure.width * millimetre }
  var columnWidth: Double { (SheetMeasure.width - SheetMeasure.gap) / 2 * millimetre }
  /// Of a sheet.
  var capacity: Double { SheetMeasure.height * millimetre }

  /// Of a page with all of its sections.
  func height(of page: ReportDocument.Page) -> Double {
    let front = page.sections.filter(\.kind.isInFront).map { height(of: $0, width: columnWidth) }
    let wide = page.sections.filter { !$0.kind.isInFront }.map { height(of: $0, width: sheetWidth) }
    return height(of: page.masthead) + SheetMeasure.balanced(front) + wide.reduce(0, +)
  }

  func height(of masthead: ReportDocument.Masthead) -> Double {
    let statements = ([masthead.occasion].compactMap(\.self) + masthead.statements).map {
      Double($0.count) * SheetMeasure.letter + 1.2
    }
    .reduce(0, +)
    let lines = 1 + (statements > 0 ? (statements / sheetWidth).rounded(.up) : 0)
    return (masthead.name == nil ? 1.3 : 1.9) + lines * SheetMeasure.line + 0.6
  }

  /// How much higher the picture of a page can be drawn: most of what the sheet has left.
  func stretch(of page: ReportDocument.Page) -> Double {
    guard let picture = page.picture else { return 1 }
    let room = (capacity - height(of: page)) * SheetMeasure.pictureShare
    // Every try is a drawing: by halves.
    var (least, most) = (1.0, 1.7)
    for _ in 0..<4 {
      let middle = (least + most) / 2
      if SheetMeasure.height(of: picture, middle) * sheetWidth - self.picture * sheetWidth <= room {
        least = middle
      } else {
        most = middle
      }
    }
    return least
  }

  private static let pictureShare = 0.8

  /// In parts of the sheet's width.
  static func height(of picture: ReportDocument.Picture, _ stretch: Double = 1) -> Double {
    let frame = PictureFrame.sheet(days: picture.dayCount, stretch: stretch)
    return PictureDrawing(picture, in: frame).height / PictureFrame.sheetWidth
  }

  /// The longer of two columns that keep the order, none of whose parts is broken.
  private static func balanced(_ heights: [Double]) -> Double {
    let all = heights.reduce(0, +)
    var first = 0.0
    var best = all
    for height in heights {
      first += height
      best = min(best, max(first, all - first))
    }
    return best
  }

  // MARK: Sections

  func height(of section: ReportDocument.Section, width: Double) -> Double {
    let heading = section.heading == nil ? 0 : SheetMeasure.heading
    // The point to make first stands in larger letters.
    let size = section.kind == .important ? 1.2 : 1
    return heading
      + section.blocks.map { height(of: $0, of: section.kind, width: width / size) }
      .reduce(0, +) * size
      + SheetMeasure.spacing
  }

  /// Of a section on the whole width, as those beyond the first page are.
  func height(of section: ReportDocument.Section) -> Double {
    height(of: section, width: sheetWidth)
  }

  private func height(
    of block: ReportDocument.Block, of kind: ReportDocument.Section.Kind, width: Double
  ) -> Double {
    switch block {
    case .paragraph(let text): lines(text, width) * SheetMeasure.line
    case .list(let items):
      items.map { lines($0, width - 1) }.reduce(0, +) * SheetMeasure.line
    case .statements(let items): flow(items, width) * SheetMeasure.line
    case .table(let table): height(of: table, width: width, hasAsides: !kind.isInFront)
    case .form(let blanks):
      // A line to write on shrinks before it moves under the words.
      0.35 + flow(
        blanks.map { $0.label.padded(to: $0.label.displayWidth + min($0.length, 8)) }, width)
        * SheetMeasure.line
    case .writingLine: 2.6
    case .footnote(let text): lines(text, width / 0.82) * 1.25 * 0.82
    case .picture: picture * sheetWidth
    }
  }

  private func lines(_ text: String, _ width: Double) -> Double {
    let letters = max(Int(width / SheetMeasure.letter), 8)
    return Double(max(wrapped(text, width: letters).count, 1))
  }

  private func flow(_ items: [String], _ width: Double) -> Double {
    let letters = max(Int(width / SheetMeasure.letter), 8)
    return Double(JournalReport.flow(items, width: letters).count)
  }

  // MARK: Tables

  private func height(
    of table: ReportDocument.Table, width: Double, hasAsides: Bool
  ) -> Double {
    let headings = table.columns.map { [$0.heading, $0.subheading].filter { !$0.isEmpty }.count }
    let head = Double(headings.max() ?? 0) * SheetMeasure.line * 0.88
    let widths = self.widths(of: table, in: width)
    return head
      + table.rows.map { row in
        let cells = row.cells.enumerated().map { index, cell in
          let isLast = index == row.cells.count - 1
          let room = isLast ? widths[index...].reduce(0, +) : widths[index]
          return lines(cell, room - Double(index == 0 ? row.level : 0))
        }
        return SheetMeasure.row + ((cells.max() ?? 1) - 1) * SheetMeasure.line
          + (hasAsides && row.aside { escapedForHTML($0).count } != nil
            ? 0 : row.details.map { height(of: $0, width: width) }.reduce(0, +))
      }.reduce(0, +)
  }

  /// Of each column: as wide as its cells, and one what they leave.
  private func widths(of table: ReportDocument.Table, in width: Double) -> [Double] {
    let natural = table.columns.indices.map { index -> Double? in
      table.width(ofColumn: index).map { $0 * SheetMeasure.letter + SheetMeasure.cellGap }
    }
    let rest = max(width - natural.compactMap(\.self).reduce(0, +), width * 0.4)
    let share = (width - rest) / max(natural.compactMap(\.self).reduce(0, +), 1)
    return natural.map { $0.map { $0 * min(share, 1) } ?? rest }
  }

  private func height(of detail: ReportDocument.Table.Detail, width: Double) -> Double {
    // Smaller letters, on an indented line.
    let width = (width - 1.1) / 0.88
    let count =
      switch detail {
      case .text(let text): lines(text, width)
      case .statements(let items): flow(items, width)
      case .series(let label, let values): flow([label] + values, width)
      }
    return (count - 1) * SheetMeasure.line * 0.88 + SheetMeasure.detail
  }
}

extension ReportDocument.Page {
  var picture: ReportDocument.Picture? {
    for case .picture(let picture) in sections.lazy.flatMap(\.blocks) { return picture }
    return nil
  }
}

extension ReportDocument.Table {
  /// Of the longest cell that does not reach over others, in letters; `nil` for the one that takes
  /// what the others leave.
  fileprivate func width(ofColumn index: Int) -> Double? {
    let column = columns[index]
    switch column.width {
    case .flexible: return nil
    // As the style has it.
    case .blank(let letters): return Double(letters)
    case .natural: break
    }
    let cells = rows.filter { $0.cells.count == columns.count }.map { $0.cells[index].displayWidth }
    let longest = min(cells.max() ?? 0, HTMLTable.unbroken)
    return Double(max(longest, column.heading.displayWidth, column.subheading.displayWidth))
  }
}

import JournalModel

/// How much of a sheet of paper sections take, worked out before anything is laid out: nobody
/// measures a page without showing it.
///
/// All lengths are in the height of the letters (em), as those of ``HTMLStyle`` are, so that a size
/// of letters says how much a sheet takes. Each number here follows from one there.
struct SheetMeasure: Hashable, Sendable {
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
  /// Of a sheet; the rest is for faces that are a little wider than those that are reckoned with.
  private static let share = 0.97

  static let line = 1.2
  /// What the left one of two unequal columns has of both.
  private static let leftShare = 0.43
  private static let heading = 1.65
  private static let spacing = 0.65

  private var millimetre: Double { 1 / (points * 25.4 / 72) }
  var sheetWidth: Double { SheetMeasure.width * millimetre }
  var columnWidth: Double { bothColumns / 2 }
  private var bothColumns: Double { (SheetMeasure.width - SheetMeasure.gap) * millimetre }
  /// Of a sheet.
  var capacity: Double { SheetMeasure.height * millimetre * SheetMeasure.share }

  /// Of a page with all of its sections.
  func height(of page: ReportDocument.Page) -> Double {
    let wide = page.sections.filter { !$0.kind.isInFront }.map { height(of: $0, width: sheetWidth) }
    return height(of: page.masthead) + min(heightOfColumns(page), heightOfSides(page))
      + wide.reduce(0, +)
  }

  /// Whether the medicines stand better beside what comes before them, in a column of their own that
  /// is the wider one, than in columns through which all flows.
  func hasSides(_ page: ReportDocument.Page) -> Bool {
    heightOfSides(page) < heightOfColumns(page)
  }

  private func heightOfColumns(_ page: ReportDocument.Page) -> Double {
    SheetMeasure.balanced(
      page.sections.filter(\.kind.isInFront).map { height(of: $0, width: columnWidth) })
  }

  private func heightOfSides(_ page: ReportDocument.Page) -> Double {
    func height(of side: ReportDocument.Section.Side, _ share: Double) -> Double {
      page.sections.filter { $0.kind.side == side }
        .map { self.height(of: $0, width: bothColumns * share) }.reduce(0, +)
    }
    let left = height(of: .left, SheetMeasure.leftShare)
    let right = height(of: .right, 1 - SheetMeasure.leftShare)
    return left > 0 && right > 0 ? max(left, right) : .infinity
  }

  func height(of masthead: ReportDocument.Masthead) -> Double {
    let occasion = masthead.occasion.map { LetterWidth.of($0) * LetterWidth.bold }
    let pieces = [occasion].compactMap(\.self) + masthead.statements.map { LetterWidth.of($0) }
    let lines = pieces.isEmpty ? 0 : LetterWidth.lines(pieces, gap: 1.4, within: sheetWidth)
    return (masthead.name == nil ? SheetMeasure.line : 1.8) + (lines + 1) * SheetMeasure.line + 0.6
  }

  /// How much higher the picture of a page can be drawn: most of what the sheet has left.
  func stretch(of page: ReportDocument.Page) -> Double {
    guard let picture = page.picture else { return 1 }
    let room = (capacity - height(of: page)) * SheetMeasure.pictureShare
    // Every try is a drawing: by halves.
    var (least, most) = (1.0, 2.0)
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
    (section.heading == nil ? 0 : SheetMeasure.heading)
      + section.blocks.map { height(of: $0, of: section.kind, width: width) }.reduce(0, +)
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
    case .paragraph(let text): LetterWidth.lines(text, within: width) * SheetMeasure.line
    case .list(let items): height(of: items, of: kind, width: width)
    case .statements(let items):
      LetterWidth.lines(items.map { LetterWidth.of($0) }, gap: 1.4, within: width)
        * SheetMeasure.line
    case .table(let table):
      TableMeasure(table, of: kind, width: width).height
    case .form(let blanks):
      // A line to write on shrinks before it moves under the words.
      0.35 + LetterWidth.lines(
        blanks.map { LetterWidth.of($0.label) + ($0.length > 0 ? 4 : 0) }, gap: 1, within: width)
        * (SheetMeasure.line + 0.1)
    case .writingLine: 2.55
    case .footnote(let text): LetterWidth.lines(text, within: width / 0.88) * 1.25 * 0.88
    case .picture: picture * sheetWidth
    }
  }

  private func height(
    of items: [String], of kind: ReportDocument.Section.Kind, width: Double
  ) -> Double {
    // The point to make first stands in larger, bold letters.
    let (size, weight) = kind == .important ? (1.15, LetterWidth.bold) : (1, 1)
    let room = width / size / weight
    return items.map { LetterWidth.lines($0, within: room, hanging: 1) }.reduce(0, +)
      * SheetMeasure.line * size
  }
}

extension ReportDocument.Page {
  var picture: ReportDocument.Picture? { sections.lazy.compactMap(\.picture).first }
}

extension ReportDocument.Section {
  var picture: ReportDocument.Picture? {
    for case .picture(let picture) in blocks { return picture }
    return nil
  }
}

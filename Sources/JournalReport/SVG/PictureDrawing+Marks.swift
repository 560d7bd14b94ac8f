/// A label above the picture, in a lane in which it collides with no other.
struct MarkLabel {
  var text: String
  /// Where it begins.
  var x: Double
  /// From the top.
  var lane: Int

  private static let mostLanes = 4

  /// In the order of their days, each in the lowest lane that has room; what finds none stands in
  /// the tables alone.
  static func placed(
    _ picture: ReportDocument.Picture, in frame: PictureFrame
  ) -> [MarkLabel] {
    let wanted =
      picture.marks.map { (x: frame.left(of: $0.day) + 2, text: $0.label) }
      + picture.stretches.map { (x: frame.left(of: $0.days.lowerBound) + 1, text: $0.label) }
    var ends = [Double](repeating: -.infinity, count: mostLanes)
    var placed: [MarkLabel] = []
    for item in wanted.sorted(by: { $0.x < $1.x }) {
      let text = LabelWidth.fitting(item.text, within: frame.width * 0.4, size: frame.smallLetter)
      let width = LabelWidth.of(text, size: frame.smallLetter)
      let x = min(item.x, frame.width - width)
      guard let lane = ends.firstIndex(where: { $0 + 4 <= x }) else { continue }
      ends[lane] = x + width
      placed.append(MarkLabel(text: text, x: x, lane: lane))
    }
    // The first lane is the lowest one.
    let most = placed.map(\.lane).max() ?? 0
    return placed.map { MarkLabel(text: $0.text, x: $0.x, lane: most - $0.lane) }
  }
}

extension PictureDrawing {
  /// Grey columns, Mondays, and the lines of what happened.
  func drawThrough(_ elements: inout SVGElements) {
    let top = places.first?.top ?? 0
    for stretch in picture.stretches {
      let x = frame.left(of: stretch.days.lowerBound)
      elements.rectangle(
        x, top, frame.left(of: stretch.days.upperBound + 1) - x, axis - top, opacity: 0.09)
    }
    for tick in picture.ticks {
      drawLine(at: frame.left(of: tick.day), &elements, stroke: 0.6, opacity: 0.22)
    }
    for mark in picture.marks {
      drawLine(
        at: frame.left(of: mark.day), &elements, stroke: mark.style.stroke,
        dashes: mark.style.dashes)
    }
    for label in labels {
      elements.label(
        label.text, label.x, Double(label.lane + 1) * frame.laneHeight, size: frame.smallLetter)
    }
  }

  /// Through all bands, but not through the words above one.
  private func drawLine(
    at x: Double, _ elements: inout SVGElements, stroke: Double, dashes: String? = nil,
    opacity: Double = 1
  ) {
    var start = places.first?.top ?? 0
    for place in places where place.band.chart.hasTitleAbove {
      let title = LabelWidth.of(place.band.shortTitle, size: frame.letter * LetterWidth.bold) + 4
      guard x < title else { continue }
      if start < place.top {
        elements.line(x, start, x, place.top, stroke: stroke, dashes: dashes, opacity: opacity)
      }
      start = place.body
    }
    elements.line(x, start, x, axis, stroke: stroke, dashes: dashes, opacity: opacity)
  }
}

extension ReportDocument.Picture.Mark.Style {
  var stroke: Double {
    switch self {
    case .dose: 1.3
    case .product, .pump, .zone: 1.1
    }
  }

  var dashes: String? {
    switch self {
    case .dose: nil
    case .product: "5 3"
    case .pump, .zone: "1 2.5"
    }
  }
}

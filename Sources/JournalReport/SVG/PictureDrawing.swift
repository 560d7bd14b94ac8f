import JournalModel

/// A picture drawn as SVG: its bands under each other, so that the eye drops straight down.
struct PictureDrawing {
  let picture: ReportDocument.Picture
  let frame: PictureFrame

  /// One band and where it stands.
  struct Place {
    var band: ReportDocument.Picture.Band
    /// Where its title begins, and where what is under the title does.
    var top: Double
    var body: Double
    var height: Double
    var bottom: Double { body + height }
  }

  /// The bands on the axis.
  private(set) var places: [Place] = []
  private(set) var labels: [MarkLabel] = []
  private(set) var axis = 0.0
  private var drawnBeside = SVGElements()
  /// Of the whole.
  private(set) var height = 0.0

  init(_ picture: ReportDocument.Picture, in frame: PictureFrame) {
    self.picture = picture
    self.frame = frame
    labels = MarkLabel.placed(picture, in: frame)
    var y = Double((labels.map(\.lane).max() ?? -1) + 1) * frame.laneHeight + 2
    for band in picture.bands {
      guard let height = band.chart.height(in: frame) else { continue }
      // What belongs to the chart above it has its name beside it.
      let title = band.chart.hasTitleAbove ? frame.titleHeight : 2
      places.append(Place(band: band, top: y, body: y + title, height: height))
      y += title + height + 3
    }
    axis = y
    height = drawBeside(&drawnBeside)
  }

  /// The whole, named for screen readers band by band.
  var svg: String {
    var elements = SVGElements()
    elements.hidden { drawThrough(&$0) }
    for place in places {
      elements.group(title: place.band.title, description: place.band.description) {
        draw(place, &$0)
      }
    }
    elements.hidden { drawAxis(&$0) }
    return """
      <svg viewBox="0 0 \(Int(frame.width)) \(Int(height.rounded(.up)))" role="group" \
      aria-label="\(escapedForAttribute(picture.summary))" font-family="\(HTMLStyle.fonts)">
      \(elements.text)\(drawnBeside.text)</svg>
      """
  }

  private func draw(_ place: Place, _ elements: inout SVGElements) {
    if place.band.chart.hasTitleAbove {
      let title = LabelWidth.fitting(
        place.band.shortTitle, within: frame.daysEnd, size: frame.letter * LetterWidth.bold)
      elements.label(title, 0, place.body - 5, size: frame.letter, isBold: true)
    }
    switch place.band.chart {
    case .doses(let chart): draw(chart, at: place, &elements)
    case .ratings(let chart): draw(chart, at: place, &elements)
    case .dailyDose(let chart): draw(chart, at: place, &elements)
    case .symptoms(let rows): draw(rows, at: place, &elements)
    case .sinceDose: break
    }
  }

  /// A name left of the days, and what it is of under it.
  func drawName(_ words: String, of part: String? = nil, _ y: Double, _ elements: inout SVGElements)
  {
    let room = frame.labelWidth - 6
    let lines = [words, part].compactMap(\.self)
    for (index, line) in lines.enumerated() {
      let above = Double(lines.count - 1 - index) * frame.smallLetter
      elements.label(
        LabelWidth.fitting(line, within: room, size: frame.smallLetter), room, y - above,
        size: frame.smallLetter, anchor: .end)
    }
  }

  private func drawAxis(_ elements: inout SVGElements) {
    elements.line(frame.labelWidth, axis, frame.daysEnd, axis, stroke: 0.8)
    for tick in picture.ticks {
      let x = frame.left(of: tick.day)
      elements.line(x, axis, x, axis + 3, stroke: 0.8)
      let width = LabelWidth.of(tick.label, size: frame.smallLetter)
      guard x + width / 2 <= frame.daysEnd + 8 else { continue }
      elements.label(
        tick.label, x, axis + 4 + frame.smallLetter, size: frame.smallLetter, anchor: .middle)
    }
  }

  /// Where the dates of the axis end.
  var axisEnd: Double { axis + frame.smallLetter + 8 }
}

extension ReportDocument.Picture.Chart {
  /// Of what is drawn under the title; `nil` for what stands beside the days.
  fileprivate func height(in frame: PictureFrame) -> Double? {
    switch self {
    case .doses(let chart):
      Double(chart.rows.count + (chart.extra.isEmpty ? 0 : 1)) * frame.rowHeight
    case .ratings: frame.ratingHeight
    case .dailyDose: frame.stepHeight
    case .symptoms(let rows): Double(rows.count) * frame.symptomHeight
    case .sinceDose: nil
    }
  }

  var hasTitleAbove: Bool {
    switch self {
    case .dailyDose: false
    case .doses, .ratings, .symptoms, .sinceDose: true
    }
  }
}

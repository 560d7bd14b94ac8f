import JournalModel

/// What is not on the axis of days: the key, and the ratings by hours since a dose.
extension PictureDrawing {
  /// Beside the days where there is room, else under them. Returns where the drawing ends.
  func drawBeside(_ elements: inout SVGElements) -> Double {
    guard frame.railWidth > 0 else { return drawUnder(&elements) }
    let scatter = picture.bands.first { $0.chart.isSinceDose }
    var y = places.first?.top ?? 0
    var ends = axisEnd
    var entries = picture.key[...]
    if let scatter, let beside = places.first(where: { $0.band.chart.isRatings }) {
      // The key of what is above it stands above it, as far as it has room.
      let above = entries.prefix(Int((beside.top - y) / keyHeight) * 2)
      elements.hidden { drawKey(above, at: y, &$0) }
      entries = entries.dropFirst(above.count)
      elements.group(title: scatter.title, description: scatter.description) {
        drawScatter(
          scatter, x: frame.rail + 22, width: frame.railWidth - 28, top: beside.top,
          height: beside.height, &$0)
      }
      y = beside.bottom + frame.titleHeight + 6
    }
    elements.hidden { ends = max(ends, drawKey(entries, at: y, &$0)) }
    return ends
  }

  private func drawUnder(_ elements: inout SVGElements) -> Double {
    var y = axisEnd + 4
    if let scatter = picture.bands.first(where: { $0.chart.isSinceDose }) {
      elements.group(title: scatter.title, description: scatter.description) {
        drawScatter(
          scatter, x: frame.labelWidth, width: frame.daysEnd - frame.labelWidth, top: y,
          height: frame.ratingHeight, &$0)
      }
      y += frame.titleHeight * 2 + frame.ratingHeight + 8
    }
    elements.hidden { y = drawKey(picture.key[...], at: y, &$0) }
    return y
  }

  // MARK: The key

  private var keyHeight: Double { frame.smallLetter + 4 }

  /// In two columns. Returns where it ends.
  @discardableResult
  private func drawKey(
    _ entries: ArraySlice<ReportDocument.Picture.KeyEntry>, at top: Double,
    _ elements: inout SVGElements
  ) -> Double {
    let start = frame.railWidth > 0 ? frame.rail : 0
    let column = (frame.railWidth > 0 ? frame.railWidth : frame.width) / 2
    for (index, entry) in entries.enumerated() {
      let x = start + Double(index % 2) * column
      let y = top + (Double(index / 2) + 0.5) * keyHeight
      draw(entry.sample, x + 5, y, &elements)
      elements.label(
        LabelWidth.fitting(entry.label, within: column - 14, size: frame.smallLetter), x + 14,
        y + frame.smallLetter * 0.36, size: frame.smallLetter)
    }
    return top + Double((entries.count + 1) / 2) * keyHeight
  }

  private func draw(
    _ sample: ReportDocument.Picture.Sample, _ x: Double, _ y: Double,
    _ elements: inout SVGElements
  ) {
    let side = 8.4
    switch sample {
    case .cell(let state, let when, let size):
      DoseCellDrawing(side: side, x: x, y: y).draw(state, when, size, &elements)
    case .extra: DoseCellDrawing(side: side, x: x, y: y).drawExtra(&elements)
    case .rating:
      elements.line(x, y - 4, x, y + 4, stroke: 1)
      elements.dot(x, y, radius: 2.4)
    case .median: elements.line(x - 5, y, x + 5, y, stroke: 1, dashes: "4 3")
    case .severity:
      for step in 0..<4 {
        let height = Double(step + 1) * 2.1
        elements.rectangle(x - 5 + Double(step) * 2.6, y + 4 - height, 2, height)
      }
    case .noted, .without:
      let drawing = SymptomDrawing(x: x, base: y + 4, width: 6, height: 16)
      drawing.draw(sample == .noted ? .noted : .without, &elements)
    case .mark(let style):
      elements.line(x, y - 5, x, y + 5, stroke: style.stroke, dashes: style.dashes)
    case .stretch: elements.rectangle(x - 4, y - 5, 8, 10, opacity: 0.09)
    }
  }

  // MARK: Hours since the dose

  private func drawScatter(
    _ band: ReportDocument.Picture.Band, x left: Double, width: Double, top: Double,
    height: Double, _ elements: inout SVGElements
  ) {
    guard case .sinceDose(let chart) = band.chart else { return }
    let body = top + frame.titleHeight
    let right = left + width
    let scale = VerticalScale(chart.scale, top: body + 4, bottom: body + height - 4)
    func x(_ hours: Double) -> Double { left + min(hours, chart.end) / chart.end * width }
    let title = LabelWidth.fitting(
      band.shortTitle, within: frame.width - left + 20, size: frame.letter * LetterWidth.bold)
    elements.label(title, left - 20, body - 5, size: frame.letter, isBold: true)
    drawEnds(chart.scale.withoutWords, scale, from: left, to: right, &elements)
    for bin in chart.bins {
      let start = x(bin.hours.lowerBound)
      elements.line(start, body + height, start, body + height + 3, stroke: 0.8)
      elements.label(
        bin.label, (start + x(bin.hours.upperBound)) / 2, body + height + 3 + frame.smallLetter,
        size: frame.smallLetter, anchor: .middle)
      guard let median = bin.median else { continue }
      let y = scale.y(median)
      elements.line(start + 1, y, x(bin.hours.upperBound) - 1, y, stroke: 1.6)
    }
    elements.line(left, body + height, right, body + height, stroke: 0.8)
    for point in chart.points {
      elements.dot(x(point.hours), scale.y(point.value), radius: 1.8, opacity: 0.55)
    }
  }
}

extension ReportDocument.Picture.Chart {
  fileprivate var isSinceDose: Bool {
    if case .sinceDose = self { true } else { false }
  }

  fileprivate var isRatings: Bool {
    if case .ratings = self { true } else { false }
  }
}

extension ReportDocument.Picture.Scale {
  /// With the numbers alone, where the words stand beside it already.
  fileprivate var withoutWords: Self {
    func number(_ label: String) -> String {
      label.split(separator: " ").first.map(String.init) ?? ""
    }
    var scale = self
    scale.lowLabel = number(lowLabel)
    scale.highLabel = number(highLabel)
    return scale
  }
}

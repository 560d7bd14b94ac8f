extension PictureDrawing {
  func draw(
    _ chart: ReportDocument.Picture.RatingChart, at place: Place, _ elements: inout SVGElements
  ) {
    let scale = VerticalScale(chart.scale, top: place.body + 4, bottom: place.bottom - 4)
    drawEnds(chart.scale, scale, from: frame.labelWidth, to: frame.daysEnd, &elements)
    for median in chart.medians {
      let (start, end) = (
        frame.left(of: median.days.lowerBound), frame.left(of: median.days.upperBound + 1)
      )
      let y = scale.y(median.value)
      elements.line(start + 1, y, end - 1, y, stroke: 1, dashes: "4 3")
    }
    for point in chart.points {
      let x = frame.middle(of: point.day)
      if point.low < point.high {
        elements.line(x, scale.y(point.low), x, scale.y(point.high), stroke: 1)
      }
      elements.dot(x, scale.y(point.median), radius: min(2.6, frame.dayWidth * 0.3))
    }
  }

  /// The ends of a scale, named left of it.
  func drawEnds(
    _ ends: ReportDocument.Picture.Scale, _ scale: VerticalScale, from start: Double,
    to end: Double, _ elements: inout SVGElements
  ) {
    for (value, words) in [(ends.high, ends.highLabel), (ends.low, ends.lowLabel)] {
      let y = scale.y(value)
      elements.line(start, y, end, y, stroke: 0.6, opacity: 0.35)
      elements.label(
        LabelWidth.fitting(words, within: frame.labelWidth - 6, size: frame.smallLetter),
        start - 6, y + frame.smallLetter * 0.36, size: frame.smallLetter, anchor: .end)
    }
  }

  /// An area from 0, with the amount written on each step.
  func draw(
    _ chart: ReportDocument.Picture.StepChart, at place: Place, _ elements: inout SVGElements
  ) {
    let most = chart.steps.map(\.value).max() ?? 0
    let room = place.height - frame.smallLetter - 2
    drawName(chart.label, place.bottom - 2, &elements)
    elements.line(
      frame.labelWidth, place.bottom, frame.daysEnd, place.bottom, stroke: 0.6, opacity: 0.35)
    for step in chart.steps {
      let (start, end) = (
        frame.left(of: step.days.lowerBound), frame.left(of: step.days.upperBound + 1)
      )
      let height = most > 0 ? room * step.value / most : 0
      let top = place.bottom - height
      elements.rectangle(start, top, end - start, height, opacity: 0.16)
      elements.line(start, top, end, top, stroke: 1.2)
      if LabelWidth.of(step.label, size: frame.smallLetter) <= end - start {
        elements.label(step.label, start + 3, top - 2, size: frame.smallLetter)
      }
    }
  }
}

/// Values as heights; greater ones are higher.
struct VerticalScale {
  private let low: Double
  private let high: Double
  private let top: Double
  private let bottom: Double

  init(_ scale: ReportDocument.Picture.Scale, top: Double, bottom: Double) {
    low = scale.low
    high = scale.high
    self.top = top
    self.bottom = bottom
  }

  func y(_ value: Double) -> Double {
    guard high > low else { return (top + bottom) / 2 }
    return bottom - (min(max(value, low), high) - low) / (high - low) * (bottom - top)
  }
}

extension PictureDrawing {
  func draw(
    _ chart: ReportDocument.Picture.DoseChart, at place: Place, _ elements: inout SVGElements
  ) {
    for (index, row) in chart.rows.enumerated() {
      let middle = place.body + (Double(index) + 0.5) * frame.rowHeight
      drawName(row.label, middle + frame.smallLetter * 0.36, &elements)
      for (day, cell) in row.cells.sorted(by: { $0.key < $1.key }) {
        DoseCellDrawing(side: frame.side, x: frame.middle(of: day), y: middle)
          .draw(cell.state, cell.when, cell.size, &elements)
      }
    }
    guard !chart.extra.isEmpty else { return }
    let middle = place.body + (Double(chart.rows.count) + 0.5) * frame.rowHeight
    drawName("extra", middle + frame.smallLetter * 0.36, &elements)
    for (day, count) in chart.extra.sorted(by: { $0.key < $1.key }) {
      let x = frame.middle(of: day)
      DoseCellDrawing(side: frame.side, x: x, y: middle).drawExtra(&elements)
      if count > 1 {
        elements.label(
          "\(count)", x + frame.side / 2, middle - 1, size: frame.smallLetter - 2)
      }
    }
  }
}

/// The square of one dose, around its middle.
struct DoseCellDrawing {
  let side: Double
  let x: Double
  let y: Double

  private var left: Double { x - side / 2 }
  private var top: Double { y - side / 2 }
  private var right: Double { x + side / 2 }
  private var bottom: Double { y + side / 2 }

  func draw(
    _ state: DoseDays.Cell.State, _ when: DoseDays.Cell.When?, _ size: DoseDays.Cell.Size?,
    _ elements: inout SVGElements
  ) {
    switch state {
    case .missed: drawCross(&elements)
    case .skipped: elements.line(left, bottom, right, top, stroke: 1.4)
    case .unrecorded:
      elements.frame(
        left + 0.5, top + 0.5, side - 1, side - 1, stroke: 0.9, dashes: "1.3 1.5")
    case .taken:
      switch size {
      case .smaller:
        elements.polygon(shape(when, inset: 0.5), stroke: 1)
        elements.polygon(lowerHalf(when))
      case .larger:
        elements.polygon(shape(when, inset: 0.9), stroke: 1.8)
        let inner = side * 0.36
        elements.rectangle(x - inner / 2, y - inner / 2, inner, inner)
      case .asSet, nil:
        // What went as it should recedes behind what did not.
        let isPlain = when != .early && when != .late
        elements.polygon(shape(when, inset: 0), opacity: isPlain ? 0.5 : 1)
      }
    }
  }

  func drawExtra(_ elements: inout SVGElements) {
    let arm = side * 0.42
    elements.line(x - arm, y, x + arm, y, stroke: 1.6)
    elements.line(x, y - arm, x, y + arm, stroke: 1.6)
  }

  private func drawCross(_ elements: inout SVGElements) {
    let inset = side * 0.08
    elements.line(left + inset, top + inset, right - inset, bottom - inset, stroke: 1.4)
    elements.line(left + inset, bottom - inset, right - inset, top + inset, stroke: 1.4)
  }

  /// A square, notched on the side of the clock on which the dose lies.
  private func shape(_ when: DoseDays.Cell.When?, inset: Double) -> [(x: Double, y: Double)] {
    let (left, right) = (left + inset, right - inset)
    let (top, bottom) = (top + inset, bottom - inset)
    let notch = side * 0.45
    return switch when {
    case .early:
      [(left, top), (right, top), (right, bottom), (left, bottom), (left + notch, y)]
    case .late:
      [(left, top), (right, top), (right - notch, y), (right, bottom), (left, bottom)]
    case .onTime, .untimed, nil: [(left, top), (right, top), (right, bottom), (left, bottom)]
    }
  }

  private func lowerHalf(_ when: DoseDays.Cell.When?) -> [(x: Double, y: Double)] {
    let notch = side * 0.45
    let start = when == .early ? left + notch : left
    let end = when == .late ? right - notch : right
    return [(start, y), (end, y), (right, bottom), (left, bottom)]
  }
}

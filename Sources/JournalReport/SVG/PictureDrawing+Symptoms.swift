import JournalModel

extension PictureDrawing {
  func draw(
    _ rows: [ReportDocument.Picture.SymptomRow], at place: Place, _ elements: inout SVGElements
  ) {
    for (index, row) in rows.enumerated() {
      let base = place.body + Double(index + 1) * frame.symptomHeight - 3
      drawName(row.name, of: row.site, base - 1, &elements)
      elements.line(frame.labelWidth, base, frame.daysEnd, base, stroke: 0.6, opacity: 0.35)
      for (day, value) in row.days.sorted(by: { $0.key < $1.key }) {
        SymptomDrawing(
          x: frame.middle(of: day), base: base, width: frame.side, height: frame.symptomHeight - 6
        ).draw(value, &elements)
      }
    }
  }
}

/// What a symptom was on one day, upwards from a line.
struct SymptomDrawing {
  let x: Double
  let base: Double
  let width: Double
  /// Of the worst.
  let height: Double

  func draw(
    _ day: ReportDocument.Picture.SymptomRow.Day, _ elements: inout SVGElements
  ) {
    switch day {
    case .severity(let severity):
      let bar = height * Double(severity.rawValue) / Double(SideEffectNote.Severity.worst.rawValue)
      elements.rectangle(x - width / 2, base - bar, width, bar)
    case .noted:
      elements.frame(x - width / 2 + 0.5, base - height / 4, width - 1, height / 4, stroke: 1)
    case .without: elements.dot(x, base - 3, radius: 1.2)
    }
  }
}

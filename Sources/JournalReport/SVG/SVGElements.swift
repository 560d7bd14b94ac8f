import JournalModel

/// Elements of SVG, one after the other. Text is escaped here and nowhere else.
///
/// Looks are attributes and not styles, because not every renderer applies a page's styles to a
/// drawing. Everything is `currentColor`: the page decides on light and dark.
struct SVGElements {
  private(set) var text = ""

  /// - Parameter opacity: of the ink, 1 for full.
  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, opacity: Double = 1
  ) {
    text += "<rect\(at(x, y)) width=\"\(number(width))\" height=\"\(number(height))\""
    text += fill(opacity) + "/>"
  }

  mutating func frame(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, stroke: Double,
    dashes: String? = nil
  ) {
    text += "<rect\(at(x, y)) width=\"\(number(width))\" height=\"\(number(height))\""
    text += " fill=\"none\"" + line(stroke, dashes) + "/>"
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, stroke: Double = 1,
    dashes: String? = nil, opacity: Double = 1
  ) {
    text += "<path d=\"M\(number(x1)) \(number(y1))L\(number(x2)) \(number(y2))\""
    text += line(stroke, dashes) + (opacity < 1 ? " opacity=\"\(number(opacity))\"" : "") + "/>"
  }

  mutating func polygon(
    _ points: [(x: Double, y: Double)], stroke: Double? = nil, opacity: Double = 1
  ) {
    let path = points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(number(point.x)) \(number(point.y))"
    }
    text += "<path d=\"\(path.joined())Z\""
    text += stroke.map { " fill=\"none\"" + line($0, nil) } ?? fill(opacity)
    text += "/>"
  }

  mutating func dot(_ x: Double, _ y: Double, radius: Double, opacity: Double = 1) {
    text += "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\""
    text += fill(opacity) + "/>"
  }

  enum Anchor: String { case start, middle, end }

  mutating func label(
    _ words: String, _ x: Double, _ y: Double, size: Double, anchor: Anchor = .start,
    isBold: Bool = false
  ) {
    text += "<text\(at(x, y)) font-size=\"\(number(size))\""
    if anchor != .start { text += " text-anchor=\"\(anchor.rawValue)\"" }
    if isBold { text += " font-weight=\"bold\"" }
    text += fill(1) + ">\(escapedForAttribute(words))</text>"
  }

  /// A part with a name of its own, which a screen reader reads in place of its marks.
  mutating func group(title: String, description: String, _ body: (inout SVGElements) -> Void) {
    let name = escapedForAttribute(title)
    let words = escapedForAttribute(description)
    text += "<g role=\"img\" aria-label=\"\(name). \(words)\">"
    body(&self)
    text += "</g>\n"
  }

  /// What a screen reader passes over.
  mutating func hidden(_ body: (inout SVGElements) -> Void) {
    text += "<g aria-hidden=\"true\">"
    body(&self)
    text += "</g>\n"
  }

  private func at(_ x: Double, _ y: Double) -> String { " x=\"\(number(x))\" y=\"\(number(y))\"" }

  private func fill(_ opacity: Double) -> String {
    " fill=\"currentColor\"" + (opacity < 1 ? " fill-opacity=\"\(number(opacity))\"" : "")
  }

  private func line(_ stroke: Double, _ dashes: String?) -> String {
    " stroke=\"currentColor\" stroke-width=\"\(number(stroke))\""
      + (dashes.map { " stroke-dasharray=\"\($0)\"" } ?? "")
  }

  /// At most two decimals, the same on every machine.
  private func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole).\(digits)"
  }
}

/// A section and its blocks. Their texts are escaped already.
struct HTMLSection {
  /// Which page they are on, for names that the whole file has once.
  let page: Int
  /// Of the picture on a sheet.
  let stretch: Double

  func html(_ section: ReportDocument.Section) -> String {
    let id = "\(section.kind.name)-\(page)"
    let heading = section.heading.map { element("h2", "id=\"\(id)\"", $0) } ?? ""
    let label = section.heading == nil ? "" : " aria-labelledby=\"\(id)\""
    let blocks = section.blocks.map {
      html($0, of: section.kind, labelledBy: section.heading == nil ? nil : id)
    }
    return element(
      "section", "class=\"\(section.kind.name)\"\(label)", "\n" + heading + blocks.joined())
  }

  private func html(
    _ block: ReportDocument.Block, of kind: ReportDocument.Section.Kind, labelledBy id: String?
  ) -> String {
    switch block {
    case .paragraph(let text): element("p", "", text)
    case .list(let items): list(items, "class=\"rows\"")
    case .statements(let items): list(items, "class=\"statements\"")
    case .table(let table):
      HTMLTable(table, hasAsides: !kind.isInFront).html(
        id.map { "aria-labelledby=\"\($0)\"" } ?? "", caption: nil)
    case .form(let blanks): element("p", "class=\"form\"", blanks.map(field).joined(separator: " "))
    case .writingLine: element("div", "class=\"writing-line\"", "")
    case .footnote(let text): element("p", "class=\"footnote\"", text)
    case .picture(let picture): HTMLPicture(picture, page: page, stretch: stretch).html
    }
  }

  private func list(_ items: [String], _ attributes: String) -> String {
    element("ul", attributes, "\n" + items.map { element("li", "", $0) }.joined())
  }

  private func field(_ blank: ReportDocument.Blank) -> String {
    let label = blank.label.replacing("[ ]", with: part("box", ""))
    guard blank.length > 0 else { return part("said", label) }
    // The longer it is in text, the more of the line it takes here.
    return part(
      "field", "\(label) <span class=\"line\" style=\"flex-grow:\(blank.length)\"></span>")
  }
}

extension ReportDocument.Section {
  /// Where on a sheet it stands.
  enum Side { case left, right, below }
}

extension ReportDocument.Section.Kind {
  var side: ReportDocument.Section.Side {
    switch self {
    case .nothing, .important, .questions, .agreed, .firstLook: .left
    case .medicines, .doses, .gaps: .right
    case .picture, .course, .closing, .statistics, .appendix: .below
    }
  }

  /// Whether it is narrow enough to stand beside others.
  var isInFront: Bool { side != .below }

  /// Such as `first-look`.
  var name: String {
    switch self {
    case .nothing, .important, .questions, .agreed, .medicines, .doses, .gaps, .picture, .course,
      .closing, .statistics, .appendix:
      rawValue
    case .firstLook: "first-look"
    }
  }
}

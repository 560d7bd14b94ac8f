internal import JournalModel

/// The name at the head of a column, with the unit or the scale it may carry in brackets:
/// `Sleep (h)`, `glucose [mmol/L]`, `pain (0-10)`.
struct ColumnName: Hashable {
  /// As written, without the spaces around it.
  let header: String
  /// Folded to lower case and single spaces, without the brackets.
  private(set) var name: String
  var unit: String?
  var scale: ClosedRange<Exact>?

  init(_ text: String) {
    header = text.trimmed
    name = header.nameFolded
    guard let (before, inside) = ColumnName.brackets(header) else { return }
    // Several words in brackets are a remark, and stay in the name.
    scale = Tracker.scale(inside)
    if scale == nil, inside.contains(where: \.isWhitespace) { return }
    unit = scale == nil ? inside : nil
    name = before.nameFolded
  }

  /// What stands before and inside of brackets at the end; `nil` unless there is both.
  private static func brackets(_ header: String) -> (before: String, inside: String)? {
    let opening: Character
    switch header.last {
    case ")": opening = "("
    case "]": opening = "["
    default: return nil
    }
    guard let start = header.lastIndex(of: opening) else { return nil }
    let before = header[..<start].trimmed
    let inside = header[header.index(after: start)...].dropLast().trimmed
    return before.isEmpty || inside.isEmpty ? nil : (before, inside)
  }
}

/// Cells written so that a reader of RFC 4180 gets every byte back.
package enum CSVText {
  package static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ cell: String) -> String {
    // Compared as bytes: a carriage return and a line feed are one character to Swift.
    let needsQuotes = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return cell }
    // By scalars: a quote with an accent upon it is another character to Swift.
    var text = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }

  /// A text that no spreadsheet takes for a formula: an apostrophe stands before a beginning that
  /// one could start with. What was a plain number stays one.
  ///
  /// The signs are those of the OWASP page on CSV injection, and their full-width forms.
  package static func guarded(_ text: String) -> String {
    guard let first = text.drop(while: { $0 == " " }).unicodeScalars.first,
      starts.contains(first), Exact(text) == nil
    else { return text }
    return "'" + text
  }

  private static let starts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "|", "%",
  ]
}

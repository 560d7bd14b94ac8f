/// Why a file is not a table of comma-separated values. Nothing of such a file is imported.
///
/// Lines and columns count from 1; columns count characters.
package enum CSVError: Error, Hashable {
  case empty
  case tooLarge(bytes: Int)
  case tooManyColumns(line: Int)
  case tooLong(line: Int)
  /// `byte` counts from 1.
  case notUTF8(byte: Int, line: Int)
  case nul(byte: Int, line: Int)
  case unterminatedQuote(line: Int, column: Int)
  case strayQuote(line: Int, column: Int)
  case textAfterQuote(line: Int, column: Int)
  case loneCarriageReturn(line: Int, column: Int)
}

extension CSVError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty:
      "the file is empty; export it again"
    case .tooLarge(let bytes):
      "the file has \(bytes) bytes, and at most 64 MiB are read; split it"
    case .tooManyColumns(let line):
      "line \(line) has more than 1,000 columns; check the separator, or split the file"
    case .tooLong(let line):
      "a cell on line \(line) is longer than 1 MiB; shorten it, or check its quotes"
    case .notUTF8(let byte, let line):
      "byte \(byte) of the file, on line \(line), is not UTF-8; save the file as UTF-8"
    case .nul(let byte, let line):
      "byte \(byte) of the file, on line \(line), is a NUL; save the file as text in UTF-8"
    case .unterminatedQuote(let line, let column):
      "the quote that opens on line \(line), column \(column) is never closed; close it"
    case .strayQuote(let line, let column):
      "there is a quote inside a cell on line \(line), column \(column); "
        + "double it and put the whole cell in quotes"
    case .textAfterQuote(let line, let column):
      "there is text after a closing quote on line \(line), column \(column); "
        + "double the quotes that belong to the cell"
    case .loneCarriageReturn(let line, let column):
      "a carriage return stands alone on line \(line), column \(column); "
        + "end lines with LF or CRLF"
    }
  }
}

/// Why a table cannot be imported as asked. Nothing of it is imported.
package enum TableError: Error, Hashable {
  case badColumnOption(String)
  case badScaleOption(String)
  case noHeader
  case noTimeColumn(columns: [String])
  case unknownColumn(String, columns: [String])
  case ambiguousColumn(String)
  case notANumberColumn(String)
  case twoColumns(named: String)
}

extension TableError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .badColumnOption(let option):
      "--column \"\(option)\" is not understood; "
        + "write NAME=NEWNAME, NAME=mood, NAME=note, or NAME= to leave a column out"
    case .badScaleOption(let option):
      "--scale \"\(option)\" is not understood; write 1-7, or NAME=1-7 for one column"
    case .noHeader:
      "the first line is data; put the names of the columns above it"
    case .noTimeColumn(let columns):
      "no column holds times such as 2026-11-20 08:00 (\(columns.joined(separator: ", "))); "
        + "name it with --column NAME=time"
    case .unknownColumn(let name, let columns):
      "there is no column \"\(name)\"; take one of \(columns.joined(separator: ", "))"
    case .ambiguousColumn(let name):
      "several columns are called \"\(name)\"; write the whole heading, with its brackets"
    case .notANumberColumn(let name):
      "\"\(name)\" is not a column of numbers and takes no scale; leave its --scale out"
    case .twoColumns(let name):
      "two columns would be called \"\(name)\"; rename one with --column HEADING=NEWNAME"
    }
  }
}
